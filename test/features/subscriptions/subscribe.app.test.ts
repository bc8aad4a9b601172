import { expect } from 'chai';
import { forCrew, unlinkAll } from '../../../testing/app/links';
import type { World } from '../../../testing/app/world';

const NOW =
  /^This room now follows the Trello board <https:\/\/trello\.com\/b\/\w{8}\|Lighthouse website>\.$/m;

describe('/trello link', () => {
  const held = forCrew();
  const ask: World['ask'] = (text, asking) => held.ask(text, asking);

  it('creates the webhook, tells the room who linked what, and confirms the options privately', async () => {
    const { world } = held;
    const before = world.posts('crew').length;
    const answer = await ask('/trello link "Lighthouse website"');
    expect(answer).to.match(NOW);
    expect(answer).to.match(/\nAll events · compact\nChange this with `\/trello configure`, stop it with/);
    expect(world.posts('crew')).to.have.length(before + 1);
    expect(world.posts('crew').slice(-1)[0]).to.match(
      /^\*Grace Hopper\* linked the Trello board <.*\|Lighthouse website> to this room\. Updates will appear/,
    );
    expect(world.trello.webhooks.map(({ idModel }) => idModel)).to.deep.equal([world.sample.board.id]);
    const alan = world.trello.as(world.sample.members.alan);
    const card = world.sample.cards['Slow first page']!;
    expect(await world.newPosts(() => alan.comment(card, 'Faster now.'), 'crew')).to.have.length(1);
    expect(world.host.deniedPermissions()).to.deep.equal([]);
  });

  it('changes only the given filters when repeated, and duplicates nothing', async () => {
    const { world } = held;
    await ask('/trello link Lighthouse');
    const posts = world.posts('crew').length;
    expect(await ask('/trello link Lighthouse website')).to.match(/already follows /);
    expect(await ask('/trello link Lighthouse --lists -Done --mute @alan --thread on')).to.match(
      /^Saved\. .*\nAll events · all lists except “Done” · nothing done by “alan” · compact · a thread/,
    );
    expect(await ask('/trello link Lighthouse --events moves,comments --style detailed')).to.match(
      /\nEvents: moves, comments · all lists except “Done” · nothing done by “alan” · detailed · a thread/,
    );
    expect(await ask('/trello link Lighthouse --lists all --mute all --thread off --assigned on')).to.match(
      /\nEvents: moves, comments · only cards of people in this room · detailed\n/,
    );
    expect(await ask('/trello link Lighthouse --assigned off --events all --style compact')).to.match(
      /\nAll events · compact\n/,
    );
    expect((await ask('/trello links')).match(/•/g)).to.have.length(1);
    expect(world.posts('crew')).to.have.length(posts);
    expect(world.trello.webhooks).to.have.length(1);
  });

  it('finds a board by name, short link, id and every form of its URL', async () => {
    const { board } = held.world.sample;
    await ask('/trello link Lighthouse');
    for (const typed of [
      'lighthouse WEBSITE',
      board.shortLink,
      board.id,
      board.url,
      `trello.com/b/${board.shortLink}`,
      `http://www.trello.com/b/${board.shortLink}/some-name?filter=x#y`,
    ]) {
      expect(await ask(`/trello link ${typed}`), typed).to.match(/already follows .*Lighthouse website/);
    }
  });

  it('links a list and a card, by name, number, short link and URL', async () => {
    const { world } = held;
    const card = world.sample.cards['Slow first page']!;
    await ask('/trello link Lighthouse');
    expect(await ask('/trello link "To do"')).to.match(
      /now follows the list \*To do\* of the Trello board <\S+\|Lighthouse website>/,
    );
    expect(await ask(`/trello link #${card.idShort}`)).to.match(
      /now follows the card <https:\/\/trello\.com\/c\/\w{8}\|Slow first page> of the Trello board/,
    );
    for (const typed of [`https://trello.com/c/${card.shortLink}/7-slow`, card.shortLink, card.id]) {
      expect(await ask(`/trello link ${typed}`), typed).to.match(/already follows the card/);
    }
    expect(await ask(`/trello link ${card.idShort} --board Lighthouse`)).to.match(/already follows the card/);
    expect(await ask('/trello link Orders --board Shop')).to.match(/now follows the list \*Orders\* .*Shop/);
    expect(world.posts('crew').slice(-3).join('\n')).to.match(
      /linked the list \*To do\* [^]*linked the card [^]*linked the list \*Orders\*/,
    );
    expect(world.trello.webhooks).to.have.length(2);
    await unlinkAll(held.world);
    expect(world.trello.webhooks).to.have.length(0);
  });

  it('reads a number as a list’s name first, and with # as a card’s number', async () => {
    const { trello, sample } = held.world;
    trello.addList({ board: sample.board, name: '3' });
    expect(await ask('/trello link 3 --board Lighthouse')).to.match(/now follows the list \*3\* /);
    expect(await ask('/trello link #3 --board Lighthouse')).to.match(/now follows the card/);
    expect(await ask('/trello link 4 --board Lighthouse')).to.match(/now follows the card/);
  });

  it('prefers a board’s exact name to a list’s, and a list’s exact name to similar ones', async () => {
    const { trello } = held.world;
    await ask('/trello link "Lighthouse website"');
    trello.addBoard({ name: 'Review', permissionLevel: 'public' });
    trello.addBoard({ name: 'Done and dusted', permissionLevel: 'public' });
    expect(await ask('/trello link review')).to.match(/the Trello board <\S+\|Review>/);
    await ask('/trello unlink Review');
    expect(await ask('/trello link done')).to.match(/the list \*Done\* of/);
  });

  it('says what is similar, ambiguous or closed, and changes nothing', async () => {
    const { world } = held;
    const { trello, sample } = world;
    for (const name of ['Twin', 'twin']) trello.addBoard({ name });
    const shut = trello.addBoard({ name: 'Shut', closed: true });
    const foreign = trello.addMember({ username: 'zoe', fullName: 'Zoe' });
    const hidden = trello.addBoard({ name: 'Hidden', members: [foreign] });
    const hiddenCard = trello.addCard({ list: trello.addList({ board: hidden, name: 'x' }), name: 'Secret' });
    const archived = sample.cards['Guest book']!;
    const onArchivedList = sample.cards['Live camera on the gallery']!;
    const before = world.posts('crew').length;
    const refusals: [string, RegExp][] = [
      [
        'Lighthouse hotel',
        /cannot see an open board called “Lighthouse hotel”\. Did you mean “Lighthouse website”\?/,
      ],
      ['Zzzzzzzzzzz', /cannot see an open board called “Zzzzzzzzzzz”\.$/],
      ['TWIN', /Several match “TWIN”: “Twin”, “twin”/],
      [shut.shortLink, /“Shut” is closed on Trello/],
      [`https://trello.com/b/${shut.shortLink}/shut`, /“Shut” is closed on Trello/],
      [hidden.url, /^That does not exist on Trello, or the app’s Trello account cannot see it/],
      [`https://trello.com/c/${hiddenCard.shortLink}`, /^That does not exist on Trello, or/],
      ['https://trello.com/b/nowhere1', /^That does not exist on Trello, or/],
      [`https://trello.com/c/${archived.shortLink}`, /“Guest book” is archived/],
      [
        `https://trello.com/c/${onArchivedList.shortLink}`,
        /list of “Live camera on the gallery” is archived/,
      ],
      ['#3', /Every board has a card \\#3\. Name the board with `--board/],
      ['#999 --board Lighthouse', /“Lighthouse website” has no open card \\#999/],
      [`${archived.idShort} --board Lighthouse`, /has no open card/],
      ['"Ideas from 2023" --board Lighthouse', /has no open list called “Ideas from 2023”/],
      ['"To doo doo" --board Lighthouse', /no open list called “To doo doo”.*“To do”/],
      ['Lighthouse --events dancing', /^There is no event “dancing”\. The events are .*moves/],
      ['Lighthouse --style loud', /^There is no style “loud”/],
      ['Lighthouse --thread perhaps', /^Thread must be on or off/],
      ['Lighthouse --lists Nowhere', /^The board has nothing called “Nowhere”\. It has “To do”/],
      ['Lighthouse --mute @nobody', /^The board has nothing called/],
      ['Lighthouse --lists "To do,-Done"', /^Lists takes either .*but not both/],
      ['Lighthouse --lists ","', /^Lists needs at least one name, or “all”/],
      ['Lighthouse --mute -@alan', /^Mute takes .*without “-”/],
      ['Lighthouse --events all,moves', /^“all” must stand alone/],
      ['Lighthouse --lists Nowhere --labels Nope', /“Nowhere”.* The board .*“Nope”/],
      ['Lighthouse --event moves', /has no `--event`\. Did you mean `--events`\?/],
      ['Lighthouse --events moves --events comments', /^You gave `--events` twice/],
      ['--events moves', /Say what to link/],
    ];
    for (const [text, refusal] of refusals) expect(await ask(`/trello link ${text}`), text).to.match(refusal);
    expect(await ask('/trello links')).to.match(/does not follow anything/);
    expect(world.posts('crew')).to.have.length(before);
    expect(trello.webhooks).to.have.length(0);
  });

  it('suggests similar names on the room’s board, too', async () => {
    await ask('/trello link "Lighthouse website"');
    expect(await ask('/trello link "To doooo"')).to.match(
      /no open list with that name\. Did you mean “To do”\?/,
    );
    expect(await ask('/trello link "Zzzzzzzzzzz"')).to.match(
      /“Lighthouse website” has no open list with that name\.$/,
    );
  });

  it('shares one webhook between rooms, and deletes it with the last of them', async () => {
    const { world } = held;
    world.host.addRoom({ name: 'den', type: 'p', owners: ['grace'] });
    await ask('/trello link Lighthouse');
    await ask('/trello link Lighthouse', { room: 'den' });
    expect(world.trello.webhooks).to.have.length(1);
    await ask('/trello unlink Lighthouse');
    expect(world.trello.webhooks).to.have.length(1);
    expect(await ask('/trello links', { room: 'den' })).to.match(/Lighthouse/);
    await ask('/trello unlink', { room: 'den' });
    expect(world.trello.webhooks).to.have.length(0);
  });

  it('keeps its links when the settings are saved, and one webhook for both', async () => {
    const { world } = held;
    await ask('/trello link Lighthouse');
    await world.save({ style: 'detailed', routes: `${world.sample.board.shortLink} -> #website` });
    await world.save({ style: 'compact', routes: '' });
    expect(await ask('/trello links')).to.match(/Lighthouse/);
    expect(world.trello.webhooks).to.have.length(1);
  });

  it('uses the defaults in the settings', async () => {
    const { world } = held;
    await world.save({ defaultEvents: ['moves'], style: 'detailed', threads: true });
    expect(await ask('/trello link Lighthouse')).to.match(
      /\nEvents: moves · detailed · a thread for each card\n/,
    );
    await unlinkAll(world);
    await world.save({ defaultEvents: [] });
    expect(await ask('/trello link Lighthouse')).to.match(/No events are selected.*`--events`/);
  });

  it('follows a card to another board when it is linked again', async () => {
    const { world, shop } = held;
    const card = world.trello.addCard({ list: world.sample.lists.todo, name: 'Wandering card' });
    const address = `https://trello.com/c/${card.shortLink}`;
    await ask(`/trello link ${address}`);
    const orders = [...world.trello.state.lists.values()].find(({ name }) => name === 'Orders')!;
    await world.newPosts(
      () => world.trello.as(world.sample.members.ada).moveCardToBoard(card, orders),
      'crew',
    );
    expect(await ask(`/trello link ${address}`)).to.match(
      /already follows .*Wandering card.* of the Trello board <\S+\|Shop>/,
    );
    expect((await ask('/trello links')).match(/•/g)).to.have.length(1);
    expect(world.trello.webhooks.map(({ idModel }) => idModel)).to.deep.equal([shop.id]);
  });

  it('conforms to Trello’s OpenAPI document, with no credentials in a URL', () => {
    expect(held.world.trello.violations()).to.deep.equal([]);
    expect(held.world.trello.exposures()).to.deep.equal([]);
  });
});
