import type { TokenInfo } from '../../trello/models';
import { TrelloError } from '../../trello/TrelloError';
import { formatDate } from '../../trello/describe/formatDate';
import { wordAccount } from '../../ui/accountWords';
import type { Answer } from '../../ui/Answer';
import type { AppContext } from '../../rocketchat/AppContext';
import { explainTrelloError } from '../../rocketchat/explainError';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { wordZone } from '../../rocketchat/timeZones/chooseTimeZone';
import { zoneOf } from '../../rocketchat/timeZones/timeZone';
import { withOwnAccount } from './ownAccount';

/**
 * Which Trello account a person is connected with, and whether Trello still takes the token.
 * @throws UserError where it does not
 */
export async function describeAccount(context: AppContext, place: Place): Promise<Answer> {
  const { say } = context;
  const member = await context.members.ofUser(place.user.id);
  const zoneLine = await wordZone(context, place);
  if (!member) return { text: [say('account.none'), zoneLine].join('\n') };
  const { info, trouble } = await askWhatItMay(context, place);
  const zone = await zoneOf(context, place.user);
  const date = (iso: string): string => formatDate(iso, { zone, language: 'en' });
  const canWrite = info?.canWrite ?? member.canWrite;
  const sentences = [
    say('me.since', { name: wordAccount(say, member), date: date(member.connectedAt) }),
    say(canWrite ? 'me.mayWrite' : 'connect.readOnly'),
  ];
  if (info?.expires) sentences.push(say('connect.expires', { date: date(info.expires) }));
  if (trouble) sentences.push(say('me.unchecked', { trouble }));
  return { text: [...sentences, say('me.change'), zoneLine].join('\n') };
}

/** Where Trello cannot say, what is kept has to do. */
async function askWhatItMay(
  context: AppContext,
  place: Place,
): Promise<{ info?: TokenInfo; trouble?: string }> {
  try {
    return { info: await withOwnAccount(context, place, (trello) => trello.tokenInfo()) };
  } catch (error) {
    if (!(error instanceof TrelloError)) throw error;
    return { trouble: explainTrelloError(error, context.say) };
  }
}
