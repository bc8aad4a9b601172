import { expect } from 'chai';
import type { Card } from '../../../trello/models';
import { allCards } from '../../../trello/rest/allCards';
import { TrelloError } from '../../../trello/TrelloError';

const cardAt = (at: number): Card => ({ id: at.toString(16).padStart(24, '0') }) as Card;
const from = (first: number, count: number): Card[] =>
  Array.from({ length: count }, (_, index) => cardAt(first + index));

/** Reads these pages in turn, and records before which card each was requested. */
function pages(...answers: (Card[] | Error)[]) {
  const asked: (string | undefined)[] = [];
  const read = (before?: string): Promise<Card[]> => {
    asked.push(before);
    const answer = answers[asked.length - 1] ?? [];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { read, asked };
}

describe('allCards', () => {
  it('continues before the oldest card of a page, in any order, until a page is not full', async () => {
    const { read, asked } = pages(from(1_001, 1_000).reverse(), from(1, 1_000), []);
    const { cards, hasMoreCards } = await allCards(from(500, 1_000), read);
    expect(asked).to.deep.equal([undefined, cardAt(1_001).id, cardAt(1).id]);
    expect(new Set(cards.map(({ id }) => id)).size).to.equal(2_000);
    expect(cards).to.have.length(2_000);
    expect(hasMoreCards).to.equal(undefined);
  });

  it('drops duplicates in earlier pages once all have arrived: a card may have moved', async () => {
    const { read } = pages(from(1, 3));
    expect((await allCards(from(900, 1_000), read)).cards).to.have.length(3);
  });

  it('returns what it has if a page fails, and says so', async () => {
    const { read } = pages(from(1_001, 1_000), new TrelloError('slow'));
    const { cards, hasMoreCards } = await allCards(from(1, 1_000), read);
    expect([cards.length, hasMoreCards]).to.deep.equal([2_000, true]);
    const nothing = await allCards(from(1, 1_000), pages(new TrelloError('rateLimited')).read);
    expect([nothing.cards.length, nothing.hasMoreCards]).to.deep.equal([1_000, true]);
  });

  it('ends if Trello always sends the same, and after six pages of an endless archive', async () => {
    const same = from(1, 1_000);
    const stuck = pages(same, same, same, same, same, same, same);
    const { cards, hasMoreCards } = await allCards([], stuck.read);
    expect([cards.length, hasMoreCards, stuck.asked.length]).to.deep.equal([1_000, true, 2]);
    const endless = pages(...Array.from({ length: 9 }, (_, page) => from(9_000 - page * 1_000, 1_000)));
    const most = await allCards([], endless.read);
    expect([most.cards.length, most.hasMoreCards, endless.asked.length]).to.deep.equal([6_000, true, 6]);
  });

  it('does not hide our own errors', async () => {
    const failed = await allCards([], pages(new TypeError('ours')).read).catch((error: unknown) => error);
    expect(failed).to.be.instanceOf(TypeError);
  });
});
