import type { ChatContext } from '../../rocketchat/ChatContext';
import { logError } from '../../rocketchat/explainError';
import { asText } from '../../trello/markdown/mentions';
import { oneLine } from '../../trello/oneLine';
import { callingNobody } from '../../ui/forTrello';
import type { Actor } from './actor';
import type { CardBrief } from './CardBrief';

/**
 * The workspace's account does not show who asked for a change: a comment on the card does.
 * @param done the end of a sentence about what was done
 * @returns the whole sentence for the person; never rejects, as the change is made and nobody should repeat it
 */
export async function addAttributionComment(
  context: ChatContext,
  { actor, card, done }: { actor: Actor; card: Pick<CardBrief, 'id'>; done: string },
): Promise<string> {
  const { t, user } = context;
  if (actor.memberId !== undefined) return t('act.you', { done });
  const text = t('act.attribution', {
    name: callingNobody(asText(oneLine(user.name || user.username, 120))),
    username: asText(user.username),
  });
  try {
    await actor.trello.comment(card.id, text);
    return t('act.you', { done });
  } catch (error) {
    logError(error, context, 'attribution');
    return t('act.noAttribution', { done });
  }
}
