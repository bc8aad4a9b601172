import type { ChatContext } from '../../rocketchat/ChatContext';
import { explainError } from '../../rocketchat/explainError';
import { UserError } from '../../rocketchat/UserError';
import type { TrelloClient } from '../../trello/TrelloClient';
import { ifVisible, TrelloError } from '../../trello/TrelloError';
import { NoAccountError } from '../credentials/openTrello';
import { findAccount, withOwnAccount } from './ownAccount';

interface Ways<T> {
  /** works as the workspace's account */
  byWorkspace: () => Promise<T>;
  /** works as the person's own; undefined where that does not help */
  byOwn: (trello: TrelloClient) => Promise<T | undefined>;
}

/**
 * Reads as the workspace's account and, where its token is of no use, as the person's own: a token that ended must not
 * keep out whoever has another one.
 * @throws UserError about the workspace's token where the own account does not help either, and whatever both throw
 */
export async function orByOwnAccount<T>(context: ChatContext, { byWorkspace, byOwn }: Ways<T>): Promise<T> {
  try {
    return await byWorkspace();
  } catch (error) {
    if (!isOfWorkspaceToken(error)) throw error;
    const isConnected = (await findAccount(context, context.user)) !== undefined;
    if (isConnected) {
      const seen = await withOwnAccount(context, (trello) => ifVisible(byOwn(trello)));
      if (seen !== undefined) return seen;
    }
    const sentence = explainError(error, context, 'workspaceToken');
    throw new UserError(isConnected ? sentence : `${sentence} ${context.t('account.useOwn')}`);
  }
}

/** Whether the workspace's account cannot be used, whatever it is asked for. */
export const isOfWorkspaceToken = (error: unknown): boolean =>
  error instanceof NoAccountError || (error instanceof TrelloError && error.kind === 'unauthorizedToken');
