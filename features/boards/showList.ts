import type { Answer } from '../../ui/Answer';
import { boardChoice } from '../../ui/boardChoice';
import type { AppContext } from '../../rocketchat/AppContext';
import { chooseBoard } from './boards';
import { BoardChoice } from './choices';
import { answerList } from './lists';
import type { Place } from '../../rocketchat/messages/notifyUser';

interface Wish {
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
export async function listTyped(
  context: AppContext,
  place: Place,
  { board: typed, ...wish }: Wish,
): Promise<Answer> {
  try {
    const boardId = await chooseBoard(context, place, { typed, isShared: wish.isShared });
    return await answerList(context, place, { ...wish, boardId });
  } catch (error) {
    if (!(error instanceof BoardChoice)) throw error;
    const { boards, message: sentence } = error;
    const { name, page } = wish;
    return boardChoice({
      say: context.say,
      appId: context.memory.appId,
      boards,
      sentence,
      wish: { name, page, threadId: place.threadId },
    });
  }
}
