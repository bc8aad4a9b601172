import type { Translate } from '../i18n/texts';
import { escapeMarkdown } from '../trello/markdown/markdown';
import type { Member } from '../trello/models';

/** "Ada Lovelace (@ada)", or "@ada" alone, with an @ that mentions nobody in Rocket.Chat. */
export function describeTrelloAccount(
  t: Translate,
  { fullName, username }: Pick<Member, 'fullName' | 'username'>,
): string {
  const [name, account] = [escapeMarkdown(fullName), escapeMarkdown(`@${username}`)];
  return name && fullName !== username ? t('account.name', { fullName: name, username: account }) : account;
}

/** Trello's page where people see and revoke the tokens they issued. */
export const tokensUrl = ({ username }: Pick<Member, 'username'>): string =>
  `https://trello.com/u/${encodeURIComponent(username)}/account`;
