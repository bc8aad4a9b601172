import { countCards, type Say } from '../i18n/texts';
import { type BoardOverview, boardUrl, cardUrl, type FullCard } from '../trello/models';
import { relay } from '../trello/relay';
import { bold, boardLink } from '../trello/wording/pieces';

/** Below somebody's message. Blocks would hide the message's own text, and buttons are missing on phones. */
export interface PreviewAttachment {
  type: typeof PREVIEW;
  color: string;
  title: { value: string; link: string };
  text: string;
}

/**
 * By its type we know an attachment of ours again: Rocket.Chat keeps it and draws nothing of it. A description would
 * not do: what people write when they edit a message goes into the first attachment's description, if it has one.
 */
const PREVIEW = 'trello-preview';

interface CardView {
  say: Say;
  card: FullCard;
  /** @param iso ISO 8601 */
  date: (iso: string) => string;
  now: Date;
}

const COLOR = '#0079BF';
const EXCERPT = 200;

export function cardPreview(view: CardView): PreviewAttachment {
  const { say, card } = view;
  const place = say('preview.place', { list: bold(card.list.name), board: boardLink(card.board, say) });
  return attachment({
    title: relay(card.name) || say('event.aCard'),
    link: cardUrl(card.shortLink),
    lines: [place, ...factsOf(view), relay(card.desc ?? '', EXCERPT)],
  });
}

export function boardPreview(say: Say, board: BoardOverview): PreviewAttachment {
  const count = board.lists.length;
  const lists = count === 1 ? say('preview.oneList', { count }) : say('preview.lists', { count });
  return attachment({
    title: relay(board.name) || say('event.aBoard'),
    link: boardUrl(board.shortLink),
    lines: [
      board.closed
        ? say('preview.closed')
        : say('preview.counts', { lists, cards: countCards(say, board.cards.length) }),
    ],
  });
}

/** @returns where a preview of ours leads; undefined for everything else that hangs on a message */
export const previewedAddress = ({
  type,
  title,
}: {
  type?: string;
  title?: { link?: string };
}): string | undefined => (type === PREVIEW ? title?.link : undefined);

const attachment = ({
  title,
  link,
  lines,
}: {
  title: string;
  link: string;
  lines: string[];
}): PreviewAttachment => ({
  type: PREVIEW,
  color: COLOR,
  title: { value: title, link },
  text: lines.filter(Boolean).join('\n'),
});

function factsOf(view: CardView): string[] {
  const { say, card } = view;
  const labels = (card.labels ?? []).map(({ name, color }) => relay(name || (color ?? ''))).filter(Boolean);
  const members = card.members.map(({ fullName }) => relay(fullName)).filter(Boolean);
  const items = card.checklists.flatMap(({ checkItems }) => checkItems);
  const done = items.filter(({ state }) => state === 'complete').length;
  return [
    card.closed ? say('card.isArchived') : '',
    labels.length ? say('card.labels', { labels: labels.join(', ') }) : '',
    members.length ? say('card.members', { members: members.join(', ') }) : '',
    card.due ? wordDue(view, card.due) : '',
    items.length ? say('card.checklists', { done, all: items.length }) : '',
  ];
}

const DAY = 86_400_000;

function wordDue({ say, card, date, now }: CardView, due: string): string {
  if (card.dueComplete) return say('card.dueDone', { date: date(due) });
  const left = new Date(due).getTime() - now.getTime();
  if (left < 0) return `*${say('card.dueLate', { date: date(due) })}*`;
  return left < DAY
    ? `*${say('preview.dueSoon', { date: date(due) })}*`
    : say('card.dueLine', { date: date(due) });
}
