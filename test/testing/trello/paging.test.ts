import { expect } from 'chai';
import type { Board, List } from '../../../testing/trello/models';
import { useTrello } from '../../../testing/trello/useTrello';

interface Named {
  id: string;
  name: string;
}

describe('Trello stand-in: responses are limited', () => {
  const setup = useTrello();
  let board: Board;
  let lists: List[];

  /** The first list has the first cards, in order of creation; the others are in the second one. */
  beforeEach(() => {
    const { trello } = setup;
    board = trello.addBoard({ name: 'Archive' });
    lists = ['Old', 'New'].map((name) => trello.addList({ board, name }));
    for (let at = 1; at <= 2_300; at += 1) {
      trello.addCard({ list: at <= 1_200 ? lists[0]! : lists[1]!, name: `Card ${at}` });
    }
  });

  const get = async (path: string, query: Record<string, string> = {}) =>
    (await setup.raw('GET', path, { query })).json;
  const ends = (cards: Named[]): unknown[] => [cards.length, cards[0]?.name, cards[cards.length - 1]?.name];

  it('for cards, wherever they are nested', async () => {
    const whole = await get(`/boards/${board.id}`, { cards: 'visible', card_fields: 'name' });
    expect(ends(whole.cards)).to.deep.equal([1_000, 'Card 1', 'Card 1000']);
    const byList = await get(`/boards/${board.id}/lists`, { cards: 'open', card_fields: 'name' });
    expect(byList.map(({ cards }: { cards: Named[] }) => cards.length)).to.deep.equal([1_000, 0]);
  });

  it('for collections of cards, which are paged from the newest', async () => {
    for (const path of [`/boards/${board.id}/cards`, `/boards/${board.id}/cards/visible`]) {
      const first = await get(path, { fields: 'name' });
      expect(ends(first)).to.deep.equal([1_000, 'Card 1301', 'Card 2300']);
      const second = await get(path, { fields: 'name', before: first[0].id });
      expect(ends(second)).to.deep.equal([1_000, 'Card 301', 'Card 1300']);
      const third = await get(path, { fields: 'name', before: second[0].id, limit: '5000' });
      expect(ends(third)).to.deep.equal([300, 'Card 1', 'Card 300']);
      expect(ends(await get(path, { since: third[297].id, before: second[0].id }))).to.deep.equal([
        2,
        'Card 299',
        'Card 300',
      ]);
    }
    const ofList = await get(`/lists/${lists[0]!.id}/cards`, { fields: 'name' });
    expect(ends(ofList)).to.deep.equal([1_000, 'Card 201', 'Card 1200']);
    const rest = await get(`/lists/${lists[0]!.id}/cards`, { fields: 'name', before: ofList[0].id });
    expect(ends(rest)).to.deep.equal([200, 'Card 1', 'Card 200']);
    expect(await get(`/boards/${board.id}/cards`, { before: '2001-01-01' })).to.deep.equal([]);
    expect(setup.trello.violations()).to.deep.equal([]);
  });

  it('for members and labels', async () => {
    const { trello } = setup;
    const members = Array.from({ length: 1_050 }, (_, at) =>
      trello.addMember({ username: `member${at}`, fullName: `Member ${at}` }),
    );
    const big = trello.addBoard({ name: 'Crowd', members });
    const token = trello.addToken({ member: members[0]! });
    for (let at = 0; at < 1_050; at += 1) trello.addLabel({ board: big, name: `Label ${at}` });
    const query = { members: 'all', labels: 'all', labels_limit: '1000' };
    const { json } = await setup.raw('GET', `/boards/${big.id}`, { query, token });
    expect([json.members.length, json.labels.length]).to.deep.equal([1_000, 1_000]);
    expect((await setup.raw('GET', `/boards/${big.id}/members`, { token })).json).to.have.length(1_000);
  });
});
