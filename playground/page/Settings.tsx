import { Button, Field, FieldGroup } from '@rocket.chat/fuselage';
import React, { type ReactElement, useState } from 'react';
import type { SeenSetting } from '../Scene';
import { SettingInput } from './SettingInput';

interface Props {
  settings: SeenSetting[];
  onSave: (values: Record<string, unknown>) => Promise<void>;
}

/** The app's own page for admins, made from the settings that it declares. */
export function Settings({ settings, onSave }: Props): ReactElement {
  const [changed, setChanged] = useState<Record<string, unknown>>({});
  const [said, setSaid] = useState('');
  const sections = [...new Set(settings.map(({ section }) => section))];
  const save = async (): Promise<void> => {
    setSaid('Saving …');
    await onSave(changed);
    setChanged({});
    setSaid('Saved. If something is wrong with it, the app writes to you.');
  };
  return (
    <section className="settings" aria-label="Settings of the app">
      <header className="room-header">
        <h2>Settings of the app</h2>
        <span role="status">{said}</span>
        <Button small primary disabled={!Object.keys(changed).length} onClick={() => void save()}>
          Save changes
        </Button>
      </header>
      <div className="settings-body">
        {sections.map((section) => (
          <FieldGroup key={section}>
            <h3>{section}</h3>
            {settings
              .filter((each) => each.section === section)
              .map((setting) => (
                <Field key={setting.id}>
                  <Field.Label htmlFor={setting.id}>{setting.label}</Field.Label>
                  <Field.Row>
                    <SettingInput
                      setting={setting}
                      value={setting.id in changed ? changed[setting.id] : setting.value}
                      onChange={(value) => {
                        setChanged({ ...changed, [setting.id]: value });
                      }}
                    />
                  </Field.Row>
                  <Field.Hint>{setting.description}</Field.Hint>
                </Field>
              ))}
          </FieldGroup>
        ))}
      </div>
    </section>
  );
}
