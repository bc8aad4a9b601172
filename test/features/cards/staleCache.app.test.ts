import { expect } from 'chai';
import { forCards } from '../../../testing/app/cards';
import type { Card } from '../../../testing/trello/models';

describe('a command that would be refused by cached data', () => {
  const held = forCards();
  const { ask, writes, requests } = held;
  let card: Card;
  const alan = () => held.trello.as(held.sample.members.alan);

  before(() => {
    // Deliveries go to another server, so this process does not notice the change.
    held.trello.state.webhooks.clear();
  });
  beforeEach(() => {
    card = held.trello.addCard({ list: held.sample.lists.todo, name: `Fog horn ${Date.now()}` });
    held.trello.as(held.sample.members.alan).addMember(card, held.sample.members.grace);
  });

  const cases: [string, () => unknown, RegExp][] = [
    ['move CARD To do', () => alan().moveCard(card, held.sample.lists.done), /^You moved .* to \*To do\*\.$/],
    ['rename CARD Old', () => alan().renameCard(card, 'New'), /^You renamed/],
    [
      'assign CARD',
      () => {
        alan().removeMember(card, held.sample.members.grace);
      },
      /^You added yourself to/,
    ],
    [
      'label CARD Urgent',
      () => {
        alan().removeLabel(card, held.sample.labels.urgent);
      },
      /^You added \*Urgent\* to/,
    ],
    ['archive CARD', () => alan().restoreCard(card), /^You archived/],
    ['restore CARD', () => alan().archiveCard(card), /^You restored/],
  ];

  for (const [text, change, done] of cases) {
    it(`reads again before refusing: ${text}`, async () => {
      const acting = alan();
      if (text.startsWith('rename')) acting.renameCard(card, 'Old');
      if (text.startsWith('label')) acting.addLabel(card, held.sample.labels.urgent);
      if (text.startsWith('archive')) acting.archiveCard(card);
      const typed = `/trello ${text.replace('CARD', card.url)}`;
      // Refused after a fresh read, whose result is cached from here on.
      const asked = await requests(async () => expect(await ask(typed)).to.match(/already|not archived/));
      expect(asked.map(({ method }) => method).every((method) => method === 'GET')).to.equal(true);
      change();
      const written = await writes(async () => expect(await ask(typed)).to.match(done));
      expect(written).to.have.length(1);
    });
  }

  it('says that the person is on the card by now', async () => {
    alan().removeMember(card, held.sample.members.grace);
    await ask(`/trello card ${card.url}`);
    expect(await ask(`/trello unassign ${card.url}`)).to.match(/does not have you on it\.$/);
    alan().addMember(card, held.sample.members.grace);
    expect(await ask(`/trello assign ${card.url}`)).to.match(/already has \*?you\*? on it\.$/);
  });
});
