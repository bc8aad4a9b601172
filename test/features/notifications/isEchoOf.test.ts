import { expect } from 'chai';
import { isEchoOf, markOfText } from '../../../features/notifications/isEchoOf';
import type { ActOutcome, OwnAction } from '../../../storage/records';
import { card, delivery, lin, omar, todo } from '../../../testing/fixtures/deliveries';

const at = Date.parse('2026-11-25T10:00:00.000Z');
const act = (changes: Partial<OwnAction> = {}): OwnAction => ({
  kind: 'ownAction',
  actId: 'a',
  boardId: 'b',
  roomId: 'r',
  at,
  cardId: card.id,
  memberId: lin.id,
  expected: ['commentCard'],
  ...changes,
});
const outcome = (what: Partial<ActOutcome>): ActOutcome => ({
  kind: 'outcome',
  actId: 'a',
  boardId: 'b',
  at,
  ...what,
});

/** A comment on the card. */
const commented = (text: string, { by = lin, app = false, after = 1_000 } = {}) => ({
  ...delivery({
    type: 'commentCard',
    data: { card, list: todo, text },
    memberCreator: by,
    ...(app && { appCreator: { id: 'app' } }),
  }).action,
  date: new Date(at + after).toISOString(),
});

describe('isEchoOf', () => {
  const mark = { textMark: markOfText('Hello there') };

  it('accepts only changes by the same member', () => {
    expect(isEchoOf(commented('x'), act(), [])).to.equal('commentCard');
    expect(isEchoOf(commented('x', { by: omar }), act(), [])).to.equal(undefined);
  });

  it('accepts for the workspace’s account only changes made through an app', () => {
    const shared = act({ byWorkspace: true });
    expect(isEchoOf(commented('x', { app: true }), shared, [])).to.equal('commentCard');
    expect(isEchoOf(commented('x'), shared, [])).to.equal(undefined);
    expect(isEchoOf(commented('x', { by: omar, app: true }), shared, [])).to.equal(undefined);
    expect(
      isEchoOf(commented('x', { app: true }), act({ byWorkspace: true, memberId: undefined }), []),
    ).to.equal(undefined);
  });

  it('accepts only a comment with the same text', () => {
    expect(isEchoOf(commented('Hello there'), act(mark), [])).to.equal('commentCard');
    expect(isEchoOf(commented(' Hello\n there '), act(mark), [])).to.equal('commentCard');
    expect(isEchoOf(commented('Hello'), act(mark), [])).to.equal(undefined);
    const long = `${'long and '.repeat(2_000)}end`;
    expect(isEchoOf(commented(long), act({ textMark: markOfText(long) }), [])).to.equal('commentCard');
  });

  it('recognises a new card by its title before Trello returns its id, however long that takes', () => {
    const name = 'Paint the pier '.repeat(40);
    const { action } = delivery({ type: 'createCard', data: { card: { ...card, name }, list: todo } });
    const made = act({ cardId: undefined, cardName: name, expected: ['createCard'] });
    expect(isEchoOf(action, made, [])).to.equal('createCard');
    expect(isEchoOf(action, { ...made, cardName: 'Paint the pier' }, [])).to.equal(undefined);
  });

  it('waits a minute for an unknown outcome, and not at all after a refusal', () => {
    const unknown = [outcome({ isUnknownOutcome: true })];
    expect(isEchoOf(commented('x', { after: 50_000 }), act(), unknown)).to.equal('commentCard');
    expect(isEchoOf(commented('x', { after: 70_000 }), act(), unknown)).to.equal(undefined);
    expect(isEchoOf(commented('x', { after: 70_000 }), act(), [])).to.equal('commentCard');
    expect(isEchoOf(commented('x'), act(), [outcome({ isRefused: true })])).to.equal(undefined);
  });
});
