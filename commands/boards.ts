import { visibleBoards } from '../features/boards/boards';
import { boardsAnswer } from '../ui/boardsAnswer';
import { flags, type Subcommand } from './Subcommand';

export const boards: Subcommand = {
  name: 'boards',
  usage: '',
  summary: 'help.summary.boards',
  example: '/trello boards',
  flags: [flags.share],
  async run({ flags: given }, context) {
    const isShared = given.has('share');
    return boardsAnswer(context.t, await visibleBoards(context, isShared), isShared);
  },
};
