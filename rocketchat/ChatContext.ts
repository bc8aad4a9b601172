import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { UserRequest } from '../storage/UserRequest';
import { REQUEST_TIMEOUT_MS } from '../trello/clock';
import { type Accessors, AppContext } from './AppContext';
import type { Caches } from './Caches';

/** ms of the 5 seconds that a trigger is valid; the rest is for our own round trips */
const TRIGGER_TIMEOUT_MS = 4_500;

/** Who did something, and where the answer belongs. */
export interface Conversation {
  user: IUser;
  room: IRoom;
  threadId?: string;
  /** of what the person just did: with it, one view may be opened within 5 seconds */
  triggerId?: string;
  /** what the person did, if doing it again is possible */
  request?: UserRequest;
}

/** For what one person does in a room: a command, a click or a form. */
export class ChatContext extends AppContext implements Conversation {
  readonly user: IUser;
  readonly room: IRoom;
  readonly threadId?: string;
  readonly triggerId?: string;
  readonly request?: UserRequest;
  private readonly triggerDeadline = Date.now() + TRIGGER_TIMEOUT_MS;

  /** People give up after some seconds. */
  constructor(caches: Caches, accessors: Accessors, conversation: Conversation) {
    super(caches, accessors, Date.now() + REQUEST_TIMEOUT_MS);
    this.user = conversation.user;
    this.room = conversation.room;
    this.threadId = conversation.threadId;
    this.triggerId = conversation.triggerId;
    this.request = conversation.request;
  }

  /** The same for what is pointless once clients ignore the trigger. */
  whileTriggered(): this {
    return this.withTimeout(this.triggerDeadline - Date.now());
  }

  /** The same person in another conversation, or with another request. */
  at(elsewhere: Partial<Omit<Conversation, 'user'>>): this {
    return this.copy(elsewhere);
  }
}
