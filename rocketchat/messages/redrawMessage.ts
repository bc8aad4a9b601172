import type { Answer, Block } from '../../ui/Answer';
import { fitText } from '../../ui/fitText';
import type { AppContext } from '../AppContext';
import { editMessage, type Posted } from './editMessage';

interface Redrawing {
  id: string;
  roomId: string;
  /** @returns undefined where the message has nothing that would be drawn anew; an empty text to keep the one it has */
  redraw: (now: Posted) => Promise<Answer | undefined>;
}

/**
 * Draws a message of ours anew. Its id comes with a click, so it is a claim of the client's.
 * @returns false where that room has no such message of ours
 * @throws when Rocket.Chat refuses, or whatever the drawing throws
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
 * The blocks of a message of news, with the sentence that its text has: a click in another process may have put an
 * older one above its card while the text was growing.
 */
export function sayingAll(blocks: Block[], text: string): Block[] {
  const [first, ...others] = blocks;
  if (first?.type !== 'section' || isShortened(text, first.text.text)) return blocks;
  return [{ ...first, text: { ...first.text, text } }, ...others];
}

/** Whether a text is all, or as much of another one as the server took. */
const isShortened = (text: string, whole: string): boolean =>
  text === whole || (text.endsWith('…') && text === fitText(whole, text.length));
