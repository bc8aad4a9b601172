import { expect } from 'chai';
import { settingIds } from '../../rocketchat/settings';
import { World } from '../../testing/app/world';
import { survives } from '../../testing/faults/figures';
import { expectOnce, statusesOf, timesPosted, until } from '../../testing/faults/posted';
import type { Action } from '../../testing/trello/models';

type Values = Parameters<World['save']>[0];

describe('saving the settings during a delivery', () => {
  const held = World.forSuite({ trello: { retryDelays: [20, 40, 2_000] } });
  let card: { id: string };
  let route = '';

  beforeEach(async () => {
    const { world } = held;
    card = world.trello.addCard({ list: world.sample.lists.todo, name: 'Changing' });
    route = `${world.sample.board.shortLink} -> #website`;
    await world.setUp({ routes: route, mergeSeconds: 60, style: 'compact', threads: false });
  });

  const comment = (text: string): Action =>
    held.world.trello.as(held.world.sample.members.alan).comment(card, text);

  /** Saves while a call of the delivery waits. */
  async function savedDuring(text: string, call: string, values: Values): Promise<Action> {
    const { world } = held;
    const gate = world.host.hold(call);
    const action = comment(text);
    await until(() => gate.waiting > 0);
    const byId = Object.entries(values).map(([name, value]) => [settingIds[name as keyof Values], value]);
    await world.host.saveSettings(Object.fromEntries(byId) as Record<string, unknown>);
    // The check after the save is over as well, unless it posts something itself.
    const checked = world.host.runDueJobs(new Date(Date.now() + 60_000));
    await Promise.race([checked, until(() => gate.waiting > 1)]);
    expect(world.trello.deliveries.some(({ actionId }) => actionId === action.id)).to.equal(false);
    gate.open();
    await checked;
    await world.trello.settled();
    return action;
  }

  const changes: Record<string, Values> = {
    style: { style: 'detailed' },
    merging: { mergeSeconds: 0 },
    threads: { threads: true },
    'wanted events': { defaultEvents: ['moves'] },
    'time zone': { timeZone: 'Asia/Tokyo' },
    token: { apiToken: 'ATTA0000000000000000000000000000000000000000000000000000000000000000' },
  };
  for (const [what, values] of Object.entries(changes)) {
    survives(`the ${what}: the delivery is posted once, with the previous settings`, async () => {
      const { world } = held;
      const text = `During ${what}`;
      const action = await savedDuring(text, 'messages.create', values);
      expect(statusesOf(world, action)).to.deep.equal([200]);
      expectOnce(world, [text]);
      const begun = world.host.messages('website').filter(({ msg }) => msg.includes(text));
      expect(begun.map(({ blocks, tmid }) => ({ blocks, tmid }))).to.deep.equal([
        { blocks: undefined, tmid: undefined },
      ]);
      await world.setUp({ defaultEvents: ['comments', 'moves'], language: 'en', timeZone: 'UTC' });
      comment(`After ${what}`);
      await world.trello.settled();
      expectOnce(world, [text, `After ${what}`]);
    });
  }

  survives('the route is removed: the delivery is posted, and a later one makes Trello stop', async () => {
    const { world } = held;
    const action = await savedDuring('Last news', 'messages.create', { routes: '' });
    expect(statusesOf(world, action)).to.deep.equal([200]);
    expectOnce(world, ['Last news']);
    expect(world.trello.webhooks).to.deep.equal([]);
  });

  survives(
    'another room is named: the delivery goes to one of them, later ones to the new room',
    async () => {
      const { world } = held;
      const routes = `${world.sample.board.shortLink} -> #general`;
      await savedDuring('Between rooms', 'messages.create', { routes });
      const times = ['website', 'general'].map((room) => timesPosted(world, 'Between rooms', room));
      expect(times).to.deep.equal([1, 0]);
      comment('In the new room');
      await world.trello.settled();
      expectOnce(world, ['In the new room'], 'general');
      expect(timesPosted(world, 'In the new room')).to.equal(0);
    },
  );

  survives(
    'the secret is wrong for a moment: the delivery is refused, and posted with the correct one',
    async () => {
      const { world } = held;
      const gate = world.host.hold('persistence.readByAssociations');
      const action = comment('Which secret');
      await until(() => gate.waiting > 0);
      await world.host.saveSettings({ 'api-secret': 'f'.repeat(64) });
      gate.open();
      await until(() => statusesOf(world, action).length >= 2);
      await world.host.saveSettings({ 'api-secret': world.trello.apiSecret });
      await world.trello.settled();
      const statuses = statusesOf(world, action);
      expect(statuses.slice(0, 2)).to.include(401);
      expect(statuses.slice(-1)).to.deep.equal([200]);
      expectOnce(world, ['Which secret']);
    },
  );
});
