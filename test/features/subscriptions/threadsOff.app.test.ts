import { expect } from 'chai';
import { World } from '../../../testing/app/world';
import type { MessageRecord } from '../../../testing/engine/records';
import type { Acting } from '../../../testing/trello/Acting';
import type { Card } from '../../../testing/trello/models';

const OFF = /Threads are turned off on this server, so updates in website are posted without a thread/;

story('a room with a thread for each card while threads are switched off on the server', () => {
  const held = World.forSuite({ serverSettings: { Threads_enabled: false } });
  const alan = (): Acting => held.world.trello.as(held.world.sample.members.alan);
  const switchThreads = (isOn: boolean): void => {
    held.world.host.workspace.settings['Threads_enabled'] = isOn;
  };
  let number = 0;
  const newCard = (): Card => {
    number += 1;
    return held.world.trello.addCard({ list: held.world.sample.lists.todo, name: `Card ${String(number)}` });
  };
  /** Everything posted to the room, and the number of delivery attempts. */
  const newPosts = async (card: Card, text: string): Promise<MessageRecord[]> => {
    const { host, trello } = held.world;
    const [before, tries] = [host.messages('website').length, trello.deliveries.length];
    await held.world.newPosts(() => alan().comment(card, text));
    expect(trello.deliveries.slice(tries).map(({ status }) => status)).to.deep.equal([200]);
    return host.messages('website').slice(before);
  };
  const status = (user = 'admin'): Promise<string> => held.world.ask('/trello status', { user });

  before(() => {
    const { host, sample } = held.world;
    host.addRoom({ name: 'website', members: ['admin', 'grace'], owners: ['grace'] });
    return held.world.setUp({
      routes: `${sample.board.shortLink} -> #website thread=on\n${sample.board.shortLink} -> #general`,
    });
  });

  it('gets messages outside threads and no bare titles, and the admin and the status mention it once', async () => {
    const { world } = held;
    for (const text of ['One', 'Two']) {
      const [post, ...others] = await newPosts(newCard(), text);
      expect(others).to.deep.equal([]);
      expect(post!.msg).to.include(`“${text}”`);
      expect(post!.tmid).to.equal(undefined);
    }
    await world.synced();
    await world.host.restart();
    await newPosts(newCard(), 'Three');
    await world.synced();
    expect(world.direct('admin').filter((text) => OFF.test(text))).to.have.length(1);
    expect(await status()).to.match(OFF);
    expect(await status('grace')).to.match(OFF);
  });

  it('gets threads again when they are switched on, without further mention', async () => {
    const { world } = held;
    switchThreads(true);
    const [root, reply] = await newPosts(newCard(), 'Below');
    expect(reply!.tmid).to.equal(root!._id);
    expect(await status()).to.not.match(/Threads are/);
    await world.synced();
    expect(world.direct('admin').slice(-1)[0]).to.match(/^\*Trello is set up/);
  });

  it('notices when threads are switched off later, with or without a thread for the card, and tells the admin', async () => {
    const { world } = held;
    const old = newCard();
    await newPosts(old, 'In its thread');
    for (const card of [old, newCard()]) {
      const posted = world.direct('admin').length;
      switchThreads(false);
      const [post, ...others] = await newPosts(card, 'Beside it');
      expect(others).to.deep.equal([]);
      expect(post!.tmid).to.equal(undefined);
      await world.synced();
      expect(world.direct('admin').slice(posted).join()).to.match(OFF);
      switchThreads(true);
      const back = await newPosts(card, 'In it again');
      expect(back.slice(-1)[0]!.tmid).to.be.a('string');
      await world.synced();
    }
  });

  it('shares outside the thread that a client still shows', async () => {
    const { world } = held;
    switchThreads(false);
    const root = world.host.messages('website')[0]!;
    const before = world.posts().length;
    await world.host.type('grace', 'website', '/trello list --share', { threadId: root._id });
    expect(world.posts()).to.have.length(before + 1);
    switchThreads(true);
  });
});
