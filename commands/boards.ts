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
    return boardsAnswer(context.t, await visibleBoards(context, given.has('share')));
  },
};
