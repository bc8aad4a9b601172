import { expect } from 'chai';
import { open, submit } from '../../../testing/app/forms';
import { forCrew } from '../../../testing/app/links';
import type { World } from '../../../testing/app/world';

describe('a subscription that two people change at once', () => {
  const held = forCrew();
  const ask: World['ask'] = (text, asking) => held.ask(text, asking);
  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  const isStored = async (): Promise<boolean> => {
    const records = await held.world.host.workspace.database.find('persistence');
    return records.some(({ value }) => value.kind === 'subscription');
  };

  /** Somebody changes the lists, which asks Trello; somebody else makes a change before Trello answers. */
  const whileChanging = async (meanwhile: () => Promise<unknown>): Promise<void> => {
    const { world } = held;
    await world.outdate();
    const gate = world.host.hold('http.call');
    const changing = world.host.type('grace', 'crew', '/trello link Lighthouse --lists Review');
    await until(() => gate.waiting > 0);
    await meanwhile();
    gate.open();
    await changing;
    await world.host.idle();
  };

  beforeEach(() => ask('/trello link Lighthouse --events all --lists all --style compact'));

  it('keeps both changes', async () => {
    const { world } = held;
    const form = await open(world, '/trello configure');
    await whileChanging(() => submit(world, form, { touched: { style: 'detailed', events: ['moves'] } }));
    expect(await ask('/trello links')).to.match(/Events: moves · only the list “Review” · detailed/);
  });

  it('stays removed if it is removed while somebody else changes it', async () => {
    const { world } = held;
    let ending = Promise.resolve();
    await whileChanging(() => {
      ending = world.host.type('admin', 'crew', '/trello unlink Lighthouse');
      return until(async () => !(await isStored()));
    });
    await ending;
    expect(await ask('/trello links')).to.match(/does not follow anything/);
    expect(world.trello.webhooks).to.deep.equal([]);
    const posted = world.host.notices('grace').map(({ msg }) => msg);
    expect(posted.join('\n')).to.match(/out of date/);
  });
});
