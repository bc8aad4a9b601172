import { subcommands } from '../commands/dispatch';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { decodePage } from '../ui/pages';
import { understood } from './understood';

/**
 * Another page of a command's answer, or the choice that was meant, in place of the private message with the button.
 */
export const turnPage = understood(
  (value) => {
    const request = decodePage(value);
    const render = subcommands.find(({ name }) => name === request?.command)?.page;
    return request && render && { ...request, render };
  },
  async ({ render, ...request }, { containerId: id }, context) => {
    await notifyUser(context, { ...(await render(request, context)), id });
  },
);
