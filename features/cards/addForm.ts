import { TrelloError } from '../../trello/TrelloError';
import type { AddBoardChoice } from '../../ui/addBoardMenu';
import { ADD_VIEW, addModal, type AddModalView, type AddValues } from '../../ui/addModal';
import type { Modal } from '../../ui/form';
import type { ViewId } from '../../ui/viewId';
import type { AppContext } from '../../rocketchat/AppContext';
import { boardsToActOn, readParts } from '../boards/boardParts';
import { followedBoards } from '../boards/boards';
import { explainError } from '../../rocketchat/explainError';
import { randomId } from '../../rocketchat/messages/messageId';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { FORM_PATIENCE, inTime, openModal, updateModal } from '../../rocketchat/surfaces/openModal';
import { UserError } from '../../rocketchat/UserError';
import { zoneNameOf } from '../../rocketchat/timeZones/timeZone';
import { requireWay } from './actor';
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
  place: Place,
  { draft, sourceId }: Opening = {},
): Promise<void> {
  await requireWay(context, place);
  const modal = await inTime(context, async (hurried) => {
    const boards = await boardsToActOn(hurried, place);
    const boardId = boards[0]?.id ?? '';
    const about: ViewId = {
      name: ADD_VIEW,
      roomId: place.room.id,
      threadId: place.threadId,
      modelId: boardId,
      nonce: randomId(),
      ...(sourceId && { origin: { kind: 'source', messageId: sourceId } }),
    };
    // With others to choose from, one that cannot be read is no reason to show none.
    const read = boards.length > 1 ? partsOrTrouble : readParts;
    const parts = await read(hurried, place, boardId);
    const { say, memory } = context;
    const zone = await zoneNameOf(context, place.user);
    const values = valuesOf(draft);
    return addModal({ say, appId: memory.appId, about, boards, boardId, parts, values, zone });
  });
  await openModal(context, place, modal);
}

/**
 * Draws the form anew for another board, or another page of the menu of boards.
 * @throws UserError for who may do nothing here; that board cannot be read is said in the form
 */
export async function redrawAddForm(
  context: AppContext,
  place: Place,
  { about, ...choice }: AddBoardChoice & { about: ViewId },
): Promise<void> {
  await requireHere(context, place);
  const values = valuesOf(await draftOfSource(context, place, about.origin));
  await updateModal(context, place, await drawAddForm(context, place, { about, ...choice, values }));
}

/** The form as it goes on, with as much of the board as can be read in time. */
export async function drawAddForm(
  context: AppContext,
  place: Place,
  { page, ...view }: AddBoardChoice & { about: ViewId; values: AddValues },
): Promise<Modal> {
  return inTime(context, async (hurried) => {
    const boards = await boardsToActOn(hurried, place).catch(() => roomBoards(context, place));
    const parts = await partsOrTrouble(hurried, place, view.boardId);
    const { say, memory } = context;
    const zone = await zoneNameOf(context, place.user);
    return addModal({ ...view, say, appId: memory.appId, boards, boardPage: page, parts, zone });
  });
}

/** What is known of boards without asking Trello. */
async function roomBoards(context: AppContext, { room }: Place): Promise<ReturnType<typeof followedBoards>> {
  const { readAccess } = await context.settings();
  return readAccess === 'nothing' ? [] : followedBoards(await context.links.ofRoom(room.id));
}

async function partsOrTrouble(
  context: AppContext,
  place: Place,
  boardId: string,
): Promise<AddModalView['parts']> {
  try {
    return await readParts(context, place, boardId);
  } catch (error) {
    if (error instanceof UserError) return { trouble: error.message };
    if (!(error instanceof TrelloError)) throw error;
    const { say } = context;
    const isSlow = error.kind === 'slow';
    const why = isSlow
      ? say('form.slow', { seconds: FORM_PATIENCE / 1_000 })
      : explainError(error, context, 'form');
    return { trouble: say('new.noLists', { why }) };
  }
}

const valuesOf = ({ title, text }: Draft = { title: '', text: '' }): AddValues => ({ title, desc: text });
