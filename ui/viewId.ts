import { type BarState, decodeBar, encodeBar } from './barState';
import { MESSAGE_ID, MODEL_ID } from './buttonValue';

/** Where a click came from, or what a form is about. */
export type Origin = MessageOrigin | { kind: 'bar'; state: BarState };

interface MessageOrigin {
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
const kinds = Object.keys(letters) as MessageOrigin['kind'][];

const BAR = 'b';

/** A state of the bar has no dots of its own. */
const encodeOrigin = (origin: Origin): string =>
  origin.kind === 'bar'
    ? BAR + encodeBar(origin.state).replace(/ /g, '.')
    : letters[origin.kind] + origin.messageId;

function decodeOrigin(letter: string, rest: string): Origin | undefined {
  const state = letter === BAR && decodeBar(rest.replace(/\./g, ' '));
  if (state) return { kind: 'bar', state };
  const kind = kinds.find((each) => letters[each] === letter);
  return kind && { kind, messageId: rest };
}

/**
 * `configure <room> <thread or -> <model or -> <letter and message, or state of the bar> n<nonce>`. Outside a thread,
 * some engines pass null.
 */
export const encodeView = ({ name, roomId, threadId, modelId, origin, nonce }: ViewId): string =>
  [
    name,
    roomId,
    threadId ?? '-',
    modelId ?? (origin && '-'),
    origin && encodeOrigin(origin),
    nonce && `n${nonce}`,
  ]
    .filter(Boolean)
    .join(' ');

const VIEW = new RegExp(
  `^([a-z]{1,20}) (\\S{1,100}) (-|${MESSAGE_ID})(?: (-|${MODEL_ID})(?: ([psmb])(${MESSAGE_ID}))?)?(?: n([A-Za-z0-9]{17}))?$`,
);

/** @returns undefined unless it is an id of ours: anybody can send a forged form */
export function decodeView(id: unknown): ViewId | undefined {
  const parts = typeof id === 'string' && VIEW.exec(id);
  if (!parts) return undefined;
  const [, name = '', roomId = '', threadId, modelId = '-', letter, rest = '', nonce] = parts;
  const origin = letter ? decodeOrigin(letter, rest) : undefined;
  return {
    name,
    roomId,
    ...(threadId !== '-' && { threadId }),
    ...(modelId !== '-' && { modelId }),
    ...(origin && { origin }),
    ...(nonce && { nonce }),
  };
}
