import { answerSearch, searchCards } from '../features/cards/searchCards';
import { UserError } from '../rocketchat/UserError';
import { toQuery } from '../trello/searchQuery';
import { reading } from './reading';
import { flags, type Subcommand } from './Subcommand';

export const search: Subcommand = {
  ...reading.search,
  flags: [flags.board, flags.share],
  run: ({ words, flags: given }, context) =>
    searchCards(context, {
      query: toQuery(words),
      board: given.get('board'),
      isShared: given.has('share'),
    }),
  page({ words: query = '', ...request }, context) {
    if (!query.trim()) throw new UserError(context.t('error.outdated'));
    return answerSearch(context, { ...request, query, isShared: false, isFromClick: true });
  },
};
