import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import { SettingType } from '@rocket.chat/apps-engine/definition/settings/SettingType';
import { catalogues, DEFAULT_LANGUAGE } from '../i18n/texts';
import { eventGroups } from '../trello/eventGroups';
import { styles } from '../trello/filters';
import {
  DEFAULT_AUTH_URL,
  DEFAULT_BASE_URL,
  DEFAULT_MERGE_SECONDS,
  linkRights,
  readAccesses,
  settingIds,
} from './settings';

type Definition = Pick<ISetting, 'type' | 'packageValue'> & Partial<ISetting>;

const sections: Record<string, Partial<Record<keyof typeof settingIds, Definition>>> = {
  account: {
    apiKey: { type: SettingType.STRING, packageValue: '', required: true },
    apiSecret: { type: SettingType.PASSWORD, packageValue: '', required: true },
    apiToken: { type: SettingType.PASSWORD, packageValue: '', required: true },
    baseUrl: { type: SettingType.STRING, packageValue: DEFAULT_BASE_URL },
  },
  oauth: {
    oauthClientId: { type: SettingType.STRING, packageValue: '' },
    oauthClientSecret: { type: SettingType.PASSWORD, packageValue: '' },
    authUrl: { type: SettingType.STRING, packageValue: DEFAULT_AUTH_URL },
  },
  rooms: {
    routes: { type: SettingType.STRING, packageValue: '', multiline: true },
    defaultEvents: {
      type: SettingType.MULTI_SELECT,
      packageValue: [...eventGroups],
      values: choices('events', eventGroups),
    },
    threads: { type: SettingType.BOOLEAN, packageValue: false },
    mergeSeconds: { type: SettingType.NUMBER, packageValue: DEFAULT_MERGE_SECONDS },
    style: { type: SettingType.SELECT, packageValue: 'compact', values: choices('style', styles) },
  },
  permissions: {
    readAccess: { type: SettingType.SELECT, packageValue: 'linked', values: choices('read', readAccesses) },
    linkPreviews: { type: SettingType.BOOLEAN, packageValue: true },
    workspaceActs: { type: SettingType.BOOLEAN, packageValue: false },
    linkRights: { type: SettingType.SELECT, packageValue: 'owners', values: choices('rights', linkRights) },
  },
  advanced: {
    language: {
      type: SettingType.SELECT,
      packageValue: DEFAULT_LANGUAGE,
      values: choices('language', Object.keys(catalogues)),
    },
    timeZone: { type: SettingType.STRING, packageValue: 'UTC' },
    tell: { type: SettingType.STRING, packageValue: '' },
  },
};

/**
 * The settings page. Labels are in i18n/en.json under `setting.<id>` with `.description` and `.placeholder`; a
 * section's title under `section.<name>`.
 */
export const settingDefinitions: ISetting[] = Object.entries(sections).flatMap(([section, settings]) =>
  Object.entries(settings).map(([name, definition]) => {
    const id = settingIds[name as keyof typeof settingIds];
    return {
      id,
      required: false,
      // Only admins may read them.
      public: false,
      section: `section.${section}`,
      i18nLabel: `setting.${id}`,
      i18nDescription: `setting.${id}.description`,
      i18nPlaceholder: `setting.${id}.placeholder`,
      ...definition,
    };
  }),
);

function choices(kind: string, keys: readonly string[]): ISetting['values'] {
  return keys.map((key) => ({ key, i18nLabel: `choice.${kind}.${key}` }));
}
