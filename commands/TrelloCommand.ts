import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { App } from '@rocket.chat/apps-engine/definition/App';
import type { ISlashCommand, SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import { share } from '../features/notifications/shareToRoom';
import type { Caches } from '../rocketchat/Caches';
import { ChatContext } from '../rocketchat/ChatContext';
import { notifyError } from '../rocketchat/messages/notifyError';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { dispatch } from './dispatch';

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
    });
    try {
      await answer([...command.getArguments()], context);
    } catch (error) {
      await notifyError(context, { error, where: 'command' });
    }
  }
}

async function answer(words: string[], context: ChatContext): Promise<void> {
  const { answer: found, isShared } = await dispatch(words, context);
  // An opened form is answer enough.
  if (!found) return;
  if (!isShared || found.isQuestion) {
    await notifyUser(context, found);
    return;
  }
  await share(context, found);
}
