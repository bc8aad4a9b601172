import type { ChatContext } from '../../rocketchat/ChatContext';
import { logError } from '../../rocketchat/explainError';
import { isTimeZoneUnknown } from '../../rocketchat/timeZones/timeZone';
import { bold, cardLink } from '../../trello/describe/pieces';
import type { BoardParts, List, NewCard } from '../../trello/models';
import type { Change } from '../../storage/cardChanges';
import type { Answer } from '../../ui/Answer';
import { cardUnderSentence } from '../../ui/cardAnswer';
import { describeNewDue } from '../../ui/describeDue';
import { section } from '../../ui/elements';
import { doneAnswer } from '../../ui/undoButton';
import type { Actor } from './actor';
import { addAttributionComment } from './addAttributionComment';
import { shareAct } from './shareAct';
import { type ReadCard, viewOf } from './showCard';
import { markOfCard } from './undo/changes';
import { offerUndo } from './undo/offerUndo';

export type CardFields = Pick<NewCard, 'desc' | 'due' | 'idLabels' | 'idMembers'>;

interface CardToBe {
  actor: Actor;
  list: List;
  /** of the list, the labels and the members */
  board: BoardParts;
  title: string;
  fields: CardFields;
  isShared?: boolean;
}

/**
 * Creates a card from validated values. Whatever this throws, no card is known to exist.
 * @returns what was done, and the card
 */
export async function createCard(context: ChatContext, input: CardToBe): Promise<Answer> {
  const { actor, list, board, title, fields } = input;
  const made = await actor.trello.createCard({ idList: list.id, name: title, ...fields });
  const { idLabels = [], idMembers = [] } = fields;
  const card: ReadCard = {
    ...made,
    readerId: actor.memberId,
    board,
    list,
    start: null,
    labels: board.labels.filter(({ id }) => idLabels.includes(id)),
    members: board.members.filter(({ id }) => idMembers.includes(id)),
    checklists: [],
    attachments: [],
    comments: 0,
  };
  const changes: Change[] = [{ kind: 'creation', mark: markOfCard(made) }];
  return describeCreated(context, { actor, card, changes, isShared: input.isShared });
}

async function describeCreated(
  context: ChatContext,
  { actor, card, changes, isShared }: { actor: Actor; card: ReadCard; changes: Change[]; isShared?: boolean },
): Promise<Answer> {
  const { t } = context;
  const done = t('add.done', { card: cardLink(card, t), list: bold(card.list.name) });
  try {
    const view = await viewOf(context, { card, isShared: false });
    const isZoneUnknown = await isTimeZoneUnknown(context, context.user);
    const due = card.due && t('card.due', { date: describeNewDue(card.due, { ...view, isZoneUnknown }) });
    const whole = due ? `${done}, ${due}` : done;
    const act = {
      cardId: card.id,
      memberId: actor.memberId,
      sentence: t('act.you', { done: whole }),
      changes,
    };
    const sentence = await addAttributionComment(context, { ...act, actor });
    const problem = isShared && (await shareAct(context, { actor, card, event: 'cards', done: whole }));
    const text = [sentence, problem].filter(Boolean).join('\n');
    const { blocks = [section(text)] } = doneAnswer(text, await offerUndo(context, [act]));
    return { text, blocks: [...blocks, ...cardUnderSentence(view)] };
  } catch (error) {
    // The card exists: nobody should create it again.
    logError(error, context, 'createCard');
    return { text: t('act.you', { done }) };
  }
}
