import { type Say, speak } from '../../i18n/texts';
import type { BoardRecords, Link, RoomVoice, Told, ToldPost } from '../../storage/records';
import { type Action, timeKey } from '../../trello/Action';
import type { FullCard } from '../../trello/models';
import { formatDate } from '../../trello/describe/formatDate';
import type { Voice } from '../../trello/describe/pieces';
import { wordActions } from '../../trello/describe/describeActions';
import type { CardView } from '../../ui/cardAnswer';
import { eventAnswer, excerptLength } from '../../ui/eventAnswer';
import { isInScope, scopeOf } from '../boards/boardAccess';
import { messageId } from '../../rocketchat/messages/messageId';
import type { Post } from '../../rocketchat/messages/postMessage';
import type { Hearer } from './recipients';

/** An action on its way to the rooms of its board. */
export interface News {
  action: Action;
  boardId: string;
  appId: string;
  records: BoardRecords;
  voice: RoomVoice;
  /** what rooms have heard lately, this action included once it is noted */
  told: Told[];
  /** sentences by what they tell to whom: most rooms are told the same */
  worded: Map<string, string | undefined>;
  /** the action's card as it is now, where it is to be had; asked for once, when the first room wants to see it */
  askCard: () => Promise<FullCard | undefined>;
  /** the card to show */
  card?: FullCard;
}

/** An action and the message that tells it in one room. */
export interface Telling {
  hearer: Hearer;
  post: ToldPost;
  /** whether a note of an earlier delivery says so */
  isNoted?: boolean;
}

/** @returns undefined where a room wants to hear nothing of it */
export function wordFor(news: News, hearer: Hearer, given: Action[]): string | undefined {
  const { link, events } = hearer;
  const actions = given.map((action) => asSeen(action, hearer));
  const { language, timeZone } = news.voice;
  const isDetailed = link.style === 'detailed';
  const wanted = new Map(actions.map(({ id }) => [id, wantedOf(news, id, link.roomId) ?? events]));
  const names = actions.filter((action, at) => action !== given[at]).map(({ id }) => id);
  const wish = JSON.stringify([isDetailed, names, ...wanted]);
  if (!news.worded.has(wish)) {
    const spoken: Voice = {
      say: speak(language),
      date: (iso) => formatDate(iso, { zone: timeZone, language }),
      excerpt: excerptLength(isDetailed),
    };
    news.worded.set(
      wish,
      wordActions(actions, ({ id }) => wanted.get(id) ?? [], spoken),
    );
  }
  return news.worded.get(wish);
}

/** A card that mirrors another one has that one's name, where the room may see it. */
export function asSeen(action: Action, { sees }: Hearer): Action {
  const { card } = action;
  if (!card?.mirrored || !sees?.(card.mirrored)) return action;
  return { ...action, card: { ...card, name: card.mirrored.name } };
}

/** What a message has told stays told, though the room wants something else by now. */
const wantedOf = ({ told }: News, actionId: string, roomId: string): string[] | undefined =>
  told.find(({ action }) => action.id === actionId)?.posts.find((post) => post.roomId === roomId)?.events;

/** A card that has left the list which a room follows is told of once more, and not shown. */
const isSeen = (links: Link[], { roomId, boardId }: Link, card: FullCard): boolean =>
  isInScope(
    scopeOf(
      'linked',
      links.filter((link) => link.roomId === roomId),
      boardId,
    ),
    card,
  );

const drawing = ({ voice: { timeZone, language }, appId }: News, say: Say, card: FullCard): CardView => ({
  say,
  card,
  date: (iso) => formatDate(iso, { zone: timeZone, language }),
  now: new Date(),
  // Whatever is clicked there brings its thread along.
  buttons: { appId },
});

/** The message, as it tells these actions, oldest first. */
export function toPost(news: News, { hearer, post }: Telling, actions: Action[]): Post & { id: string } {
  const { link } = hearer;
  const { action, records, voice } = news;
  const text = wordFor(news, hearer, actions) ?? '';
  const isDetailed = link.style === 'detailed';
  const say = speak(voice.language);
  // What sums up many cards shows none of them.
  const card = news.card && !post.burst && isSeen(records.links, link, news.card) ? news.card : undefined;
  return {
    ...eventAnswer({ say, action, text, isDetailed, card: card && drawing(news, say, card) }),
    roomId: link.roomId,
    id: post.messageId,
    senderId: records.webhook?.appUserId,
  };
}

export const inMessage = (told: readonly Told[], { roomId, messageId: id }: ToldPost): Told[] =>
  told.filter(({ posts }) => posts.some((post) => post.roomId === roomId && post.messageId === id));

/** As things happened on Trello, however the deliveries came. */
export const inOrder = (entries: readonly Told[]): Action[] =>
  entries.map(({ action }) => action).sort((a, b) => (timeKey(a) < timeKey(b) ? -1 : 1));

export const ownPost = ({ id }: Action, roomId: string): ToldPost => ({
  roomId,
  messageId: messageId(id, roomId),
});

export const isOwn = (action: Action, post: ToldPost): boolean =>
  post.messageId === ownPost(action, post.roomId).messageId;
