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
import { ApiSecurity, ApiVisibility } from '@rocket.chat/apps-engine/definition/api/IApi';
import { App } from '@rocket.chat/apps-engine/definition/App';
import type {
  IMessage,
  IPostMessageDeleted,
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
import type { IUserContext } from '@rocket.chat/apps-engine/definition/users';
import { TrelloCommand } from './commands/TrelloCommand';
import { OAuthEndpoint } from './endpoints/OAuthEndpoint';
import { WebhookEndpoint } from './endpoints/WebhookEndpoint';
import { jobs, runJob, startupOf } from './events/jobs';
import { onMessageEdited, onMessageRemoved, onMessageSent } from './events/messages';
import { onRoomLeft } from './events/roomLeft';
import { forgetMember } from './features/accounts/forgetMembers';
import { mayPreview } from './features/previews/mayPreview';
import { mayReply } from './features/replies/mayReply';
import { removeEverything } from './features/setup/removeEverything';
import { scheduleReconcile } from './features/webhooks/scheduleReconcile';
import { actionButtons, describe } from './interactions/actionButtons';
import { onActionButton } from './interactions/onActionButton';
import { onBlockAction } from './interactions/onBlockAction';
import { onViewSubmit } from './interactions/onViewSubmit';
import { resume } from './interactions/resume';
import { AppContext } from './rocketchat/AppContext';
import { Caches } from './rocketchat/Caches';
import { settingDefinitions } from './rocketchat/settingDefinitions';

/** The accessors that the engine passes with every call. */
type Given = [read: IRead, http: IHttp, persistence: IPersistence, modify: IModify];
type JobCall = Parameters<IProcessor['processor']>;

/** The engine's own declaration has the method of another event. */
interface IPostUserDeleted {
  executePostUserDeleted(deleted: IUserContext, ...given: Given): Promise<void>;
}

export class TrelloApp
  extends App
  implements
    IUIKitInteractionHandler,
    IPostRoomUserLeave,
    IPostUserDeleted,
    IPostMessageDeleted,
    IPostMessageSent,
    IPostMessageUpdated
{
  private readonly caches: Caches;

  constructor(info: IAppInfo, logger: ILogger, accessors: IAppAccessors) {
    super(info, logger, accessors);
    this.caches = new Caches(info, accessors);
  }

  protected override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
    const settings = settingDefinitions.map((setting) => configuration.settings.provideSetting(setting));
    const security = ApiSecurity.UNSECURE;
    const apis = [
      { visibility: ApiVisibility.PRIVATE, endpoints: [new WebhookEndpoint(this, this.caches)] },
      { visibility: ApiVisibility.PUBLIC, endpoints: [new OAuthEndpoint(this, this.caches, resume)] },
    ].map((api) => configuration.api.provideApi({ ...api, security }));
    const jobs = configuration.scheduler.registerProcessors(this.processors(this));
    await Promise.all([...settings, ...apis, jobs]);
    for (const button of actionButtons) configuration.ui.registerButton(describe(button));
    // Last: when the app is enabled again, the engine says that the command already exists (it does, and works),
    // and everything after it would be skipped.
    await configuration.slashCommands.provideSlashCommand(new TrelloCommand(this, this.caches));
  }

  override async onInstall({ user }: IAppInstallationContext, ...given: Given): Promise<void> {
    const context = this.contextOf(given);
    await context.setup.change({ adminId: user.id, problems: [], checkedAt: context.clock.now() });
  }

  override async onUninstall(_context: IAppUninstallationContext, ...given: Given): Promise<void> {
    await removeEverything(this.contextOf(given));
  }

  /** Returning nothing keeps the value, and keeps it out of the engine's log. */
  override onPreSettingUpdate(): Promise<ISetting> {
    return Promise.resolve(undefined as unknown as ISetting);
  }

  override async onSettingUpdated(_setting: ISetting, configuration: IConfigurationModify): Promise<void> {
    this.caches.forgetSettings();
    await scheduleReconcile(configuration.scheduler);
  }

  async executeBlockActionHandler(
    interaction: UIKitBlockInteractionContext,
    ...given: Given
  ): Promise<IUIKitResponse> {
    return onBlockAction(interaction, this.contextOf(given));
  }

  async executeViewSubmitHandler(
    interaction: UIKitViewSubmitInteractionContext,
    ...given: Given
  ): Promise<IUIKitResponse> {
    return onViewSubmit(interaction, this.contextOf(given));
  }

  async executeActionButtonHandler(
    interaction: UIKitActionButtonInteractionContext,
    ...given: Given
  ): Promise<IUIKitResponse> {
    return onActionButton(interaction, this.contextOf(given));
  }

  /** Nothing is stored while a form is open; without this method, clients would wait for an answer. */
  executeViewClosedHandler(interaction: UIKitViewCloseInteractionContext): Promise<IUIKitResponse> {
    return Promise.resolve(interaction.getInteractionResponder().successResponse());
  }

  async executePostRoomUserLeave(left: IRoomUserLeaveContext, ...given: Given): Promise<void> {
    const job = { id: 'room-left', run: (context: AppContext) => onRoomLeft(context, left) };
    await runJob(job, this.contextOf(given));
  }

  async executePostUserDeleted({ user }: IUserContext, ...given: Given): Promise<void> {
    const job = { id: 'user-deleted', run: (context: AppContext) => forgetMember(context, user.id) };
    await runJob(job, this.contextOf(given));
  }

  async checkPostMessageDeleted(message: IMessage, read: IRead): Promise<boolean> {
    return mayReply(this.caches, message) || message.sender.id === (await this.caches.readAppUser(read)).id;
  }

  async executePostMessageDeleted(message: IMessage, ...given: Given): Promise<void> {
    const job = { id: 'message-removed', run: (context: AppContext) => onMessageRemoved(context, message) };
    await runJob(job, this.contextOf(given));
  }

  checkPostMessageSent(message: IMessage): Promise<boolean> {
    return Promise.resolve(mayPreview(this.caches, message) || mayReply(this.caches, message));
  }

  async executePostMessageSent(message: IMessage, ...given: Given): Promise<void> {
    await onMessageSent(this.contextOf(given), message);
  }

  checkPostMessageUpdated(message: IMessage): Promise<boolean> {
    return this.checkPostMessageSent(message);
  }

  async executePostMessageUpdated(message: IMessage, ...given: Given): Promise<void> {
    await onMessageEdited(this.contextOf(given), message);
  }

  /** With the logger of this request, while it is the current one. */
  private contextOf([read, http, persistence, modify]: Given): AppContext {
    return new AppContext(this.caches, { read, modify, http, persistence, logger: this.getLogger() });
  }

  private processors(app: App): IProcessor[] {
    const { caches } = this;
    return jobs.map((job) => ({
      id: job.id,
      ...startupOf(job),
      // Newer engines call it with an app as `this` that has the job's own logger; older ones with something else.
      processor(this: unknown, ...[data, read, modify, http, persistence]: JobCall): Promise<void> {
        const logger = (this instanceof App ? this : app).getLogger();
        return runJob(job, new AppContext(caches, { read, modify, http, persistence, logger }), data);
      },
    }));
  }
}
