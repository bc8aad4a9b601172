import type { Board, Card, List } from '../trello/models';
import { type CardWorld, forCards } from './cards';

export interface LargeWorld extends CardWorld {
  large: Board;
  lists: Record<'backlog' | 'doing' | 'done', List>;
  /** by its number on the board */
  numbered: (number: number) => Card;
}

/**
 * The world of `forCards`, with #pier linked to a board of 2,300 open cards: 1,400 in its first list, then 600, then
 * 300. Grace owns that room and is a member of the board.
 */
export function forLargeBoard(): LargeWorld {
  const held = forCards() as LargeWorld;
  before(async () => {
    const { world, trello, sample } = held;
    held.large = trello.addBoard({ name: 'Harbour', members: [sample.members.ada, sample.members.grace] });
    const list = (name: string): List => trello.addList({ board: held.large, name });
    held.lists = { backlog: list('Backlog'), doing: list('Doing'), done: list('Done') };
    const { backlog, doing, done } = held.lists;
    for (let at = 1; at <= 2_300; at += 1) {
      trello.addCard({ list: at <= 1_400 ? backlog : at <= 2_000 ? doing : done, name: `Rope ${at}` });
    }
    world.host.addRoom({ name: 'pier', type: 'p', owners: ['grace'], members: ['admin'] });
    await world.save({
      routes: `${sample.board.shortLink} -> #crew\n${held.large.shortLink} -> #pier`,
    });
  });
  held.numbered = (number) =>
    [...held.trello.state.cards.values()].find(
      ({ idBoard, idShort }) => idBoard === held.large.id && idShort === number,
    )!;
  return held;
}
