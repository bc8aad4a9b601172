import type { ChatContext } from '../../rocketchat/ChatContext';
import type { Answer } from '../../ui/Answer';
import { boardChoice } from '../../ui/boardChoice';
import { chooseBoard } from './boards';
import { BoardChoice } from './choices';
import { answerList } from './lists';

interface Input {
  /** what was typed after --board */
  board?: string;
  /** what was typed for the list, where one is wanted */
  name?: string;
  page: number;
  isShared: boolean;
}

/**
 * Lists, or the cards of one, of the board that is typed or of the room's; or the question which board is meant.
 * @throws UserError where there is none that may be seen
 */
export async function showList(context: ChatContext, { board: typed, ...input }: Input): Promise<Answer> {
  try {
    const boardId = await chooseBoard(context, { typed, isShared: input.isShared });
    return await answerList(context, { ...input, boardId });
  } catch (error) {
    if (!(error instanceof BoardChoice)) throw error;
    const { boards, message: sentence } = error;
    const { name, page } = input;
    return boardChoice({
      t: context.t,
      appId: context.caches.appId,
      boards,
      sentence,
      options: { name, page, threadId: context.threadId },
    });
  }
}
