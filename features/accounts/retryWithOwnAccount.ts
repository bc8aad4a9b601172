import type { ChatContext } from '../../rocketchat/ChatContext';
import { explainError } from '../../rocketchat/explainError';
import { NeedsAccountError, UserError } from '../../rocketchat/UserError';
import type { TrelloClient } from '../../trello/TrelloClient';
import { ifVisible, TrelloError } from '../../trello/TrelloError';
import { NoAccountError } from '../credentials/openTrello';
import { findAccount, withOwnAccount } from './ownAccount';

interface Ways<T> {
  /** reads through the workspace's account */
  byWorkspace: () => Promise<T>;
  /** reads through the person's own; undefined if that does not help */
  byOwn: (trello: TrelloClient) => Promise<T | undefined>;
}

/**
 * Reads through the workspace's account and, if its token does not work, through the person's own: a dead token must
 * not lock out people with a working one.
 * @throws UserError about the workspace's token if the own account does not help either, and any error of both
 */
export async function retryWithOwnAccount<T>(
  context: ChatContext,
  { byWorkspace, byOwn }: Ways<T>,
): Promise<T> {
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
    if (isConnected) throw new UserError(sentence);
    throw new NeedsAccountError(`${sentence} ${context.t('account.useOwn')}`);
  }
}

/** Whether the workspace's account is unusable for any request. */
export const isOfWorkspaceToken = (error: unknown): boolean =>
  error instanceof NoAccountError || (error instanceof TrelloError && error.kind === 'unauthorizedToken');
