import type { ChatContext } from '../../rocketchat/ChatContext';
import { isMember, requireInRoom } from '../../rocketchat/rooms/permissions';
import { NeedsAccountError } from '../../rocketchat/UserError';
import type { TrelloClient } from '../../trello/TrelloClient';
import { findAccount, withWritingAccount } from '../accounts/ownAccount';
import { isInScope, scopeOf } from '../boards/boardAccess';
import { openTrello } from '../credentials/openTrello';

/** Whose account acts. */
export interface Actor {
  trello: TrelloClient;
  /** of the person's own account; undefined for the workspace's */
  memberId?: string;
  /** @throws UserError for what the workspace's account may not change for this room */
  require: (subject: Subject) => void;
}

/** What is acted on: a card, or a list that gets one. */
export interface Subject {
  idBoard: string;
  id: string;
  idList: string;
}

/**
 * Checks before any request to Trello.
 * @throws UserError for a person who can change nothing from here
 */
export async function requireCanAct(context: ChatContext): Promise<void> {
  const account = await findAccount(context, context.user);
  if (account?.member.canWrite === false) throw new NeedsAccountError(context.t('account.readOnly'));
  if (account) return;
  if (!(await context.settings()).workspaceActs) throw new NeedsAccountError(context.t('act.connectFirst'));
  await requireMember(context);
}

/** The workspace's account acts only for members, not for every reader of a channel. */
async function requireMember(context: ChatContext): Promise<void> {
  if (!(await isMember(context))) throw new NeedsAccountError(context.t('act.membersOnly'));
}

/**
 * Lets somebody act on Trello through their own account; without one through the workspace's, if the settings allow it,
 * they are a member of the room, and the room is linked to what is acted on.
 * @throws UserError if neither is possible
 */
export async function asActor<T>(
  context: ChatContext,
  { subject, work }: { subject: Subject; work: (actor: Actor) => Promise<T> },
): Promise<T> {
  const { workspaceActs } = await context.settings();
  if (!workspaceActs || (await findAccount(context, context.user))) {
    return withWritingAccount(context, (trello, { memberId }) =>
      work({ trello, memberId, require: () => undefined }),
    );
  }
  await requireMember(context);
  const subscriptions = await context.subscriptions.ofRoom(context.room.id);
  const mustSubscribe = (wanted: Subject): void => {
    // Whatever rooms may read: they change only what they are linked to.
    if (isInScope(scopeOf('linked', subscriptions, wanted.idBoard), wanted)) return;
    throw new NeedsAccountError(context.t('act.notHere'));
  };
  mustSubscribe(subject);
  const trello = await openTrello(context);
  return work({ trello, require: mustSubscribe });
}

/** @throws UserError also for people who can change nothing from here */
export async function requireHere(context: ChatContext): Promise<void> {
  await requireInRoom(context);
  await requireCanAct(context);
}
