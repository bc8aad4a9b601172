import { expect } from 'chai';
import { plainly } from '../../../testing/app/cards';
import { World } from '../../../testing/app/world';
import type { MessageRecord } from '../../../testing/engine/records';
import type { Acting } from '../../../testing/trello/Acting';
import type { Card } from '../../../testing/trello/models';

const LONG =
  'A card with a title as people write them who have much to say about what is to be done, and by whom';

for (const longest of [250, 500, 1_000]) {
  describe(`a server that accepts messages of ${String(longest)} characters`, () => {
    const held = World.forSuite({ serverSettings: { Message_MaxAllowedSize: longest } });
    const alan = (): Acting => held.world.trello.as(held.world.sample.members.alan);
    const longCard = (): Card =>
      held.world.trello.addCard({ list: held.world.sample.lists.todo, name: `${LONG} ${LONG}` });
    const manyCards = (): Card[] =>
      Array.from({ length: 20 }, (_, number) =>
        held.world.trello.addCard({
          list: held.world.sample.lists.review,
          name: `${String(number)} ${LONG}`,
        }),
      );
    const routes = (): string =>
      ['website', 'detailed style=detailed', 'threads thread=on']
        .map((room) => `${held.world.sample.board.shortLink} -> #${room}`)
        .join('\n');
    /**
     * Everything the app posts during the work. None may be longer, although the server does not refuse a longer edit.
     */
    const posted = async (work: () => unknown): Promise<MessageRecord[]> => {
      const { host, trello } = held.world;
      const [before, tries] = [host.messages().length, trello.deliveries.length];
      await work();
      await trello.settled();
      await host.idle();
      expect(trello.deliveries.slice(tries).filter(({ status }) => status !== 200)).to.deep.equal([]);
      const ours = host.messages().filter(({ u }) => u.username === 'trello.bot');
      for (const { msg } of ours) expect(msg.length, msg).to.be.within(1, longest);
      return host.messages().slice(before);
    };

    before(async () => {
      const { host } = held.world;
      for (const name of ['detailed', 'threads']) host.addRoom({ name, members: ['admin', 'grace'] });
      await held.world.setUp({
        mergeSeconds: 60,
        routes: routes(),
      });
      manyCards();
    });

    for (const command of ['list', 'list Review', 'card #13', 'search card', 'boards', 'links']) {
      it(`accepts ${command} --share`, async () => {
        const [post, ...others] = await posted(() =>
          held.world.host.type('grace', 'website', `/trello ${command} --share`),
        );
        expect(others).to.deep.equal([]);
        expect(post!.rid).to.equal(held.world.host.workspace.room('website')._id);
        if (command === 'list Review') expect(post!.msg).to.match(/…$/);
      });
    }

    it('gets long comments on cards with long titles in every room, also in threads', async () => {
      const { host } = held.world;
      const posts = await posted(() => alan().comment(longCard(), 'word '.repeat(600)));
      const rooms = ['website', 'detailed', 'threads', 'threads'].map(
        (name) => host.workspace.room(name)._id,
      );
      expect(posts.map(({ rid }) => rid)).to.have.members(rooms);
      for (const { msg } of posts) expect(plainly(msg)).to.match(/A card with a title/);
      const detailed = posts.find(({ blocks }) => blocks)!;
      // Blocks have their natural length.
      expect(JSON.stringify(detailed.blocks)).to.have.length.greaterThan(1_000);
    });

    it('loses nothing if several notifications share a message', async () => {
      const card = longCard();
      const texts = Array.from({ length: 8 }, (_, index) => `Thing number ${String(index)} to be told.`);
      const posts = await posted(() => {
        for (const text of texts) alan().comment(card, text);
      });
      for (const name of ['website', 'threads']) {
        const { _id } = held.world.host.workspace.room(name);
        const posted = posts.filter(({ rid }) => rid === _id).map(({ msg }) => msg);
        for (const text of texts) {
          const found = posted.filter((msg) => msg.includes(`“${text}”`));
          expect(found, `${name}: ${text}`).to.have.length(1);
        }
      }
    });

    it('gets a summary of many cards with as many names as fit', async () => {
      const { done } = held.world.sample.lists;
      const cards = manyCards();
      const posts = await posted(() => {
        for (const card of cards) alan().moveCard(card, done);
      });
      const { _id } = held.world.host.workspace.room('website');
      const texts = posts.filter(({ rid }) => rid === _id).map(({ msg }) => msg);
      expect(texts).to.have.length(3);
      expect(texts[2]).to.match(/moved \d+ cards.*…$/);
    });

    it('gets the report about wrong settings', async () => {
      const lines = Array.from({ length: 30 }, (_, index) => `Nothing ${String(index)} -> #nowhere`);
      const posts = await posted(() => held.world.save({ routes: lines.join('\n') }));
      await held.world.save({ routes: routes() });
      const letter = posts.filter(({ msg }) => msg.startsWith('*Trello’s settings need attention'));
      expect(letter).to.have.length(1);
      expect(letter[0]!.msg)
        .to.match(/Line 1 of/)
        .and.match(/…$/);
    });
  });
}

describe('a server whose message limit is lowered', () => {
  const held = World.forSuite();

  it('gets shorter messages from then on', async () => {
    const { world } = held;
    const { host, sample, trello } = world;
    await world.setUp();
    const share = async (): Promise<string> => {
      await host.type('grace', 'website', '/trello list "To do" --share');
      return world.posts().slice(-1)[0]!;
    };
    for (let number = 0; number < 10; number += 1) trello.addCard({ list: sample.lists.todo, name: LONG });
    const whole = await share();
    expect(whole).to.have.length.greaterThan(400).and.not.match(/…$/);
    host.workspace.settings['Message_MaxAllowedSize'] = 300;
    const cut = await share();
    expect(cut).to.have.length.at.most(300).and.match(/…$/);
    host.resetCalls();
    expect(await share()).to.equal(cut);
    expect(world.roundTrips().filter((name) => name === 'messages.create')).to.have.length(1);
  });
});
