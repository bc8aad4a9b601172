import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeWebServer } from './bridges/apis';
import type { CommandOptions } from './command';
import { runCommand } from './command';
import { roomToApp } from './converters/rooms';
import { userToApp } from './converters/users';
import { deleteUser } from './deleteUser';
import { editMessage } from './edit';
import type { ButtonPress, Click, Submit } from './interactions';
import { Interactions } from './interactions';
import type { HostOptions } from './ServerProcess';
import { ServerProcess } from './ServerProcess';
import type { NewRoom, NewUser } from './people';
import { putRoom, putUser } from './people';
import type { PreparedEngine } from './prepare';
import { prepareEngine } from './prepare';
import type { MessageRecord, RoomRecord, UserRecord } from './records';
import { removeMessage } from './remove';
import { storeMessage, write } from './store';
import type { Gate } from './Watch';
import type { RoomRef, UserRef } from './Workspace';
import { Workspace } from './Workspace';

const SETTINGS = {
  Message_MaxAllowedSize: 5000,
  Message_CustomFields_Enabled: false,
  Message_KeepHistory: false,
  Message_ShowDeletedStatus: false,
  Threads_enabled: true,
  Message_ErasureType: 'Delete',
  E2E_Enable: false,
  Language: 'en',
  E2E_Allow_Unencrypted_Messages: false,
};

async function openWorkspace({ storeFile, clock = () => new Date() }: HostOptions): Promise<Workspace> {
  const workspace = new Workspace(storeFile, clock);
  await workspace.open();
  return workspace;
}

/** A Rocket.Chat around the real Apps-Engine, as far as apps can tell. One app can be installed at a time. */
export class EngineHost extends ServerProcess {
  readonly interactions: Interactions;
  private server!: Server;

  private constructor(prepared: PreparedEngine, workspace: Workspace, options: HostOptions) {
    super(prepared, workspace, options);
    this.interactions = new Interactions(
      workspace,
      () => this.instance,
      () => this.appId,
    );
  }

  static async start(options: HostOptions = {}): Promise<EngineHost> {
    const engine = options.engine ?? 'current';
    const prepared = await prepareEngine(engine, options.onProgress);
    const workspace = options.beside?.workspace ?? (await openWorkspace(options));
    const host = new EngineHost(prepared, workspace, options);
    const web = makeWebServer(host.routers, options.bodyLimit ?? '100kb');
    host.server = await new Promise((resolve, reject) => {
      const server = web.listen(options.port ?? 0, '127.0.0.1', () => {
        resolve(server);
      });
      server.once('error', reject);
    });
    if (!options.beside) {
      workspace.age = options.age ?? (engine === 'current' ? 'newer' : '7.0');
      workspace.appMessageIds = options.appMessageIds ?? 'honour';
      const address = { Site_Url: options.siteUrl ?? host.url };
      Object.assign(workspace.settings, SETTINGS, address, options.serverSettings);
    }
    await host.boot();
    return host;
  }

  /** The URL of this Rocket.Chat, without a trailing slash. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The URL of one of the app's endpoints; slashes are added. */
  endpoint(visibility: 'public' | 'private', path: string): string {
    const hash = visibility === 'private' ? `/${this.privateHash}` : '';
    return `${this.url}/api/apps/${visibility}/${this.appId}${hash}/${path.replace(/^\//, '')}`;
  }

  /** Stops everything. @throws if the app called something that the host does not implement */
  async stop(): Promise<void> {
    await this.halt();
    if (this.workspace.servers.size === 0) await this.workspace.database.close();
    // Newer than the type definitions; connections kept alive would hold the server open.
    (this.server as any).closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    this.assertNoMissing();
  }

  addUser(user: NewUser): UserRecord {
    return putUser(this.workspace, user);
  }

  addRoom(room: NewRoom): RoomRecord {
    return putRoom(this.workspace, room);
  }

  /** Saves settings as the app's page does: the changed ones, one after the other. @throws for an unknown id */
  async saveSettings(values: Record<string, unknown>): Promise<void> {
    const manager = this.instance.manager.getSettingsManager();
    for (const [id, value] of Object.entries(values)) {
      const old = manager.getAppSetting(this.appId, id);
      if (JSON.stringify(old.value ?? old.packageValue) === JSON.stringify(value)) continue;
      await manager.updateAppSetting(this.appId, { ...old, value });
    }
  }

  /** The app's settings as stored, by id. */
  settings(): Record<string, any> {
    return this.instance.manager.getSettingsManager().getAppSettings(this.appId);
  }

