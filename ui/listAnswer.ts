import { countCards, type Say } from '../i18n/texts';
import type { Card, FullBoard, List, Member } from '../trello/models';
import { relay } from '../trello/relay';
import { boardLink, cardLink, relayNumber } from '../trello/wording/pieces';
import type { Answer, Block } from './Answer';
import { context, section } from './blocks';
import { pageButtons } from './pageButtons';
import { wordDue } from './wordDue';

export const PAGE_SIZE = 10;

interface ListView {
  say: Say;
  board: FullBoard;
  list: List;
  /** from 1; one beyond the last shows the last */
  page: number;
  date: (iso: string) => string;
  now: Date;
  /** of the message, so that a click on a button can replace it */
  id: string;
  /** absent where nobody gets buttons */
  buttons?: { appId: string; threadId?: string };
}

/** The cards of one list, a page of them. */
export function listAnswer(view: ListView): Answer {
  const { say, board, list, buttons } = view;
  const cards = inOrder(board.cards.filter((card) => card.idList === list.id));
  const pages = Math.max(1, Math.ceil(cards.length / PAGE_SIZE));
  const page = Math.min(view.page, pages);
  const title = wordTitle(view, { count: cards.length, page, pages });
  const lines = cards
    .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    .map((card) => wordCard(card, view))
    .join('\n');
  const blocks: Block[] = [section(title)];
  if (lines) blocks.push(section(lines));
  if (buttons && pages > 1) {
    blocks.push(pageButtons({ ...buttons, say, page, pages, boardId: board.id, listId: list.id }));
  }
  return { text: [title, lines].filter(Boolean).join('\n'), blocks, id: view.id };
}

/** The open lists of a board with the number of their cards. */
export function listsAnswer({ say, board }: { say: Say; board: FullBoard }): Answer {
  const link = boardLink(board, say);
  if (!board.lists.length) return { text: say('lists.none', { board: link }) };
  const lines = inOrder(board.lists).map((list) =>
    say('lists.line', {
      list: relay(list.name) || '–',
      cards: countCards(say, board.cards.filter((card) => card.idList === list.id).length),
    }),
  );
  const title = say('lists.title', { board: link });
  const hint = say('lists.hint');
  return {
    text: [title, ...lines, hint].join('\n'),
    blocks: [section(title), section(lines.join('\n')), context(hint)],
  };
}

function wordTitle(
  { say, board, list }: ListView,
  at: { count: number; page: number; pages: number },
): string {
  const names = { list: relay(list.name) || '–', board: boardLink(board, say) };
  if (!at.count) return say('list.empty', names);
  const cards = countCards(say, at.count);
  if (at.pages === 1) return say('list.title', { ...names, cards });
  return say('list.titlePage', { ...names, cards, page: at.page, pages: at.pages });
}

/** `• [Title](…) #12 · bug, urgent · due … · Ada Lovelace` */
function wordCard(card: Card, view: ListView): string {
  const labels = (card.labels ?? []).map((label) => relay(label.name || (label.color ?? ''))).filter(Boolean);
  const members = (card.idMembers ?? [])
    .map((id) => view.board.members.find((member: Member) => member.id === id))
    .map((member) => relay(member?.fullName ?? ''))
    .filter(Boolean);
  const facts = [
    `${cardLink(card, view.say)} ${relayNumber(card.idShort)}`,
    labels.join(', '),
    wordDue(card, view),
    members.join(', '),
  ];
  return `• ${facts.filter(Boolean).join(' · ')}`;
}

const inOrder = <T extends { pos?: number }>(things: T[]): T[] =>
  [...things].sort((a, b) => (a.pos ?? 0) - (b.pos ?? 0));
