import { expect } from 'chai';
import { contradictions } from '../../../../features/subscriptions/options/subscriptionOptions';
import { translator } from '../../../../i18n/texts';
import type { SubscriptionOptions } from '../../../../storage/records';

const t = translator('en');
const found = (set: Partial<SubscriptionOptions>): string[] =>
  contradictions(t, { events: ['comments'], style: 'compact', ...set } as SubscriptionOptions).map(
    ({ name, problem }) => `${name}: ${problem}`,
  );

describe('options that contradict each other', () => {
  it('are replies without threads', () => {
    const problem = 'replies: replies=on needs thread=on, as replies belong to a card’s thread.';
    expect(found({ takesReplies: true, isThreaded: false })).to.deep.equal([problem]);
    expect(found({ takesReplies: true })).to.deep.equal([problem]);
  });

  it('are none otherwise', () => {
    expect(found({ takesReplies: true, isThreaded: true })).to.deep.equal([]);
    expect(found({ takesReplies: false, isThreaded: false })).to.deep.equal([]);
    expect(found({})).to.deep.equal([]);
  });
});
