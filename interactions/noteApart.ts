import type { AppContext } from '../rocketchat/AppContext';
import { logError } from '../rocketchat/explainError';
import type { Conversation } from '../rocketchat/messages/notifyUser';
import { openModal } from '../rocketchat/surfaces/openModal';
import { randomId } from '../rocketchat/messages/messageId';
import { noteModal } from '../ui/noteModal';

/** Tells a person something in a form, where no room is known to tell it in. Never throws: see tellError. */
export async function noteApart(
  context: AppContext,
  conversation: Pick<Conversation, 'user' | 'triggerId'>,
  key: 'error.unknownButton' | 'form.outdated',
): Promise<void> {
  const { t, caches } = context;
  try {
    await openModal(
      context,
      conversation,
      noteModal({ t, appId: caches.appId, id: randomId(), text: t(key) }),
    );
  } catch (error) {
    logError(error, context, 'noteApart');
  }
}
