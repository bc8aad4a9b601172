import { countCards, type Translate } from '../i18n/texts';
import { colorHex, type Cover } from '../trello/cover';
import { boardLink, bold, cardTitle } from '../trello/describe/pieces';
import { type BoardOverview, boardUrl, cardUrl } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import { cardFacts, type CardFacts, excerptOf } from './cardFacts';
import { forAttachment } from './forAttachment';

/** Below somebody's message. Blocks would hide the message's own text, and phones show no buttons there. */
export interface PreviewAttachment {
  type: string;
  color: string;
  title: { value: string; link: string };
  text: string;
  /** Clients show it beside the text; instead of it, phones would show an image alone. */
  thumbnailUrl?: string;
}

/**
 * The type identifies our attachments: Rocket.Chat stores it without showing it. A description would not do: the text
 * of an edited message goes into the first attachment's description, if it has one. The long id after it is the other
 * way to link to the same card or board.
 */
const PREVIEW = /^trello-preview(?:\/([0-9a-f]{24}))?$/;
const typeOf = (id: string): string =>
  /^[0-9a-f]{24}$/.test(id) ? `trello-preview/${id}` : 'trello-preview';

const COLOR = '#0079BF';
const MAX_EXCERPT = 200;

/** The web renders attachments as Markdown: without two spaces, a line would continue in the next one. */
const LINE_END = '  \n';

export function cardPreview(view: CardFacts): PreviewAttachment {
  const { t, card } = view;
  const location = t('preview.place', { list: bold(card.list.name), board: boardLink(card.board, t) });
  return attachment({
    title: cardTitle(card.name, t) || t('event.aCard'),
    id: card.id,
    link: cardUrl(card.shortLink),
    cover: card.cover,
    lines: [location, ...cardFacts(view), excerptOf(view, MAX_EXCERPT)],
  });
}

export function boardPreview(t: Translate, board: BoardOverview): PreviewAttachment {
  const count = board.lists.length;
  const lists = count === 1 ? t('preview.oneList', { count }) : t('preview.lists', { count });
  return attachment({
    title: oneLine(board.name, 120) || t('event.aBoard'),
    id: board.id,
    link: boardUrl(board.shortLink),
    lines: [
      board.closed
        ? t('preview.closed')
        : t('preview.counts', { lists, cards: countCards(t, board.cards.length, board.hasMoreCards) }),
    ],
  });
}

/** @returns all URLs of the model in a preview of ours; empty for any other attachment */
export function previewedAddresses({ type, title }: { type?: string; title?: { link?: string } }): string[] {
  const [whole, id] = PREVIEW.exec(type ?? '') ?? [];
  const link = whole && title?.link;
  if (!link) return [];
  return id ? [link, link.replace(/[^/]*$/, id)] : [link];
}

const attachment = ({
  title,
  id,
  link,
  lines,
  cover = {},
}: {
  title: string;
  id: string;
  link: string;
  lines: string[];
  cover?: Cover;
}): PreviewAttachment => ({
  type: typeOf(id),
  color: colorHex.get(cover.color ?? '') ?? COLOR,
  title: { value: title, link },
  text: forAttachment(lines.filter(Boolean).join('\n')).replace(/\n/g, LINE_END),
  ...(cover.picture && { thumbnailUrl: cover.picture }),
});
