import { addCard } from '../features/cards/addCard';
import { openAddForm } from '../features/cards/addForm';
import { myCards, searchCards } from '../features/cards/searchCards';
import { showTyped } from '../features/cards/showCard';
import { toQuery } from '../trello/searchQuery';
import { reading } from './reading';
import { flags, type Subcommand } from './Subcommand';

export const card: Subcommand = {
  ...reading.card,
  flags: [flags.board, flags.share],
  run: ({ words, flags: given, conversation }, context) =>
    showTyped(context, conversation, { words, board: given.get('board'), isShared: given.has('share') }),
};

export const search: Subcommand = {
  ...reading.search,
  flags: [flags.board, flags.share],
  run: ({ words, flags: given, conversation }, context) =>
    searchCards(context, conversation, {
      query: toQuery(words),
      board: given.get('board'),
      isShared: given.has('share'),
    }),
};

export const mine: Subcommand = {
  name: 'mine',
  aliases: ['my'],
  usage: '',
  summary: 'help.summary.mine',
  example: '/trello mine',
  flags: [],
  run: ({ conversation }, context) => myCards(context, conversation),
};

export const add: Subcommand = {
  name: 'add',
  aliases: ['create', 'new'],
  usage: '[<title>]',
  grammar: 'newText',
  summary: 'help.summary.add',
  example: '/trello add Fix the login --list "To do" --due friday',
  flags: [flags.list, flags.desc, flags.due, flags.label, flags.member, flags.board],
  async run({ text, flags: given, conversation }, context) {
    if (!text && !given.size && conversation.triggerId) {
      await openAddForm(context, conversation);
      return undefined;
    }
    return addCard(context, conversation, {
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
