import type { ChatContext } from '../../../rocketchat/ChatContext';
import { explainError } from '../../../rocketchat/explainError';
import { messageId } from '../../../rocketchat/messages/messageId';
import { runOnce } from '../../../rocketchat/runOnce';
import { UserError } from '../../../rocketchat/UserError';
import type { UndoableAct } from '../../../storage/cardChanges';
import { cardLink } from '../../../trello/describe/pieces';
import type { Answer } from '../../../ui/Answer';
import { type Actor, asActor, requireCanAct } from '../actor';
import { addAttributionComment } from '../addAttributionComment';
import { cardById } from '../cardById';
import { redrawCard } from '../redrawCard';
import { changedSince, isOfChecklist, isStill } from './isStill';
import { undoChange } from './undoChange';

/**
 * Undoes what this person did here in the last minutes, and nothing else.
 * @param key untrusted
 * @returns a private answer, unless a private message that shows the card gives it
 * @throws UserError for what is not theirs, too old, undone already, or changed since
 */
export async function undoAct(context: ChatContext, key: string): Promise<Answer | undefined> {
  const { t, user, room } = context;
  await requireCanAct(context);
  const act = await context.undoableActs.find(key);
  if (!act) throw new UserError(t('undo.tooLate'));
  if (act.userId !== user.id || act.roomId !== room.id) throw new UserError(t('error.outdated'));
  const outcome = await runOnce(context, {
    id: messageId(`undo ${key}`, user.id),
    work: () => undo(context, act),
  });
  if ('refused' in outcome) {
    if (outcome.refused === 'underWay') return undefined;
    throw new UserError(t('undo.already'));
  }
  const { cardId, shownIn } = act;
  const text = outcome.result;
  const isShown = await redrawCard(context, { cardId, origin: shownIn, note: text });
  return isShown && shownIn?.kind === 'private' ? undefined : { text };
}

/** @returns what was undone, as a sentence */
async function undo(context: ChatContext, act: UndoableAct): Promise<string> {
  const { t } = context;
  const { sentence } = act;
  const card = await cardById(context, {
    id: act.cardId,
    isFromClick: true,
    ask: (trello, id) => trello.card(id),
  });
  const progress = { isBegun: false };
  try {
    return await asActor(context, {
      subject: card,
      work: (actor) => carryOut(context, { act, actor, progress }),
    });
  } catch (error) {
    if (!progress.isBegun) throw error;
    return t('undo.partly', { sentence, why: explainError(error, context, 'undo') });
  }
}

interface Undoing {
  act: UndoableAct;
  actor: Actor;
  /** whether anything has been undone */
  progress: { isBegun: boolean };
}

async function carryOut(context: ChatContext, { act, actor, progress }: Undoing): Promise<string> {
  const { t } = context;
  const { changes, sentence } = act;
  await requireUnchanged(context, act, actor);
  // The last one first: items are on the checklist that was made for them.
  const left = [...changes];
  for (let change = left.pop(); change; change = left.pop()) {
    left.push(...(await undoChange(actor.trello, act.cardId, change)));
    progress.isBegun = true;
  }
  const isCreation = changes.some(({ kind }) => kind === 'creation');
  const text = t(isCreation ? 'undo.doneCreation' : 'undo.done', { sentence });
  return addAttributionComment(context, { actor, cardId: act.cardId, sentence: text });
}

/** @throws UserError if it would undo what somebody else did, or what the workspace's account may not change */
async function requireUnchanged(
  { t }: ChatContext,
  { cardId, memberId, changes }: UndoableAct,
  actor: Actor,
): Promise<void> {
  if (actor.memberId !== memberId) throw new UserError(t('undo.otherAccount'));
  const card = await actor.trello.cardNow(cardId);
  actor.require(card);
  const { checklists } = changes.some(isOfChecklist)
    ? await actor.trello.cardWithChecklists(cardId)
    : { checklists: [] };
  for (const change of changes) {
    if (!(await isStill({ actor, card, checklists, changes }, change))) {
      throw new UserError(t(changedSince(change), { card: cardLink(card, t) }));
    }
    if ('was' in change) actor.require({ ...card, ...change.was });
  }
}
