import type { Webhook } from '../trello/models';
import { TrelloError } from '../trello/TrelloError';
import type { WorkspaceAccount } from '../ui/statusAnswer';
import type { AppContext } from './AppContext';
import { explainTrelloError } from './explainError';
import { ourWebhooks } from './setup/webhooks';
import { openTrello } from './trelloClient';
import { UserError } from './UserError';

/** What Trello says of the app's own token, in three requests at once; undefined where it could not say. */
export interface Workspace {
  account?: WorkspaceAccount;
  webhooks?: Webhook[];
  /** a sentence with what to do */
  trouble?: string;
}

export async function askWorkspace(context: AppContext): Promise<Workspace> {
  const { apiKey, apiToken } = await context.settings();
  // What is missing is told without Trello.
  if (!apiKey || !apiToken) return {};
  try {
    const trello = await openTrello(context);
    const [me, info, webhooks] = await Promise.allSettled([
      trello.me(),
      trello.tokenInfo(),
      ourWebhooks(context, trello),
    ]);
    const failed = [me, info, webhooks].find((each) => each.status === 'rejected');
    return {
      ...(me.status === 'fulfilled' &&
        info.status === 'fulfilled' && {
          account: { member: me.value, canWrite: info.value.canWrite, expires: info.value.expires },
        }),
      ...(webhooks.status === 'fulfilled' && { webhooks: webhooks.value }),
      ...(failed && { trouble: wordTrouble(context, failed.reason) }),
    };
  } catch (error) {
    return { trouble: wordTrouble(context, error) };
  }
}

function wordTrouble({ say }: AppContext, error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof TrelloError) return explainTrelloError(error, say);
  throw error;
}
