import type { Say } from '../i18n/texts';
import type { FullCard } from '../trello/models';
import { escapeMarkdown, writeLines } from '../trello/markdown/markdown';
import { nameMentions } from '../trello/markdown/mentions';
import { labelNames, someNames } from './someNames';

export interface CardFacts {
  say: Say;
  card: FullCard;
  /** @param iso ISO 8601 */
  date: (iso: string) => string;
  now: Date;
}

/** Of labels or members. */
const MOST_NAMES = 8;

/** What is on a card, a line each. */
export function cardFacts(view: CardFacts): string[] {
  const { say, card, date } = view;
  const labels = labelNames(card.labels);
  const members = card.members.map(({ fullName }) => escapeMarkdown(fullName)).filter(Boolean);
  const items = card.checklists.flatMap(({ checkItems }) => checkItems);
  const done = items.filter(({ state }) => state === 'complete').length;
  return [
    card.closed ? say('card.isArchived') : '',
    labels.length ? say('card.labels', { labels: someNames(say, labels, MOST_NAMES) }) : '',
    members.length ? say('card.members', { members: someNames(say, members, MOST_NAMES) }) : '',
    card.start ? say('card.start', { date: date(card.start) }) : '',
    card.due ? wordDue(view, card.due) : '',
    items.length ? say('card.checklists', { done, all: items.length }) : '',
    card.attachments.length ? say('card.attachments', { count: card.attachments.length }) : '',
    card.comments ? say('card.comments', { count: card.comments }) : '',
  ].filter(Boolean);
}

const MOST_LINES = 6;

/** How a description begins with its own lines. @param letters at most */
export function excerptOf({ say, card }: Pick<CardFacts, 'say' | 'card'>, letters: number): string {
  const people = card.members.map(({ id, fullName }) => ({ id, name: fullName }));
  const named = nameMentions(card.desc ?? '', people, say('event.aMember'));
  return writeLines(named, { letters, lines: MOST_LINES });
}

const DAY = 86_400_000;

/** Soon is within a day, as Trello colours it. */
function wordDue({ say, card, date, now }: CardFacts, due: string): string {
  if (card.dueComplete) return say('card.dueDone', { date: date(due) });
  const left = new Date(due).getTime() - now.getTime();
  if (left < 0) return `*${say('card.dueLate', { date: date(due) })}*`;
  const key = left < DAY ? 'card.dueSoon' : 'card.dueLine';
  return key === 'card.dueSoon' ? `*${say(key, { date: date(due) })}*` : say(key, { date: date(due) });
}
