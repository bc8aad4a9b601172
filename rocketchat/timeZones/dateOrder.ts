import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { isDayFirst } from '../../trello/describe/formatDate';
import type { AppContext } from '../AppContext';
import { languageOf } from './timeZone';

/**
 * Whether a person writes the day before the month, by their chosen language, else by the server's. English without a
 * country uses the server's country, if it has one.
 */
export async function writesDayFirst(context: AppContext, user: IUser): Promise<boolean> {
  const own = languageOf(user);
  if (own && own.toLowerCase() !== 'en') return isDayFirst(own);
  const ofServer = await serverLanguage(context);
  if (!own) return isDayFirst(ofServer);
  const [, country] = /^[a-z]{2,3}[-_]([a-z]{2})$/i.exec(ofServer) ?? [];
  return isDayFirst(country ? `en-${country}` : 'en');
}

async function serverLanguage({ read }: AppContext): Promise<string> {
  const settings = read.getEnvironmentReader().getServerSettings();
  const language = (await settings.getValueById('Language').catch(() => undefined)) as unknown;
  return typeof language === 'string' && language ? language : 'en';
}
