import { isBlank } from '../../trello/isBlank';
import type { BoardParts, List } from '../../trello/models';
import { TrelloError } from '../../trello/TrelloError';
import { ADD_BOARD, decodeAddBoard } from '../../ui/addBoardMenu';
import { type AddValues, boardFields } from '../../ui/addModal';
import type { Answer } from '../../ui/Answer';
import { findList } from '../../ui/findList';
import { otherName } from '../../ui/choiceFields';
import type { Modal } from '../../ui/form';
import { quoted } from '../../ui/quoted';
import { type Form, typedBeside } from '../../ui/readForm';
import type { ViewId } from '../../ui/viewId';
import type { AppContext } from '../../rocketchat/AppContext';
import { readParts } from '../boards/boardParts';
import type { FormErrors } from '../../rocketchat/surfaces/FormErrors';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { inTime } from '../../rocketchat/surfaces/openModal';
import { UserError } from '../../rocketchat/UserError';
import { zoneOf } from '../../rocketchat/timeZones/timeZone';
import { chooseLabels } from './acts/label';
import { asActor } from './actor';
import { drawAddForm } from './addForm';
import { membersNamed } from './chooseMembers';
import { type CardFields, createCard } from './createCard';
import { readFormDue } from './formDue';
import { draftOfSource } from './fromMessage';
import { tooLong } from './limits';
import { requireHere } from './requireHere';

interface HandedIn {
  about: ViewId;
  form: Form;
}

/**
 * Makes the card that the form asks for, in the list that it shows first where none was touched.
 * @returns the answer, what is wrong with a field, or the form as it goes on
 * @throws UserError, or TrelloError, where nothing was made
 */
export async function submitAddForm(
  context: AppContext,
  place: Place,
  { about, form }: HandedIn,
): Promise<Answer | FormErrors | { modal: Modal }> {
  await requireHere(context, place);
  const values = await readValues(context, place, { about, form });
  const errors = wrongTexts(context, values);
  const due = readFormDue(context.say, values, { now: new Date(), zone: await zoneOf(context, place.user) });
  if ('errors' in due) Object.assign(errors, due.errors);
  if (Object.keys(errors).length) return { errors };
  const asked = form.one(ADD_BOARD);
  const boardId = asked === undefined ? about.modelId : decodeAddBoard(asked)?.boardId;
  if (!boardId) throw new UserError(context.say('form.gone'));
  const { list } = boardFields(boardId);
  const isUnseen = form.one(list) === undefined && form.isShown(list) === false;
  // The client has not got the lists of this board: nobody could choose.
  if (isUnseen) return { modal: await drawAddForm(context, place, { about, boardId, values }) };
  return inTime(context, async (hurried) => {
    const board = await readParts(hurried, place, boardId);
    const chosen = readChosen(hurried, board, form);
    if ('errors' in chosen) return chosen;
    const fields = { ...(!isBlank(values.desc) && { desc: values.desc }), ...due, ...chosen.fields };
    return make(hurried, place, { board, list: chosen.list, title: values.title, fields });
  });
}

async function readValues(context: AppContext, place: Place, { about, form }: HandedIn): Promise<AddValues> {
  const [title, desc] = [form.text('title'), form.text('desc')];
  const isWhole = title !== undefined && desc !== undefined;
  const draft = isWhole ? undefined : await draftOfSource(context, place, about.origin);
  return {
    title: (title ?? draft?.title ?? '').trim(),
    desc: (desc ?? draft?.text ?? '').trim(),
    day: form.one('day'),
    time: form.one('time'),
  };
}

function wrongTexts({ say }: AppContext, { title, desc }: AddValues): Record<string, string> {
  const errors = {
    title: isBlank(title) ? say('new.noTitle') : tooLong(say, title),
    desc: tooLong(say, desc),
  };
  const wrong = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return Object.fromEntries(wrong);
}

/** What was chosen of a board, or typed where the lists have no room for it, as far as the board has that. */
function readChosen(
  context: AppContext,
  board: BoardParts,
  form: Form,
): { list: List; fields: CardFields } | FormErrors {
  const { say } = context;
  const names = boardFields(board.id);
  const errors: Record<string, string> = {};
  const list = readList(context, { board, form, name: names.list }, errors);
  const read = (name: string, things: { id: string }[], find: (typed: string) => { id: string }[]) => {
    const ids = form.many(name) ?? [];
    if (!ids.every((id) => things.some((thing) => thing.id === id))) errors[name] = say('form.gone');
    const typed = typedBeside(form, name);
    if (typed === undefined) return [...new Set(ids)];
    try {
      return [...new Set([...ids, ...find(typed).map(({ id }) => id)])];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors[otherName(name)] = error.message;
      return [];
    }
  };
  const fields = {
    idLabels: read(names.labels, board.labels, (typed) => chooseLabels(context, board.labels, typed)),
    idMembers: read(names.members, board.members, (typed) => membersNamed(context, board, typed)),
  };
  return list && !Object.keys(errors).length ? { list, fields } : { errors };
}

function readList(
  { say }: AppContext,
  { board, form, name }: { board: BoardParts; form: Form; name: string },
  errors: Record<string, string>,
): List | undefined {
  const typed = typedBeside(form, name);
  if (typed !== undefined) {
    const found = findList(say, board, typed);
    if ('one' in found) return found.one;
    errors[otherName(name)] = found.problem;
    return undefined;
  }
  const listId = form.one(name);
  const list = listId === undefined ? board.lists[0] : board.lists.find(({ id }) => id === listId);
  if (!list) errors[name] = say('form.gone');
  return list;
}

interface Wish {
  board: BoardParts;
  list: List;
  title: string;
  fields: CardFields;
}

async function make(context: AppContext, place: Place, wish: Wish): Promise<Answer> {
  const { board, list, title } = wish;
  try {
    return await asActor(context, place, {
      subject: { idBoard: board.id, id: '', idList: list.id },
      work: (actor) => createCard(context, place, { ...wish, actor }),
    });
  } catch (error) {
    const isUnsure = error instanceof TrelloError && ['unsure', 'garbled'].includes(error.kind);
    if (!isUnsure) throw error;
    // A form that stayed open would be handed in again, and there would be two.
    return { text: context.say('new.unsure', { title: quoted(title) }) };
  }
}
