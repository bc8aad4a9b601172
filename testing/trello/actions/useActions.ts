import { expect } from 'chai';
import type { Acting } from '../Acting';
import type { Action, Card, Json } from '../models';
import type { SampleBoard } from '../sample';
import { type Setup, useTrello } from '../useTrello';

/** The sample board, Ada at work on it, and the actions that result. */
export interface Stage {
  setup: Setup;
  sample: SampleBoard;
  ada: Acting;
  /** A card on the list Review. */
  card: Card;
  /** The new actions, in order. */
  after: (act: () => unknown) => Action[];
  /** The only new action; checks the fields that every action has. */
  only: (act: () => unknown) => Action;
  /** The short forms within data. */
  board: () => Json;
  review: () => Json;
  shortCard: () => Json;
  /** `board`, `list` and `card`. */
  inList: () => Json;
  /** `board` and `card`. */
  onBoard: () => Json;
}

export function useActions(): Stage {
  const setup = useTrello();
  const stage = { setup } as Stage;
  beforeEach(() => {
    const sample = setup.trello.sampleBoard();
    const card = sample.cards['Slow first page']!;
    const board = () => ({
      id: sample.board.id,
      name: 'Lighthouse website',
      shortLink: sample.board.shortLink,
    });
    const review = () => ({ id: sample.lists.review.id, name: 'Review' });
    const shortCard = () => {
      const { id, name, idShort, shortLink } = card;
      return { id, name, idShort, shortLink };
    };
    const after: Stage['after'] = (act) => {
      const before = setup.trello.actions.length;
      act();
      return setup.trello.actions.slice(before);
    };
    Object.assign(stage, {
      sample,
      card,
      ada: setup.trello.as(sample.members.ada),
      after,
      only: (act: () => unknown) => checked(after(act), sample),
      board,
      review,
      shortCard,
      inList: () => ({ board: board(), list: review(), card: shortCard() }),
      onBoard: () => ({ board: board(), card: shortCard() }),
    });
  });
  return stage;
}

export function keyOf(action: Action): string {
  return action.display.translationKey;
}

function checked(actions: Action[], sample: SampleBoard): Action {
  expect(actions).to.have.length(1);
  const [action] = actions;
  expect(action).to.include({ idMemberCreator: sample.members.ada.id, appCreator: null, limits: null });
  expect(action!.id).to.match(/^[0-9a-f]{24}$/);
  expect(action!.date).to.match(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(action!.memberCreator).to.include({ username: 'ada', fullName: 'Ada Lovelace', initials: 'AL' });
  expect(action!.display.entities.memberCreator).to.include({ type: 'member', username: 'ada' });
  return action!;
}
