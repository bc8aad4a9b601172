import { countCards, type Say } from '../i18n/texts';
import { type BoardOverview, boardUrl, cardUrl } from '../trello/models';
import { relay } from '../trello/relay';
import { bold, boardLink } from '../trello/wording/pieces';
import { cardFacts, type CardFacts, excerptOf } from './cardFacts';

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

const COLOR = '#0079BF';
const EXCERPT = 200;

/** The web draws the text of attachments as Markdown: without two spaces a line would go on in the next one. */
const LINE_END = '  \n';

export function cardPreview(view: CardFacts): PreviewAttachment {
  const { say, card } = view;
  const place = say('preview.place', { list: bold(card.list.name), board: boardLink(card.board, say) });
  return attachment({
    title: relay(card.name) || say('event.aCard'),
    link: cardUrl(card.shortLink),
    lines: [place, ...cardFacts(view), excerptOf(card, EXCERPT)],
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
  text: lines.filter(Boolean).join('\n').replace(/\n/g, LINE_END),
});
