import { expect } from 'chai';
import { RequestWatch } from '../../../testing/app/RequestWatch';
import type { LoggedRequest } from '../../../testing/trello/RequestLog';

describe('the watch over what tests send to Trello', () => {
  let requests: LoggedRequest[];
  let restarts: number;
  let watch: RequestWatch;
  const host = {
    startedAt: 0,
    idle: () => Promise.resolve(),
    restart: () => {
      restarts += 1;
      host.startedAt += 1;
      return Promise.resolve();
    },
  };

  const send = (count: number, token = 'own'): void => {
    const request = { auth: { key: 'key', token }, at: host.startedAt } as LoggedRequest;
    for (let each = 0; each < count; each += 1) requests.push(request);
  };

  beforeEach(() => {
    requests = [];
    restarts = 0;
    host.startedAt = 0;
    watch = new RequestWatch(host, { requests });
  });

  it('starts another process once this one has sent thirty requests with one token', async () => {
    send(29);
    send(29, 'another');
    await watch.restartIfBusy();
    expect(restarts).to.equal(0);
    send(1);
    await watch.restartIfBusy();
    expect(restarts).to.equal(1);
    await watch.restartIfBusy();
    expect(restarts).to.equal(1);
  });

  it('or many with many tokens', async () => {
    for (let each = 0; each < 9; each += 1) send(10, `token ${each}`);
    await watch.restartIfBusy();
    expect(restarts).to.equal(1);
  });

  it('complains about a test that sends more than is left of the limit in the worst case', () => {
    send(29);
    watch.check();
    send(60);
    watch.check();
    send(61);
    expect(() => {
      watch.check();
    }).to.throw('61 requests with one token and 61 in all');
  });

  it('does not count what an earlier process has sent', () => {
    send(60);
    host.startedAt += 1;
    send(60);
    watch.check();
  });
});
