import { findByName } from '../../trello/find';
import type { FullBoard } from '../../trello/models';
import type { AppContext } from '../AppContext';
import { names, quoted } from '../boards';
import type { Place } from '../notifyUser';
import { UserError } from '../UserError';
import type { Actor } from './actor';

interface Choosing {
  context: AppContext;
  place: Place;
  actor: Actor;
  board: FullBoard;
}

/**
 * Members of a board by either of their names on Trello, or as people here name them: `me`, and `@ada` for whoever has
 * connected an account.
 * @param typed several are parted by commas
 * @returns their ids
 * @throws UserError for a name that is no member, or several
 */
export async function chooseMembers(choosing: Choosing, typed: string): Promise<string[]> {
  const parts = typed.split(',').map((part) => part.trim());
  const ids = await Promise.all(parts.filter(Boolean).map((part) => chooseMember(choosing, part)));
  return [...new Set(ids)];
}

async function chooseMember({ context, place, actor, board }: Choosing, typed: string): Promise<string> {
  const name = typed.replace(/^@/, '');
  if (actor.memberId !== undefined && ['me', place.user.username].includes(name)) return actor.memberId;
  const connected = typed.startsWith('@') && (await connectedMember(context, name));
  if (connected) return connected;
  const named = board.members.flatMap(({ id, username, fullName }) => [
    { id, name: username },
    { id, name: fullName },
  ]);
  const found = findByName(named, name);
  const [first, ...others] = 'one' in found ? [found.one] : 'several' in found ? found.several : [];
  if (first && others.every(({ id }) => id === first.id)) return first.id;
  const parameters = { name: quoted(name), board: quoted(board.name) };
  throw new UserError(
    first
      ? context.say('add.memberSeveral', { ...parameters, names: names([first, ...others]) })
      : context.say('add.noMember', { ...parameters, names: names(fullNames(board)) }),
  );
}

const fullNames = ({ members }: FullBoard): { name: string }[] =>
  members.slice(0, 10).map(({ fullName }) => ({ name: fullName }));

async function connectedMember(context: AppContext, username: string): Promise<string | undefined> {
  const user = (await context.read.getUserReader().getByUsername(username)) as { id: string } | undefined;
  return user && (await context.members.ofUser(user.id))?.memberId;
}
