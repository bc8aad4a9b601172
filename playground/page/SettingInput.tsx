import {
  MultiSelect,
  NumberInput,
  PasswordInput,
  Select,
  TextAreaInput,
  TextInput,
  ToggleSwitch,
} from '@rocket.chat/fuselage';
import React, { type ChangeEvent, type ReactElement } from 'react';
import type { SeenSetting } from '../Scene';

interface Props {
  setting: SeenSetting;
  value: unknown;
  onChange: (value: unknown) => void;
}

export function SettingInput({ setting, value, onChange }: Props): ReactElement {
  const { id, type, placeholder, options, label } = setting;
  const choices = options.map((option): [string, string] => [option.value, option.label]);
  const text = {
    id,
    placeholder,
    value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
      onChange(type === 'number' ? Number(currentTarget.value) : currentTarget.value);
    },
  };
  switch (type) {
    case 'secret':
      return <PasswordInput {...text} autoComplete="off" />;
    case 'number':
      return <NumberInput {...text} />;
    case 'longText':
      return <TextAreaInput {...text} rows={4} />;
    case 'switch':
      return (
        <ToggleSwitch
          id={id}
          checked={value === true}
          onChange={({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
            onChange(currentTarget.checked);
          }}
        />
      );
    case 'choice':
      return (
        <Select id={id} aria-label={label} options={choices} value={String(value)} onChange={onChange} />
      );
    case 'choices':
      return (
        <MultiSelect aria-label={label} options={choices} value={value as string[]} onChange={onChange} />
      );
    default:
      return <TextInput {...text} />;
  }
}
