import { expect } from 'chai';
import { forCards } from '../../../testing/app/cards';
import { open, submit } from '../../../testing/app/forms';
import { loggedBy } from '../../../testing/app/logged';
import { World, zipPath } from '../../../testing/app/world';

/** Temporary failures that are gone at the next try. */
describe('a temporary failure', () => {
  const held = forCards();

  it('of a form’s room keeps the form open with an error, and submitting it again works', async () => {
    const { world } = held;
    const view = await open(world, '/trello add');
    const touched = { title: 'Air the archive' };
    world.host.failNext('rooms.getById');
    const refused = await submit(world, view, { touched });
    expect(refused.type).to.equal('errors');
    expect(JSON.stringify(refused.errors)).to.match(/form|again/);
    expect((await submit(world, view, { touched })).posted).to.match(/^You created <\S+\|Air the archive>/);
    expect(loggedBy(world)).to.deep.equal(['room']);
  });
});

describe('jobs that fail', () => {
  const held = World.forSuite();

  it('write one line to the log, and succeed the next time', async () => {
    const { host } = held.world;
    await held.world.setUp();
    const both = ['sweep-told', 'sync-setup-daily'];
    const later = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);
    // One after the other: engine 1.46 keeps the log of only one of two jobs that run at once.
    for (const name of both) {
      const { jobs } = host.workspace;
      for (const job of jobs.all()) jobs.put({ ...job, nextRunAt: later(job.name.includes(name) ? 0 : 2) });
      host.failNext('persistence.readByAssociations', new Error('Not now'));
      expect(await host.runDueJobs(later(1))).to.equal(1);
    }
    expect(loggedBy(held.world)).to.deep.equal(both);
    expect(await host.runDueJobs(later(3))).to.be.at.least(2);
    expect(loggedBy(held.world)).to.deep.equal(both);
  });
});

describe('uninstalling the app', () => {
  const held = World.forSuite();

  beforeEach(() => held.world.setUp());
  afterEach(async () => {
    held.world.trello.clearFaults();
    held.world.trello.state.webhooks.clear();
    await held.world.host.install(zipPath, { user: 'admin' });
  });

  it('succeeds even if Trello does not delete the webhook', async () => {
    const { world } = held;
    const logged = loggedBy(world).length;
    expect(world.trello.webhooks).to.have.length(1);
    world.trello.fail({ method: 'DELETE', path: /webhooks/, status: 500, times: 5 });
    await world.host.uninstall();
    expect(world.trello.webhooks).to.have.length(1);
    expect(loggedBy(world).slice(logged)).to.deep.equal(['removeEverything']);
  });

  it('succeeds even if Trello does not list its webhooks', async () => {
    const { world } = held;
    const logged = loggedBy(world).length;
    world.trello.fail({ method: 'GET', path: /webhooks/, status: 500, times: 5 });
    await world.host.uninstall();
    expect(loggedBy(world).slice(logged)).to.deep.equal(['removeEverything']);
  });
});
