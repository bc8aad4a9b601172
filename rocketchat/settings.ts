import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { catalogues, DEFAULT_LANGUAGE } from '../i18n/texts';
import { isZone } from '../trello/describe/formatDate';
import { type EventGroup, eventGroups, isEventGroup } from '../trello/eventGroups';
import { type Style, styles } from '../trello/filters';

/** Which boards a room may read with the workspace's token. */
export type ReadAccess = 'linked' | 'every' | 'nothing';
export const readAccesses: readonly ReadAccess[] = ['linked', 'every', 'nothing'];

/** Who may link and configure, besides admins. */
export type LinkRights = 'owners' | 'admins' | 'members';
export const linkRights: readonly LinkRights[] = ['owners', 'admins', 'members'];

export const settingIds = {
  apiKey: 'api-key',
  apiSecret: 'api-secret',
  apiToken: 'api-token',
  baseUrl: 'base-url',
  oauthClientId: 'oauth-client-id',
  oauthClientSecret: 'oauth-client-secret',
  authUrl: 'auth-url',
  routes: 'routes',
  defaultEvents: 'default-events',
  style: 'style',
  readAccess: 'read-access',
  linkPreviews: 'link-previews',
  threads: 'threads',
  mergeSeconds: 'merge-seconds',
  linkRights: 'link-rights',
  workspaceActs: 'workspace-acts',
  language: 'language',
  timeZone: 'time-zone',
  tell: 'tell',
} as const;

export interface Settings {
  apiKey: string;
  apiSecret: string;
  apiToken: string;
  /** without a trailing slash */
  baseUrl: string;
  /** empty if people connect by pasting a token */
  oauthClientId: string;
  /** empty for a public client */
  oauthClientSecret: string;
  /** of the authorization server; without a trailing slash */
  authUrl: string;
  routes: string;
  defaultEvents: EventGroup[];
  style: Style;
  /** whether each card gets a thread of its own */
  threads: boolean;
  /** how long a member's actions on a card go into one message; 0 for never */
  mergeSeconds: number;
  linkRights: LinkRights;
  /** whether people without an account of their own may act through the workspace's */
  workspaceActs: boolean;
  readAccess: ReadAccess;
  /** whether Trello links in messages get previews */
  linkPreviews: boolean;
  /** of the catalogue of sentences */
  language: string;
  /** an IANA name; UTC if the setting is invalid */
  timeZone: string;
  /** the setting's value if it is no time zone */
  unknownTimeZone?: string;
  /** usernames without @ */
  tell: string[];
}

export const DEFAULT_MERGE_SECONDS = 60;
export const DEFAULT_BASE_URL = 'https://api.trello.com/1';
export const DEFAULT_AUTH_URL = 'https://auth.atlassian.com';

/** Reads every setting at once; each is one round trip to Rocket.Chat. */
export async function readSettings(read: IRead): Promise<Settings> {
  const reader = read.getEnvironmentReader().getSettings();
  const names = Object.keys(settingIds) as (keyof typeof settingIds)[];
  const values = await Promise.all(
    names.map((name) => reader.getValueById(settingIds[name]) as Promise<unknown>),
  );
  const raw = Object.fromEntries(names.map((name, index) => [name, values[index]]));
  return {
    apiKey: text(raw.apiKey),
    apiSecret: text(raw.apiSecret),
    apiToken: text(raw.apiToken),
    baseUrl: url(raw.baseUrl, DEFAULT_BASE_URL),
    oauthClientId: text(raw.oauthClientId),
    oauthClientSecret: text(raw.oauthClientSecret),
    authUrl: url(raw.authUrl, DEFAULT_AUTH_URL),
    routes: typeof raw.routes === 'string' ? raw.routes : '',
    defaultEvents: asEvents(raw.defaultEvents),
    style: styles.find((style) => style === raw.style) ?? 'compact',
    threads: raw.threads === true,
    mergeSeconds: asSeconds(raw.mergeSeconds),
    workspaceActs: raw.workspaceActs === true,
    linkPreviews: raw.linkPreviews !== false,
    linkRights: linkRights.find((rights) => rights === raw.linkRights) ?? 'owners',
    language: Object.keys(catalogues).find((language) => language === raw.language) ?? DEFAULT_LANGUAGE,
    readAccess: readAccesses.find((access) => access === raw.readAccess) ?? 'linked',
    ...asTimeZone(text(raw.timeZone)),
    tell: text(raw.tell)
      .split(/[\s,;]+/)
      .map((name) => name.replace(/^@/, ''))
      .filter(Boolean),
  };
}

export async function readApiSecret(read: IRead): Promise<string> {
  return text(await read.getEnvironmentReader().getSettings().getValueById(settingIds.apiSecret));
}

/** Pasted values often contain spaces or a line break. */
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const url = (value: unknown, otherwise: string): string => (text(value) || otherwise).replace(/\/+$/, '');

function asTimeZone(zone: string): Pick<Settings, 'timeZone' | 'unknownTimeZone'> {
  if (!zone) return { timeZone: 'UTC' };
  return isZone(zone) ? { timeZone: zone } : { timeZone: 'UTC', unknownTimeZone: zone };
}

/** A longer wait than ten minutes would hide what happens. */
function asSeconds(value: unknown): number {
  const seconds = Number(value ?? DEFAULT_MERGE_SECONDS);
  return Number.isFinite(seconds) ? Math.min(600, Math.max(0, seconds)) : DEFAULT_MERGE_SECONDS;
}

function asEvents(value: unknown): EventGroup[] {
  const names = Array.isArray(value) ? value.filter((name) => typeof name === 'string') : undefined;
  return names ? names.filter(isEventGroup) : [...eventGroups];
}
