import { expect } from 'chai';
import { connect } from '../../testing/app/cards';
import { open, submit } from '../../testing/app/forms';
import { setUpCrew } from '../../testing/app/links';
import { World } from '../../testing/app/world';

story('Trello’s rate limit for member requests', () => {
  const held = World.forSuite({ trello: { enforceLimits: true } });
  const asked = (): number =>
    held.world.trello.requests.filter(({ path }) => /^\/members\/[^/]+$/.test(path)).length;

  before(async () => {
    const { world } = held;
    await setUpCrew(world, { routes: `${world.sample.board.shortLink} -> #crew` });
    await connect(world, { member: world.sample.members.grace });
  });

  it('is not exhausted by people’s commands and jobs', async () => {
    const { world } = held;
    const before = asked();
    for (const text of ['boards', 'mine', 'link Nothing', 'add New', 'list', 'status', 'status', 'me']) {
      await world.ask(`/trello ${text}`, { room: 'crew' });
    }
    await world.save({ mergeSeconds: 1 });
    await world.save({ mergeSeconds: 0 });
    await world.ask('/trello status', { room: 'crew', user: 'admin' });
    // Only /trello status asks for the member of the workspace's token, and it was typed three times.
    expect(asked() - before).to.equal(3);
  });

  it('is explained to people whose request exceeds it, and to nobody else', async () => {
    const { world } = held;
    const { trello, host, sample } = world;
    const outcomes: string[] = [];
    for (let at = 0; at < 92; at += 1) {
      const user = `person${at}`;
      host.addUser({ username: user });
      host.addRoom({ name: `room${at}`, members: [user] });
      const token = trello.addToken({ member: sample.members.alan });
      const view = await open(world, '/trello connect', { user, room: `room${at}` });
      const { posted, errors } = await submit(world, view, { touched: { token }, user });
      outcomes.push(posted ?? errors!.token!);
    }
    const refused = outcomes.filter((text) => !text.startsWith('You are connected'));
    expect(refused).to.have.length.within(1, 10);
    expect(refused[0]).to.match(/only 100 times in 15 minutes.*Press “Connect” again in 15 minutes/);
    // None of these requests reached Trello.
    expect(trello.requests.filter(({ status }) => status === 429)).to.deep.equal([]);
    expect(await world.ask('/trello mine', { room: 'crew' })).to.match(/cards/);
    expect(await world.ask('/trello list', { room: 'crew' })).to.match(/^\*Open lists\*/);
    const newPosts = await world.newPosts(
      () => trello.as(sample.members.alan).createCard({ list: sample.lists.todo, name: 'Still told' }),
      'crew',
    );
    expect(newPosts.join()).to.include('Still told');
  }).timeout(60_000);
});

describe('while Trello refuses everything', () => {
  const held = World.forSuite();

  it('the app stops before Trello blocks the key', async () => {
    const { world } = held;
    const { trello, host, sample } = world;
    await setUpCrew(world);
    const people = ['p0', 'p1', 'p2', 'p3'];
    for (const user of people) {
      host.addUser({ username: user });
      host.addRoom({ name: `of-${user}`, members: [user] });
      await connect(world, { member: sample.members.alan, user, room: `of-${user}` });
    }
    const fault = trello.fail({ status: 429, body: { error: 'API_KEY_LIMIT_EXCEEDED' }, times: Infinity });
    const before = trello.requests.length;
    const asking = Array.from({ length: 280 }, (_, at) =>
      host.type(people[at % 4]!, `of-${people[at % 4]}`, `/trello search word${at}`),
    );
    await Promise.all(asking);
    fault.clear();
    const times = trello.requests
      .slice(before)
      .filter(({ status }) => status === 429)
      .map(({ at }) => at);
    expect(times.length).to.be.greaterThan(30);
    // More than 200 in 10 s block a key, and a busy machine needs longer than that for all of them.
    const counts = times.map((from) => times.filter((at) => at >= from && at < from + 10_000).length);
    expect(Math.max(...counts)).to.be.at.most(200);
    const posted = host.noticeHistory().slice(-280);
    expect(new Set(posted.map(({ msg }) => msg))).to.deep.equal(
      new Set(['Trello is getting too many requests right now. Try again in a minute.']),
    );
    // It has sent as much as it may, on purpose.
    await host.restart();
  }).timeout(60_000);
});
