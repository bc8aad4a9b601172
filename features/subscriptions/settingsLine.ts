import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { AppContext } from '../../rocketchat/AppContext';
import { describeRoom, findRooms, isNamed } from '../../rocketchat/rooms/findRooms';
import { whyNotWritable } from '../../rocketchat/rooms/whyNotWritable';
import type { LineMeaning } from '../../storage/records';
import { distinct } from '../../trello/collections';
import { boardIdIn, findBoard, findWhole, isSameText } from '../../trello/findByName';
import type { Board } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { ifVisible } from '../../trello/TrelloError';
import { names, quoted } from '../boards/boards';
import { type SettingsLine, strayOption } from './parseSettingsLines';

/** What a line is about. */
export interface Line {
  settingsLine: SettingsLine;
  /** its meaning so far */
  meaning?: LineMeaning;
  /** the meanings of this and other lines so far */
  meanings: LineMeaning[];
}

export const isSameLine = (meaning: LineMeaning, { board, room }: SettingsLine): boolean =>
  isSameText(meaning.board, board) && isSameText(meaning.room, room);

/** What a line names. The reason ends a sentence: why there is none, or what else to say about the one there is. */
type Named<T> = { one: T; reason?: string } | { one?: undefined; reason: string };

/** A line keeps its room, even if another room gets its old name. */
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

/** The possible meanings of a line. */
interface Candidates<T> {
  things: T[];
  /** whether something that it, or another line with the same name, used to mean no longer exists */
  isGone: boolean;
  /** whether a line used to mean something by this name */
  isMeant: boolean;
}

async function candidateRooms(
  context: AppContext,
  { settingsLine, meaning, meanings }: Line,
): Promise<Candidates<IRoom>> {
  // A name means the same room in all lines: a former meaning in another line is as likely as the room that has the
  // name now.
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

/** Open boards of the token's account, and a way to read others. */
export interface Boards {
  trello: TrelloClient;
  boards: Board[];
}

/**
 * The same for a board.
 * @throws TrelloError if Trello does not answer
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
  // The account may see a board without being a member.
  const byId = async (id: string): Promise<Board | undefined> =>
    boards.find((board) => board.id === id || board.shortLink === id) ?? (await ifVisible(trello.board(id)));
  const known = meaning ? [meaning] : meanings.filter(({ board }) => isSameText(board, settingsLine.board));
  const meant = await Promise.all([...new Set(known.map(({ boardId }) => boardId))].map(byId));
  const there = meant.filter((board) => board !== undefined);
  const isGone = there.length < meant.length;
  if (meaning) return { things: there, near: [], isGone };
  const found = findBoard(boards, settingsLine.board, findWhole);
  const named = 'one' in found ? [found.one] : 'several' in found ? found.several : [];
  // Any board may be named like another one's short link.
  const id = boardIdIn(settingsLine.board);
  const linked = id === undefined ? undefined : await byId(id);
  const things = distinct([...named, ...there, ...(linked ? [linked] : [])]);
  return { things, near: 'none' in found ? found.near : [], isGone };
}
