import type { Say } from '../i18n/texts';
import type { FullCard } from '../trello/models';
import { relay } from '../trello/relay';
import { bold, boardLink, cardLink, relayNumber } from '../trello/wording/pieces';
import type { Answer } from './Answer';
import { context, section } from './blocks';

interface CardView {
  say: Say;
  card: FullCard;
  /** @param iso ISO 8601 */
  date: (iso: string) => string;
  now: Date;
}

const EXCERPT = 400;

/** One card: where it is, what is on it, and how its description begins. */
export function cardAnswer(view: CardView): Answer {
  const { say, card } = view;
  const title = say('card.title', { card: cardLink(card, say), number: relayNumber(card.idShort) });
  const place = say('card.place', { list: bold(card.list.name), board: boardLink(card.board, say) });
  const facts = factsOf(view);
  const excerpt = relay(card.desc ?? '', EXCERPT);
  return {
    text: [title, place, ...facts, excerpt].filter(Boolean).join('\n'),
    blocks: [section([title, ...facts].join('\n')), ...(excerpt ? [section(excerpt)] : []), context(place)],
  };
}

function factsOf({ say, card, date, now }: CardView): string[] {
  const labels = (card.labels ?? []).map((label) => relay(label.name || (label.color ?? ''))).filter(Boolean);
  const members = card.members.map(({ fullName }) => relay(fullName)).filter(Boolean);
  const items = card.checklists.flatMap(({ checkItems }) => checkItems);
  const done = items.filter(({ state }) => state === 'complete').length;
  return [
    card.closed ? say('card.isArchived') : '',
    labels.length ? say('card.labels', { labels: labels.join(', ') }) : '',
    members.length ? say('card.members', { members: members.join(', ') }) : '',
    card.start ? say('card.start', { date: date(card.start) }) : '',
    card.due ? wordDue({ say, card, date, now }, card.due) : '',
    items.length ? say('card.checklists', { done, all: items.length }) : '',
    card.attachments.length ? say('card.attachments', { count: card.attachments.length }) : '',
  ].filter(Boolean);
}

function wordDue({ say, card, date, now }: CardView, due: string): string {
  if (card.dueComplete) return say('card.dueDone', { date: date(due) });
  const isLate = new Date(due).getTime() < now.getTime();
  return isLate ? `*${say('card.dueLate', { date: date(due) })}*` : say('card.dueLine', { date: date(due) });
}
