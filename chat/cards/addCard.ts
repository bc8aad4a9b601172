import { echo } from '../../trello/echo';
import { findByName } from '../../trello/find';
import type { FullBoard, List } from '../../trello/models';
import { formatDate } from '../../trello/wording/formatDate';
import { bold, cardLink } from '../../trello/wording/pieces';
import type { Answer } from '../../ui/Answer';
import type { AppContext } from '../AppContext';
import { chooseBoard, names, quoted } from '../boards';
import { chooseList, readBoard } from '../lists';
import { quietly } from '../news/acted';
import type { Place } from '../notifyUser';
import { UserError } from '../UserError';
import { zoneOf } from '../zoneOf';
import { type Actor, asActor } from './actor';
import { chooseLabels } from './acts/label';
import { leaveNote } from './leaveNote';
import { requireShort } from './limits';
import { parseWhen } from './parseWhen';

export interface NewCard {
  title: string;
  board?: string;
  list?: string;
  desc?: string;
  due?: string;
  label?: string;
  member?: string;
}

/** Trello's types of what follows when a card is made with all of that. */
const EXPECTED = ['createCard', 'addLabelToCard', 'addMemberToCard', 'updateCard.due'];

/**
 * Makes a card on the board of the room, in the list that is named or its first one.
 * @throws UserError where something that was asked for is not there; then nothing was made
 */
export async function addCard(context: AppContext, place: Place, wish: NewCard): Promise<Answer> {
  const { say } = context;
  if (!wish.title) throw new UserError(say('add.what'));
  for (const text of [wish.title, wish.desc ?? '']) requireShort(say, text);
  const boardId = await chooseBoard(context, place, { typed: wish.board });
  const board = await readBoard(context, place, { boardId });
  const list = wish.list === undefined ? firstList(context, board) : chooseList(context, board, wish.list);
  const fields = await readFields(context, place, { wish, board });
  return asActor(context, place, {
    subject: { idBoard: board.id, id: '', idList: list.id },
    work: (actor) => create(context, place, { actor, list, board, title: wish.title, fields }),
  });
}

interface Fields {
  desc?: string;
  due?: string;
  idLabels?: string[];
  idMembers?: string[];
}

async function create(
  context: AppContext,
  place: Place,
  {
    actor,
    list,
    board,
    title,
    fields,
  }: { actor: Actor; list: List; board: FullBoard; title: string; fields: Fields },
): Promise<Answer> {
  const { say } = context;
  const card = await quietly(context, place.room.id, {
    act: { boardId: board.id, cardName: title, memberId: actor.memberId },
    work: async (announce) => {
      await announce(EXPECTED);
      return actor.trello.createCard({ idList: list.id, name: title, ...fields });
    },
    made: ({ id }) => id,
  });
  const done = say('add.done', { card: cardLink(card, say), list: bold(list.name) });
  const due =
    fields.due && formatDate(fields.due, { zone: await zoneOf(context, place.user), language: 'en' });
  const whole = due ? `${done}, ${say('card.due', { date: due })}` : done;
  return { text: await leaveNote(context, place, { actor, card, done: whole }) };
}

async function readFields(
  context: AppContext,
  place: Place,
  { wish, board }: { wish: NewCard; board: FullBoard },
): Promise<Fields> {
  const { say } = context;
  const { desc, label, member, due } = wish;
  const zone = await zoneOf(context, place.user);
  const when = due === undefined ? undefined : parseWhen(due, { now: new Date(), zone });
  if (due !== undefined && !(when && 'due' in when && when.due)) {
    throw new UserError(say('act.noDate', { text: echo(due) }));
  }
  return {
    ...(desc && { desc }),
    ...(when && 'due' in when && when.due && { due: when.due.toISOString() }),
    ...(label && { idLabels: chooseLabels(context, board.labels, label).map(({ id }) => id) }),
    ...(member && { idMembers: chooseMembers(context, board, member) }),
  };
}

function firstList({ say }: AppContext, board: FullBoard): List {
  const [list] = [...board.lists].sort((a, b) => (a.pos ?? 0) - (b.pos ?? 0));
  if (!list) throw new UserError(say('add.noList', { board: quoted(board.name) }));
  return list;
}

/** Members of the board by either of their names. */
function chooseMembers({ say }: AppContext, { members, name: board }: FullBoard, typed: string): string[] {
  const named = members.flatMap(({ id, username, fullName }) => [
    { id, name: username },
    { id, name: fullName },
  ]);
  return typed
    .split(',')
    .map((part) => part.trim().replace(/^@/, ''))
    .filter(Boolean)
    .map((name) => {
      const found = findByName(named, name);
      if ('one' in found) return found.one.id;
      if ('several' in found && new Set(found.several.map(({ id }) => id)).size === 1) {
        return found.several[0]?.id ?? '';
      }
      throw new UserError(
        'several' in found
          ? say('error.whichOne', { names: names(found.several) })
          : say('add.noMember', { name: quoted(name), board: quoted(board) }),
      );
    });
}
