import { expect } from 'chai';
import { board, body, card } from '../../testing/fixtures/deliveries';
import { parseDelivery } from '../../trello/parseDelivery';

describe('parseDelivery', () => {
  it('refuses what is no delivery', () => {
    const whole = body({ type: 'createCard', data: { card } });
    for (const wrong of [
      undefined,
      null,
      1,
      '',
      'x',
      [],
      [whole],
      {},
      { model: {} },
      { ...whole, model: 1 },
    ]) {
      expect(parseDelivery(wrong), JSON.stringify(wrong)).to.equal(undefined);
    }
    for (const action of [null, [], 'x', {}, { id: 1, type: 'a' }, { id: 'a' }, { id: 'a', type: {} }]) {
      expect(parseDelivery({ ...whole, action })).to.equal(undefined);
    }
  });

  it('returns the webhook if the body names it', () => {
    const whole = body({ type: 'createCard', data: { card } });
    expect(parseDelivery(whole)?.webhookId).to.equal(undefined);
    expect(parseDelivery({ ...whole, webhook: { id: 'w1' } })?.webhookId).to.equal('w1');
    expect(parseDelivery({ ...whole, webhook: { id: 7 } })?.webhookId).to.equal(undefined);
  });

  it('uses the short link of the watched board for a board that has only its id, and for no other', () => {
    const whole = body({ type: 'createCard', data: { card, board: { id: board.id } } });
    const linkWith = (model: object) => parseDelivery({ ...whole, model })?.action.board.shortLink;
    expect(linkWith({ id: board.id, shortLink: 'hRb0uR01' })).to.equal('hRb0uR01');
    expect(linkWith({ id: board.id, url: 'https://trello.com/b/hRb0uR01/harbour' })).to.equal('hRb0uR01');
    expect(linkWith({ id: board.id, shortUrl: 'https://trello.com/c/hRb0uR01' })).to.equal(undefined);
    expect(linkWith({ id: card.id, shortLink: 'hRb0uR01' })).to.equal(undefined);
    const named = body({ type: 'createCard', data: { card, board: { ...board, shortLink: 'oTher001' } } });
    expect(parseDelivery(named)?.action.board.shortLink, 'its own first').to.equal('oTher001');
  });
});
