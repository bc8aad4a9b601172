import { capital, type Translate } from '../../i18n/texts';
import { DEFAULT_AUTH_URL, DEFAULT_BASE_URL, type Settings } from '../../rocketchat/settings';

type Field = 'apiKey' | 'apiSecret' | 'apiToken';

/** The current formats of Trello's values. They have changed before, so they only cause warnings. */
const shapes: Record<Field, RegExp> = {
  apiKey: /^[0-9a-f]{32}$/i,
  apiSecret: /^[0-9a-f]{64}$/i,
  apiToken: /^ATTA[\w-]{60,}$/,
};

const URL_SHAPE = /^https?:\/\/[^\s/@?#]+(\/[^\s@?#]*)?$/;

/** Sentences about values that are in the wrong field or cannot work. Never quotes a value. */
export function checkCredentials(settings: Settings, t: Translate): string[] {
  const problems: string[] = [];
  const strange = strangeCredential(settings, t);
  if (strange) problems.push(strange);
  for (const field of Object.keys(shapes) as Field[]) {
    const other = resemblingField(field, settings);
    if (other) {
      problems.push(
        capital(t('setup.looksLike', { field: t(`setup.name.${field}`), other: t(`setup.name.${other}`) })),
      );
    }
  }
  if (shapes.apiKey.test(settings.apiToken) && settings.apiToken !== settings.apiKey) {
    problems.push(t('setup.shortToken'));
  }
  for (const [name, like] of [
    ['baseUrl', DEFAULT_BASE_URL],
    ['authUrl', DEFAULT_AUTH_URL],
  ] as const) {
    if (!URL_SHAPE.test(settings[name])) problems.push(t(`setup.${name}`, { like }));
  }
  return problems;
}

/** @returns a sentence about a value that no request could carry, such as our own placeholder's “…” */
export function strangeCredential(settings: Settings, t: Translate): string | undefined {
  const field = (Object.keys(shapes) as Field[]).find((name) => /[^\x21-\x7e]|"/.test(settings[name]));
  return field && capital(t('setup.invalidCharacter', { field: t(`setup.name.${field}`) }));
}

/** An old token of 64 hex digits looks like a secret: a token is only compared with the other values. */
function resemblingField(field: Field, settings: Settings): Field | undefined {
  const value = settings[field];
  if (!value || shapes[field].test(value)) return undefined;
  const others = (Object.keys(shapes) as Field[]).filter((name) => name !== field);
  if (field === 'apiToken') return others.find((name) => settings[name] === value);
  return others.find((name) => shapes[name].test(value));
}
