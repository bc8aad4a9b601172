import type { Say } from '../i18n/texts';
import type { Member } from '../trello/models';
import { relay } from '../trello/relay';

/** "Ada Lovelace (@ada)", where the @ calls nobody in Rocket.Chat. */
export const wordAccount = (
  say: Say,
  { fullName, username }: Pick<Member, 'fullName' | 'username'>,
): string => say('account.name', { fullName: relay(fullName) || '–', username: relay(`@${username}`) });

/** Where a person sees and revokes the tokens they gave out. */
export const tokensUrl = ({ username }: Pick<Member, 'username'>): string =>
  `https://trello.com/u/${encodeURIComponent(username)}/account`;
