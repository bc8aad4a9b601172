import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { expect } from 'chai';
import type { Subscription } from '../../storage/records';
import { Subscriptions } from '../../storage/Subscriptions';
import type { Parts } from '../../testing/engine/bridges/parts';
import { persistenceMethods } from '../../testing/engine/bridges/persistence';
import { Database } from '../../testing/engine/Database';

/** Each call gives a request of one process its storage; all share one store, like Rocket.Chat's. */
async function openStore(): Promise<() => Subscriptions> {
  const database = new Database();
  await database.open();
  const methods = persistenceMethods({ workspace: { database } } as unknown as Parts);
  const reader = {
    readByAssociation: (one: unknown) => methods.readByAssociations!([one], 'app'),
    readByAssociations: (all: unknown) => methods.readByAssociations!(all, 'app'),
  } as unknown as IPersistenceRead;
  const writer = {
    updateByAssociations: (all: unknown, data: unknown, upsert: boolean) =>
      methods.updateByAssociations!(all, data, upsert, 'app'),
    removeByAssociations: (all: unknown) => methods.removeByAssociations!(all, 'app'),
  } as unknown as IPersistence;
  return () => new Subscriptions(reader, writer);
}

const subscription: Subscription = {
  kind: 'link',
  source: 'room',
  roomId: 'room',
  roomName: 'website',
  boardId: 'board',
  boardShortLink: 'short',
  boardName: 'Board',
  model: { type: 'card', id: 'card', name: 'Card' },
  events: ['moves', 'comments'],
  style: 'compact',
  isThreaded: false,
};

describe('a subscription that two processes change', () => {
  let request: () => Subscriptions;

  beforeEach(async () => {
    request = await openStore();
    await request().save(subscription);
  });

  it('keeps what the other one has changed since it was read', async () => {
    const [here, there] = [request(), request()];
    const [seen] = await here.ofRoom(subscription.roomId);
    await there.change(subscription, { events: ['moves'], style: 'detailed' });
    await here.change(seen!, { failure: 'readOnly' });
    expect(await request().ofRoom(subscription.roomId)).to.deep.equal([
      { ...subscription, events: ['moves'], style: 'detailed', failure: 'readOnly' },
    ]);
  });

  it('moves with its card to another board, with the other one’s changes', async () => {
    const [here, there] = [request(), request()];
    const [seen] = await here.ofRoom(subscription.roomId);
    await there.change(subscription, { events: ['moves'] });
    await here.change(seen!, { boardId: 'other', boardName: 'Other' });
    const [moved, ...others] = await request().all();
    expect(others).to.deep.equal([]);
    expect(moved).to.deep.equal({ ...subscription, events: ['moves'], boardId: 'other', boardName: 'Other' });
  });

  it('stays removed if the other one has removed it', async () => {
    const [here, there] = [request(), request()];
    const [seen] = await here.ofRoom(subscription.roomId);
    await there.remove(subscription);
    await here.change(seen!, { failure: 'readOnly' });
    expect(await request().all()).to.deep.equal([]);
  });

  it('is returned with the change to the process that made it', async () => {
    const here = request();
    const [seen] = await here.ofRoom(subscription.roomId);
    await here.change(seen!, { style: 'detailed' });
    expect(await here.ofRoom(subscription.roomId)).to.deep.equal([{ ...subscription, style: 'detailed' }]);
  });
});
