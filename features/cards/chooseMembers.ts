import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { groupDigits } from '../../i18n/texts';
import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { NeedsAccountError, UserError } from '../../rocketchat/UserError';
import { echo } from '../../trello/echo';
import { findMember } from '../../trello/findMember';
import { MAX_PER_ANSWER, mayHaveMore, type Member } from '../../trello/models';
import type { SeenParts } from '../boards/boardAccess';
import { names, quoted } from '../boards/boards';
import type { Actor } from './actor';

interface Choosing {
  context: ChatContext;
  actor: Actor;
  /** read only if somebody is named as on Trello */
  board: () => Promise<SeenParts>;
}

/** A Trello member, by the typed name; '' for the person who typed it. */
export interface Chosen {
  id: string;
  name: string;
}

/**
 * Finds people as typed: `me`; `@ada` for the Rocket.Chat user of that name, who has connected an account; anything
 * else for a member of the board by their name on Trello. Never guesses.
 * @param typed several are separated by commas; usernames need none
 * @throws UserError for a name that matches nobody, or several people
 */
export async function choosePeople(choosing: Choosing, typed: string): Promise<Chosen[]> {
  const people: Chosen[] = [];
  for (const part of partsOf(typed)) people.push(...(await choosePart(choosing, part)));
  // Several users may be the same Trello member.
  return people.filter(({ id }, index) => people.findIndex((other) => other.id === id) === index);
}

const isSelf = (part: string): boolean => /^@?me$/i.test(part);

/** "@ada @bob, Grace Hopper" → three parts. */
function partsOf(typed: string): string[] {
  return typed.split(',').flatMap((piece) => {
    const parts: string[] = [];
    let isOpen = false;
    for (const word of piece.split(/\s+/).filter(Boolean)) {
      const isWhole = word.startsWith('@') || isSelf(word);
      if (isOpen && !isWhole) parts.push(`${parts.pop() ?? ''} ${word}`);
      else parts.push(word);
      isOpen = !isWhole;
    }
    return parts;
  });
}

async function choosePart({ context, actor, board }: Choosing, part: string): Promise<Chosen[]> {
  const { memberId } = actor;
  const isOwn = isSelf(part) || part === `@${context.user.username}`;
  if (isOwn && memberId !== undefined) return [{ id: memberId, name: '' }];
  if (isSelf(part)) throw new NeedsAccountError(context.t('act.memberMissing'));
  if (part.startsWith('@')) {
    const username = part.slice(1);
    return [{ id: await memberOf(context, username), name: username }];
  }
  const seen = await board();
  const members = allOf(seen.members, part);
  if (!members) throw unknown(context, seen, part);
  return members.map(({ id, fullName }) => ({
    id,
    name: id === memberId ? '' : fullName,
  }));
}

/**
 * Members of a board by their names there, separated by commas. Never guesses.
 * @throws UserError for a name that matches nobody, or several people
 */
export function membersNamed(context: AppContext, board: SeenParts, typed: string): Member[] {
  const parts = typed.split(',').map((part) => part.trim().replace(/^@/, ''));
  return parts.filter(Boolean).map((part) => {
    const found = findMember(board.members, part);
    if ('one' in found) return found.one;
    throw unknown(context, board, part);
  });
}

/** One name of several words, or several usernames. */
function allOf(members: readonly Member[], part: string): Member[] | undefined {
  const whole = findMember(members, part);
  if ('one' in whole) return [whole.one];
  const each = part.split(/\s+/).map((word) => members.find(({ username }) => username === word));
  return each.every((member) => member !== undefined) ? each : undefined;
}

/** @returns the answer to a name that matches no member, or several */
function unknown({ t }: AppContext, board: SeenParts, part: string): UserError {
  const parameters = { name: quoted(part), board: quoted(board.name) };
  const found = findMember(board.members, part);
  if ('several' in found) {
    return new UserError(t('people.several', { ...parameters, names: fullNames(found.several) }));
  }
  const near = 'none' in found && found.near.length ? found.near : undefined;
  const names = fullNames(near ?? board.members);
  const problem = near
    ? t('people.near', { ...parameters, names })
    : board.members.length
      ? t('people.none', { ...parameters, names })
      : t('people.noneHere', parameters);
  const more = mayHaveMore(board.members) && t('people.more', { count: groupDigits(MAX_PER_ANSWER) });
  return new UserError([problem, more].filter(Boolean).join(' '));
}

/** The same if only their ids are needed. */
export async function chooseMembers(
  { board, ...choosing }: Omit<Choosing, 'board'> & { board: SeenParts },
  typed: string,
): Promise<string[]> {
  const people = await choosePeople({ ...choosing, board: () => Promise.resolve(board) }, typed);
  return people.map(({ id }) => id);
}

/** With the usernames, which distinguish those of the same name. */
const fullNames = (members: readonly Member[]): string =>
  names(
    members.slice(0, 10).map(({ fullName, username }) => ({
      name: fullName === username ? username : `${fullName} (${username})`,
    })),
  );

/**
 * The Trello member behind a user, by the account they have connected.
 * @throws UserError if there is none
 */
async function memberOf(context: AppContext, username: string): Promise<string> {
  const users = context.read.getUserReader();
  const user = (await users.getByUsername(username)) as IUser | null | undefined;
  const name = echo(`@${username}`);
  if (!user) throw new UserError(context.t('act.userUnknown', { name }));
  const member = await context.members.ofUser(user.id);
  if (!member) throw new UserError(context.t('act.notConnected', { name }));
  return member.memberId;
}
