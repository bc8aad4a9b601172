import type { IMessageBuilder } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { Answer, Block } from '../../ui/Answer';
import { fitText } from '../../ui/fitText';
import type { AppContext } from '../AppContext';
import { finishUpdate } from './finishUpdate';
import { isRemoved } from './messageType';

/** A message of ours and its current content. */
export interface Posted {
  text: string;
  blocks: Block[];
  senderId: string;
  roomId?: string;
  threadId?: string;
}

interface Change {
  id: string;
  /** of the app's own user, if known: saves a look-up */
  senderId?: string;
  /**
   * May take time, and is called again if the message was changed meanwhile.
   * @returns undefined to leave the message alone; an empty text to keep the current one
   */
  render: (now: Posted) => Promise<Answer | undefined>;
}

/** The number of processes that may edit one message at the same moment. */
const MAX_TRIES = 3;

/**
 * Updates a message of ours: one after the other in this process, so that nobody renders from content that another is
 * about to replace.
 * @returns false if it does not exist, was removed, or was left alone
 * @throws if Rocket.Chat refuses
 */
export const editMessage = (context: AppContext, change: Change): Promise<boolean> =>
  context.caches.messageLocks.take(change.id, () => changeInTurn(context, change));

async function changeInTurn(context: AppContext, { id, senderId, render }: Change): Promise<boolean> {
  const editor = senderId ? ({ id: senderId } as IUser) : await context.appUser();
  const updater = context.modify.getUpdater();
  const read = (): Promise<IMessageBuilder> => updater.message(id, editor);
  for (let left = MAX_TRIES; left > 0; left -= 1) {
    const before = await read();
    const posted = postedOf(before);
    const answer = posted && (await render(posted));
    if (!posted || !answer) return false;
    const text = fitText(answer.text, await context.caches.limits.readLongest(context.read));
    const wanted = { text: text || posted.text, blocks: answer.blocks ?? [] };
    if (isSame(posted, wanted)) return true;
    // Requesting a card takes a while; a line of text is there at once.
    const builder = answer.blocks ? await read() : before;
    const now = postedOf(builder);
    if (!now) return false;
    if (left > 1 && !isSame(posted, now)) continue;
    put(builder.setEditor(editor), now, wanted);
    await finishUpdate(updater, builder, [
      'parseUrls',
      ...(wanted.blocks.length ? (['blocks'] as const) : []),
    ]);
    if (!answer.blocks || isKept(postedOf(await read()), { ...wanted, text: text || now.text })) return true;
  }
  return true;
}

/** @returns undefined for a message that does not exist or was removed */
function postedOf(builder: IMessageBuilder): Posted | undefined {
  const sender = builder.getSender() as IUser | undefined;
  if (!sender || isRemoved(builder.getMessage())) return undefined;
  const room = builder.getRoom() as IRoom | undefined;
  const blocks = builder.getBlocks() as Block[] | undefined;
  const text = builder.getText() as string | undefined;
  const threadId = builder.getThreadId() as string | null | undefined;
  return {
    text: text ?? '',
    blocks: blocks ?? [],
    senderId: sender.id,
    roomId: room?.id,
    threadId: threadId ?? undefined,
  };
}

type Shown = Pick<Posted, 'text' | 'blocks'>;

/** Fields that do not change are not sent. */
function put(builder: IMessageBuilder, now: Shown, { text, blocks }: Shown): void {
  // Otherwise an edit would add a preview of each link.
  builder.setParseUrls(false);
  if (text !== now.text) builder.setText(text);
  if (blocks.length) builder.setBlocks(blocks);
}

const isSame = (one: Shown, other: Shown): boolean =>
  one.text === other.text && plain(one.blocks) === plain(other.blocks);

/** Whether nobody has replaced our text by an older one, and we have not replaced a newer one. */
const isKept = (found: Shown | undefined, { text, blocks }: Shown): boolean =>
  !found || (found.text === text && plain(found.blocks.slice(0, 1)) === plain(blocks.slice(0, 1)));

/** Rocket.Chat adds ids where we set none. */
const plain = (blocks: readonly Block[]): string =>
  JSON.stringify(blocks, (key, value: unknown) => (key === 'blockId' || key === 'appId' ? undefined : value));
