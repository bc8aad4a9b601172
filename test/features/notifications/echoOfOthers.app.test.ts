import { expect } from 'chai';
import { connect } from '../../../testing/app/connect';
import { World } from '../../../testing/app/world';
import type { Card } from '../../../testing/trello/models';

const plainly = (text: string): string => text.replace(/\u2060/g, '');

describe('other people’s changes while somebody acts in a room', () => {
  const held = World.forSuite();
  let card: Card;
  const act = (text: string, { user = 'grace', room = 'website' } = {}): Promise<string> =>
    held.world.ask(`/trello ${text}`, { user, room });
  /** What is posted in #website. */
  const postedBy = async (work: () => unknown): Promise<string[]> =>
    (await held.world.newPosts(work)).map(plainly);
  const breakOff = () => held.world.trello.fail({ method: 'POST', path: /comments/, reset: true });

  before(async () => {
    const { world } = held;
    const routes = ['website', 'general'].map((room) => `${world.sample.board.shortLink} -> #${room}`);
    await world.setUp({ routes: routes.join('\n'), workspaceActs: true });
    await connect(world, world.sample.members.grace);
  });
  beforeEach(() => {
    card = held.world.trello.addCard({ list: held.world.sample.lists.todo, name: 'Fog horn' });
  });
  afterEach(() => {
    held.world.trello.clearFaults();
  });

  it('are posted while the outcome of the workspace account’s action is unknown', async () => {
    const { trello } = held.world;
    const posted = await postedBy(async () => {
      breakOff();
      expect(await act(`comment ${card.url} Mine`, { user: 'admin' })).to.match(/did not confirm whether/);
      expect(await act(`comment ${card.url} Mine`, { room: 'general' })).to.match(/^You commented/);
    });
    expect(posted).to.have.length(1);
    expect(posted[0]).to.include('Grace');
    // The unknown action is delivered after all: by the workspace's member, with the same words.
    const { ada } = held.world.sample.members;
    const app = { idApp: trello.state.actions.slice(-1)[0]!.appCreator!.id };
    expect(await postedBy(() => trello.as(ada, app).comment(card, 'Mine'))).to.deep.equal([]);
  });

  it('are posted if the same person comments again while the outcome of a comment is unknown', async () => {
    const { trello, sample } = held.world;
    breakOff();
    expect(await act(`comment ${card.url} In doubt`)).to.match(/did not confirm whether/);
    const posted = await postedBy(() => trello.as(sample.members.grace).comment(card, 'By hand'));
    expect(posted).to.have.length(1);
    expect(posted[0]).to.include('By hand');
    expect(await postedBy(() => trello.as(sample.members.grace).comment(card, 'In doubt'))).to.deep.equal([]);
  });

  it('are told apart by one request for the workspace’s member, until the settings are saved', async () => {
    const { world } = held;
    const asked = async (): Promise<number> => {
      const before = world.trello.requests.length;
      await act(`archive ${card.url}`, { user: 'admin' });
      await act(`restore ${card.url}`, { user: 'admin' });
      return world.trello.requests.slice(before).filter(({ path }) => path.endsWith('/members/me')).length;
    };
    expect(await asked()).to.equal(0);
    await world.save({ workspaceActs: true, mergeSeconds: 1 });
    await world.save({ mergeSeconds: 0 });
    expect(await asked()).to.equal(1);
  });

  it('are posted everywhere if Trello does not say who that member is; the action is carried out', async () => {
    const { world } = held;
    await world.save({ mergeSeconds: 1 });
    await world.save({ mergeSeconds: 0 });
    world.trello.fail({ path: /members\/me$/, times: 9, status: 500 });
    const posted = await postedBy(async () =>
      expect(await act(`rename ${card.url} Fog siren`, { user: 'admin' })).to.match(/^You renamed/),
    );
    expect(posted.join('\n')).to.match(/renamed/);
  });
});
