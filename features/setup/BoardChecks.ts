import type { Board, BoardParts } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { ifVisible } from '../../trello/TrelloError';

/** The current state at Trello, reading each board once. Every method rejects if Trello does not answer. */
export class BoardChecks {
  private readonly boards: Map<string, Board | undefined>;
  private readonly listed = new Map<string, BoardParts>();

  /** @param open boards of the token's account, which are known already */
  constructor(
    readonly trello: TrelloClient,
    open: Board[],
  ) {
    this.boards = new Map(open.map((board) => [board.id, board]));
  }

  /** @returns undefined for a board that is deleted or invisible to the account */
  async board(id: string): Promise<Board | undefined> {
    if (!this.boards.has(id)) this.boards.set(id, await ifVisible(this.trello.board(id)));
    return this.boards.get(id);
  }

  /** An existing board, with its open lists. */
  async parts(id: string): Promise<BoardParts> {
    const parts = this.listed.get(id) ?? (await this.trello.boardParts(id));
    this.listed.set(id, parts);
    return parts;
  }
}
