import { openConnectForm } from '../features/accounts/connect';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import type { Subcommand } from './Subcommand';

export const connect: Subcommand = {
  name: 'connect',
  isAnywhere: true,
  usage: '',
  summary: 'help.summary.connect',
  example: '/trello connect',
  flags: [],
  takesAnything: true,
  async run({ text }, context) {
    // A token, most likely. The warning comes first: it must not depend on the form.
    if (text) await notifyUser(context, { text: context.t('connect.typed') });
    await openConnectForm(context);
    return undefined;
  },
};
