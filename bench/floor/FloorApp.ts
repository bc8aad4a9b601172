import {
  HttpStatusCode,
  type IConfigurationExtend,
  type IModify,
  type IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import { ApiSecurity, ApiVisibility, type IApiEndpoint } from '@rocket.chat/apps-engine/definition/api';
import { App } from '@rocket.chat/apps-engine/definition/App';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { ISlashCommand } from '@rocket.chat/apps-engine/definition/slashcommands';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

const TEXT = '*Lin Wei* moved [Paint the pier](https://trello.com/c/cArd0001) from *To do* to *Doing*';

/**
 * The least an app can do for a delivery: post a message, with everything it needs already known. It checks and stores
 * nothing, and always says the same.
 */
export class FloorApp extends App {
  private sender?: Promise<IUser | undefined>;

  protected override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
    await configuration.api.provideApi({
      visibility: ApiVisibility.PRIVATE,
      security: ApiSecurity.UNSECURE,
      endpoints: [this.endpoint()],
    });
    await configuration.slashCommands.provideSlashCommand(this.command());
  }

  private endpoint(): IApiEndpoint {
    return {
      path: 'post',
      // The engine sets the signature.
      // eslint-disable-next-line max-params
      post: async ({ query }, _endpoint, read, modify) => {
        const sender = await this.appUser(read);
        const rooms = (query.rooms ?? '').split(',');
        await Promise.all(rooms.map((id) => this.post(modify, sender, id)));
        return { status: HttpStatusCode.OK, headers: { 'Content-Type': 'text/plain' }, content: '' };
      },
    };
  }

  private async post(modify: IModify, sender: IUser, id: string): Promise<void> {
    const message = { room: { id } as IRoom, sender, text: TEXT, parseUrls: false, groupable: false };
    await modify.getCreator().finish(modify.getCreator().startMessage(message));
  }

  private command(): ISlashCommand {
    return {
      command: 'floor',
      i18nParamsExample: '',
      i18nDescription: '',
      providesPreview: false,
      executor: async (context, read) => {
        const message = { room: context.getRoom(), sender: await this.appUser(read), text: TEXT };
        await read.getNotifier().notifyUser(context.getSender(), message);
      },
    };
  }

  private async appUser(read: IRead): Promise<IUser> {
    this.sender ??= read.getUserReader().getAppUser();
    const sender = await this.sender;
    if (!sender) throw new Error('The app has no user of its own.');
    return sender;
  }
}
