import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { type FormErrors, withDeadline } from '../../rocketchat/surfaces/openModal';
import { timeZoneOf } from '../../rocketchat/timeZones/timeZone';
import { UserError } from '../../rocketchat/UserError';
import type { BoardParts, List } from '../../trello/models';
import { isBlank } from '../../trello/oneLine';
import { mayBeDone } from '../../trello/TrelloError';
import { ADD_BOARD, decodeAddBoard } from '../../ui/addBoardMenu';
import { type AddValues, boardFields } from '../../ui/addModal';
import type { Answer } from '../../ui/Answer';
import { otherName } from '../../ui/choiceFields';
import { findList } from '../../ui/findList';
import type { Modal } from '../../ui/form';
import { quoted } from '../../ui/naming';
import { type Form, typedBeside } from '../../ui/readForm';
import type { ViewId } from '../../ui/viewId';
import { readParts } from '../boards/boardParts';
import { asActor, requireHere } from './actor';
import { chooseLabels } from './acts/label';
import { renderAddForm } from './addForm';
import { membersNamed } from './chooseMembers';
import { type CardFields, createCard } from './createCard';
import { readFormDue } from './formDue';
import { draftOfSource } from './fromMessage';
import { tooLong } from './limits';

interface Submitted {
  about: ViewId;
  form: Form;
}

/**
 * Creates the card from the form, in the first list unless one was chosen.
 * @returns the answer, what is wrong with a field, or the updated form
 * @throws UserError, or TrelloError, if nothing was created
 */
export async function submitAddForm(
  context: ChatContext,
  { about, form }: Submitted,
): Promise<Answer | FormErrors | { modal: Modal }> {
  await requireHere(context);
  const values = await readValues(context, { about, form });
  const errors = wrongTexts(context, values);
  const due = readFormDue(context.t, values, {
    now: new Date(),
    zone: await timeZoneOf(context, context.user),
  });
  if ('errors' in due) Object.assign(errors, due.errors);
  if (Object.keys(errors).length) return { errors };
  const asked = form.one(ADD_BOARD);
  const boardId = asked === undefined ? about.modelId : decodeAddBoard(asked)?.boardId;
  if (!boardId) throw new UserError(context.t('form.gone'));
  const { list } = boardFields(boardId);
  const isUnseen = form.one(list) === undefined && form.isShown(list) === false;
  // The client does not have this board's lists yet: nobody could choose.
  if (isUnseen) return { modal: await renderAddForm(context, { about, boardId, values }) };
  return withDeadline(context, async (hurried) => {
    const board = await readParts(hurried, boardId);
    const chosen = readChosen(hurried, board, form);
    if ('errors' in chosen) return chosen;
    const fields = { ...(!isBlank(values.desc) && { desc: values.desc }), ...due, ...chosen.fields };
    return make(hurried, { board, list: chosen.list, title: values.title, fields });
  });
}

async function readValues(context: ChatContext, { about, form }: Submitted): Promise<AddValues> {
  const [title, desc] = [form.text('title'), form.text('desc')];
  const isWhole = title !== undefined && desc !== undefined;
  const draft = isWhole ? undefined : await draftOfSource(context, about.origin);
  return {
    title: (title ?? draft?.title ?? '').trim(),
    desc: (desc ?? draft?.text ?? '').trim(),
    day: form.one('day'),
    time: form.one('time'),
  };
}

function wrongTexts({ t }: AppContext, { title, desc }: AddValues): Record<string, string> {
  const errors = {
    title: isBlank(title) ? t('new.noTitle') : tooLong(t, title),
    desc: tooLong(t, desc),
  };
  const wrong = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return Object.fromEntries(wrong);
}

/** What was chosen, or typed beside a list that is too long, as far as the board has it. */
function readChosen(
  context: AppContext,
  board: BoardParts,
  form: Form,
): { list: List; fields: CardFields } | FormErrors {
  const { t } = context;
  const names = boardFields(board.id);
  const errors: Record<string, string> = {};
  const list = readList(context, { board, form, name: names.list }, errors);
  const read = (name: string, things: { id: string }[], find: (typed: string) => { id: string }[]) => {
    const ids = form.many(name) ?? [];
    if (!ids.every((id) => things.some((thing) => thing.id === id))) errors[name] = t('form.gone');
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
  { t }: AppContext,
  { board, form, name }: { board: BoardParts; form: Form; name: string },
  errors: Record<string, string>,
): List | undefined {
  const typed = typedBeside(form, name);
  if (typed !== undefined) {
    const found = findList(t, board, typed);
    if ('one' in found) return found.one;
    errors[otherName(name)] = found.problem;
    return undefined;
  }
  const listId = form.one(name);
  const list = listId === undefined ? board.lists[0] : board.lists.find(({ id }) => id === listId);
  if (!list) errors[name] = t('form.gone');
  return list;
}

interface Input {
  board: BoardParts;
  list: List;
  title: string;
  fields: CardFields;
}

async function make(context: ChatContext, input: Input): Promise<Answer> {
  const { board, list, title } = input;
  try {
    return await asActor(context, {
      subject: { idBoard: board.id, id: '', idList: list.id },
      work: (actor) => createCard(context, { ...input, actor }),
    });
  } catch (error) {
    if (!mayBeDone(error)) throw error;
    // An open form would be submitted again, and there would be two cards.
    return { text: context.t('new.unknownOutcome', { title: quoted(title) }) };
  }
}
