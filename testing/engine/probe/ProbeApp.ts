import type {
  IConfigurationExtend,
  IHttp,
  IMessageBuilder,
  IMessageExtender,
  IModify,
  IPersistence,
  IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import { HttpStatusCode } from '@rocket.chat/apps-engine/definition/accessors';
import type { IApiEndpoint } from '@rocket.chat/apps-engine/definition/api';
import { ApiSecurity, ApiVisibility } from '@rocket.chat/apps-engine/definition/api';
import { App } from '@rocket.chat/apps-engine/definition/App';
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';
import type { SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import type {
  UIKitActionButtonInteractionContext,
  UIKitBlockInteractionContext,
  UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';

type Around = { read: IRead; modify: IModify; http: IHttp; persistence: IPersistence };
type Run = (args: any, around: Around) => Promise<unknown>;

const MODAL = { type: 'modal', id: 'view', title: { type: 'plain_text', text: 'A view' }, blocks: [] };

/** The operations of the endpoint `run`: from the app through the engine to the host's bridges and back. */
const OPERATIONS: Record<string, Run> = {
  create: ({ room, sender, ...message }, { read, modify }) =>
    build(modify, { room, sender, ...message }, read),
  async update({ id, text, blocks, addBlocks, editor }, { read, modify }) {
    const by = editor ? await read.getUserReader().getById(editor) : await read.getUserReader().getAppUser();
    const builder = await modify.getUpdater().message(id, by!);
    // Engine 1.46.0 does not set it from the second argument above.
    builder.setEditor(by!);
    if (text !== undefined) builder.setText(text);
    if (blocks) builder.setBlocks(blocks);
    if (addBlocks) builder.addBlocks(addBlocks);
    return modify.getUpdater().finish(builder);
  },
  async remove({ id }, { read, modify }) {
    const message = (await read.getMessageReader().getById(id))!;
    return (modify as any).getDeleter().deleteMessage(message, message.sender);
  },
  message: ({ id }, { read }) => read.getMessageReader().getById(id),
  async notify({ user, room, ...message }, { read }) {
    const to = await read.getUserReader().getByUsername(user);
    return read.getNotifier().notifyUser(to, { ...message, room: { id: room } });
  },
  async notifyRoom({ room, text }, { read }) {
    const conversation = (await read.getRoomReader().getById(room))!;
    return read.getNotifier().notifyRoom(conversation, { room: conversation, text } as IMessage);
  },
  keep: ({ keys, data }, { persistence }) => persistence.createWithAssociations(data, keys),
  keepAlone: ({ data }, { persistence }) => persistence.create(data),
  kept: ({ keys }, { read }) => read.getPersistenceReader().readByAssociations(keys),
  keptById: ({ id }, { read }) => read.getPersistenceReader().read(id),
  replace: ({ keys, data, upsert }, { persistence }) => persistence.updateByAssociations(keys, data, upsert),
  replaceById: ({ id, data }, { persistence }) => persistence.update(id, data),
  drop: ({ keys }, { persistence }) => persistence.removeByAssociations(keys),
  room: ({ name }, { read }) => read.getRoomReader().getByName(name),
  direct: ({ usernames }, { read }) => read.getRoomReader().getDirectByUsernames(usernames),
  people: ({ id, list }, { read }) => (read.getRoomReader() as any)[list](id),
  history: ({ id, options }, { read }) => (read.getRoomReader() as any).getMessages(id, options),
  async startDirect({ usernames }, { read, modify }) {
    const creator = await read.getUserReader().getAppUser();
    const builder = modify.getCreator().startRoom({ type: 'd', creator } as never);
    builder.setMembersToBeAddedByUsernames(usernames);
    return modify.getCreator().finish(builder);
  },
  user: ({ username }, { read }) => read.getUserReader().getByUsername(username),
  request: ({ method, url, options }, { http }) => (http as any)[method](url, options),
  once: ({ when, data }, { modify }) =>
    modify.getScheduler().scheduleOnce({ id: 'tick', when: new Date(when), data }),
  every: (job, { modify }) => modify.getScheduler().scheduleRecurring({ id: 'tick', ...job }),
  cancel: ({ id }, { modify }) => modify.getScheduler().cancelJob(id),
  setting: ({ id }, { read }) => read.getEnvironmentReader().getSettings().getValueById(id),
  serverSetting: ({ id }, { read }) => read.getEnvironmentReader().getServerSettings().getValueById(id),
  role: ({ name }, { read }) => (read as any).getRoleReader().getOneByIdOrName(name),
  upload: ({ id }, { read }) => read.getUploadReader().getById(id),
  email: (_args, { modify }) =>
    modify
      .getCreator()
      .getEmailCreator()
      .send({} as never),
};

// Engine 1.46.0 rejects with the transferred value, which is no Error.
function answer(error: any): string {
  return error.message ?? error.error?.message ?? String(error);
}

async function build(modify: IModify, message: any, read: IRead): Promise<string> {
  const { room, sender, ...rest } = message;
  const from = sender
    ? await read.getUserReader().getByUsername(sender)
    : await read.getUserReader().getAppUser();
  const builder = modify.getCreator().startMessage({ ...rest, sender: from, room: { id: room } });
  return modify.getCreator().finish(builder);
}

export class ProbeApp extends App {
  // Returns nothing, so that the value stays out of the app's log.
  override async onPreSettingUpdate({ newSetting, oldSetting }: any): Promise<any> {
    if (newSetting.id === 'guarded' && newSetting.value === 'bad')
      return { ...newSetting, value: oldSetting.value };
    if (newSetting.value === 'throw') throw new Error('no');
    return undefined;
  }

  async executeBlockActionHandler(
    context: UIKitBlockInteractionContext,
    _read: IRead,
    _http: IHttp,
    _persistence: IPersistence,
    modify: IModify,
  ): Promise<any> {
    const { actionId, triggerId, user, value, blockId, room, message, container } =
      context.getInteractionData() as any;
    if (actionId === 'answer') return context.getInteractionResponder().openModalViewResponse(MODAL as never);
    if (actionId === 'twice') {
      await modify.getUiController().openSurfaceView(MODAL as never, { triggerId }, user);
      await modify.getUiController().updateSurfaceView(MODAL as never, { triggerId }, user);
    }
    return {
      success: true,
      seen: { value, blockId, room: room?.slugifiedName, message: message?.id, container },
    };
  }

  async executeViewSubmitHandler(context: UIKitViewSubmitInteractionContext): Promise<any> {
    const { view, room, actionId } = context.getInteractionData() as any;
    if (view.state?.block?.field === 'bad') {
      return context
        .getInteractionResponder()
        .viewErrorResponse({ viewId: view.id, errors: { field: 'bad' } });
    }
    return { success: true, seen: { state: view.state, room: room ?? null, actionId: actionId ?? null } };
  }

  async executeActionButtonHandler(context: UIKitActionButtonInteractionContext): Promise<any> {
    const { actionId, room, message, text, threadId } = context.getInteractionData() as any;
    return {
      success: true,
      seen: { actionId, room: room?.slugifiedName, message: message?.id, text, threadId },
    };
  }

  // These three are called only for packages whose app.json lists their interfaces.
  async executePreMessageSentPrevent(message: IMessage): Promise<boolean> {
    return message.text === 'prevent me';
  }

  async executePreMessageSentExtend(message: IMessage, extend: IMessageExtender): Promise<IMessage> {
    if (message.text === 'extend me') extend.addAttachment({ text: 'added' });
    return extend.getMessage();
  }

  async executePreMessageSentModify(message: IMessage, builder: IMessageBuilder): Promise<IMessage> {
    if (message.text === 'modify me') builder.setText('modified');
    return builder.getMessage();
  }

  async checkPostMessageSent(message: IMessage): Promise<boolean> {
    return message.text === 'ping';
  }

  async executePostMessageSent(
    message: IMessage,
    read: IRead,
    _http: IHttp,
    _persistence: IPersistence,
    modify: IModify,
  ): Promise<void> {
    await build(modify, { room: message.room.id, text: 'pong', threadId: message.threadId }, read);
  }

  protected override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
    for (const id of ['plain', 'secret', 'guarded']) {
      await configuration.settings.provideSetting({
        id,
        type: (id === 'secret' ? 'password' : 'string') as never,
        packageValue: `${id} default`,
        required: false,
        public: false,
        i18nLabel: id,
      });
    }
    await configuration.api.provideApi({
      visibility: ApiVisibility.PUBLIC,
      security: ApiSecurity.UNSECURE,
      endpoints: [this.endpoint('run'), this.endpoint('boom')],
    });
    await configuration.api.provideApi({
      visibility: ApiVisibility.PRIVATE,
      security: ApiSecurity.UNSECURE,
      endpoints: [this.endpoint('hook')],
    });
    await configuration.scheduler.registerProcessors([
      { id: 'tick', processor: (job, read, modify) => this.onTick(job, read, modify), ...this.startup() },
    ]);
    configuration.ui.registerButton({
      actionId: 'press',
      labelI18n: 'press',
      context: 'roomAction' as never,
    });
    // When enabled again, the engine still has the command and throws.
    await this.provideCommand(configuration).catch(() => undefined);
  }

  /** A package with this name has its job from the start. */
  private startup(): Pick<IProcessor, 'startupSetting'> {
    if (this.getInfo().name !== 'Hourly') return {};
    const startupSetting = { type: 'recurring' as never, interval: '1 hour', skipImmediate: true };
    return { startupSetting };
  }

  private provideCommand(configuration: IConfigurationExtend): Promise<void> {
    return configuration.slashCommands.provideSlashCommand({
      command: 'probe',
      i18nParamsExample: 'params',
      i18nDescription: 'description',
      providesPreview: false,
      executor: (context, read, modify) => this.onCommand(context, read, modify),
    });
  }

  private async onCommand(context: SlashCommandContext, read: IRead, modify: IModify): Promise<void> {
    const words = context.getArguments();
    if (words[0] === 'throw') throw new Error('thrown by the command');
    if (words[0] === 'modal') {
      const triggerId = context.getTriggerId() ?? '';
      await modify.getUiController().openSurfaceView(MODAL as never, { triggerId }, context.getSender());
      return;
    }
    const described = {
      words,
      thread: context.getThreadId() ?? null,
      room: context.getRoom().slugifiedName,
      user: context.getSender().username,
    };
    const threadId = context.getThreadId();
    const message = {
      room: context.getRoom(),
      text: JSON.stringify(described),
      ...(threadId && { threadId }),
    };
    await read.getNotifier().notifyUser(context.getSender(), message as IMessage);
  }

  private async onTick(job: any, read: IRead, modify: IModify): Promise<void> {
    if (job.fail) throw new Error('thrown by the job');
    await build(modify, { room: job.room, text: `tick ${JSON.stringify(job)}` }, read);
  }

  private endpoint(path: string): IApiEndpoint {
    if (path === 'boom') return { path, get: () => Promise.reject(new Error('thrown by the endpoint')) };
    if (path === 'hook') {
      const answer = async (request: any): Promise<any> => ({
        status: HttpStatusCode.OK,
        headers: { 'x-probe': 'yes' },
        content: request,
      });
      return { path, get: answer, post: answer, head: async () => ({ status: HttpStatusCode.NO_CONTENT }) };
    }
    return {
      path,
      post: async (request, _endpoint, read, modify, http, persistence) => {
        const { operation, ...args } = request.content;
        try {
          const result = await OPERATIONS[operation]!(args, { read, modify, http, persistence });
          return { status: HttpStatusCode.OK, content: { result } as never };
        } catch (error) {
          return { status: HttpStatusCode.OK, content: { error: answer(error) } as never };
        }
      },
    };
  }
}
