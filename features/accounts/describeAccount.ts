import type { TokenInfo } from '../../trello/models';
import { TrelloError } from '../../trello/TrelloError';
import { formatDate } from '../../trello/describe/formatDate';
import { describeTrelloAccount } from '../../ui/describeTrelloAccount';
import type { Answer } from '../../ui/Answer';
import type { AppContext } from '../../rocketchat/AppContext';
import { explainTrelloError } from '../../rocketchat/explainError';
import type { Conversation } from '../../rocketchat/messages/notifyUser';
import { describeZone } from '../../rocketchat/timeZones/chooseTimeZone';
import { timeZoneOf } from '../../rocketchat/timeZones/timeZone';
import { withOwnAccount } from './ownAccount';

/**
 * Which Trello account a person is connected with, and whether Trello still takes the token.
 * @throws UserError where it does not
 */
export async function describeAccount(context: AppContext, conversation: Conversation): Promise<Answer> {
  const { t } = context;
  const member = await context.members.ofUser(conversation.user.id);
  const zoneLine = await describeZone(context, conversation);
  if (!member) return { text: [t('account.none'), zoneLine].join('\n') };
  const { info, failure } = await askWhatItMay(context, conversation);
  const zone = await timeZoneOf(context, conversation.user);
  const date = (iso: string): string => formatDate(iso, { zone, language: 'en' });
  const canWrite = info?.canWrite ?? member.canWrite;
  const sentences = [
    t('me.since', { name: describeTrelloAccount(t, member), date: date(member.connectedAt) }),
    t(canWrite ? 'me.mayWrite' : 'connect.readOnly'),
  ];
  if (info?.expires) sentences.push(t('connect.expires', { date: date(info.expires) }));
  if (failure) sentences.push(t('me.unchecked', { problem: failure }));
  return { text: [...sentences, t('me.change'), zoneLine].join('\n') };
}

/** Where Trello cannot say, what is kept has to do. */
async function askWhatItMay(
  context: AppContext,
  conversation: Conversation,
): Promise<{ info?: TokenInfo; failure?: string }> {
  try {
    return { info: await withOwnAccount(context, conversation, (trello) => trello.tokenInfo()) };
  } catch (error) {
    if (!(error instanceof TrelloError)) throw error;
    return { failure: explainTrelloError(error, context.t) };
  }
}
