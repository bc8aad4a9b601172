import { showSurface } from './bridges/surfaces';
import { messageToApp } from './converters/messages';
import { roomToApp } from './converters/rooms';
import { userToApp } from './converters/users';
import type { Instance } from './Instance';
import { randomId } from './random';
import type { RoomRef, UserRef, Workspace } from './Workspace';

export interface Click {
  user: UserRef;
  actionId: string;
  blockId?: string;
  value?: string;
  room?: RoomRef;
  /** The id of the stored message with the element. A private message has none: give container and room. */
  message?: string;
  container?: { type: 'message' | 'view'; id: string };
}

export interface Submit {
  user: UserRef;
  /** A view as the app opened it, plus `state` as `{ blockId: { actionId: value } }`. */
  view: Record<string, any>;
}

export interface ButtonPress {
  user: UserRef;
  actionId: string;
  context: 'messageAction' | 'roomAction' | 'messageBoxAction' | 'userDropdownAction' | 'roomSideBarAction';
  room?: RoomRef;
  message?: string;
  /** The text in the message box, for messageBoxAction. */
  text?: string;
  threadId?: string;
}

/** Sends what clients send when people use UIKit elements, and records what comes back. */
export class Interactions {
  constructor(
    private readonly workspace: Workspace,
    private readonly instance: () => Instance,
    private readonly appId: () => string,
  ) {}

  async click({ user, room, message, container, actionId, blockId, value }: Click): Promise<any> {
    const stored = message === undefined ? undefined : this.workspace.messages.get(message);
    if (message !== undefined && !stored)
      throw new Error(`No message ${message} is stored: private messages need container and room`);
    const conversation =
      room === undefined ? stored && this.workspace.rooms.get(stored.rid) : this.workspace.room(room);
    return this.send(user, {
      type: 'blockAction',
      actionId,
      room: roomToApp(this.workspace, conversation),
      message: messageToApp(this.workspace, stored),
      container: container ?? (stored && { type: 'message', id: stored._id }),
      payload: { blockId, value },
    });
  }

  submit({ user, view }: Submit): Promise<any> {
    return this.send(user, { type: 'viewSubmit', payload: { view } });
  }

  close({ user, view, isCleared = false }: Submit & { isCleared?: boolean }): Promise<any> {
    return this.send(user, { type: 'viewClosed', payload: { view, isCleared } });
  }

  press({ user, actionId, context, room, message, text, threadId }: ButtonPress): Promise<any> {
    const stored = message === undefined ? undefined : this.workspace.messages.get(message);
    return this.send(user, {
      type: 'actionButton',
      actionId,
      room: room === undefined ? undefined : roomToApp(this.workspace, this.workspace.room(room)),
      ...(stored && { message: messageToApp(this.workspace, stored) }),
      ...(threadId !== undefined && { tmid: threadId }),
      payload: { context, ...(text !== undefined && { message: text }) },
    });
  }

  /** A trigger id as a client issues it with each action of its user. */
  newTrigger(): string {
    const id = randomId();
    this.workspace.triggers.set(id, { issuedAt: this.workspace.now().getTime(), used: false });
    return id;
  }

  private async send(ref: UserRef, interaction: Record<string, unknown>): Promise<any> {
    const user = this.workspace.user(ref);
    const listeners = this.instance().manager.getListenerManager() as any;
    const triggerId = this.newTrigger();
    const full = { ...interaction, appId: this.appId(), user: userToApp(user), triggerId };
    const answer = await listeners.executeListener('IUIKitInteractionHandler', full);
    // The answer may arrive before what was pushed meanwhile, which then finds its trigger used.
    if (answer?.triggerId)
      for (const surface of this.workspace.surfaces)
        if (surface.triggerId === triggerId) surface.dropped ??= 'trigger already used';
    if (answer?.type) showSurface(this.workspace, { triggerId, ...answer }, { user: user._id, by: 'answer' });
    return answer;
  }
}
