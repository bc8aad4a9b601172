import type { Answer, Block } from '../../ui/Answer';
import { fitText } from '../../ui/fitText';
import type { AppContext } from '../AppContext';
import { editMessage, type Posted } from './editMessage';

interface Redrawing {
  id: string;
  roomId: string;
  /** @returns undefined if the message has nothing to update; an empty text to keep the current one */
  redraw: (now: Posted) => Promise<Answer | undefined>;
}

/**
 * Updates a message of ours. Its id comes with a click, so it is untrusted.
 * @returns false if the room has no such message of ours
 * @throws if Rocket.Chat refuses, and any error of rendering
 */
export async function redrawMessage(
  context: AppContext,
  { id, roomId, redraw }: Redrawing,
): Promise<boolean> {
  const { id: ours } = await context.appUser();
  return editMessage(context, {
    id,
    render: async (now) => {
      if (now.senderId !== ours || now.roomId !== roomId) return undefined;
      const answer = await redraw(now);
      return answer?.blocks && answer;
    },
  });
}

/**
 * The blocks of a notification, with the sentence of its text: a click in another process may have put an older
 * sentence above the card while the text was growing.
 */
export function sayingAll(blocks: Block[], text: string): Block[] {
  const [first, ...others] = blocks;
  if (first?.type !== 'section' || isShortened(text, first.text.text)) return blocks;
  return [{ ...first, text: { ...first.text, text } }, ...others];
}

/** Whether a text is all of another one, or as much of it as the server accepted. */
const isShortened = (text: string, whole: string): boolean =>
  text === whole || (text.endsWith('…') && text === fitText(whole, text.length));
