import { expect } from 'chai';
import { plainly } from '../../../testing/app/cards';
import { deliverTo } from '../../../testing/app/deliverTo';
import { archive, comment, type EarlierLife, liveEarlier } from '../../../testing/app/earlierLife';
import { press } from '../../../testing/app/links';
import { comeBack, openConnect, setUpOAuth } from '../../../testing/app/oauth';
import { World, zipPath } from '../../../testing/app/world';
import { earlierVersions, zipOf } from '../../../testing/fixtures/stored';
import type { Action } from '../../../testing/trello/models';

for (const version of earlierVersions) {
  story(`an update from ${version}`, () => {
    // In the newer one, everything that was posted has left records.
    const appMessageIds = version === '0.1.0' ? 'honour' : 'ignore';
    const held = World.forSuite({ zip: zipOf(version), appMessageIds }) as {
      world: World;
      past: EarlierLife;
    };
    const rooms = ['website', 'silent', 'crew'];
    const counts = (): number[] => rooms.map((room) => held.world.posts(room).length);
    /** How often it was posted in each room, in any message. */
    const posted = (text: string): number[] =>
      rooms.map((room) => held.world.posts(room).join().split(`“${text}”`).length - 1);
    const ask: World['ask'] = async (text, asking) =>
      plainly(await held.world.ask(text, { room: 'crew', ...asking }));
    const settings = (): unknown[] =>
      Object.values(held.world.host.settings()).map(({ id, value }) => [id, value]);
    const webhooks = (): string[] => held.world.trello.webhooks.map(({ id }) => id);
    const stored = async (): Promise<any[]> =>
      (await held.world.host.workspace.database.find('persistence')).map(({ value }) => value);
    const deliver = async (action: Action): Promise<void> => {
      expect(await deliverTo(held.world, action)).to.equal(200);
    };
    const earlier = { settings: [] as unknown[], webhooks: [] as string[], counts: [] as number[] };

    before(async () => {
      held.past = await liveEarlier(held.world);
      Object.assign(earlier, { settings: settings(), webhooks: webhooks(), counts: counts() });
      await held.world.host.update(zipPath);
    });

    it('keeps the settings', async () => {
      expect(await held.world.host.status()).to.match(/enabled/);
      expect(settings()).to.deep.include.members(earlier.settings);
    });

    it('posts nothing again that was posted before, alone, merged or summarised', async () => {
      const { merged, bulk } = held.past;
      for (const action of [...merged, ...bulk]) await deliver(action);
      for (const text of ['One', 'Two']) expect(posted(text)).to.deep.equal([1, 1, 1]);
      expect(counts()).to.deep.equal(earlier.counts);
    });

    it('continues existing messages', async () => {
      await deliver(comment(held.world, 'Slow first page', 'Three'));
      expect(posted('Three')).to.deep.equal([1, 1, 1]);
      await deliver(archive(held.world, 'Chore 5'));
      expect(held.world.posts('crew').filter((post) => post.includes('Chore 5'))).to.match(
        /archived 3 cards/,
      );
      expect(counts()).to.deep.equal(earlier.counts);
    });

    it('serves only the room that could not be served before', async () => {
      expect(posted('Not everywhere')).to.deep.equal([1, 0, 1]);
      await deliver(held.past.failed);
      expect(posted('Not everywhere')).to.deep.equal([1, 1, 1]);
    });

    // 0.1.0 did not notice the removal of a message.
    if (version !== '0.1.0') {
      it('does not bring back a removed message', async () => {
        await deliver(held.past.removed);
        expect(posted('Regretted')).to.deep.equal([0, 0, 0]);
      });
    }

    it('posts an action taken from a room in that room, too', async () => {
      await deliver(held.past.own);
      expect(posted('Mine')).to.deep.equal([1, 1, 1]);
    });

    it('needs no further round trip for a delivery than with current records, and rewrites none of them', async () => {
      const trips = async (...cards: string[]): Promise<string[]> => {
        for (const card of cards) {
          held.world.host.forget();
          await deliver(comment(held.world, card, 'Alone'));
        }
        return held.world.roundTrips().sort();
      };
      const withOlder = await trips('Choose a font & colours', 'Contact form loses the subject');
      await held.world.save({ style: 'detailed' });
      await held.world.save({ style: 'compact' });
      expect(withOlder).to.not.include('persistence.updateByAssociations');
      expect(withOlder).to.deep.equal(
        await trips('Opening hours on the first page', 'Tide table from the harbour office'),
      );
    });

    it('does not repeat the action of a button', async () => {
      const { trello } = held.world;
      const commented = trello.actions.length;
      const answer = await press(held.world, held.past.answered);
      expect(plainly(answer)).to.match(/already|out of date/);
      expect(trello.actions).to.have.length(commented);
    });

    it('keeps people’s connected accounts and time zones', async () => {
      const me = await ask('/trello me');
      expect(me).to.match(/connected as Grace Hopper \(@grace\)/);
      if (version !== '0.1.0') expect(me).to.match(/Lisbon/);
      await ask('/trello comment "Write the visitor guide" As before');
      const [action] = held.world.trello.actions.slice(-1);
      expect(action!.idMemberCreator).to.equal(held.world.sample.members.grace.id);
      await held.world.trello.settled();
    });

    it('keeps links and the webhook, and announces nothing again', async () => {
      const { world } = held;
      const numbers = counts();
      await world.save({ style: 'detailed' });
      await world.save({ style: 'compact' });
      expect(webhooks()).to.deep.equal(earlier.webhooks);
      expect(counts()).to.deep.equal(numbers);
      expect(await ask('/trello links')).to.match(/comments, archive .* linked by \*Grace Hopper\*/);
      const status = await ask('/trello status', { user: 'admin', room: 'website' });
      expect(status).to.match(/Lighthouse website.*: deliveries arrive; the last one arrived on/);
      expect(status).to.not.match(/newer version|cannot be read/);
    });

    it('rewrites records as they change, and leaves no unreadable one', async () => {
      const kinds = new Set((await stored()).map(({ kind }) => String(kind)));
      expect([...kinds]).to.include.members(['subscription', 'webhook', 'posted', 'setup']);
      await ask('/trello unlink Lighthouse');
      await held.world.save({ routes: '' });
      const left = await stored();
      expect(
        left.filter(({ kind }) => ['link', 'subscription', 'webhook'].includes(kind as string)),
      ).to.deep.equal([]);
      expect(webhooks()).to.deep.equal([]);
    });

    it('lets people change over from a pasted token to a click', async () => {
      const { world, past } = held;
      await setUpOAuth(world);
      expect(await ask('/trello me')).to.match(/connected as Grace Hopper \(@grace\)/);
      const { consentUrl } = await openConnect(world, { room: 'website' });
      const back = world.trello.oauth.decide(consentUrl, { member: world.sample.members.grace });
      expect((await comeBack(world.host, back, { user: 'grace' })).title).to.equal('You are connected');
      expect(world.trello.state.tokens.has(past.token)).to.equal(false);
      expect(await ask('/trello mine')).to.match(/^\*Your open cards\*/);
    });

    it('leaves nothing once it is uninstalled', async () => {
      const { world } = held;
      await world.save({ routes: `${world.sample.board.shortLink} -> #website` });
      expect(webhooks()).to.have.length(1);
      await world.host.uninstall();
      expect(webhooks()).to.deep.equal([]);
      expect(world.trello.oauth.grants.filter(({ isRevoked }) => !isRevoked)).to.deep.equal([]);
      expect(await stored()).to.deep.equal([]);
    });
  });
}
