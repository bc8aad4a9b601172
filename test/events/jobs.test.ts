import { expect } from 'chai';
import { jobs } from '../../events/jobs';
import { anotherServer, TokenEndpoint } from '../../testing/app/oauthAccounts';
import { openDatabase } from '../../testing/app/recordStore';
import { works } from '../../testing/app/servers';

const DAY_MS = 24 * 3_600_000;

describe('the job that deletes what is too old', () => {
  it('goes on if one store fails', async () => {
    const server = anotherServer(await openDatabase(), new TokenEndpoint());
    const { context } = server;
    await context.postAttempts.add({ key: 'message', owner: 'p1' });
    const realNow = Date.now;
    Date.now = () => realNow() + 2 * DAY_MS;
    try {
      let calls = 0;
      server.fate = async (call) => {
        if ((calls += 1) === 1) throw new Error('The store is down.');
        return call();
      };
      await jobs.find(({ id }) => id === 'sweep-told')!.run(context);
    } finally {
      Date.now = realNow;
      server.fate = works;
    }
    expect(server.errors).to.deep.equal(['The store is down.']);
    expect(await context.postAttempts.find('message')).to.equal(undefined);
    expect(await context.postAttempts.add({ key: 'message', owner: 'p2' })).to.have.length(1);
  });
});
