import type { AppContext } from '../../rocketchat/AppContext';
import { explainError } from '../../rocketchat/explainError';
import type { Webhook } from '../../trello/models';
import type { WorkspaceAccount } from '../../ui/statusAnswer';
import { openTrello } from '../credentials/openTrello';
import { ourWebhooks } from '../webhooks/trelloWebhooks';

/** What Trello says about the app's own token, in up to three parallel requests; undefined if it does not answer. */
export interface Workspace {
  account?: WorkspaceAccount;
  webhooks?: Webhook[];
  /** a sentence with what to do */
  failure?: string;
}

export async function askWorkspace(context: AppContext): Promise<Workspace> {
  const { apiKey, apiToken } = await context.settings();
  // Missing settings are reported without asking Trello.
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
      ...(failed && { failure: explainError(failed.reason, context, 'status') }),
    };
  } catch (error) {
    return { failure: explainError(error, context, 'status') };
  }
}
