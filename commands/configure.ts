import { configureTyped } from '../features/subscriptions/configure';
import type { Subcommand } from './Subcommand';

export const configure: Subcommand = {
  name: 'configure',
  usage: '[<board|list|card>]',
  summary: 'help.summary.configure',
  example: '/trello configure Website',
  flags: [],
  run({ text }, context) {
    return configureTyped(context, text);
  },
};
