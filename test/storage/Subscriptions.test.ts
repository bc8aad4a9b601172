import { expect } from 'chai';
import type { Subscription } from '../../storage/records';
import { Subscriptions } from '../../storage/Subscriptions';
import { openDatabase, recordStoreIn } from '../../testing/app/recordStore';

/** Each call gives a request of one process its storage; all share one store, like Rocket.Chat's. */
async function openStore(): Promise<() => Subscriptions> {
  const database = await openDatabase();
  return () => new Subscriptions(recordStoreIn(database));
}

const subscription: Subscription = {
  kind: 'subscription',
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
/** Stored records include their version. */
const stored = { ...subscription, version: 2 };

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
      { ...stored, events: ['moves'], style: 'detailed', failure: 'readOnly' },
    ]);
  });

  it('moves with its card to another board, with the other one’s changes', async () => {
    const [here, there] = [request(), request()];
    const [seen] = await here.ofRoom(subscription.roomId);
    await there.change(subscription, { events: ['moves'] });
    await here.change(seen!, { boardId: 'other', boardName: 'Other' });
    const [moved, ...others] = await request().all();
    expect(others).to.deep.equal([]);
    expect(moved).to.deep.equal({ ...stored, events: ['moves'], boardId: 'other', boardName: 'Other' });
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
    expect(await here.ofRoom(subscription.roomId)).to.deep.equal([{ ...stored, style: 'detailed' }]);
  });
});
