import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { NeedsAccountError, UserError } from '../../rocketchat/UserError';
import type { ConnectedMember } from '../../storage/records';
import type { TrelloClient } from '../../trello/TrelloClient';
import { TrelloError } from '../../trello/TrelloError';
import { describeTrelloAccount } from '../../ui/describeTrelloAccount';
import { openOwnTrello, type OwnAccount } from './openOwnTrello';
import { unseal } from './sealedText';

/** The stored data of a person's account; without the token if the API secret has changed since. */
export type KeptAccount = Pick<OwnAccount, 'member'> & Partial<OwnAccount>;

type Work<T> = (trello: TrelloClient, member: ConnectedMember) => Promise<T>;

export async function findAccount(context: AppContext, user: IUser): Promise<KeptAccount | undefined> {
  const member = await context.members.ofUser(user.id);
  if (!member) return undefined;
  const token = await unseal(context, user.id, member.token);
  return { member, ...(token !== undefined && { token }) };
}

/** @returns undefined if the person is not connected, or if the token can no longer be decrypted */
export async function ownAccount(context: AppContext, user: IUser): Promise<OwnAccount | undefined> {
  const { member, token } = (await findAccount(context, user)) ?? {};
  return member && token !== undefined ? { member, token } : undefined;
}

/**
 * Reads from Trello as the person who asks.
 * @throws UserError explaining how to connect if they are not connected (any more), or saying what their account may
 * not do
 * @throws TrelloError of any other kind
 */
export async function withOwnAccount<T>(context: ChatContext, work: Work<T>): Promise<T> {
  return use(context, await requireAccount(context, context.user), work);
}

/**
 * The same for a change.
 * @throws UserError also for a read-only token; nothing is sent then
 */
export async function withWritingAccount<T>(context: ChatContext, work: Work<T>): Promise<T> {
  const account = await requireAccount(context, context.user);
  if (!account.member.canWrite) throw new NeedsAccountError(context.t('account.readOnly'));
  return use(context, account, work);
}

async function requireAccount(context: AppContext, user: IUser): Promise<OwnAccount> {
  const { t } = context;
  const { member, token } = (await findAccount(context, user)) ?? {};
  if (!member) throw new NeedsAccountError(t('account.connectFirst'));
  if (token === undefined)
    throw new NeedsAccountError(t('account.locked', { name: describeTrelloAccount(t, member) }));
  return { member, token };
}

async function use<T>(context: AppContext, account: OwnAccount, work: Work<T>): Promise<T> {
  const { t } = context;
  const { member } = account;
  const name = describeTrelloAccount(t, member);
  try {
    return await work(await openOwnTrello(context, account), member);
  } catch (error) {
    if (!(error instanceof TrelloError)) throw error;
    if (error.kind === 'forbidden') throw new UserError(t(`account.forbidden.${member.method}`, { name }));
    if (error.kind === 'notFound') throw new UserError(t('account.notFound', { name }));
    if (error.kind === 'copied') throw new NeedsAccountError(t('error.copied'));
    if (error.kind !== 'unauthorizedToken') throw error;
    await drop(context, member);
    throw new NeedsAccountError(t('account.ended', { name }));
  }
}

/** Unless the person has connected again in the meantime. */
async function drop(context: AppContext, { userId, connectedAt }: ConnectedMember): Promise<void> {
  const now = await context.members.ofUser(userId);
  if (now?.connectedAt === connectedAt) await context.members.remove(userId);
}
