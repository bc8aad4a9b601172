import type { Actor } from './ActionLog';
import { refuse } from './errors';
import type { Board, Card, List, Member, Ref, Token } from './models';
import type { State } from './State';

/** The caller: nobody (public boards only), or the member behind a token. */
export interface Caller {
  token?: Token;
  member?: Member;
  /** In place of a token. */
  bearer?: Bearer;
}

/** What an access token of OAuth 2.0 may be used for. */
export interface Bearer {
  scopes: readonly string[];
  /** The only boards that the client may use; undefined for all. */
  boardIds: ReadonlySet<string> | undefined;
}

/** What a caller may see and change. Every method either returns or throws Trello's error. */
export class Access {
  constructor(
    private readonly state: State,
    private readonly caller: Caller,
    private readonly app: string,
  ) {}

  get member(): Member {
    if (!this.caller.member) throw refuse.unauthorized();
    return this.caller.member;
  }

  get token(): Token {
    if (!this.caller.token) throw refuse.unauthorized();
    return this.caller.token;
  }

  /** The caller as the author of a change; tokens without the write scope are refused. */
  get actor(): Actor {
    if (!this.caller.bearer && !this.token.scopes.includes('write')) throw refuse.unauthorized();
    return { member: this.member, app: this.app };
  }

  /** Trello tells each member only about themselves. */
  watches({ idWatchers = [] }: Card): boolean {
    return this.caller.member !== undefined && idWatchers.includes(this.caller.member.id);
  }

  /** A Bearer token needs a scope for each request. */
  requireScope(scope: string): void {
    const { bearer } = this.caller;
    if (bearer && !bearer.scopes.includes(scope)) throw refuse.unauthorized();
  }

  readsBoard(ref: Ref): Board {
    const board = this.state.board(ref);
    this.requireGranted(board);
    if (!this.sees(board)) throw refuse.unauthorized();
    return board;
  }

  writesBoard(ref: Ref): Board {
    const board = this.readsBoard(ref);
    if (!this.mayWrite(board)) throw refuse.unauthorized();
    return board;
  }

  readsList(ref: Ref): List {
    const list = this.state.list(ref);
    this.readsBoard(list.idBoard);
    return list;
  }

  writesList(ref: Ref): List {
    const list = this.state.list(ref);
    this.writesBoard(list.idBoard);
    return list;
  }

  readsCard(ref: Ref): Card {
    const card = this.state.card(ref);
    const board = this.state.board(card.idBoard);
    this.requireGranted(board);
    if (!this.sees(board)) throw refuse.unauthorizedCard();
    return card;
  }

  writesCard(ref: Ref): Card {
    const card = this.readsCard(ref);
    if (!this.mayWrite(this.state.board(card.idBoard))) throw refuse.unauthorizedCard();
    return card;
  }

  sees(board: Board): boolean {
    return canSee(board, this.caller.member) && this.isGranted(board);
  }

  private isGranted({ id }: Board): boolean {
    return this.caller.bearer?.boardIds?.has(id) ?? true;
  }

  private requireGranted(board: Board): void {
    if (canSee(board, this.caller.member) && !this.isGranted(board)) throw refuse.restricted();
  }

  private mayWrite(board: Board): boolean {
    const { member } = this.actor;
    const membership = board.memberships.find((each) => each.idMember === member.id);
    return membership !== undefined && membership.memberType !== 'observer';
  }
}

export function canSee(board: Board, member: Member | undefined): boolean {
  if (board.permissionLevel === 'public') return true;
  if (!member) return false;
  if (board.memberships.some((each) => each.idMember === member.id)) return true;
  return board.permissionLevel === 'org' && member.idOrganizations.includes(board.idOrganization);
}
