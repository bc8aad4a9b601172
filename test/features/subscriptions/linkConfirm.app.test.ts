import { expect } from 'chai';
import { open, submit } from '../../../testing/app/forms';
import { buttons, forCrew, press } from '../../../testing/app/links';
import type { World } from '../../../testing/app/world';

const VISITORS = /is not public on Trello, but visitors from outside this server can read this room/;

describe('linking a private board in a channel', () => {
  const held = forCrew();
  const ask: World['ask'] = (text, asking) => held.ask(text, { room: 'website', user: 'admin', ...asking });
  const asAdmin = { user: 'admin', room: 'website' };

  it('asks first, and links it once with its filters after a yes', async () => {
    const { world } = held;
    const posts = world.posts().length;
    const { _id } = await world.host.sendMessage('admin', 'website', 'Shall we?');
    const question = await ask('/trello link Lighthouse --lists -Done --events moves --thread on', {
      threadId: _id,
    });
    expect(question).to.match(
      /^The Trello board <\S+\|Lighthouse website>.* is not public on Trello, but anybody on this server can read this room/,
    );
    expect(world.trello.webhooks).to.have.length(0);
    const [button] = buttons(world);
    expect(button!.text.text).to.equal('Link anyway');
    const before = world.host.notices('admin').length;
    const answer = await press(world, button!, asAdmin);
    expect(answer).to.match(
      / now follows .*\.\nEvents: moves · all lists except “Done” · compact · a thread/,
    );
    expect(world.host.notices('admin'), 'the answer stands in place of the question').to.have.length(before);
    expect(world.host.noticeHistory().slice(-1)[0]).to.include({ tmid: _id });
    await press(world, button!, asAdmin);
    expect(world.posts()).to.have.length(posts + 1);
    expect(world.trello.webhooks).to.have.length(1);
    expect(await ask('/trello link Lighthouse --style detailed'), 'it is linked already').to.match(
      /^Saved\./,
    );
  });

  it('links once if two people press at once', async () => {
    const { world } = held;
    await ask('/trello link Lighthouse');
    const [button] = buttons(world);
    const before = world.posts().length;
    const container = { type: 'message' as const, id: world.host.noticeHistory().slice(-1)[0]!._id };
    const { actionId, blockId, value } = button!;
    await Promise.all(
      [1, 2, 3].map(() => world.host.click({ ...asAdmin, container, actionId, blockId, value })),
    );
    expect(world.posts()).to.have.length(before + 1);
    expect(world.trello.webhooks).to.have.length(1);
    expect((await ask('/trello links')).match(/•/g)).to.have.length(1);
  });

  it('asks for its lists and cards as well, but not for a public board or a private room', async () => {
    expect(await ask('/trello link Done --board Lighthouse')).to.match(/^The list \*Done\* .* is not public/);
    await press(held.world, buttons(held.world)[0]!, asAdmin);
    expect(await ask('/trello link Slow --board Lighthouse')).to.match(/no open list/);
    const { shortLink } = held.world.sample.cards['Slow first page']!;
    expect(await ask(`/trello link https://trello.com/c/${shortLink}`)).to.match(
      /^The card .* is not public/,
    );
    await press(held.world, buttons(held.world)[0]!, asAdmin);
    expect((await ask('/trello links')).match(/•/g)).to.have.length(2);
    expect(await ask('/trello link Shop')).to.match(/now follows .*Shop/);
    expect(await ask('/trello link Lighthouse', { room: 'crew' })).to.match(/now follows /);
  });

  for (const type of ['l', 'v'] as const) {
    it(`asks in a room of type ${type} as well, typed or in the form, and does not follow a card there`, async () => {
      const { world, shop } = held;
      const there = { user: 'admin', room: `guests-${type}` };
      world.host.addRoom({ name: there.room, type, members: ['admin'] });
      expect(await ask('/trello link Lighthouse', there)).to.match(VISITORS);
      expect(await ask('/trello links', there)).to.match(/does not follow anything/);
      const form = await open(world, '/trello link', there);
      const chosen = { touched: { board: world.sample.board.id }, user: 'admin' };
      expect((await submit(world, form, chosen)).posted).to.match(VISITORS);
      expect(world.trello.webhooks).to.have.length(0);
      await press(world, buttons(world)[0]!, there);
      expect(await ask('/trello links', there)).to.match(/Lighthouse website/);
      await ask('/trello unlink', there);
      const orders = [...world.trello.state.lists.values()].find(({ idBoard }) => idBoard === shop.id)!;
      const card = world.trello.addCard({ list: orders, name: `Guest ${type}` });
      expect(await ask(`/trello link https://trello.com/c/${card.shortLink}`, there)).to.match(
        / now follows /,
      );
      world.trello.as(world.sample.members.ada).moveCardToBoard(card, world.sample.lists.todo);
      await world.trello.settled();
      await world.save({ style: 'detailed' });
      expect(await ask('/trello links', there)).to.match(/does not follow anything/);
    });
  }

  it('finds a linked board by name even if the account is not a member', async () => {
    const { trello } = held.world;
    const zoe = trello.addMember({ username: 'zoe', fullName: 'Zoe' });
    const garden = trello.addBoard({ name: 'Open garden', members: [zoe], permissionLevel: 'public' });
    trello.addList({ board: garden, name: 'Beds' });
    expect(await ask('/trello link "Open garden"')).to.match(/cannot see an open board called “Open garden”/);
    expect(await ask(`/trello link ${garden.url}`)).to.match(/now follows .*<\S+\|Open garden>/);
    expect(await ask('/trello link "open garden"')).to.match(/already follows .*<\S+\|Open garden>/);
    expect(await ask('/trello link garden --style detailed')).to.match(/^Saved\. .*<\S+\|Open garden>/);
    expect(await ask('/trello link Beds --board garden')).to.match(/now follows the list \*Beds\*/);
  });

  it('asks again for a card that has moved from a public to a private board', async () => {
    const { world } = held;
    const { trello, sample } = world;
    const orders = [...trello.state.lists.values()].find(({ name }) => name === 'Orders')!;
    const card = trello.addCard({ list: orders, name: 'Wanderer' });
    const address = `https://trello.com/c/${card.shortLink}`;
    expect(await ask(`/trello link ${address} --mute all`)).to.match(/now follows .*Wanderer.*Shop/);
    await world.newPosts(() => trello.as(sample.members.ada).moveCardToBoard(card, sample.lists.todo));
    expect(await ask(`/trello link ${address}`)).to.match(/^The card .*Wanderer.* is not public on Trello/);
    const [button] = buttons(world);
    expect(await ask('/trello links')).to.match(/Wanderer.*Shop/);
    await press(world, button!, asAdmin);
    expect(await ask('/trello links')).to.match(/Wanderer.*Lighthouse website/);
  });

  it('refuses a yes that is forged, from another room or by somebody without the right', async () => {
    const { world } = held;
    await ask('/trello link Lighthouse');
    const [button] = buttons(world);
    const good = button!.value;
    const boardId = world.sample.board.id;
    const forged = [
      '',
      'x',
      'null',
      '{}',
      '[]',
      good.replace(boardId, 'b'.repeat(23)),
      good.replace('"b"', '"x"'),
      good.replace('{}', '{"events":"dancing"}'),
      good.replace('{}', '{"events":{"length":1}}'),
      good.replace('{}', '{"style":"loud"}'),
      good.replace('{}', '{"thread":"perhaps"}'),
      good.replace('{}', '{"lists":["x"]}'),
      good.replace('{}', 'null'),
      good.replace(']', `,"${'x'.repeat(2_000)}"]`),
    ];
    for (const value of forged) {
      expect(value).to.not.equal(good);
      expect(await press(world, button!, { ...asAdmin, value }), value.slice(0, 80)).to.match(/out of date/);
    }
    expect(await press(world, button!, { ...asAdmin, room: 'general' })).to.match(/out of date/);
    expect(await press(world, button!, { ...asAdmin, user: 'grace' })).to.match(/^Only owners/);
    const elsewhere = good.split(boardId).join('a'.repeat(24));
    expect(await press(world, button!, { ...asAdmin, value: elsewhere })).to.match(
      /That does not exist on Trello/,
    );
    const noList = good.replace('"b"', '"l"');
    expect(await press(world, button!, { ...asAdmin, value: noList })).to.match(/out of date/);
    expect(await ask('/trello links')).to.match(/does not follow anything/);
    expect(world.trello.webhooks).to.have.length(0);
  });

  it('refuses options that are too long for a button', async () => {
    const lists = Array.from({ length: 300 }, () => '-Done').join(',');
    expect(await ask(`/trello link Lighthouse --lists ${lists}`)).to.match(
      /too many filters.*`\/trello configure`/,
    );
  });
});
