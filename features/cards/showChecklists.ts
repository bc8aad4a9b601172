import type { ChatContext } from '../../rocketchat/ChatContext';
import { UserError } from '../../rocketchat/UserError';
import type { Answer } from '../../ui/Answer';
import { checklistsAnswer } from '../../ui/checklistsAnswer';
import type { Acting } from './acts/CardAct';
import { cardById } from './cardById';

/** @throws UserError for a card that this person may not see here */
export async function showChecklists(
  context: ChatContext,
  { card: { id }, flags }: Pick<Acting, 'card' | 'flags'>,
): Promise<Answer> {
  const { t, threadId, caches } = context;
  if (flags.has('share')) throw new UserError(t('checklist.notShared'));
  const card = await cardById(context, { id, ask: (trello, each) => trello.cardWithChecklists(each) });
  return checklistsAnswer({ t, appId: caches.appId, threadId, card });
}
