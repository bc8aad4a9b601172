import { speak } from '../../i18n/texts';
import type { Told } from '../../storage/records';
import type { AppContext } from '../../rocketchat/AppContext';
import { changePost, type Posted } from '../../rocketchat/messages/editMessage';
import { storedId } from '../../rocketchat/messages/postOnce';
import { type Post, postToRoom } from '../../rocketchat/messages/postMessage';
import { drawOn } from './renderMessage';
import { asSeen, inMessage, inOrder, isOwn, type News, ownPost, type Telling, toPost } from './Notification';
import { noteOtherwise } from './recordNotification';
import { wasMissing } from './recordOutcomes';
import { ensureThread, isRootRemoved } from './cardThread';
import { NewsMemory } from './NotificationCaches';

/**
 * Tells an action in one room. What was told by an earlier delivery of it is not told anew: somebody may have removed
 * it since.
 * @param noted resolves when the action is in the store
 */
export async function tellRoom(
  context: AppContext,
  news: News,
  { noted, ...telling }: Telling & { noted: Promise<void> },
): Promise<void> {
  const { finished } = context.memory.of(NewsMemory);
  const own = ownPost(news.action, telling.post.roomId).messageId;
  if (!isOwn(news.action, telling.post)) {
    await noted;
    await grow(context, news, telling);
  } else if (!finished.has(own)) {
    await begin(context, news, telling);
  }
  finished.add(own);
}

/** As far as this process has done it, or the notes say so. */
function wasTold(context: AppContext, news: News, { post, isNoted }: Telling): boolean {
  const own = ownPost(news.action, post.roomId).messageId;
  return (
    context.memory.of(NewsMemory).finished.has(own) || (isNoted === true && !wasMissing(news, post.roomId))
  );
}

/** Posts the action's own message. What sums up many cards belongs in no card's thread. */
async function begin(context: AppContext, news: News, telling: Telling): Promise<void> {
  const { action, records, voice } = news;
  const { link } = telling.hearer;
  const say = speak(voice.language);
  const thread = { link, action: asSeen(action, telling.hearer), say, senderId: records.webhook?.appUserId };
  const isOfCard = !telling.post.burst;
  const card = isOfCard && link.style === 'detailed' ? await news.askCard() : undefined;
  const threadId = isOfCard ? await ensureThread(context, thread) : undefined;
  // What others have joined to it while it could not be posted comes with it.
  const joined = inMessage(news.told, telling.post);
  const actions = joined.length > 1 ? inOrder(joined) : [action];
  await postToRoom(context, { ...toPost({ ...news, card }, telling, actions), threadId });
}

/** So many processes may add to one message at the same moment. */
const TRIES = 3;

/**
 * Makes a message tell all that belongs into it. Another process may do so at the same moment with what it knows:
 * whoever finds more in the store than the message told writes it again. A message that is gone stays so, whoever
 * deleted it, and so does the thread below a root that is gone: the action gets a message of its own. So it does where
 * the server takes no longer one.
 */
async function grow(context: AppContext, news: News, telling: Telling): Promise<void> {
  const { post } = telling;
  let entries = inMessage(news.told, post);
  const lookUp = async (): Promise<Told[]> => {
    const { told: stored } = await context.links.ofBoard(news.boardId);
    return inMessage(
      context.memory.of(NewsMemory).recent.with(news.boardId, { stored, now: Date.now() }),
      post,
    );
  };
  for (let tries = 0; tries < TRIES; tries += 1) {
    let isAgain = false;
    const draw = async (now: Posted): Promise<Post | undefined> => {
      if (now.threadId && (await isRootRemoved(context, now.threadId))) return undefined;
      if (isAgain) entries = await lookUp();
      const isFirst = !isAgain && tries === 0;
      isAgain = true;
      const drawn = await drawOn(context, news, { telling, entries, now });
      return isFirst && (await isFull(context, telling, drawn)) ? undefined : drawn;
    };
    if (!(await isGrown(context, news, { telling, draw }))) {
      if (!wasTold(context, news, telling)) await tellApart(context, news, telling);
      return;
    }
    const found = await lookUp();
    if (found.length <= entries.length) return;
    entries = found;
  }
}

interface Growing {
  telling: Telling;
  draw: (now: Posted) => Promise<Post | undefined>;
}

/** @returns false where it cannot be: also where the server has refused it twice, which may take a new message still */
async function isGrown(context: AppContext, news: News, { telling, draw }: Growing): Promise<boolean> {
  const { messageId, roomId } = telling.post;
  const id = await storedId(context, messageId);
  try {
    return await changePost(context, { id, senderId: news.records.webhook?.appUserId, draw });
  } catch (error) {
    if (wasMissing(news, roomId)) return false;
    throw error;
  }
}

/** Beside blocks the text is for notifications alone, and what sums up many cards names some of them. */
async function isFull(context: AppContext, { post }: Telling, { text, blocks }: Post): Promise<boolean> {
  if (blocks || post.burst) return false;
  return text.length > (await context.memory.limits.readLongest(context.read));
}

/** In a message of its own, though it was to join another one. */
async function tellApart(context: AppContext, news: News, { post, hearer }: Telling): Promise<void> {
  const own = { ...ownPost(news.action, post.roomId), events: post.events };
  await noteOtherwise(context, news, own);
  await begin(context, news, { hearer, post: own });
}