  /**
   * Types a slash command as a person would. Resolves when it has run.
   * @throws when it fails, when there is no such command, or when this person sees no composer in this room.
   */
  type(user: UserRef, room: RoomRef, text: string, options: CommandOptions = {}): Promise<void> {
    return runCommand(
      { workspace: this.workspace, instance: this.instance, interactions: this.interactions },
      { user, room, text, options },
    );
  }

  click(click: Click): Promise<any> {
    return this.interactions.click(click);
  }

  submitView(submit: Submit): Promise<any> {
    return this.interactions.submit(submit);
  }

  closeView(close: Submit & { isCleared?: boolean }): Promise<any> {
    return this.interactions.close(close);
  }

  actionButton(press: ButtonPress): Promise<any> {
    return this.interactions.press(press);
  }

  /** The buttons the app has registered. */
  actionButtons(): any[] {
    const buttons = this.instance.manager.getUIActionButtonManager().getAppActionButtons(this.appId);
    return [...buttons.values()];
  }

  /**
   * A person's message; resolves when it is stored and the app has handled it.
   * @param options.also further fields of the record, such as attachments
   * @throws if it is refused
   */
  async sendMessage(
    user: UserRef,
    room: RoomRef,
    text: string,
    { threadId, also }: { threadId?: string; also?: Partial<MessageRecord> } = {},
  ): Promise<MessageRecord> {
    const written = { ...write(this.workspace, { user, room, text, threadId }), ...also };
    const stored = await storeMessage(this.instance.parts, written);
    if (!stored) throw new Error('An app prevented the message');
    await this.idle();
    return stored;
  }

  /** Edits a message as a person; resolves when it is stored and the app has handled it. @throws if it is refused */
  async edit(user: UserRef, { _id: id }: { _id: string }, text: string): Promise<MessageRecord> {
    editMessage(this.instance.parts, { user, id, text });
    await this.idle();
    return this.workspace.messages.get(id)!;
  }

  /** Removes a message as a person; resolves when the app has handled it. @throws if they may not remove it */
  async remove(user: UserRef, { _id: id }: { _id: string }): Promise<void> {
    const by = this.workspace.user(user);
    const author = this.workspace.messages.get(id)?.u._id;
    if (author !== by._id && !by.roles.includes('admin')) throw new Error('Message deleting not allowed');
    removeMessage(this.instance.parts, { id, by });
    await this.idle();
  }

  /** Deletes a user as an admin; resolves when the app has handled it. */
  async deleteUser(user: UserRef, { by }: { by: UserRef }): Promise<void> {
    const { _id, username, roles } = this.workspace.user(user);
    const performedBy = userToApp(this.workspace.user(by));
    deleteUser(this.workspace, _id);
    // As read before the deletion, which is less than a full user.
    this.instance.parts.post('IPostUserDeleted', { user: { id: _id, username, roles }, performedBy });
    await this.idle();
  }

  /** Lets a person leave a room, or be removed from it; resolves when the app has handled it. */
  async leave(user: UserRef, room: RoomRef, { removedBy }: { removedBy?: UserRef } = {}): Promise<void> {
    const { workspace } = this;
    const [leaving, left] = [workspace.user(user), workspace.room(room)];
    for (const { _id, uid } of workspace.members(left._id)) {
      if (uid === leaving._id) workspace.subscriptions.remove(_id);
    }
    this.instance.parts.post('IPostRoomUserLeave', {
      room: roomToApp(workspace, left),
      leavingUser: userToApp(leaving),
      ...(removedBy !== undefined && { removedBy: userToApp(workspace.user(removedBy)) }),
    });
    await this.idle();
  }

  /** Runs the jobs due at that moment (now). @returns how many ran */
  runDueJobs(now: Date = this.workspace.now()): Promise<number> {
    return this.instance.jobs.runDue(now);
  }

  /**
   * Makes a bridge method fail once or several times. With `after` it does its work first and only the response is
   * lost.
   * @throws if there is no such bridge method
   */
  failNext(
    name: string,
    error = new Error(`${name} was told to fail`),
    times = 1,
    when: 'before' | 'after' = 'before',
  ): void {
    this.watch.failNext(name, error, times, when);
  }

  /**
   * Makes matching calls of a bridge method fail until the returned function is called.
   * @throws if there is no such bridge method
   */
  refuse(
    name: string,
    isMeant: (...args: any[]) => boolean,
    error = new Error(`${name} was refused`),
  ): () => void {
    return this.watch.refuse(name, isMeant, error);
  }

  /** Makes calls of a bridge method wait until the gate is opened. @throws if there is no such bridge method */
  hold(name: string): Gate {
    return this.watch.hold(name);
  }
}
