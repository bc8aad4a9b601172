import { expect } from 'chai';
import { buttons, forCrew, press } from '../../../testing/app/links';
import type { World } from '../../../testing/app/world';

describe('/trello unlink and /trello links', () => {
  const held = forCrew();
  const ask: World['ask'] = (text, asking) => held.ask(text, asking);

  it('unlinks the only link without a name, tells the room, and posts no more', async () => {
    const { world } = held;
    expect(await ask('/trello unlink')).to.match(/does not follow anything on Trello yet/);
    await ask('/trello link Lighthouse');
    expect(await ask('/trello unlink')).to.match(
      /^This room no longer follows the Trello board <.*\|Lighthouse website>\.$/,
    );
    expect(world.posts('crew').slice(-1)[0]).to.match(
      /^\*Grace Hopper\* unlinked the Trello board <\S+\|Lighthouse website>.*\. Its updates will no longer appear here\.$/,
    );
    expect(world.trello.webhooks).to.have.length(0);
    const card = world.sample.cards['Slow first page']!;
    const ada = world.trello.as(world.sample.members.ada);
    expect(await world.newPosts(() => ada.archiveCard(card), 'crew')).to.deep.equal([]);
    ada.restoreCard(card);
  });

  it('unlinks by name, short link, id and URL; names the links if none matches', async () => {
    const { world } = held;
    const { board } = world.sample;
    await ask('/trello link Shop');
    for (const typed of ['lighthouse', board.shortLink, board.id, board.url]) {
      await ask('/trello link Lighthouse');
      expect(await ask('/trello unlink')).to.match(
        /follows several: “Shop”, “Lighthouse website”\. Name one/,
      );
      expect(await ask('/trello unlink Warehouse')).to.match(
        /does not follow “Warehouse”\. It follows “Shop”, “Lighthouse website”\./,
      );
      expect(await ask(`/trello unlink ${typed}`), typed).to.match(/no longer follows/);
    }
    await ask('/trello link To do --board Lighthouse');
    await ask(`/trello link #${world.sample.cards['Slow first page']!.idShort} --board Lighthouse`);
    expect(await ask('/trello unlink "to do"')).to.match(/no longer follows the list/);
    const { shortLink } = world.sample.cards['Slow first page']!;
    expect(await ask(`/trello unlink https://trello.com/c/${shortLink}/x`)).to.match(
      /no longer follows the card/,
    );
    await ask('/trello unlink Shop');
  });

  it('unlinks even while Trello is down, and says what is left to do', async () => {
    const { world } = held;
    await ask('/trello link Lighthouse');
    world.trello.fail({ status: 500, times: Infinity });
    expect(await ask('/trello unlink')).to.match(/no longer follows .* Trello cannot be reached right now/);
    world.trello.clearFaults();
    expect(await ask('/trello links')).to.match(/does not follow anything/);
    await world.save({ style: 'detailed' });
    await world.save({ style: 'compact' });
    expect(world.trello.webhooks).to.have.length(0);
  });

  it('lists links with their filters and who made them, and shares them without buttons', async () => {
    const { world } = held;
    await ask('/trello link Shop --events moves --lists Orders');
    await ask('/trello link Lighthouse --labels Bug,purple', { user: 'admin' });
    const answer = await ask('/trello links');
    expect(answer).to.match(
      /^\*This room follows\*\n• The Trello board <\S+\|Shop>.*\nEvents: moves · only the list “Orders” · compact · linked by \*Grace Hopper\*/,
    );
    expect(answer).to.match(/only the labels “Bug”, “purple” · compact · linked by \*Ada Admin\*$/);
    expect(buttons(world).map(({ text }) => text.text)).to.deep.equal([
      'Configure',
      'Unlink',
      'Configure',
      'Unlink',
    ]);
    await world.host.type('grace', 'crew', '/trello links --share');
    const [post] = world.host.messages('crew').slice(-1);
    expect(post!.msg).to.equal(`*Grace Hopper* shared:\n${answer}`);
    expect(JSON.stringify(post!.blocks)).to.not.match(/button/);
  });

  it('unlinks by a button and updates the list in place; a forged or old button changes nothing', async () => {
    const { world } = held;
    await ask('/trello link Shop');
    await ask('/trello link Lighthouse');
    await ask('/trello links');
    const [, unlink] = buttons(world);
    for (const value of ['', 'x', `${'c'.repeat(24)} `, `${unlink!.value}!`, unlink!.value.toUpperCase()]) {
      await ask('/trello links');
      expect(await press(world, unlink!, { value }), value).to.match(/out of date/);
    }
    world.host.addUser({ username: 'mallory' });
    expect(await press(world, unlink!, { user: 'mallory' })).to.match(/^Only owners/);
    expect(await press(world, unlink!, { room: 'general', user: 'admin' })).to.match(/out of date/);
    await ask('/trello links');
    const shown = world.host.notices('grace').length;
    expect(await press(world, unlink!)).to.match(
      /^This room no longer follows the Trello board <\S+\|Shop>.*\n\*This room follows\*\n• The Trello board <\S+\|Light/,
    );
    expect(world.host.notices('grace')).to.have.length(shown);
    await ask('/trello links');
    expect(await press(world, unlink!)).to.match(/out of date/);
    expect(world.trello.webhooks).to.have.length(1);
  });
});
