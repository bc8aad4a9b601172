import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { App } from '@rocket.chat/apps-engine/definition/App';
import type { ISlashCommand, SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import type { Caches } from '../rocketchat/Caches';
import { ChatContext } from '../rocketchat/ChatContext';
import { notifyError } from '../rocketchat/messages/notifyError';
import { answerTyped } from './answerTyped';

/** `/trello`: the entry point for commands. No exception escapes it. */
export class TrelloCommand implements ISlashCommand {
  readonly command = 'trello';
  readonly i18nParamsExample = 'command.parameters';
  readonly i18nDescription = 'command.description';
  readonly providesPreview = false;

  /** @param app the engine puts the request's own logger into it, and looks for it in a property */
  constructor(
    private readonly app: App,
    private readonly caches: Caches,
  ) {}

  // The engine sets the signature.
  // eslint-disable-next-line max-params
  async executor(
    command: SlashCommandContext,
    read: IRead,
    modify: IModify,
    http: IHttp,
    persistence: IPersistence,
  ): Promise<void> {
    const accessors = { read, modify, http, persistence, logger: this.app.getLogger() };
    const context = new ChatContext(this.caches, accessors, {
      user: command.getSender(),
      room: command.getRoom(),
      threadId: command.getThreadId(),
      triggerId: command.getTriggerId(),
      request: { by: 'command', words: command.getArguments() },
    });
    try {
      await answerTyped([...command.getArguments()], context);
    } catch (error) {
      await notifyError(context, { error, where: 'command' });
    }
  }
}
