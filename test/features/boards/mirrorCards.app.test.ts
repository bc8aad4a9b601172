import { expect } from 'chai';
import { restoreAfterEach } from '../../../testing/app/asBefore';
import { openContextualBar, turnBar } from '../../../testing/app/bar';
import { plainly } from '../../../testing/app/cards';
import { connect } from '../../../testing/app/connect';
import { titles } from '../../../testing/app/previews';
import { World } from '../../../testing/app/world';
import type { Card, List } from '../../../testing/trello/models';

const LIST = '/trello list Mirrors --board "Lighthouse website"';

/** Boards of the mirrored cards: who may see them is decided there. */
const boards = ['Shop', 'Secret', 'Roadmap', 'Beyond'] as const;
type Board = (typeof boards)[number];

/** #website is linked to the sample board and the shop, #general to the sample board alone. */
describe('a card that mirrors another card', () => {
  const held = World.forSuite();
  const sources = {} as Record<Board, Card>;
  const mirrors = {} as Record<Board, Card>;
  let list: List;

  before(async () => {
    const { world } = held;
    const { trello, sample } = world;
    const { ada, alan } = sample.members;
    // The workspace's account is Ada's.
    const inputs = {
      Shop: { members: [ada] },
      Secret: { members: [ada] },
      Roadmap: { members: [alan], permissionLevel: 'public' as const },
      Beyond: { members: [alan] },
    };
    list = trello.addList({ board: sample.board, name: 'Mirrors' });
    const ids: Record<string, string> = {};
    for (const name of boards) {
      const board = trello.addBoard({ name, ...inputs[name] });
      ids[name] = board.shortLink;
      sources[name] = trello.addCard({
        list: trello.addList({ board, name: 'Here' }),
        name: `Card of ${name}`,
      });
    }
    await world.setUp({
      routes: `${sample.board.shortLink} -> #website\n${sample.board.shortLink} -> #general\n${ids['Shop']!} -> #website`,
    });
    for (const name of boards) mirrors[name] = trello.addCard({ list, name: sources[name].shortUrl });
  });
  restoreAfterEach(held);
  afterEach(() => {
    held.world.trello.clearFaults();
    expect(held.world.trello.violations()).to.deep.equal([]);
  });

  const answer = (text: string, asking?: object) => held.world.ask(text, asking).then(plainly);
  /** The labels of the links in a text, in order. */
  const labels = (text: string): string[] =>
    [...plainly(text).matchAll(/<\S*\/c\/\w+\|([^>]*)>/g)].map(([, label]) => label!);
  const ada = () => held.world.trello.as(held.world.sample.members.ada);
  const seenByRoom = ['Card of Shop', 'a mirrored card', 'Card of Roadmap', 'a mirrored card'];

  it('shows the original’s title in a list where the room may see it, for one more request', async () => {
    const { trello, sample } = held.world;
    await held.world.outdate(sample.board.id);
    const before = trello.requests.length;
    expect(labels(await answer(LIST))).to.deep.equal(seenByRoom);
    expect(trello.requests.slice(before).map(({ path }) => path.split('/')[1])).to.deep.equal([
      'boards',
      'batch',
    ]);
    expect(labels(await answer(LIST, { room: 'general' }))).to.deep.equal([
      'a mirrored card',
      'a mirrored card',
      'Card of Roadmap',
      'a mirrored card',
    ]);
    const links = [...(await answer(LIST)).matchAll(/\/c\/(\w+)\|/g)].map(([, link]) => link);
    expect(links, 'and leads to the mirror').to.deep.equal(boards.map((name) => mirrors[name].shortLink));
  });

  it('shows the original’s title beside the room, in search results, in its own view and in previews', async () => {
    const { host } = held.world;
    const bar = await openContextualBar(held.world, { room: 'general' });
    const { blocks } = await turnBar(held.world, bar, ['bar.list', 'Mirrors']);
    expect(labels(JSON.stringify(blocks))).to.include.members(['Card of Roadmap', 'a mirrored card']);
    expect(labels(await answer('/trello search trello.com'))).to.include.members(seenByRoom);
    for (const [at, name] of boards.entries()) {
      const { shortUrl } = mirrors[name];
      expect(labels(await answer(`/trello card ${shortUrl}`))[0], name).to.equal(seenByRoom[at]);
      const { _id } = await host.sendMessage('grace', 'website', shortUrl);
      const shown = host.messages('website').find((each) => each._id === _id)!;
      expect(titles(shown), name).to.deep.equal([seenByRoom[at]]);
    }
  });

  it('shows the title to people whose account sees the original, but not to the room', async () => {
    await connect(held.world, held.world.sample.members.alan, { user: 'admin' });
    const own = ['Card of Shop', 'a mirrored card', 'Card of Roadmap', 'Card of Beyond'];
    expect(labels(await answer(LIST, { user: 'admin' }))).to.deep.equal(own);
    const before = held.world.posts().length;
    await held.world.host.type('admin', 'website', `${LIST} --share`);
    expect(labels(held.world.posts().slice(before).join())).to.deep.equal(seenByRoom);
    await answer('/trello disconnect', { user: 'admin' });
  });

  it('is posted under that title in rooms that may see the original', async () => {
    const { world } = held;
    const posted = async (work: () => unknown): Promise<string[][]> => {
      const before = world.posts('general').length;
      const there = await world.newPosts(work);
      return [there, world.posts('general').slice(before)].map((texts) => texts.flatMap(labels));
    };
    const moved = (name: Board) => posted(() => ada().moveCard(mirrors[name], held.world.sample.lists.done));
    expect(await moved('Shop')).to.deep.equal([['Card of Shop'], ['a mirrored card']]);
    expect(await moved('Secret')).to.deep.equal([['a mirrored card'], ['a mirrored card']]);
    expect(await moved('Roadmap')).to.deep.equal([['Card of Roadmap'], ['Card of Roadmap']]);
    expect(await moved('Beyond')).to.deep.equal([['a mirrored card'], ['a mirrored card']]);
  });

  it('keeps that title in a message that grows, in a summary of several cards, and in its thread', async () => {
    const { world } = held;
    const { sample, trello } = world;
    await world.save({ mergeSeconds: 60 });
    await world.newPosts(() => ada().moveCard(mirrors.Shop, sample.lists.review));
    await world.newPosts(() => ada().archiveCard(mirrors.Shop));
    expect(plainly(world.posts().slice(-1)[0])).to.match(/moved <\S+\|Card of Shop>.*\n• archived it/);
    expect(plainly(world.posts('general').slice(-1)[0])).to.match(
      /moved <\S+\|a mirrored card>.*\n• archived it/,
    );
    const fresh = boards.map((name) => trello.addCard({ list, name: sources[name].shortUrl }));
    for (const each of fresh) await world.newPosts(() => ada().moveCard(each, sample.lists.done));
    expect(labels(world.posts().slice(-3).join('\n'))).to.deep.equal(seenByRoom);
    expect(labels(world.posts('general').slice(-3).join('\n'))[0]).to.equal('a mirrored card');
    await world.save({ mergeSeconds: 0, routes: `${sample.board.shortLink} -> #website thread=on` });
    const [root] = await world.newPosts(() => ada().archiveCard(fresh[2]!));
    expect(labels(root!)).to.deep.equal(['Card of Roadmap']);
  });

  it('stays readable if Trello does not return the original, and nothing else is affected', async () => {
    const { trello, sample } = held.world;
    const alone = trello.addList({ board: sample.board, name: 'Alone' });
    for (const fault of [
      { status: 500 },
      { status: 429 },
      { html: true },
      { body: '[]', status: 200 },
      { hangMs: 60_000 },
    ]) {
      await held.world.outdate(sample.board.id);
      const fresh = trello.addCard({ list: alone, name: sources.Shop.shortUrl });
      trello.fail({ path: /^\/batch/, times: 9, ...fault });
      expect(
        labels(await answer('/trello list Alone --board Lighthouse')),
        JSON.stringify(fault),
      ).to.deep.equal(['a mirrored card']);
      const [posted] = await held.world.newPosts(() => ada().moveCard(fresh, sample.lists.done));
      expect(labels(posted!)).to.deep.equal(['a mirrored card']);
      trello.clearFaults();
    }
  });
});
