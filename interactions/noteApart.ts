import type { AppContext } from '../rocketchat/AppContext';
import type { Conversation } from '../rocketchat/ChatContext';
import { logError } from '../rocketchat/explainError';
import { randomId } from '../rocketchat/messages/messageId';
import { openModal } from '../rocketchat/surfaces/openModal';
import { noteModal } from '../ui/noteModal';

/** Tells a person something in a form, if no room is known to tell it in. Never throws: see notifyError. */
export async function noteApart(
  app: AppContext,
  person: Pick<Conversation, 'user' | 'triggerId'>,
  key: 'error.unknownButton' | 'form.outdated',
): Promise<void> {
  const { t, modify, caches } = app;
  try {
    await openModal(
      { t, modify, caches, ...person },
      noteModal({ t, appId: caches.appId, id: randomId(), text: t(key) }),
    );
  } catch (error) {
    logError(error, app, 'noteApart');
  }
}
