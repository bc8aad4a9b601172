import { MESSAGE_ID, MODEL_ID } from './buttonValue';

/** A message that a click came from, or that a form is about. */
export interface Origin {
  /** `private`: a private message of ours; `shared`: a message of ours in the room; `source`: somebody's message */
  kind: 'private' | 'shared' | 'source';
  messageId: string;
}

/** What a form is about. It is encoded in the form's id: phones submit nothing else besides the fields. */
export interface ViewId {
  /** which form */
  name: string;
  roomId: string;
  /** the thread that the answer belongs in */
  threadId?: string;
  /** of the subscription that the form changes, or the board or card it is about */
  modelId?: string;
  origin?: Origin;
  /** of this opening of the form: submitting it twice takes effect once */
  nonce?: string;
}

const letters = { private: 'p', shared: 's', source: 'm' } as const;
const kinds = Object.keys(letters) as Origin['kind'][];

/**
 * `configure <room> <thread or -> <model or -> <letter and message> n<nonce>`. Outside a thread, some engines pass
 * null.
 */
export const encodeView = ({ name, roomId, threadId, modelId, origin, nonce }: ViewId): string =>
  [
    name,
    roomId,
    threadId ?? '-',
    modelId ?? (origin && '-'),
    origin && letters[origin.kind] + origin.messageId,
    nonce && `n${nonce}`,
  ]
    .filter(Boolean)
    .join(' ');

const VIEW = new RegExp(
  `^([a-z]{1,20}) (\\S{1,100}) (-|${MESSAGE_ID})(?: (-|${MODEL_ID})(?: ([psm])(${MESSAGE_ID}))?)?(?: n([A-Za-z0-9]{17}))?$`,
);

/** @returns undefined unless it is an id of ours: anybody can send a forged form */
export function decodeView(id: unknown): ViewId | undefined {
  const parts = typeof id === 'string' && VIEW.exec(id);
  if (!parts) return undefined;
  const [, name = '', roomId = '', threadId, modelId = '-', letter, messageId, nonce] = parts;
  const kind = kinds.find((each) => letters[each] === letter);
  return {
    name,
    roomId,
    ...(threadId !== '-' && { threadId }),
    ...(modelId !== '-' && { modelId }),
    ...(kind && messageId && { origin: { kind, messageId } }),
    ...(nonce && { nonce }),
  };
}
