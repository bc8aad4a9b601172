import { chooseBoard } from '../chat/boards';
import { answerList } from '../chat/lists';
import { UserError } from '../chat/UserError';
import { reading } from './reading';
import { flags, type Subcommand } from './Subcommand';

export const list: Subcommand = {
  ...reading.list,
  flags: [flags.board, flags.page, flags.share],
  async run({ text, flags: given, place }, context) {
    const page = given.has('page') ? Number(given.get('page')) : 1;
    if (!Number.isInteger(page) || page < 1) throw new UserError(context.say('error.page'));
    const boardId = await chooseBoard(context, place, {
      typed: given.get('board'),
      isShared: given.has('share'),
    });
    return answerList(context, place, {
      boardId,
      name: text || undefined,
      page,
      isShared: given.has('share'),
    });
  },
};
