import { addCard } from '../features/cards/addCard';
import { openAddForm } from '../features/cards/addForm';
import { answerSearch, myCards, searchCards } from '../features/cards/searchCards';
import { showTyped } from '../features/cards/showCard';
import { UserError } from '../rocketchat/UserError';
import { toQuery } from '../trello/searchQuery';
import { reading } from './reading';
import { flags, type Subcommand } from './Subcommand';

export const card: Subcommand = {
  ...reading.card,
  flags: [flags.board, flags.share],
  run: ({ words, flags: given }, context) =>
    showTyped(context, { words, board: given.get('board'), isShared: given.has('share') }),
};

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

export const mine: Subcommand = {
  name: 'mine',
  aliases: ['my'],
  usage: '',
  summary: 'help.summary.mine',
  example: '/trello mine',
  flags: [],
  run: (_click, context) => myCards(context, 1),
  page: ({ page }, context) => myCards(context, page),
};

export const add: Subcommand = {
  name: 'add',
  aliases: ['create', 'new'],
  usage: '[<title>]',
  grammar: 'newText',
  summary: 'help.summary.add',
  example: '/trello add Fix the login --list "To do" --due friday',
  flags: [flags.list, flags.desc, flags.due, flags.label, flags.member, flags.board],
  async run({ text, flags: given }, context) {
    if (!text && !given.size && context.triggerId) {
      await openAddForm(context);
      return undefined;
    }
    return addCard(context, {
      title: text,
      board: given.get('board'),
      list: given.get('list'),
      desc: given.get('desc'),
      due: given.get('due'),
      label: given.get('label'),
      member: given.get('member'),
    });
  },
};
