import type { AppContext } from '../chat/AppContext';
import { logError } from '../chat/explainError';
import type { Place } from '../chat/notifyUser';
import { openModal } from '../chat/openModal';
import { randomId } from '../chat/messageId';
import { noteModal } from '../ui/noteModal';

/** Tells a person something in a form, where no room is known to tell it in. Never throws: see tellError. */
export async function noteApart(
  context: AppContext,
  place: Pick<Place, 'user' | 'triggerId'>,
  key: 'error.unknownButton' | 'form.stale',
): Promise<void> {
  const { say, memory } = context;
  try {
    await openModal(context, place, noteModal({ say, appId: memory.appId, id: randomId(), text: say(key) }));
  } catch (error) {
    logError(error, context, 'noteApart');
  }
}
