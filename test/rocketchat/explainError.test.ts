import { expect } from 'chai';
import { translator } from '../../i18n/texts';
import { explainTrelloError } from '../../rocketchat/explainError';
import { TrelloError } from '../../trello/TrelloError';

describe('what Trello says of webhooks', () => {
  it('is no sentence for whoever did not ask for one', () => {
    for (const kind of ['webhookExists', 'callbackUnreachable'] as const)
      expect(explainTrelloError(new TrelloError(kind), translator('en'))).to.match(/^Trello did not accept/);
  });
});
