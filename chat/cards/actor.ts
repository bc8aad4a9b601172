import type { TrelloClient } from '../../trello/TrelloClient';
import { isInScope, scopeOf } from '../access';
import { findAccount, withWritingAccount } from '../account/ownAccount';
import type { AppContext } from '../AppContext';
import type { Place } from '../notifyUser';
import { isInRoom } from '../permissions';
import { openTrello } from '../trelloClient';
import { UserError } from '../UserError';

/** Whoever Trello will name for what is done. */
export interface Actor {
  trello: TrelloClient;
  /** of the person's own account; undefined for the workspace's */
  memberId?: string;
}

/** What is acted on: a card, or a list that gets one. */
export interface Subject {
  idBoard: string;
  id: string;
  idList: string;
}

/**
 * Before anything is asked of Trello.
 * @throws UserError for somebody who can change nothing from here
 */
export async function requireWay(context: AppContext, { user }: Place): Promise<void> {
  const account = await findAccount(context, user);
  if (account?.member.canWrite === false) throw new UserError(context.say('account.readOnly'));
  if (!account && !(await context.settings()).workspaceActs) {
    throw new UserError(context.say('act.connectFirst'));
  }
}

/**
 * Lets somebody act on Trello by their own account; without one by the workspace's, where the settings allow that and
 * the room may see what is acted on.
 * @throws UserError where neither is possible
 */
export async function asActor<T>(
  context: AppContext,
  place: Place,
  { subject, work }: { subject: Subject; work: (actor: Actor) => Promise<T> },
): Promise<T> {
  if (await findAccount(context, place.user)) {
    return withWritingAccount(context, place, (trello, { memberId }) => work({ trello, memberId }));
  }
  const { workspaceActs, readAccess } = await context.settings();
  if (!workspaceActs) throw new UserError(context.say('act.connectFirst'));
  const links = await context.links.ofRoom(place.room.id);
  const scope = scopeOf(readAccess, links, subject.idBoard);
  if (!isInScope(scope, subject) || !(await isInRoom(context, place))) {
    throw new UserError(context.say('act.notHere'));
  }
  return work({ trello: await openTrello(context) });
}
