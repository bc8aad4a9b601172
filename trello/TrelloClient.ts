import type {
  Board,
  BoardOverview,
  BoardParts,
  Card,
  CardChanges,
  CardDetails,
  CardOnBoard,
  CardWithChecklists,
  CheckItem,
  FoundCard,
  FullBoard,
  FullCard,
  Member,
  MirroredCard,
  NewCard,
  SearchInput,
  TokenInfo,
  Webhook,
} from './models';
import { allCards } from './rest/allCards';
import * as boards from './rest/boards';
import * as cards from './rest/cards';
import * as cardWrites from './rest/cardWrites';
import * as checklistWrites from './rest/checklistWrites';
import * as comments from './rest/comments';
import { MAX_PER_BATCH, mirroredCards } from './rest/mirrors';
import { Rest, type RestOptions } from './rest/Rest';
import * as tokens from './rest/tokens';
import type { Credentials, Transport } from './rest/transport';
import { asThing } from './shapes';
import { TrelloError } from './TrelloError';

/**
 * The part of Trello's REST API that the app uses; one request per method, except for boards with more cards than one
 * response holds. Boards and cards are named by id or short link when read, by id when written. Every method rejects
 * with a TrelloError and nothing else.
 */
export class TrelloClient {
  private readonly rest: Rest;

  constructor(
    transport: Transport,
    private readonly credentials: Credentials,
    options: RestOptions = {},
  ) {
    this.rest = new Rest(transport, credentials, options);
  }

  /** The open boards of the token's member. */
  boards(): Promise<Board[]> {
    return this.rest.read(boards.ownBoards);
  }

  board(id: string): Promise<Board> {
    return this.rest.read(boards.oneBoard(id));
  }

  /** A board with open lists, its members, and as many cards as Trello sends with it: see `withAllCards`. */
  fullBoard(id: string, cards: 'visible' | 'closed' = 'visible'): Promise<FullBoard> {
    return this.rest.read(boards.fullBoard(id, cards));
  }

  /** The same with the cards that were missing, one request per thousand; no request if all were there. */
  async withAllCards(board: FullBoard, filter: 'visible' | 'closed' = 'visible'): Promise<FullBoard> {
    if (!board.hasMoreCards) return board;
    const path = `/boards/${board.id}`;
    const pages = await allCards(board.cards, (before) =>
      this.rest.read(boards.cardsPage(path, { boardId: board.id, filter, before })),
    );
    return { ...board, hasMoreCards: undefined, ...pages };
  }

  /** The same for the cards of one open list: fewer requests, and faster. */
  async withCardsOf(board: FullBoard, listId: string): Promise<FullBoard> {
    if (!board.hasMoreCards) return board;
    const [known, others] = [true, false].map((isOf) =>
      board.cards.filter(({ idList }) => (idList === listId) === isOf),
    ) as [Card[], Card[]];
    const { cards, hasMoreCards } = await allCards(known, (before) =>
      this.rest.read(boards.cardsPage(`/lists/${listId}`, { boardId: board.id, filter: 'open', before })),
    );
    return { ...board, cards: [...others, ...cards], ...(!hasMoreCards && { wholeListId: listId }) };
  }

  /** A board with the number of its open lists and cards, and none of them. */
  boardOverview(id: string): Promise<BoardOverview> {
    return this.rest.read(boards.boardOverview(id));
  }

  /** A board with its open lists, labels and members. */
  boardParts(id: string): Promise<BoardParts> {
    return this.rest.read(boards.boardParts(id));
  }

  /** A card with its members and its labels' ids. */
  card(id: string): Promise<CardDetails> {
    return this.rest.read(cards.cardDetails(id));
  }

  /** The current state, bypassing the cache. */
  cardNow(id: string): Promise<CardDetails> {
    return this.rest.read({ ...cards.cardDetails(id), isAlwaysAsked: true });
  }

  /** A card with everything we show of it. */
  fullCard(id: string): Promise<FullCard> {
    return this.rest.read(cards.fullCard(id));
  }

  /** A card with its checklists, bypassing the cache: somebody may have ticked an item a moment ago. */
  cardWithChecklists(id: string): Promise<CardWithChecklists> {
    return this.rest.read(cards.cardWithChecklists(id));
  }

  /** The same, bypassing the cache. */
  fullCardNow(id: string): Promise<FullCard> {
    return this.rest.read({ ...cards.fullCard(id), isAlwaysAsked: true });
  }

  /** The value of a card's own field before it last changed, as far as Trello's log says; undefined if it does not. */
  previousValue(cardId: string, field: string): Promise<unknown> {
    return this.rest.read(cards.previousValue(cardId, field));
  }

  /** @throws TrelloError notFound for a comment that was deleted */
  commentText(id: string): Promise<string> {
    return this.rest.read(comments.commentText(id));
  }

  /** Cards that others mirror, by the requested ids or short links, without those out of reach. One request per ten. */
  async mirroredCards(ids: readonly string[]): Promise<Map<string, MirroredCard>> {
    const parts = Array.from({ length: Math.ceil(ids.length / MAX_PER_BATCH) }, (_, at) =>
      ids.slice(at * MAX_PER_BATCH, (at + 1) * MAX_PER_BATCH),
    );
    const found = await Promise.all(parts.map((part) => this.rest.read(mirroredCards(part))));
    return new Map(found.flat().flatMap((card, at) => (card ? [[ids[at] ?? '', card] as const] : [])));
  }

