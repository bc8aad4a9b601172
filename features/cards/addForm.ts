import type { ChatContext } from '../../rocketchat/ChatContext';
import { explainError } from '../../rocketchat/explainError';
import { randomId } from '../../rocketchat/messages/messageId';
import { FORM_TIMEOUT_MS, openModal, updateModal, withDeadline } from '../../rocketchat/surfaces/openModal';
import { zoneNameOf } from '../../rocketchat/timeZones/timeZone';
import { UserError } from '../../rocketchat/UserError';
import { TrelloError } from '../../trello/TrelloError';
import type { AddBoardChoice } from '../../ui/addBoardMenu';
import { ADD_VIEW, addModal, type AddModalView, type AddValues } from '../../ui/addModal';
import type { BarState } from '../../ui/barState';
import type { Modal } from '../../ui/form';
import type { ViewId } from '../../ui/viewId';
import { boardsToActOn, readParts } from '../boards/boardParts';
import { subscribedBoards } from '../boards/boards';
import { requireCanAct, requireHere } from './actor';
import { type Draft, draftOfSource } from './fromMessage';

interface Opening {
  draft?: Draft;
  /** of the message that the draft was made from */
  sourceId?: string;
  /** what the bar shows that it is opened from */
  bar?: BarState;
}

/**
 * Opens the form that creates a card, on the bar's board or the room's at first.
 * @throws UserError if this person can create none from here
 */
export async function openAddForm(
  context: ChatContext,
  { draft, sourceId, bar }: Opening = {},
): Promise<void> {
  await requireCanAct(context);
  const modal = await withDeadline(context, async (hurried) => {
    const boards = await boardsToActOn(hurried);
    const boardId = bar?.boardId ?? boards[0]?.id ?? '';
    const about: ViewId = {
      name: ADD_VIEW,
      roomId: context.room.id,
      threadId: context.threadId,
      modelId: boardId,
      nonce: randomId(),
      ...(sourceId && { origin: { kind: 'source', messageId: sourceId } }),
      ...(bar && { origin: { kind: 'bar', state: bar } }),
    };
    // With other boards to choose from, an unreadable one is no reason to show no form.
    const read = boards.length > 1 ? partsOrFailure : readParts;
    const parts = await read(hurried, boardId);
    const { t, caches } = context;
    const zone = await zoneNameOf(context, context.user);
    const values = valuesOf(draft);
    return addModal({ t, appId: caches.appId, about, boards, boardId, parts, values, zone });
  });
  await openModal(context, modal);
}

/**
 * Updates the form for another board, or another page of the menu of boards.
 * @throws UserError for a person without the right; an unreadable board is reported in the form
 */
export async function redrawAddForm(
  context: ChatContext,
  { about, ...choice }: AddBoardChoice & { about: ViewId },
): Promise<void> {
  await requireHere(context);
  const values = valuesOf(await draftOfSource(context, about.origin));
  await updateModal(context, await renderAddForm(context, { about, ...choice, values }));
}

/** The updated form, with as much of the board as can be read in time. */
export async function renderAddForm(
  context: ChatContext,
  { page, ...view }: AddBoardChoice & { about: ViewId; values: AddValues },
): Promise<Modal> {
  return withDeadline(context, async (hurried) => {
    const boards = await boardsToActOn(hurried).catch(() => roomBoards(context));
    const parts = await partsOrFailure(hurried, view.boardId);
    const { t, caches } = context;
    const zone = await zoneNameOf(context, context.user);
    return addModal({ ...view, t, appId: caches.appId, boards, boardPage: page, parts, zone });
  });
}

/** What is known of boards without asking Trello. */
async function roomBoards(context: ChatContext): Promise<ReturnType<typeof subscribedBoards>> {
  const { room } = context;
  const { readAccess } = await context.settings();
  return readAccess === 'nothing' ? [] : subscribedBoards(await context.subscriptions.ofRoom(room.id));
}

async function partsOrFailure(context: ChatContext, boardId: string): Promise<AddModalView['parts']> {
  try {
    return await readParts(context, boardId);
  } catch (error) {
    if (error instanceof UserError) return { failure: error.message };
    if (!(error instanceof TrelloError)) throw error;
    const { t } = context;
    const isSlow = error.kind === 'slow';
    const why = isSlow
      ? t('form.timeout', { seconds: FORM_TIMEOUT_MS / 1_000 })
      : explainError(error, context, 'form');
    return { failure: t('new.noLists', { why }) };
  }
}

const valuesOf = ({ title, text }: Draft = { title: '', text: '' }): AddValues => ({ title, desc: text });
