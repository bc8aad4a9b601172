import { expect } from 'chai';
import { connect } from '../../../testing/app/cards';
import { lastPost, postNow, press } from '../../../testing/app/clicks';
import { deliverTo, unposted } from '../../../testing/app/deliverTo';
import { World } from '../../../testing/app/world';
import type { Action, Card } from '../../../testing/trello/models';

/** What others have written to a message without changing its text, and what they write next. */
const earlier = {
  reactions: { ':eyes:': { usernames: ['admin'] } },
  tcount: 1,
  tlm: new Date('2027-01-01T00:00:00Z'),
  replies: ['grace'],
  starred: [],
  pinned: false,
};
const others = {
  reactions: { ':thumbsup:': { usernames: ['admin'] } },
  tcount: 2,
  tlm: new Date('2027-01-02T03:04:05Z'),
  replies: ['admin'],
  starred: [{ _id: 'admin' }],
  pinned: true,
};

for (const engine of ['oldest', 'current'] as const) {
  describe(`other people’s edits while a message is being updated (${engine} engine)`, () => {
    const held = World.forSuite({ engine });
    let card: Card;

    before(async () => {
      const { world } = held;
      const { shortLink } = world.sample.board;
      await world.setUp({
        mergeSeconds: 60,
        routes: `${shortLink} -> #website style=detailed\n${shortLink} -> #general`,
      });
      await connect(world, { member: world.sample.members.grace, room: 'website' });
    });
    beforeEach(async () => {
      card = held.world.trello.addCard({ list: held.world.sample.lists.todo, name: 'Busy' });
      await deliverTo(held.world, comment('First.'));
    });

    const comment = (text: string): Action =>
      unposted(held.world, () => held.world.trello.as(held.world.sample.members.alan).comment(card, text));

    /** Does what updates messages, and writes to all messages of the room before the updates arrive. */
    const keeps = async (room: string, work: () => Promise<unknown>, changes = 1): Promise<void> => {
      const { host } = held.world;
      const write = (what: object): void => {
        for (const message of host.messages(room)) host.workspace.messages.put({ ...message, ...what });
      };
      write(earlier);
      const gate = host.hold('messages.update');
      const working = work();
      while (gate.waiting < changes) await new Promise((resolve) => setTimeout(resolve, 5));
      write(others);
      const written = host.messages(room).map(({ _id }) => _id);
      gate.open();
      await working;
      await host.idle();
      for (const id of written) expect(host.workspace.messages.get(id)).to.deep.include(others);
    };

    for (const room of ['website', 'general']) {
      it(`stay when a notification is added in #${room}`, async () => {
        await keeps(room, () => deliverTo(held.world, comment('Second.')), 2);
        expect(held.world.posts(room).slice(-1)[0]).to.match(/“First\.”[^]*“Second\.”/);
      });
    }

    it('stay when a click updates the card', async () => {
      const shown = lastPost(held.world, 'website');
      await keeps('website', () => press(held.world, shown, 'card.assign', { room: 'website' }));
      expect(JSON.stringify(postNow(held.world, shown, 'website').blocks)).to.match(/Grace Hopper/);
    });

    it('stay when a message gets a preview', async () => {
      const { host } = held.world;
      const text = `See https://trello.com/c/${card.shortLink}`;
      await keeps('website', () => host.sendMessage('grace', 'website', text, { also: { ...earlier } }));
      const [message] = host.messages('website').slice(-1);
      expect(message!.attachments).to.have.length(1);
      expect(message!.msg).to.equal(text);
    });
  });
}
