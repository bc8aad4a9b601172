import texts from '../../i18n/en.json';
import type { EngineHost } from '../../testing/engine/EngineHost';
import type { SeenSetting } from '../Scene';

/** As the engine stores an app's setting. */
interface Kept {
  id: string;
  type: string;
  value?: unknown;
  packageValue: unknown;
  section?: string;
  i18nLabel: string;
  i18nDescription?: string;
  i18nPlaceholder?: string;
  multiline?: boolean;
  values?: { key: string; i18nLabel: string }[];
}

const types: Record<string, SeenSetting['type']> = {
  string: 'text',
  password: 'secret',
  int: 'number',
  boolean: 'switch',
  select: 'choice',
  multiSelect: 'choices',
};

const byKey: Record<string, string> = texts;

/** A key without a text is shown as it is, like in Rocket.Chat. */
export const label = (key = ''): string => byKey[key] ?? key;

/** The app's own settings, as its page in Rocket.Chat shows them. */
export const settingsOf = (host: EngineHost): SeenSetting[] =>
  (Object.values(host.settings()) as Kept[]).map((setting) => ({
    id: setting.id,
    section: label(setting.section),
    label: label(setting.i18nLabel),
    description: label(setting.i18nDescription),
    placeholder: label(setting.i18nPlaceholder),
    type: setting.multiline ? 'longText' : (types[setting.type] ?? 'text'),
    value: setting.value ?? setting.packageValue,
    options: (setting.values ?? []).map(({ key, i18nLabel }) => ({ value: key, label: label(i18nLabel) })),
  }));
