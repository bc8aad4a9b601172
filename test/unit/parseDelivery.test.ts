import { expect } from 'chai';
import { parseDelivery } from '../../trello/parseDelivery';
import { body, card } from '../fixtures/deliveries';

describe('parseDelivery', () => {
  it('takes no delivery for what is none', () => {
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

  it('names the webhook, where the body does', () => {
    const whole = body({ type: 'createCard', data: { card } });
    expect(parseDelivery(whole)?.webhookId).to.equal(undefined);
    expect(parseDelivery({ ...whole, webhook: { id: 'w1' } })?.webhookId).to.equal('w1');
    expect(parseDelivery({ ...whole, webhook: { id: 7 } })?.webhookId).to.equal(undefined);
  });
});
