import type {
  IAppAccessors,
  IAppInstallationContext,
  IAppUninstallationContext,
  IConfigurationExtend,
  IConfigurationModify,
  IHttp,
  ILogger,
  IModify,
  IPersistence,
  IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import { ApiSecurity, ApiVisibility } from '@rocket.chat/apps-engine/definition/api';
import { App } from '@rocket.chat/apps-engine/definition/App';
import type {
  IMessage,
  IPostMessageSent,
  IPostMessageUpdated,
} from '@rocket.chat/apps-engine/definition/messages';
import type { IAppInfo } from '@rocket.chat/apps-engine/definition/metadata';
import type { IPostRoomUserLeave, IRoomUserLeaveContext } from '@rocket.chat/apps-engine/definition/rooms';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type {
  IUIKitInteractionHandler,
  IUIKitResponse,
  UIKitActionButtonInteractionContext,
  UIKitBlockInteractionContext,
  UIKitViewCloseInteractionContext,
  UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';
import { AppContext, AppMemory } from './chat/AppContext';
import { jobs, runJob, startupOf } from './chat/jobs';
import { onRoomLeft } from './chat/news/roomLeft';
import { mayPreview } from './chat/previews/mayPreview';
import { showPreviews } from './chat/previews/showPreviews';
import { settingDefinitions } from './chat/settingDefinitions';
import { removeEverything } from './chat/setup/removeEverything';
import { scheduleSync } from './chat/setup/syncJob';
import { TrelloCommand } from './commands/TrelloCommand';
import { WebhookEndpoint } from './endpoints/WebhookEndpoint';
import { actionButtons, describe } from './interactions/actionButtons';
import { onActionButton } from './interactions/onActionButton';
import { onBlockAction } from './interactions/onBlockAction';
import { onViewSubmit } from './interactions/onViewSubmit';

type JobCall = Parameters<IProcessor['processor']>;

/* The engine sets the signatures. */
/* eslint-disable max-params */
export class TrelloApp
  extends App
  implements IUIKitInteractionHandler, IPostRoomUserLeave, IPostMessageSent, IPostMessageUpdated
{
  private readonly memory: AppMemory;

  constructor(info: IAppInfo, logger: ILogger, accessors: IAppAccessors) {
    super(info, logger, accessors);
    this.memory = new AppMemory(info, accessors);
  }

  protected override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
    for (const setting of settingDefinitions) await configuration.settings.provideSetting(setting);
    await configuration.api.provideApi({
      visibility: ApiVisibility.PRIVATE,
      security: ApiSecurity.UNSECURE,
      endpoints: [new WebhookEndpoint(this, this.memory)],
    });
    await configuration.scheduler.registerProcessors(this.processors(this));
    for (const button of actionButtons) configuration.ui.registerButton(describe(button));
    // Last: when the app is enabled again the engine says that the command is there already (it is, and works),
    // and whatever came after would be missing.
    await configuration.slashCommands.provideSlashCommand(new TrelloCommand(this, this.memory));
  }

  override async onInstall(
    { user }: IAppInstallationContext,
    read: IRead,
    http: IHttp,
    persistence: IPersistence,
    modify: IModify,
  ): Promise<void> {
    const context = new AppContext(this.memory, {
      read,
      modify,
      http,
      persistence,
      logger: this.getLogger(),
    });
    await context.setup.save({ ...(await context.setup.read()), adminId: user.id });
  }

  override async onUninstall(
    _context: IAppUninstallationContext,
    read: IRead,
    http: IHttp,
    persistence: IPersistence,
    modify: IModify,
  ): Promise<void> {
    await removeEverything(
      new AppContext(this.memory, { read, modify, http, persistence, logger: this.getLogger() }),
    );
  }

  /** Returning nothing keeps the value and keeps it out of the engine's log. */
  override onPreSettingUpdate(): Promise<ISetting> {
    return Promise.resolve(undefined as unknown as ISetting);
  }

  override async onSettingUpdated(_setting: ISetting, configuration: IConfigurationModify): Promise<void> {
    this.memory.forgetSettings();
    await scheduleSync(configuration.scheduler);
  }

  async executeBlockActionHandler(
    interaction: UIKitBlockInteractionContext,
    read: IRead,
    http: IHttp,
    persistence: IPersistence,
    modify: IModify,
  ): Promise<IUIKitResponse> {
    return onBlockAction(
      interaction,
      AppContext.forPerson(this.memory, { read, modify, http, persistence, logger: this.getLogger() }),
    );
  }

  async executeViewSubmitHandler(
    interaction: UIKitViewSubmitInteractionContext,
    read: IRead,
    http: IHttp,
    persistence: IPersistence,
    modify: IModify,
  ): Promise<IUIKitResponse> {
    return onViewSubmit(
      interaction,
      AppContext.forPerson(this.memory, { read, modify, http, persistence, logger: this.getLogger() }),
    );
  }

  async executeActionButtonHandler(
    interaction: UIKitActionButtonInteractionContext,
    read: IRead,
    http: IHttp,
    persistence: IPersistence,
    modify: IModify,
  ): Promise<IUIKitResponse> {
    return onActionButton(
      interaction,
      AppContext.forPerson(this.memory, { read, modify, http, persistence, logger: this.getLogger() }),
    );
  }

  /** Nothing is kept while a form is open; without this method clients waited for an answer. */
  executeViewClosedHandler(interaction: UIKitViewCloseInteractionContext): Promise<IUIKitResponse> {
    return Promise.resolve(interaction.getInteractionResponder().successResponse());
  }

  async executePostRoomUserLeave(
    left: IRoomUserLeaveContext,
    read: IRead,
    http: IHttp,
    persistence: IPersistence,
    modify: IModify,
  ): Promise<void> {
    const logger = this.getLogger();
    await runJob(
      { id: 'room-left', run: (context) => onRoomLeft(context, left) },
      new AppContext(this.memory, { read, modify, http, persistence, logger }),
    );
  }

  checkPostMessageSent(message: IMessage): Promise<boolean> {
    return Promise.resolve(mayPreview(this.memory, message));
  }

  async executePostMessageSent(
    message: IMessage,
    read: IRead,
    http: IHttp,
    persistence: IPersistence,
    modify: IModify,
  ): Promise<void> {
    const logger = this.getLogger();
    await showPreviews(
      AppContext.forPerson(this.memory, { read, modify, http, persistence, logger }),
      message,
    );
  }

  checkPostMessageUpdated(message: IMessage): Promise<boolean> {
    return this.checkPostMessageSent(message);
  }

  async executePostMessageUpdated(
    message: IMessage,
    read: IRead,
    http: IHttp,
    persistence: IPersistence,
    modify: IModify,
  ): Promise<void> {
    return this.executePostMessageSent(message, read, http, persistence, modify);
  }

  private processors(app: App): IProcessor[] {
    const { memory } = this;
    return jobs.map((job) => ({
      id: job.id,
      ...startupOf(job),
      // Newer engines call it with an app as `this` that has the job's own logger; older ones with something else.
      processor(this: unknown, ...[, read, modify, http, persistence]: JobCall): Promise<void> {
        const logger = (this instanceof App ? this : app).getLogger();
        return runJob(job, new AppContext(memory, { read, modify, http, persistence, logger }));
      },
    }));
  }
}
