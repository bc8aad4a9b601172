import type { ChatContext } from '../../rocketchat/ChatContext';
import { explainError } from '../../rocketchat/explainError';
import { UserError } from '../../rocketchat/UserError';
import type { EventGroup } from '../../trello/eventGroups';
import { bold } from '../../trello/markdown/markdown';
import { isNotified } from '../notifications/isNotified';
import { post, requireCanPost } from '../notifications/shareToRoom';
import type { Actor } from './actor';
import type { CardBrief } from './CardBrief';
import { cardById } from './cardById';

interface DoneAct {
  actor: Actor;
  card: CardBrief;
  /** absent if Trello reports nothing of it */
  event?: EventGroup;
  /** the end of a sentence about it, for the room */
  done: string;
}

/**
 * Posts in the room what somebody has done there with `--share`, unless it gets a notification of it anyway.
 * @returns a sentence for the person if that failed; never rejects, as the change is made and nobody should repeat it
 */
export async function shareAct(context: ChatContext, act: DoneAct): Promise<string | undefined> {
  const { t, user } = context;
  try {
    if (await isPostedAnyway(context, act)) return undefined;
    await requireCanPost(context);
    await requireVisible(context, act.card);
    await post(context, {
      text: t('act.person', { name: bold(user.name || user.username), done: act.done }),
    });
    return undefined;
  } catch (error) {
    return explainError(error, context, 'share');
  }
}

/** By what the card was before and what it is now: filters may ask for either. */
async function isPostedAnyway(context: ChatContext, { actor, card, event }: DoneAct): Promise<boolean> {
  if (!event) return false;
  const now = await actor.trello.cardNow(card.id);
  const both = <T>(of: (each: CardBrief) => T[] | undefined): T[] => [
    ...(of(card) ?? []),
    ...(of(now) ?? []),
  ];
  return isNotified(context, {
    event,
    action: {
      board: { id: card.idBoard },
      card: { id: card.id, name: card.name },
      creator: { id: actor.memberId },
      listBefore: { id: card.idList },
      listAfter: { id: now.idList },
    },
    facts: {
      labelIds: both(({ labels }) => labels?.map(({ id }) => id)),
      members: both(({ idMembers }) => idMembers?.map((id) => ({ id }))),
    },
  });
}

/** Somebody's own account may see more than their room. */
async function requireVisible(context: ChatContext, { id }: CardBrief): Promise<void> {
  try {
    await cardById(context, { id, isShared: true, ask: (trello, cardId) => trello.card(cardId) });
  } catch (error) {
    throw error instanceof UserError ? new UserError(context.t('share.notSeen')) : error;
  }
}
