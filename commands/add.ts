import { addCard } from '../features/cards/addCard';
import { openAddForm } from '../features/cards/addForm';
import { NoTriggerError } from '../rocketchat/UserError';
import { flags, type Subcommand } from './Subcommand';

export const add: Subcommand = {
  name: 'add',
  usage: '[<title>]',
  grammar: 'newText',
  summary: 'help.summary.add',
  example: '/trello add Fix the login --list "To do" --due friday',
  flags: [flags.list, flags.desc, flags.due, flags.label, flags.member, flags.board, flags.shareToo],
  async run({ text, flags: given }, context) {
    if (!text && !given.size) {
      if (!context.triggerId) throw new NoTriggerError(context.t('add.titleMissing'));
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
      isShared: given.has('share'),
    });
  },
};
