import { myCards } from '../features/cards/searchCards';
import type { Subcommand } from './Subcommand';

export const mine: Subcommand = {
  name: 'mine',
  usage: '',
  summary: 'help.summary.mine',
  example: '/trello mine',
  flags: [],
  run: (_click, context) => myCards(context, 1),
  page: ({ page }, context) => myCards(context, page),
};
