import type { Actor } from '../ActionLog';
import type { BoardInput } from '../inputs';
import type { Board, Json, MemberType, Ref } from '../models';
import * as seed from '../seed';
import { brief } from './brief';
import type { World } from './World';

export function createBoard(world: World, actor: Actor, input: Omit<BoardInput, 'members'>): Board {
  const board = seed.addBoard(world.state, { ...input, members: [actor.member] });
  world.log.record(actor, { type: 'createBoard', data: { board: brief.board(board) } });
  return board;
}

export interface BoardChange {
  name?: string;
  desc?: string;
  closed?: boolean;
  background?: string;
}

export function changeBoard(world: World, actor: Actor, ref: Ref, change: BoardChange): Board {
  const board = world.state.board(ref);
  const record = board as unknown as Json;
  for (const [field, value] of Object.entries(change)) {
    const old = record[field];
    if (old === value) continue;
    record[field] = value;
    board.url = seed.boardUrl(board.shortLink, board.name);
    const wrap = (each: unknown): Json =>
      field === 'background' ? { prefs: { background: each } } : { [field]: each };
    world.log.record(actor, {
      type: 'updateBoard',
      data: { board: { ...wrap(value), ...brief.board(board) }, old: wrap(old) },
    });
  }
  return board;
}

export function addBoardMember(
  world: World,
  actor: Actor,
  ref: Ref,
  who: { member: Ref; type: MemberType },
): void {
  const board = world.state.board(ref);
  const member = world.state.member(who.member);
  const joined = board.memberships.find((each) => each.idMember === member.id);
  if (joined) {
    joined.memberType = who.type;
    const type = {
      admin: 'makeAdminOfBoard',
      normal: 'makeNormalMemberOfBoard',
      observer: 'makeObserverOfBoard',
    };
    world.log.record(actor, {
      type: type[who.type],
      data: { board: brief.board(board), idMember: member.id, member: brief.member(member) },
      member,
    });
    return;
  }
  board.memberships.push({ id: world.state.newId(), idMember: member.id, memberType: who.type });
  world.log.record(actor, {
    type: 'addMemberToBoard',
    data: {
      board: brief.board(board),
      idMemberAdded: member.id,
      memberType: who.type,
      member: brief.member(member),
    },
    member,
  });
}

export function removeBoardMember(world: World, actor: Actor, ref: Ref, who: Ref): void {
  const board = world.state.board(ref);
  const member = world.state.member(who);
  board.memberships = board.memberships.filter((each) => each.idMember !== member.id);
  world.log.record(actor, {
    type: 'removeMemberFromBoard',
    data: {
      board: brief.board(board),
      idMember: member.id,
      deactivated: false,
      member: brief.member(member),
    },
    member,
  });
}
