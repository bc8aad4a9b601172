import type { Stored } from './migrations';
import type { Kind, Records } from './records';

type TypeName<T> = [T] extends [string]
  ? 'string'
  : [T] extends [number]
    ? 'number'
    : [T] extends [boolean]
      ? 'boolean'
      : [T] extends [readonly unknown[]]
        ? 'array'
        : 'object';

/** The fields that are always there. */
type Required<R> = {
  [Field in Exclude<keyof R, 'kind'> as undefined extends R[Field] ? never : Field]: TypeName<R[Field]>;
};

/** The fields that the app relies on without checking. */
const requiredFields: { [K in Kind]: Required<Records[K]> } = {
  subscription: {
    source: 'string',
    roomId: 'string',
    roomName: 'string',
    boardId: 'string',
    boardShortLink: 'string',
    boardName: 'string',
    model: 'object',
    events: 'array',
    style: 'string',
    isThreaded: 'boolean',
  },
  webhook: {
    boardId: 'string',
    boardName: 'string',
    callbackUrl: 'string',
    appUserId: 'string',
    settings: 'object',
  },
  posted: { boardId: 'string', action: 'object', at: 'number', posts: 'array' },
  failedTry: { boardId: 'string', actionId: 'string', at: 'number', done: 'array', missing: 'array' },
  removed: { boardId: 'string', messageId: 'string', at: 'number' },
  choices: { userId: 'string', timeZone: 'string' },
  member: {
    userId: 'string',
    memberId: 'string',
    username: 'string',
    fullName: 'string',
    method: 'string',
    token: 'string',
    canWrite: 'boolean',
    connectedAt: 'string',
  },
  idempotencyKey: { key: 'string', owner: 'string', at: 'number' },
  undoableAct: {
    key: 'string',
    userId: 'string',
    roomId: 'string',
    cardId: 'string',
    at: 'number',
    sentence: 'string',
    changes: 'array',
  },
  postAttempt: { key: 'string', owner: 'string', at: 'number' },
  pendingRequest: { id: 'string', userId: 'string', roomId: 'string', request: 'object', at: 'number' },
  oauthFlow: {
    id: 'string',
    stateMark: 'string',
    userId: 'string',
    roomId: 'string',
    verifier: 'string',
    redirectUrl: 'string',
    at: 'number',
  },
  // It is changed field by field, so it is never replaced as a whole.
  setup: {},
  reply: {
    messageId: 'string',
    roomId: 'string',
    threadId: 'string',
    userId: 'string',
    shortLink: 'string',
    at: 'number',
    isPending: 'boolean',
  },
  replyRoom: { roomId: 'string' },
  sentReply: {
    boardId: 'string',
    roomId: 'string',
    messageId: 'string',
    cardId: 'string',
    memberId: 'string',
    at: 'number',
  },
  retired: { boardId: 'string', at: 'number' },
};

const typeOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
};

/** @returns the fields that are missing or of the wrong type */
export const brokenFields = (record: Stored, kind: Kind): string[] =>
  Object.entries(requiredFields[kind])
    .filter(([field, type]) => typeOf(record[field]) !== type)
    .map(([field]) => field);
