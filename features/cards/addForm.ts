import { TrelloError } from '../../trello/TrelloError';
import type { AddBoardChoice } from '../../ui/addBoardMenu';
import { ADD_VIEW, addModal, type AddModalView, type AddValues } from '../../ui/addModal';
import type { Modal } from '../../ui/form';
import type { ViewId } from '../../ui/viewId';
import type { AppContext } from '../../rocketchat/AppContext';
import { boardsToActOn, readParts } from '../boards/boardParts';
import { subscribedBoards } from '../boards/boards';
import { explainError } from '../../rocketchat/explainError';
import { randomId } from '../../rocketchat/messages/messageId';
import type { Conversation } from '../../rocketchat/messages/notifyUser';
import { FORM_TIMEOUT_MS, withDeadline, openModal, updateModal } from '../../rocketchat/surfaces/openModal';
import { UserError } from '../../rocketchat/UserError';
import { zoneNameOf } from '../../rocketchat/timeZones/timeZone';
import { requireCanAct } from './actor';
import { type Draft, draftOfSource } from './fromMessage';
import { requireHere } from './requireHere';

interface Opening {
  draft?: Draft;
  /** of the message that the draft was made of */
  sourceId?: string;
}

/**
 * Opens the form that makes a card, on the room's board at first.
 * @throws UserError where this person can make none from here
 */
export async function openAddForm(
  context: AppContext,
  conversation: Conversation,
  { draft, sourceId }: Opening = {},
): Promise<void> {
  await requireCanAct(context, conversation);
  const modal = await withDeadline(context, async (hurried) => {
    const boards = await boardsToActOn(hurried, conversation);
    const boardId = boards[0]?.id ?? '';
    const about: ViewId = {
      name: ADD_VIEW,
      roomId: conversation.room.id,
      threadId: conversation.threadId,
      modelId: boardId,
      nonce: randomId(),
      ...(sourceId && { origin: { kind: 'source', messageId: sourceId } }),
    };
    // With others to choose from, one that cannot be read is no reason to show none.
    const read = boards.length > 1 ? partsOrFailure : readParts;
    const parts = await read(hurried, conversation, boardId);
    const { t, caches } = context;
    const zone = await zoneNameOf(context, conversation.user);
    const values = valuesOf(draft);
    return addModal({ t, appId: caches.appId, about, boards, boardId, parts, values, zone });
  });
  await openModal(context, conversation, modal);
}

/**
 * Draws the form anew for another board, or another page of the menu of boards.
 * @throws UserError for who may do nothing here; that board cannot be read is said in the form
 */
export async function redrawAddForm(
  context: AppContext,
  conversation: Conversation,
  { about, ...choice }: AddBoardChoice & { about: ViewId },
): Promise<void> {
  await requireHere(context, conversation);
  const values = valuesOf(await draftOfSource(context, conversation, about.origin));
  await updateModal(
    context,
    conversation,
    await renderAddForm(context, conversation, { about, ...choice, values }),
  );
}

/** The form as it goes on, with as much of the board as can be read in time. */
export async function renderAddForm(
  context: AppContext,
  conversation: Conversation,
  { page, ...view }: AddBoardChoice & { about: ViewId; values: AddValues },
): Promise<Modal> {
  return withDeadline(context, async (hurried) => {
    const boards = await boardsToActOn(hurried, conversation).catch(() => roomBoards(context, conversation));
    const parts = await partsOrFailure(hurried, conversation, view.boardId);
    const { t, caches } = context;
    const zone = await zoneNameOf(context, conversation.user);
    return addModal({ ...view, t, appId: caches.appId, boards, boardPage: page, parts, zone });
  });
}

/** What is known of boards without asking Trello. */
async function roomBoards(
  context: AppContext,
  { room }: Conversation,
): Promise<ReturnType<typeof subscribedBoards>> {
  const { readAccess } = await context.settings();
  return readAccess === 'nothing' ? [] : subscribedBoards(await context.subscriptions.ofRoom(room.id));
}

async function partsOrFailure(
  context: AppContext,
  conversation: Conversation,
  boardId: string,
): Promise<AddModalView['parts']> {
  try {
    return await readParts(context, conversation, boardId);
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
