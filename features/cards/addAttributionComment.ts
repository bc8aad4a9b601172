import type { ChatContext } from '../../rocketchat/ChatContext';
import { logError } from '../../rocketchat/explainError';
import { asText } from '../../trello/markdown/mentions';
import { oneLine } from '../../trello/oneLine';
import { callingNobody } from '../../ui/forTrello';
import type { Actor } from './actor';

/**
 * The workspace's account does not show who asked for a change: a comment on the card does.
 * @param sentence to the person
 * @returns the same, and whether the comment may be missing; never rejects, as the change is made and nobody should
 * repeat it
 */
export async function addAttributionComment(
  context: ChatContext,
  { actor, cardId, sentence }: { actor: Actor; cardId: string; sentence: string },
): Promise<string> {
  const { t, user } = context;
  if (actor.memberId !== undefined) return sentence;
  const text = t('act.attribution', {
    name: callingNobody(asText(oneLine(user.name || user.username, 120))),
    username: asText(user.username),
  });
  try {
    await actor.trello.comment(cardId, text);
    return sentence;
  } catch (error) {
    logError(error, context, 'attribution');
    return `${sentence} ${t('act.noAttribution')}`;
  }
}
