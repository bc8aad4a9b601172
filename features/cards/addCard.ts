import { echo } from '../../trello/echo';
import { isBlank } from '../../trello/isBlank';
import type { List } from '../../trello/models';
import type { Answer } from '../../ui/Answer';
import { inOrder } from '../../ui/wordCard';
import type { AppContext } from '../../rocketchat/AppContext';
import type { SeenParts } from '../boards/boardAccess';
import { readSeenParts } from '../boards/boardParts';
import { chooseBoard, quoted } from '../boards/boards';
import { chooseList } from '../boards/lists';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { UserError } from '../../rocketchat/UserError';
import { type Actor, asActor, requireWay } from './actor';
import { chooseLabels } from './acts/label';
import { chooseMembers } from './chooseMembers';
import { type CardFields, createCard } from './createCard';
import { requireShort } from './limits';
import { readWhen } from './readWhen';

export interface NewCard {
  title: string;
  board?: string;
  list?: string;
  desc?: string;
  due?: string;
  label?: string;
  member?: string;
}

/**
 * Makes a card on the board of the room, in the list that is named or its first one.
 * @throws UserError where something that was asked for is not there; then nothing was made
 */
export async function addCard(context: AppContext, place: Place, wish: NewCard): Promise<Answer> {
  const { say } = context;
  if (isBlank(wish.title)) throw new UserError(say('add.what'));
  for (const text of [wish.title, wish.desc ?? '']) requireShort(say, text);
  await requireWay(context, place);
  const boardId = await chooseBoard(context, place, { typed: wish.board });
  const board = await readSeenParts(context, place, { boardId });
  const list = wish.list === undefined ? firstList(context, board) : chooseList(context, board, wish.list);
  return asActor(context, place, {
    subject: { idBoard: board.id, id: '', idList: list.id },
    async work(actor) {
      const fields = await readFields(context, place, { actor, wish, board });
      return createCard(context, place, { actor, list, board, title: wish.title, fields });
    },
  });
}

async function readFields(
  context: AppContext,
  place: Place,
  { actor, wish, board }: { actor: Actor; wish: NewCard; board: SeenParts },
): Promise<CardFields> {
  const { desc, label, member, due } = wish;
  return {
    ...(desc && !isBlank(desc) && { desc }),
    ...(due !== undefined && { due: await readDue(context, place, due) }),
    ...(label && { idLabels: chooseLabels(context, board.labels, label).map(({ id }) => id) }),
    ...(member && { idMembers: await chooseMembers({ context, place, actor, board }, member) }),
  };
}

async function readDue(context: AppContext, place: Place, typed: string): Promise<string> {
  const { when } = await readWhen(context, place, typed);
  if (when && 'due' in when && when.due) return when.due.toISOString();
  throw new UserError(context.say('add.noDate', { text: echo(typed) }));
}

function firstList({ say }: AppContext, board: SeenParts): List {
  const [list] = inOrder(board.lists);
  if (!list) throw new UserError(say('add.noList', { board: quoted(board.name) }));
  return list;
}
