import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { UserError } from '../../rocketchat/UserError';
import { inOrder } from '../../trello/collections';
import { echo } from '../../trello/echo';
import type { List } from '../../trello/models';
import { isBlank } from '../../trello/oneLine';
import type { Answer } from '../../ui/Answer';
import type { SeenParts } from '../boards/boardAccess';
import { readSeenParts } from '../boards/boardParts';
import { chooseBoard, quoted } from '../boards/boards';
import { chooseList } from '../boards/lists';
import { type Actor, asActor, requireCanAct } from './actor';
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
  /** also with the room */
  isShared?: boolean;
}

/**
 * Creates a card on the room's board, in the named list or the first one.
 * @throws UserError if anything requested does not exist; then nothing was created
 */
export async function addCard(context: ChatContext, input: NewCard): Promise<Answer> {
  const { t } = context;
  if (isBlank(input.title)) throw new UserError(t('add.titleMissing'));
  for (const text of [input.title, input.desc ?? '']) requireShort(t, text);
  await requireCanAct(context);
  const boardId = await chooseBoard(context, { typed: input.board });
  const board = await readSeenParts(context, { boardId });
  const list = input.list === undefined ? firstList(context, board) : chooseList(context, board, input.list);
  return asActor(context, {
    subject: { idBoard: board.id, id: '', idList: list.id },
    async work(actor) {
      const fields = await readFields(context, { actor, input, board });
      const { title, isShared } = input;
      return createCard(context, { actor, list, board, title, fields, isShared });
    },
  });
}

async function readFields(
  context: ChatContext,
  { actor, input, board }: { actor: Actor; input: NewCard; board: SeenParts },
): Promise<CardFields> {
  const { desc, label, member, due } = input;
  return {
    ...(desc && !isBlank(desc) && { desc }),
    ...(due !== undefined && { due: await readDue(context, due) }),
    ...(label && { idLabels: chooseLabels(context, board.labels, label).map(({ id }) => id) }),
    ...(member && { idMembers: await chooseMembers({ context, actor, board }, member) }),
  };
}

async function readDue(context: ChatContext, typed: string): Promise<string> {
  const { when } = await readWhen(context, typed);
  if (when && 'due' in when && when.due) return when.due.toISOString();
  throw new UserError(context.t('add.noDate', { text: echo(typed) }));
}

function firstList({ t }: AppContext, board: SeenParts): List {
  const [list] = inOrder(board.lists);
  if (!list) throw new UserError(t('add.noList', { board: quoted(board.name) }));
  return list;
}
