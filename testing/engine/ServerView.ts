import type { ILoggerStorageEntry } from 'apps-engine-server/server/logging';
import type { Call } from './calls';
import type { JobRecord, MessageRecord, Notice, OutgoingRequest, Surface } from './records';
import { Watch } from './Watch';
import type { RoomRef, UserRef, Workspace } from './Workspace';

/** What a test can see of a host: the state of Rocket.Chat, people's screens, and the traffic. */
export abstract class ServerView {
  readonly watch = new Watch();
  protected readonly recorded: Call[] = [];
  protected readonly printed: string[] = [];
  protected readonly storedLogs: ILoggerStorageEntry[] = [];

  protected constructor(readonly workspace: Workspace) {}

  /** Stored messages that are not hidden, oldest first, of one room or all. */
  messages(room?: RoomRef): MessageRecord[] {
    const rid = room === undefined ? undefined : this.workspace.room(room)._id;
    return this.workspace.messages
      .all()
      .filter((message) => (rid === undefined || message.rid === rid) && !message._hidden);
  }

  /** Current private messages, the newest version of each id. */
  notices(user?: UserRef): Notice[] {
    const uid = user === undefined ? undefined : this.workspace.user(user)._id;
    const shown = this.workspace.notices.filter(
      ({ to, delivered }) => delivered && (uid === undefined || to === uid),
    );
    return [...new Map(shown.map((notice) => [`${notice.to} ${notice._id}`, notice])).values()];
  }

  /** Every private message that was sent, in order, including replaced ones and those that reached nobody. */
  noticeHistory(): Notice[] {
    return [...this.workspace.notices];
  }

  /** Modals, contextual bars and errors in order; `dropped` marks those that no client shows. */
  surfaces(): Surface[] {
    return [...this.workspace.surfaces];
  }

  jobs(): JobRecord[] {
    return this.workspace.jobs.all();
  }

  /** What the engine logged for admins, and what it printed. */
  logs(): { stored: ILoggerStorageEntry[]; printed: string[] } {
    return { stored: [...this.storedLogs], printed: [...this.printed] };
  }

  /** Round trips between server and app, in order. */
  get calls(): Call[] {
    return [...this.recorded];
  }

  callNames(): string[] {
    return this.recorded.map(({ name }) => name);
  }

  resetCalls(): void {
    this.recorded.length = 0;
  }

  /** Clears all traffic and logs, which would fill the memory in a long run. */
  forget(): void {
    this.resetCalls();
    for (const each of [this.printed, this.storedLogs, this.workspace.requests]) each.length = 0;
  }

  /** Outgoing requests of the app. */
  get http(): OutgoingRequest[] {
    return [...this.workspace.requests];
  }

  /** @throws with every call by the app that the host does not implement */
  assertNoMissing(): void {
    const { missing } = this.watch;
    if (missing.length > 0)
      throw new Error(`The app reached what the engine host has not: ${missing.join(', ')}`);
  }

  /** Permissions that the app lacked, in the engine's words. */
  deniedPermissions(): string[] {
    return [...this.watch.denied];
  }
}
