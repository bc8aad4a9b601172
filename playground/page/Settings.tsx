import { Button, Field, FieldGroup } from '@rocket.chat/fuselage';
import React, { type ComponentProps, type ReactElement, useState } from 'react';
import type { SeenSetting } from '../Scene';
import { SettingInput } from './SettingInput';

interface Props {
  settings: SeenSetting[];
  /** @returns whether they were accepted */
  onSave: (values: Record<string, unknown>) => Promise<boolean>;
}

/** The app's own page for admins, generated from its settings. */
export function Settings({ settings, onSave }: Props): ReactElement {
  const [changed, setChanged] = useState<Record<string, unknown>>({});
  const [status, setStatus] = useState('');
  const valueOf = ({ id, value }: SeenSetting): unknown => (id in changed ? changed[id] : value);
  const save = async (): Promise<void> => {
    setStatus('Saving …');
    const isSaved = await onSave(changed);
    if (isSaved) setChanged({});
    setStatus(isSaved ? 'Saved. If something is wrong, the app sends you a message.' : 'Not saved.');
  };
  return (
    <section className="settings" aria-label="App settings">
      <header className="room-header">
        <h2>App settings</h2>
        <span role="status">{status}</span>
        <Button small primary disabled={!Object.keys(changed).length} onClick={() => void save()}>
          Save changes
        </Button>
      </header>
      <div className="settings-body">
        {sectionsOf(settings).map(([section, all]) => (
          <FieldGroup key={section}>
            <h3>{section}</h3>
            {all.map((setting) => (
              <SettingField
                key={setting.id}
                setting={setting}
                value={valueOf(setting)}
                onChange={(value) => {
                  setChanged({ ...changed, [setting.id]: value });
                }}
              />
            ))}
          </FieldGroup>
        ))}
      </div>
    </section>
  );
}

function sectionsOf(settings: SeenSetting[]): [string, SeenSetting[]][] {
  const names = [...new Set(settings.map(({ section }) => section))];
  return names.map((name) => [name, settings.filter(({ section }) => section === name)]);
}

const SettingField = (props: ComponentProps<typeof SettingInput>): ReactElement => (
  <Field>
    <Field.Label htmlFor={props.setting.id}>{props.setting.label}</Field.Label>
    <Field.Row>
      <SettingInput {...props} />
    </Field.Row>
    <Field.Hint>{props.setting.description}</Field.Hint>
  </Field>
);
