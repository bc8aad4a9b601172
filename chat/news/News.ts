import { speak } from '../../i18n/texts';
import type { BoardRecords, RoomVoice, Told, ToldPost } from '../../storage/records';
import { type Action, timeKey } from '../../trello/Action';
import { formatDate } from '../../trello/wording/formatDate';
import type { Voice } from '../../trello/wording/pieces';
import { wordActions } from '../../trello/wording/wordActions';
import { eventAnswer } from '../../ui/eventAnswer';
import type { AppContext } from '../AppContext';
import type { Post } from '../postToRoom';
import type { Hearer } from './audience';
import { ensureThread } from './threads';

/** An action on its way to the rooms of its board. */
export interface News {
  action: Action;
  boardId: string;
  records: BoardRecords;
  voice: RoomVoice;
  /** what rooms have heard lately, this action included once it is noted */
  told: Told[];
}

/** @returns undefined where a room wants to hear nothing of it */
export function wordFor({ voice }: News, { link, events }: Hearer, actions: Action[]): string | undefined {
  const { language, timeZone } = voice;
  const spoken: Voice = {
    say: speak(language),
    date: (iso) => formatDate(iso, { zone: timeZone, language }),
    excerpt: link.style === 'detailed' ? 1_000 : 200,
  };
  return wordActions(actions, events, spoken);
}

/** A message that tells actions, oldest first, in the thread it belongs to. */
export async function toPost(
  context: AppContext,
  news: News,
  { hearer, messageId, actions }: { hearer: Hearer; messageId: string; actions: Action[] },
): Promise<Post & { id: string }> {
  const { link } = hearer;
  const { action, records, voice } = news;
  const say = speak(voice.language);
  const senderId = records.webhook?.appUserId;
  const text = wordFor(news, hearer, actions) ?? '';
  return {
    ...eventAnswer({ say, action, text, isDetailed: link.style === 'detailed' }),
    roomId: link.roomId,
    id: messageId,
    senderId,
    threadId: await ensureThread(context, { link, action, say, senderId }),
  };
}

export const inMessage = (told: readonly Told[], { roomId, messageId }: ToldPost): Told[] =>
  told.filter(({ posts }) => posts.some((post) => post.roomId === roomId && post.messageId === messageId));

/** As things happened on Trello, however the deliveries came. */
export const inOrder = (actions: Action[]): Action[] =>
  [...actions].sort((a, b) => (timeKey(a) < timeKey(b) ? -1 : 1));
