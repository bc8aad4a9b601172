import type { ChatContext } from '../../rocketchat/ChatContext';
import type { Answer } from '../../ui/Answer';
import { boardChoice } from '../../ui/boardChoice';
import type { PageRequest } from '../../ui/pages';
import { chooseBoard } from './boards';
import { BoardChoice } from './choices';

interface Input {
  /** what was typed after --board */
  typed?: string;
  isShared: boolean;
  /** the command for the board */
  request: PageRequest;
}

/**
 * The answer for the named board or the room's; or the question which board is meant, with a button for each.
 * @throws UserError if there is none that may be seen
 */
export async function onBoard(
  context: ChatContext,
  { request, ...input }: Input,
  work: (boardId: string) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work(await chooseBoard(context, input));
  } catch (error) {
    if (!(error instanceof BoardChoice)) throw error;
    const { boards, message: sentence } = error;
    const { t, caches, threadId } = context;
    return boardChoice({ t, appId: caches.appId, boards, sentence, request: { ...request, threadId } });
  }
}
