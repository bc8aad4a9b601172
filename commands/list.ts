import { showList } from '../features/boards/showList';
import { UserError } from '../rocketchat/UserError';
import { reading } from './reading';
import { flags, type Subcommand } from './Subcommand';

export const list: Subcommand = {
  ...reading.list,
  flags: [flags.board, flags.page, flags.share],
  async run({ text, flags: given }, context) {
    const page = given.has('page') ? Number(given.get('page')) : 1;
    if (!Number.isInteger(page) || page < 1) throw new UserError(context.t('error.page'));
    return showList(context, {
      board: given.get('board'),
      name: text || undefined,
      page,
      isShared: given.has('share'),
    });
  },
};