  /**
   * Cards by words and Trello's operators (`@me due:week list:"To do" is:open`), archived ones included. Trello finds a
   * new card only after a while.
   */
  search(words: string, input: SearchInput = {}): Promise<FoundCard[]> {
    return this.rest.read(cards.foundCards(words, input));
  }

  /** The open cards of the token's member, on open lists of open boards. */
  myCards(): Promise<FoundCard[]> {
    return this.rest.read(cards.ownCards);
  }

  createCard(card: NewCard): Promise<CardOnBoard> {
    return this.rest.write(cardWrites.creation(card));
  }

  updateCard(id: string, changes: CardChanges): Promise<CardOnBoard> {
    return this.rest.write(cardWrites.update(id, changes));
  }

  /** @returns the id of the comment's action */
  comment(cardId: string, text: string): Promise<{ id: string }> {
    return this.rest.write(comments.newComment(cardId, text));
  }

  /** @throws TrelloError notFound for a comment that no longer exists */
  editComment(id: string, text: string): Promise<void> {
    return this.rest.write(comments.changedComment(id, text));
  }

  /** @throws TrelloError notFound for a comment that no longer exists */
  deleteComment(id: string): Promise<void> {
    return this.rest.write(comments.removedComment(id));
  }

  /** A card's comments, newest first, without the cache. @param since ISO 8601 */
  commentsSince(cardId: string, since: string): Promise<comments.Comment[]> {
    return this.rest.read(comments.latestComments(cardId, since));
  }

  /** @throws TrelloError invalid for somebody who is on the card already, or no member of its board */
  addMember(cardId: string, memberId: string): Promise<void> {
    return this.rest.write(cardWrites.addition(cardId, 'idMembers', memberId));
  }

  /** @throws TrelloError invalid for somebody who is not on the card */
  removeMember(cardId: string, memberId: string): Promise<void> {
    return this.rest.write(cardWrites.removal(cardId, 'idMembers', memberId));
  }

  /** @throws TrelloError invalid for a label that is on the card already, or of another board */
  addLabel(cardId: string, labelId: string): Promise<void> {
    return this.rest.write(cardWrites.addition(cardId, 'idLabels', labelId));
  }

  /** @throws TrelloError invalid for a label that is not on the card */
  removeLabel(cardId: string, labelId: string): Promise<void> {
    return this.rest.write(cardWrites.removal(cardId, 'idLabels', labelId));
  }

  createChecklist(cardId: string, name: string): Promise<{ id: string }> {
    return this.rest.write(checklistWrites.newChecklist(cardId, name));
  }

  /** At the end of a checklist. */
  addCheckItem(checklistId: string, name: string): Promise<{ id: string }> {
    return this.rest.write(checklistWrites.newCheckItem(checklistId, name));
  }

  /** Ticks or unticks an item of a card. */
  setCheckItem(cardId: string, itemId: string, state: CheckItem['state']): Promise<{ id: string }> {
    return this.rest.write(checklistWrites.checkItemState(cardId, itemId, state));
  }

  deleteCheckItem(cardId: string, itemId: string): Promise<void> {
    return this.rest.write(checklistWrites.removedCheckItem(cardId, itemId));
  }

  deleteChecklist(id: string): Promise<void> {
    return this.rest.write(checklistWrites.removedChecklist(id));
  }

  /** The token's member. */
  me(): Promise<Member> {
    return this.rest.read(tokens.ownSelf);
  }

  /** Whether Trello still accepts an access token, which has no page of its own. */
  async checkAccess(): Promise<void> {
    await this.rest.read(tokens.access);
  }

  /** The token's permissions and expiry. */
  tokenInfo(): Promise<TokenInfo> {
    return this.rest.read(tokens.tokenInfo(this.credentials.token));
  }

  /** Revokes the token; succeeds also if Trello did not know it. */
  async revokeToken(): Promise<void> {
    try {
      await this.rest.write({
        method: 'delete',
        path: tokens.tokenPath(this.credentials.token),
        parse: () => undefined,
      });
    } catch (error) {
      const isGone =
        error instanceof TrelloError && (error.kind === 'unauthorizedToken' || error.kind === 'notFound');
      if (!isGone) throw error;
    }
  }

  createWebhook(webhook: { idModel: string; callbackURL: string; description: string }): Promise<Webhook> {
    const parse = (answer: unknown): Webhook => asThing<Webhook>(answer, ['id']);
    return this.rest.write({ method: 'post', path: '/webhooks', body: webhook, parse });
  }

  deleteWebhook(id: string): Promise<void> {
    const path = `/webhooks/${encodeURIComponent(id)}`;
    return this.rest.write({ method: 'delete', path, parse: () => undefined });
  }

  /** The token's webhooks. */
  webhooks(): Promise<Webhook[]> {
    return this.rest.read(tokens.webhooksOf(this.credentials.token));
  }
}
