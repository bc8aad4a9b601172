import type { ChatContext } from '../../rocketchat/ChatContext';
import { explainTrelloError } from '../../rocketchat/explainError';
import { describeZone } from '../../rocketchat/timeZones/chooseTimeZone';
import { timeZoneOf } from '../../rocketchat/timeZones/timeZone';
import type { ConnectedMember } from '../../storage/records';
import { formatDate } from '../../trello/describe/formatDate';
import type { TokenInfo } from '../../trello/models';
import { TrelloError } from '../../trello/TrelloError';
import type { Answer } from '../../ui/Answer';
import { describeTrelloAccount } from '../../ui/describeTrelloAccount';
import { withConnectButton } from './connectAccount';
import { withOwnAccount } from './ownAccount';

/**
 * The Trello account of a person, and whether Trello still accepts its token.
 * @throws UserError if it does not
 */
export async function describeAccount(context: ChatContext): Promise<Answer> {
  const { t } = context;
  const member = await context.members.ofUser(context.user.id);
  const zoneLine = await describeZone(context);
  if (!member) return withConnectButton(context, [t('account.none'), zoneLine].join('\n'));
  const { info, failure } = await askWhatItMay(context, member);
  const zone = await timeZoneOf(context, context.user);
  const date = (iso: string): string => formatDate(iso, { zone, language: 'en' });
  const canWrite = info?.canWrite ?? member.canWrite;
  const sentences = [
    t('me.since', { name: describeTrelloAccount(t, member), date: date(member.connectedAt) }),
    t(canWrite ? 'me.mayWrite' : 'connect.readOnly'),
  ];
  if (info?.expires) sentences.push(t('connect.expires', { date: date(info.expires) }));
  if (failure) sentences.push(t('me.unchecked', { problem: failure }));
  const text = [...sentences, t('me.change'), zoneLine].join('\n');
  return canWrite ? { text } : withConnectButton(context, text);
}

/** If Trello does not answer, the stored data have to do. */
async function askWhatItMay(
  context: ChatContext,
  { method }: ConnectedMember,
): Promise<{ info?: TokenInfo; failure?: string }> {
  try {
    if (method === 'pasted') return { info: await withOwnAccount(context, (trello) => trello.tokenInfo()) };
    await withOwnAccount(context, (trello) => trello.checkAccess());
    return {};
  } catch (error) {
    if (!(error instanceof TrelloError)) throw error;
    return { failure: explainTrelloError(error, context.t) };
  }
}
