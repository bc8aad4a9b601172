import { expect } from 'chai';
import { translator } from '../../i18n/texts';
import { explainTrelloError } from '../../rocketchat/explainError';
import { TrelloError } from '../../trello/TrelloError';

describe('Trello’s errors about webhooks', () => {
  it('are no sentence for people who did not ask for a webhook', () => {
    for (const kind of ['webhookExists', 'callbackUnreachable'] as const)
      expect(explainTrelloError(new TrelloError(kind), translator('en'))).to.match(/^Trello did not accept/);
  });
});
