import { profileOf } from '../trello/ActionLog';
import { displayOf } from '../trello/display';
import { newId, newShortLink } from '../trello/ids';
import type { Json, Member } from '../trello/models';
import { signatureOf } from '../trello/signature';
import type { TrelloStandIn } from '../trello/TrelloStandIn';
import { boardDefaults, boardView } from '../trello/views/boardView';
import { pick } from '../trello/views/pick';
import type { SubscribedBoard } from './storedSubscriptions';

export interface InventedCard {
  id: string;
  name: string;
  idShort: number;
  shortLink: string;
}

/** A delivery, ready to send. */
export interface Signed {
  body: string;
  headers: Record<string, string>;
}

interface Happened {
  type: string;
  data: Json;
  who: Member;
  /** default: now */
  at?: Date;
}

/** Deliveries in Trello's format for boards that exist only in their links: the stand-in is not needed for them. */
export class InventedActions {
  private cards = 0;

  /** @param callbackUrl covered by the signatures */
  constructor(
    private readonly trello: TrelloStandIn,
    private readonly callbackUrl: string,
  ) {}

  board(name: string): SubscribedBoard {
    return { id: newId(new Date()), name, shortLink: newShortLink() };
  }

  card(name?: string): InventedCard {
    this.cards += 1;
    const number = this.cards;
    return {
      id: newId(new Date()),
      name: name ?? `Card ${number}`,
      idShort: number,
      shortLink: newShortLink(),
    };
  }

  /** People whose actions are never merged. */
  stranger(): Member {
    const id = newId(new Date());
    return { ...this.trello.member, id, username: `stranger${id}`, fullName: 'Lin Wei' };
  }

  delivery(board: SubscribedBoard, { type, data, who, at = new Date() }: Happened): Signed {
    const action = {
      id: newId(at),
      idMemberCreator: who.id,
      data: { ...data, board: { id: board.id, name: board.name, shortLink: board.shortLink } },
      appCreator: null,
      type,
      date: at.toISOString(),
      limits: null,
      display: displayOf({ type, data, actor: who }),
      memberCreator: profileOf(who),
    };
    return this.signed(JSON.stringify({ model: this.modelOf(board), action }));
  }

  signed(body: string): Signed {
    const signature = signatureOf(body + this.callbackUrl, this.trello.apiSecret, 'utf8')!;
    return { body, headers: { 'x-trello-webhook': signature } };
  }

  private modelOf(board: SubscribedBoard): Json {
    const { state } = this.trello;
    const [any] = state.boards.values();
    return { ...pick(boardView(state, any!), undefined, boardDefaults), ...board };
  }
}

/** The data of a card's move; other moves are not posted in the room. */
export function moved(
  card: InventedCard,
  { from = 'To do', to = 'Doing' } = {},
): Pick<Happened, 'type' | 'data'> {
  const lists = { listBefore: listOf(from), listAfter: listOf(to) };
  const data = {
    card: { ...card, idList: lists.listAfter.id },
    old: { idList: lists.listBefore.id },
    ...lists,
  };
  return { type: 'updateCard', data };
}

export const commented = (card: InventedCard, text: string): Pick<Happened, 'type' | 'data'> => ({
  type: 'commentCard',
  data: { text, textData: { emoji: {} }, card, list: listOf('Doing') },
});

export const created = (card: InventedCard): Pick<Happened, 'type' | 'data'> => ({
  type: 'createCard',
  data: { card, list: listOf('To do') },
});

/** A list's id is derived from its name. */
export function listOf(name: string): { id: string; name: string } {
  const id = Buffer.from(name.padEnd(12, '_')).toString('hex').slice(0, 24);
  return { id, name };
}
