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

/** What somebody can do whose access could not be revoked: Trello and Atlassian have a page for it each. */
export const describeRevoking = (
  t: Translate,
  { method, username }: { method: 'pasted' | 'oauth'; username: string },
): string =>
  method === 'oauth'
    ? t('revoke.oauth', { url: 'https://id.atlassian.com/manage-profile/apps' })
    : t('revoke.pasted', { url: `https://trello.com/u/${encodeURIComponent(username)}/account` });
