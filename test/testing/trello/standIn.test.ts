import { expect } from 'chai';
import type { SampleBoard } from '../../../testing/trello/sample';
import { useTrello } from '../../../testing/trello/useTrello';

describe('Trello stand-in: seeding', () => {
  const setup = useTrello();
  let sample: SampleBoard;

  beforeEach(() => {
    sample = setup.trello.sampleBoard();
  });

  it('creates ids, short links and URLs in Trello’s formats', () => {
    const { board, cards } = sample;
    const card = cards['Choose a font & colours']!;
    for (const { id } of [board, card, sample.lists.todo, sample.labels.bug, sample.members.ada]) {
      expect(id).to.match(/^[0-9a-f]{24}$/);
    }
    expect(board.shortLink).to.match(/^[0-9A-Za-z]{8}$/);
    expect(board.url).to.equal(`https://trello.com/b/${board.shortLink}/lighthouse-website`);
    expect(card.url).to.equal(`https://trello.com/c/${card.shortLink}/${card.idShort}-choose-a-font-colours`);
  });

  it('numbers cards per board, and never reuses a number', () => {
    const board = setup.trello.addBoard({ name: 'Other' });
    const list = setup.trello.addList({ board, name: 'In' });
    const first = setup.trello.addCard({ list, name: 'a' });
    setup.trello.as(setup.trello.member).deleteCard(first);
    const second = setup.trello.addCard({ list, name: 'b' });
    expect([first.idShort, second.idShort]).to.deep.equal([1, 2]);
  });

  it('creates a believable board', () => {
    const { state } = setup.trello;
    expect(state.listsOf(sample.board).filter((each) => each.closed)).to.have.length(1);
    expect(Object.keys(sample.cards)).to.have.length(18);
    expect(state.labelsOf(sample.board).some((each) => each.name === '')).to.equal(true);
    expect(setup.trello.actions.map((each) => each.type)).to.deep.equal(['commentCard', 'commentCard']);
  });

  it('can be done more than once', () => {
    const again = setup.trello.sampleBoard();
    expect(again.board.id).not.to.equal(sample.board.id);
    expect(again.members.grace.id).to.equal(sample.members.grace.id);
  });

  it('delivers nothing', async () => {
    await setup.watch(sample.board);
    setup.trello.addCard({ list: sample.lists.todo, name: 'Quiet' });
    await setup.trello.settled();
    expect(setup.trello.deliveries).to.deep.equal([]);
  });

  it('records attempts with their body', async () => {
    const webhookId = await setup.watch(sample.board);
    const { id: actionId } = setup.trello.as(sample.members.ada).comment(sample.cards['Guest book']!, 'x');
    await setup.trello.settled();
    const [attempt] = setup.trello.deliveries;
    expect(attempt).to.include({ webhookId, actionId, url: setup.callback.url, status: 200, attempt: 1 });
    expect(JSON.parse(attempt!.body).action.id).to.equal(actionId);
  });
});
