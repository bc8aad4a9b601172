import { answerList } from '../features/boards/lists';
import { onBoard } from '../features/boards/onBoard';
import { UserError } from '../rocketchat/UserError';
import { reading } from './reading';
import { flags, type Subcommand, typedPage } from './Subcommand';

export const list: Subcommand = {
  ...reading.list,
  flags: [flags.board, flags.page, flags.share],
  run({ text: words, flags: given }, context) {
    const page = typedPage(given);
    if (!page) throw new UserError(context.t('error.page'));
    const isShared = given.has('share');
    const request = { command: 'list', words, page };
    return onBoard(context, { typed: given.get('board'), isShared, request }, (boardId) =>
      answerList(context, { ...request, boardId, isShared }),
    );
  },
  page({ boardId, ...request }, context) {
    if (!boardId) throw new UserError(context.t('error.outdated'));
    return answerList(context, { ...request, boardId, isFromClick: true });
  },
};
