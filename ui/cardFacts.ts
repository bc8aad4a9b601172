import type { Translate } from '../i18n/texts';
import { DAY_MS } from '../trello/clock';
import { escapeMarkdown, writeLines } from '../trello/markdown/markdown';
import { nameMentions } from '../trello/markdown/mentions';
import type { FullCard } from '../trello/models';
import { allItems, countDone } from './checklistLines';
import { labelNames, someNames } from './naming';

export interface CardFacts {
  t: Translate;
  card: FullCard;
  /** @param iso ISO 8601 */
  date: (iso: string) => string;
  now: Date;
}

/** The maximum of labels or members. */
const MAX_NAMES = 8;

/** What is on a card, one line each. */
export function cardFacts(view: CardFacts): string[] {
  const { t, card, date } = view;
  const labels = labelNames(card.labels);
  const members = card.members.map(({ fullName }) => escapeMarkdown(fullName)).filter(Boolean);
  const items = allItems(card.checklists);
  return [
    card.closed ? t('card.isArchived') : '',
    labels.length ? t('card.labels', { labels: someNames(t, labels, MAX_NAMES) }) : '',
    members.length ? t('card.members', { members: someNames(t, members, MAX_NAMES) }) : '',
    card.start ? t('card.start', { date: date(card.start) }) : '',
    card.due ? describeDue(view, card.due) : card.dueComplete ? t('card.isDone') : '',
    items.length ? t('card.checklists', { done: countDone(items), all: items.length }) : '',
    card.attachments.length ? t('card.attachments', { count: card.attachments.length }) : '',
    card.comments ? t('card.comments', { count: card.comments }) : '',
  ].filter(Boolean);
}

const MAX_LINES = 6;

/** The beginning of a description with its own lines. @param letters maximum in characters */
export function excerptOf({ t, card }: Pick<CardFacts, 't' | 'card'>, letters: number): string {
  const people = card.members.map(({ id, fullName }) => ({ id, name: fullName }));
  const named = nameMentions(card.desc ?? '', people, t('event.aMember'));
  return writeLines(named, { letters, lines: MAX_LINES });
}

/** Within a day, as Trello colours it. */
function describeDue({ t, card, date, now }: CardFacts, due: string): string {
  if (card.dueComplete) return t('card.dueDone', { date: date(due) });
  const left = new Date(due).getTime() - now.getTime();
  if (left < 0) return `*${t('card.dueLate', { date: date(due) })}*`;
  const key = left < DAY_MS ? 'card.dueSoon' : 'card.dueLine';
  return key === 'card.dueSoon' ? `*${t(key, { date: date(due) })}*` : t(key, { date: date(due) });
}
