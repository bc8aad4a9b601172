import type { Acting } from '../trello/Acting';
import type { CheckItem, Card } from '../trello/models';
import type { CardWorld } from './cards';

/** Something that can be undone. */
export interface UndoRow {
  typed: string;
  /** what the card is like before */
  given?: (by: Acting, card: Card) => unknown;
  /** what somebody does to it before the click */
  meanwhile: (by: Acting, card: Card) => unknown;
  refused: RegExp;
}

const MARCH = '2027-03-01T16:00:00.000Z';

export const commentsOn = ({ trello }: CardWorld, { id }: Card) =>
  trello.actions.filter(({ type, data }) => type === 'commentCard' && data.card.id === id);

export const itemsOf = ({ trello: { state } }: CardWorld, card: Card): CheckItem[] =>
  state.checklistsOf(card).flatMap((list) => state.checkItemsOf(list));

export const setWatchers = (card: Card, ...ids: string[]): void => {
  card.idWatchers = ids;
};

/** Every act. CARD stands for the URL of an existing card, TITLE for the title of a new one. */
export function undoRows(held: CardWorld): UndoRow[] {
  const grace = () => held.sample.members.grace;
  return [
    {
      typed: 'move CARD Done',
      meanwhile: (by, card) => by.moveCard(card, held.sample.lists.review),
      refused: /\|\w+ \d+> was moved in the meantime\. Nothing was undone\.$/,
    },
    {
      typed: 'move CARD Beds --board Garden',
      given: (by, card) => {
        by.addLabel(card, held.sample.labels.bug);
        by.addMember(card, held.sample.members.ada);
      },
      meanwhile: (by, card) => by.moveCardToBoard(card, held.sample.lists.review),
      refused: /> was moved in the meantime\./,
    },
    {
      typed: 'rename CARD A better title',
      meanwhile: (by, card) => by.renameCard(card, 'Yet another title'),
      refused: /\|Yet another title> was renamed in the meantime\./,
    },
    {
      typed: 'archive CARD',
      meanwhile: (by, card) => by.restoreCard(card),
      refused: /> was archived or restored in the meantime\./,
    },
    {
      typed: 'restore CARD',
      given: (by, card) => by.archiveCard(card),
      meanwhile: (by, card) => by.archiveCard(card),
      refused: /> was archived or restored in the meantime\./,
    },
    {
      typed: 'due CARD 2027-03-01 09:00',
      meanwhile: (by, card) => by.setDue(card, MARCH),
      refused: /^The due date of <\S+\|.*> was changed in the meantime\./,
    },
    {
      typed: 'due CARD 2027-03-02 09:00',
      given: (by, card) => by.setDue(card, MARCH),
      meanwhile: (by, card) => by.setDue(card, null),
      refused: /^The due date of/,
    },
    {
      typed: 'due CARD none',
      given: (by, card) => by.setDue(card, MARCH),
      meanwhile: (by, card) => by.setDue(card, '2027-03-02T16:00:00.000Z'),
      refused: /^The due date of/,
    },
    {
      typed: 'due CARD done',
      meanwhile: (by, card) => by.markDueComplete(card, false),
      refused: /> was marked as done or not done in the meantime\./,
    },
    {
      typed: 'due CARD undone',
      given: (by, card) => by.markDueComplete(card),
      meanwhile: (by, card) => by.markDueComplete(card),
      refused: /> was marked as done or not done in the meantime\./,
    },
    {
      typed: 'label CARD Urgent, Documentation',
      given: (by, card) => {
        by.addLabel(card, held.sample.labels.bug);
      },
      meanwhile: (by, card) => {
        by.removeLabel(card, held.sample.labels.urgent);
      },
      refused: /^The labels of <.*> were changed in the meantime\./,
    },
    {
      typed: 'label CARD Urgent --remove',
      given: (by, card) => {
        by.addLabel(card, held.sample.labels.urgent);
      },
      meanwhile: (by, card) => {
        by.addLabel(card, held.sample.labels.urgent);
      },
      refused: /^The labels of <.*> were changed in the meantime\./,
    },
    {
      typed: 'assign CARD',
      meanwhile: (by, card) => {
        by.removeMember(card, grace());
      },
      refused: /^The members of <.*> were changed in the meantime\./,
    },
    {
      typed: 'unassign CARD',
      given: (by, card) => {
        by.addMember(card, grace());
      },
      meanwhile: (by, card) => {
        by.addMember(card, grace());
      },
      refused: /^The members of <.*> were changed in the meantime\./,
    },
    {
      typed: 'watch CARD',
      meanwhile: (_by, card) => {
        setWatchers(card);
      },
      refused: /^You started or stopped watching <.*> in the meantime\./,
    },
    {
      typed: 'unwatch CARD',
      given: (_by, card) => {
        setWatchers(card, grace().id);
      },
      meanwhile: (_by, card) => {
        setWatchers(card, grace().id);
      },
      refused: /^You started or stopped watching/,
    },
    {
      typed: 'comment CARD Is on the test server.',
      meanwhile: (_by, card) =>
        held.trello.as(grace()).editComment(commentsOn(held, card).slice(-1)[0]!, 'Is live.'),
      refused: /^The comment on <.*> was edited or deleted in the meantime\./,
    },
    {
      typed: 'check CARD Wick',
      given: (by, card) => by.createCheckItem(by.createChecklist({ card, name: 'Parts' }), 'Wick'),
      meanwhile: (by, card) => by.changeCheckItem(itemsOf(held, card)[0]!, { state: 'incomplete' }),
      refused: /^The checklists of <.*> were changed in the meantime\. Nothing was undone\.$/,
    },
    {
      typed: 'uncheck CARD Wick',
      given: (by, card) => {
        const item = by.createCheckItem(by.createChecklist({ card, name: 'Parts' }), 'Wick');
        by.changeCheckItem(item, { state: 'complete' });
      },
      meanwhile: (by, card) => {
        by.deleteCheckItem(itemsOf(held, card)[0]!);
      },
      refused: /^The checklists of/,
    },
    {
      typed: 'checklist CARD "Glass", "Oil can"',
      given: (by, card) => by.createCheckItem(by.createChecklist({ card, name: 'Parts' }), 'Wick'),
      meanwhile: (by, card) => by.changeCheckItem(itemsOf(held, card)[2]!, { state: 'complete' }),
      refused: /^The checklists of/,
    },
    {
      typed: 'checklist CARD Oil can',
      meanwhile: (by, card) => by.createCheckItem(held.trello.state.checklistsOf(card)[0]!, 'Wick'),
      refused: /^The checklists of/,
    },
    {
      typed: 'add TITLE --label Bug --due 2027-03-01 --desc It leaks',
      meanwhile: (by, card) => by.comment(card, 'I am on it.'),
      refused: /> was changed in the meantime, so it was not archived\.$/,
    },
  ];
}
