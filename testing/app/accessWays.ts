import { id as appId } from '../../app.json';
import { randomId } from '../../rocketchat/messages/messageId';
import { UndoableActs } from '../../storage/UndoableActs';
import { encodePage } from '../../ui/pages';
import type { RoomRecord } from '../engine/records';
import type { Acting, Reading } from './accessTable';
import { recordStoreIn } from './recordStore';
import type { World } from './world';

/** What a command or a click is about. */
export interface Thing {
  board: { id: string; name: string };
  list: { id: string; name: string };
  card: { id: string; name: string; url: string; shortLink: string; idShort: number };
}

/** Something that does not exist on Trello. */
export const nothing: Thing = {
  board: { id: 'f'.repeat(24), name: 'Zzzzzz' },
  list: { id: 'f'.repeat(24), name: 'Zzzzzz' },
  card: {
    id: 'f'.repeat(24),
    name: 'Zzzzzz',
    url: 'https://trello.com/c/zzzzzzzz',
    shortLink: 'zzzzzzzz',
    idShort: 9999,
  },
};

type Click = { actionId: string; value: string };
export type Way = (thing: Thing) => string | Click;

const onBoard = (text: string, { board }: Thing): string => {
  const [command, ...rest] = text.split(' ');
  return `${command} --board="${board.name}" ${rest.join(' ')}`;
};
const choice = ({ card }: Thing, act: string, rest: string): Click => ({
  actionId: 'card.choose.0',
  value: JSON.stringify([card.id, act, rest, [], '']),
});

const list: Way = (thing) => onBoard(`list "${thing.list.name}"`, thing);
const card: Way = (thing) => `card ${thing.card.url}`;
const title: Way = (thing) => onBoard(`card "${thing.card.name}"`, thing);
const shortLink: Way = (thing) => onBoard(`card ${thing.card.shortLink}`, thing);
const search: Way = (thing) => `search ${thing.card.name}`;
const searchBoard: Way = (thing) => onBoard(`search ${thing.card.name}`, thing);
const shared =
  (way: Way): Way =>
  (thing) =>
    `${way(thing) as string} --share`;

/** What is typed, or a click forged by a client, from whatever room it claims. */
export const ways: Record<Reading | Exclude<Acting, 'undo'>, Way> = {
  list,
  listShared: shared(list),
  card,
  cardShared: shared(card),
  title,
  titleShared: shared(title),
  number: (thing) => onBoard(`card #${thing.card.idShort}`, thing),
  shortLink,
  shortLinkShared: shared(shortLink),
  search,
  searchShared: shared(search),
  searchBoard,
  searchBoardShared: shared(searchBoard),
  checklist: (thing) => `checklist ${thing.card.url}`,
  page: ({ board, list: of }) => ({
    actionId: 'page.next',
    value: encodePage({ command: 'list', page: 1, boardId: board.id, listId: of.id }),
  }),
  choice: (thing) => choice(thing, 'card', ''),
  comment: (thing) => `comment ${thing.card.url} Hello`,
  commentTitle: (thing) => onBoard(`comment "${thing.card.name}" Hello`, thing),
  commentNumber: (thing) => onBoard(`comment #${thing.card.idShort} Hello`, thing),
  label: (thing) => `label ${thing.card.url} Bug`,
  check: (thing) => `check ${thing.card.url} Oil`,
  uncheck: (thing) => `uncheck ${thing.card.url} Wick`,
  checklistAdd: (thing) => `checklist ${thing.card.url} Fresh`,
  add: (thing) => onBoard(`add Fresh --list "${thing.list.name}"`, thing),
  choiceComment: (thing) => choice(thing, 'comment', 'Hello'),
};

interface Undoing {
  world: World;
  thing: Thing;
  user: string;
  room: RoomRecord;
  /** of the person's own account */
  memberId?: string;
}

/** The button after this person has removed a label there, whether they could or not: adding it again is a change. */
export async function undoClick({ world, thing, user, room, memberId }: Undoing): Promise<Click> {
  const { workspace } = world.host;
  const label = [...world.trello.state.labels.values()].find(
    ({ idBoard, name }) => idBoard === thing.board.id && name === 'Bug',
  );
  const key = randomId();
  await new UndoableActs(recordStoreIn(workspace.database, appId)).add({
    key,
    userId: workspace.user(user)._id,
    roomId: room._id,
    cardId: thing.card.id,
    memberId,
    sentence: 'You removed it.',
    changes: [{ kind: 'label', id: label?.id ?? nothing.card.id, isOn: false }],
  });
  return { actionId: 'act.undo', value: `${key} ` };
}

/** An answer without the person's own words: the rest must not reveal whether the thing exists. */
export function withoutNames(text: string, { board, list: of, card: about }: Thing): string {
  return [board.name, of.name, about.name, about.shortLink]
    .reduce((rest, name) => rest.replace(`“${name}”`, '“…”'), text)
    .replace(`#${about.idShort}`, '#…');
}
