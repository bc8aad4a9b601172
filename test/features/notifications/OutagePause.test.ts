import { expect } from 'chai';
import { OutagePause } from '../../../features/notifications/OutagePause';

describe('requests to Trello while it does not answer', () => {
  let now = 1_000_000;
  const clock = (): number => now;
  const failing = (ms: number) => (): Promise<string> => {
    now += ms;
    return Promise.reject(new Error('no answer'));
  };
  const ask = (outage: OutagePause, question: () => Promise<string>, board = 'one'): Promise<string> =>
    outage.ask(board, question, clock).catch((error: unknown) => (error as Error).message);
  const answering = (): Promise<string> => Promise.resolve('an answer');

  it('are repeated after a failure that took no time', async () => {
    const outage = new OutagePause();
    expect(await ask(outage, failing(100))).to.equal('no answer');
    expect(await ask(outage, answering)).to.equal('an answer');
  });

  it('fail at once after a slow failure, for less than Trello’s retry delay', async () => {
    const outage = new OutagePause();
    expect(await ask(outage, failing(9_000))).to.equal('no answer');
    expect(await ask(outage, answering)).to.equal('no answer');
    expect(await ask(outage, answering, 'another board')).to.equal('an answer');
    now += 29_000;
    expect(await ask(outage, answering)).to.equal('an answer');
  });
});
