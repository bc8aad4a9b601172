import { boardLink, bold, cardLink, numberOf } from '../trello/describe/pieces';
import type { ActionElement, Answer, Block, Button } from './Answer';
import { type CardButtons, cardButtons, cardMenu } from './cardButtons';
import { cardFacts, type CardFacts, excerptOf } from './cardFacts';
import { openItemLines } from './checklistLines';
import { context, section } from './elements';
import { DONE_BLOCK, doneAnswer } from './undoButton';

export interface CardView extends CardFacts {
  /** what was just done to it, as a sentence */
  note?: string;
  /** the button to undo it */
  undo?: Button;
  /** absent if there are none */
  buttons?: Pick<CardButtons, 'appId' | 'threadId' | 'readerId'>;
}

const MAX_EXCERPT = 400;

/** One card: where it is, what is on it, the beginning of its description, what is left to do, and its actions. */
export function cardAnswer(view: CardView): Answer {
  const { note, undo } = view;
  const title = titleOf(view);
  const facts = cardFacts(view);
  const items = openItemLines(view.t, view.card.checklists);
  return {
    text: [note, title, placeOf(view), ...facts, excerptOf(view, MAX_EXCERPT), ...items]
      .filter(Boolean)
      .join('\n'),
    blocks: [
      ...(note ? [noteBlock(note, undo)] : []),
      ...renderCard(view, { head: [title, ...facts], items, foot: placeOf(view) }),
    ],
  };
}

/** Above an answer that somebody has shared: who. */
export const sharedBy = (text: string): Block => ({ ...context(text), blockId: SHARER });

/** A card in its current state, below who shared it. */
export function redrawnCard(before: readonly Block[], view: CardView): Answer {
  const { text, blocks = [] } = cardAnswer(view);
  const sharer = before.find(({ blockId }) => blockId === SHARER);
  if (sharer?.type !== 'context') return { text, blocks };
  return {
    text: [...sharer.elements.map((each) => each.text), text].join('\n'),
    blocks: [sharer, ...blocks],
  };
}
/** Small print, unless there is a button beside it. */
const noteBlock = (note: string, undo: Button | undefined): Block =>
  doneAnswer(note, undo).blocks?.[0] ?? { ...context(note), blockId: DONE_BLOCK };

/** The same below a sentence that already names the card. */
export const cardUnderSentence = (view: CardView): Block[] =>
  renderCard(view, { head: [placeOf(view), ...cardFacts(view)] });

/** The prefix of block ids for the card's state in a message. */
const CARD = 'card.';
const SHARER = 'note.sharer';

/** @returns the blocks of a message with the current state of its card; undefined if none of them shows a card */
export function withCard(blocks: readonly Block[], card: Block[]): Block[] | undefined {
  const isOfCard = ({ blockId }: Block): boolean => blockId?.startsWith(CARD) ?? false;
  const first = blocks.findIndex(isOfCard);
  if (first < 0) return undefined;
  const others = (part: readonly Block[]): Block[] => part.filter((block) => !isOfCard(block));
  return [...others(blocks.slice(0, first)), ...card, ...others(blocks.slice(first))];
}

/** Whether a card is below a sentence that names it: then its own title is omitted. */
export const hasSentence = (blocks: readonly Block[]): boolean => {
  const [first] = blocks;
  return first !== undefined && !first.blockId?.startsWith(CARD) && !first.blockId?.startsWith(DONE_BLOCK);
};

interface CardParts {
  head: string[];
  /** lines about what is left to do */
  items?: string[];
  foot?: string;
}

function renderCard(view: CardView, { head, items = [], foot }: CardParts): Block[] {
  const { t, card, buttons } = view;
  const excerpt = excerptOf(view, MAX_EXCERPT);
  const about = buttons && { ...buttons, t, card };
  const accessory: ActionElement | undefined = about && cardMenu(`${CARD}head`, about);
  return [
    { ...section(head.join('\n')), blockId: `${CARD}head`, ...(accessory && { accessory }) },
    ...(excerpt ? [{ ...section(excerpt), blockId: `${CARD}excerpt` }] : []),
    ...(items.length ? [{ ...section(items.join('\n')), blockId: `${CARD}items` }] : []),
    ...(foot ? [{ ...context(foot), blockId: `${CARD}place` }] : []),
    ...(about ? [cardButtons(`${CARD}acts`, about)] : []),
  ];
}

const titleOf = ({ t, card }: CardView): string =>
  t('card.title', { card: cardLink(card, t), number: numberOf(card.idShort) });

const placeOf = ({ t, card }: CardView): string =>
  t('card.place', { list: bold(card.list.name), board: boardLink(card.board, t) });
