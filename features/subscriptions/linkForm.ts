import { capital } from '../../i18n/texts';
import type { Answer } from '../../ui/Answer';
import { otherName } from '../../ui/choiceFields';
import { linkModal } from '../../ui/linkModals';
import { isId } from '../../ui/parts';
import { type Form, typedBeside } from '../../ui/readForm';
import type { AppContext } from '../../rocketchat/AppContext';
import { followedBoards } from '../boards/boards';
import { type LinkWish, readOption } from './options';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { inTime, openModal } from '../../rocketchat/surfaces/openModal';
import { openTrello } from '../credentials/openTrello';
import { UserError } from '../../rocketchat/UserError';
import { follow, requireLinkable } from './subscribe';
import type { FormErrors } from '../../rocketchat/surfaces/FormErrors';

/**
 * Opens the form that links a board.
 * @throws UserError where this person or this room can link nothing, or there is no board
 */
export async function openLinkForm(context: AppContext, place: Place): Promise<void> {
  const { say, memory } = context;
  await requireLinkable(context, place);
  const boards = await inTime(context, async (hurried) => (await openTrello(hurried)).boards());
  if (!boards.length) throw new UserError(say('boards.none'));
  const linked = followedBoards(await context.links.ofRoom(place.room.id));
  const isLinked = (id: string): boolean => linked.some((board) => board.id === id);
  const { defaultEvents: events, style, threads: isThreaded } = await context.settings();
  await openModal(
    context,
    place,
    linkModal({
      say,
      appId: memory.appId,
      roomId: place.room.id,
      threadId: place.threadId,
      boards: [...boards].sort((a, b) => Number(isLinked(b.id)) - Number(isLinked(a.id))),
      chosen: { events, style, isThreaded },
    }),
  );
}

/**
 * Links what was chosen in the form, as the command would.
 * @returns the answer, or what is wrong with a field
 */
export async function submitLinkForm(
  context: AppContext,
  place: Place,
  form: Form,
): Promise<Answer | FormErrors> {
  const { say } = context;
  const typed = typedBeside(form, 'board');
  const boardId = form.one('board');
  if (!typed && !boardId) return { errors: { board: say('form.noBoard') } };
  if (!typed && !isId(boardId)) return { errors: { board: say('form.gone') } };
  const events = form.many('events');
  if (events && !events.length) return { errors: { events: say('form.noEvents') } };
  const options: LinkWish = {};
  const values = { events: events?.join(','), style: form.one('style'), thread: form.one('thread') };
  for (const name of ['events', 'style', 'thread'] as const) {
    const value = values[name];
    const reason = value === undefined ? undefined : readOption(options, { name, value }, say);
    if (reason) return { errors: { [name]: capital(reason) } };
  }
  if (boardId && !typed) {
    return follow(context, place, { target: { boardId, type: 'board', id: boardId }, options });
  }
  return followTyped(context, place, { typed: typed ?? '', options });
}

/** A name that is no board's is told beside it. */
async function followTyped(
  context: AppContext,
  place: Place,
  { typed, options }: { typed: string; options: LinkWish },
): Promise<Answer | FormErrors> {
  try {
    return await follow(context, place, { target: { typed, isBoard: true }, options });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { errors: { [otherName('board')]: error.message } };
  }
}
