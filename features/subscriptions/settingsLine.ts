import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { AppContext } from '../../rocketchat/AppContext';
import { describeRoom, findRooms, isNamed } from '../../rocketchat/rooms/findRooms';
import { whyNotWritable } from '../../rocketchat/rooms/whyNotWritable';
import type { LineMeaning } from '../../storage/records';
import { distinct } from '../../trello/collections';
import { boardIdIn, findBoard, findWhole, isSameText } from '../../trello/find';
import type { Board } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { ifVisible } from '../../trello/TrelloError';
import { names, quoted } from '../boards/boards';
import { type SettingsLine, strayOption } from './parseSettingsLines';

/** What a line is about. */
export interface Line {
  settingsLine: SettingsLine;
  /** what it has come to mean */
  meaning?: LineMeaning;
  /** what this and others have come to mean */
  meanings: LineMeaning[];
}

export const isSameLine = (meaning: LineMeaning, { board, room }: SettingsLine): boolean =>
  isSameText(meaning.board, board) && isSameText(meaning.room, room);

/** What a line names. The reason ends a sentence: why there is none, or what else is to say of the one there is. */
type Named<T> = { one: T; reason?: string } | { one?: undefined; reason: string };

/** A room that the line has come to mean stays it, whoever gives its old name to another one. */
export async function findLineRoom(context: AppContext, line: Line): Promise<Named<IRoom>> {
  const { t } = context;
  const written = line.settingsLine.room;
  const room = quoted(written);
  const { things, isGone, isMeant } = await candidateRooms(context, line);
  if (isGone) return { reason: t('setup.room.gone', { room }) };
  const [one, ...others] = things;
  if (!one) {
    const stray = strayOption(written);
    return {
      reason: stray ? t('setup.room.option', { room, ...stray }) : t('setup.room.none', { room }),
    };
  }
  if (others.length) {
    const rooms = names(things.map((each) => ({ name: describeRoom(each) })));
    return { reason: t(isMeant ? 'setup.room.meant' : 'setup.room.several', { room, names: rooms }) };
  }
  const obstacle = await whyNotWritable(context, one);
  if (obstacle) return { reason: t(`setup.room.${obstacle}`, { room }) };
  if (isNamed(one, written)) return { one };
  return { one, reason: t('setup.room.renamed', { room, now: quoted(describeRoom(one)) }) };
}

/** What a line may mean. */
interface Candidates<T> {
  things: T[];
  /** whether something that it, or another line with the same name, has come to mean is no longer there */
  isGone: boolean;
  /** whether a line has come to mean something by this name */
  isMeant: boolean;
}

async function candidateRooms(
  context: AppContext,
  { settingsLine, meaning, meanings }: Line,
): Promise<Candidates<IRoom>> {
  // A name means one room in all lines: what it has come to mean in another one is as likely as what bears it now.
  const known = meaning ? [meaning] : meanings.filter(({ room }) => isSameText(room, settingsLine.room));
  const byId = (id: string): Promise<IRoom | null | undefined> => context.read.getRoomReader().getById(id);
  const rooms = await Promise.all([...new Set(known.map(({ roomId }) => roomId))].map(byId));
  const there = rooms.filter((room) => room !== null && room !== undefined);
  const named = meaning ? [] : await findRooms(context, settingsLine.room);
  return {
    things: distinct([...there, ...named]),
    isGone: there.length < rooms.length,
    isMeant: known.length > 0,
  };
}

/** Open boards of the token's account, and the way to ask for others. */
export interface Boards {
  trello: TrelloClient;
  boards: Board[];
}

/**
 * The same of a board.
 * @throws TrelloError where Trello cannot say whether it is there
 */
export async function findLineBoard(
  { t }: AppContext,
  trelloBoards: Boards,
  line: Line,
): Promise<Named<Board>> {
  const written = line.settingsLine.board;
  const name = quoted(written);
  const { things, near, isGone } = await candidateBoards(trelloBoards, line);
  if (isGone) return { reason: t('setup.board.gone', { name }) };
  const [one, ...others] = things;
  if (!one) {
    return {
      reason: near.length
        ? t('setup.board.near', { name, names: names(near) })
        : t('setup.board.unknown', { name }),
    };
  }
  if (others.length) return { reason: t('setup.board.ambiguous', { name, names: names(things) }) };
  if (one.closed) return { reason: t('setup.board.closed', { name }) };
  const id = boardIdIn(written);
  if (id === one.id || id === one.shortLink || isSameText(one.name, written)) return { one };
  return { one, reason: t('setup.board.renamed', { name, now: quoted(one.name) }) };
}

async function candidateBoards(
  { trello, boards }: Boards,
  { settingsLine, meaning, meanings }: Line,
): Promise<Omit<Candidates<Board>, 'isMeant'> & { near: Board[] }> {
  // A board may be visible to the account without being one of its own.
  const byId = async (id: string): Promise<Board | undefined> =>
    boards.find((board) => board.id === id || board.shortLink === id) ?? (await ifVisible(trello.board(id)));
  const known = meaning ? [meaning] : meanings.filter(({ board }) => isSameText(board, settingsLine.board));
  const meant = await Promise.all([...new Set(known.map(({ boardId }) => boardId))].map(byId));
  const there = meant.filter((board) => board !== undefined);
  const isGone = there.length < meant.length;
  if (meaning) return { things: there, near: [], isGone };
  const found = findBoard(boards, settingsLine.board, findWhole);
  const named = 'one' in found ? [found.one] : 'several' in found ? found.several : [];
  // Any board may be called like the short link of another one.
  const id = boardIdIn(settingsLine.board);
  const linked = id === undefined ? undefined : await byId(id);
  const things = distinct([...named, ...there, ...(linked ? [linked] : [])]);
  return { things, near: 'none' in found ? found.near : [], isGone };
}
