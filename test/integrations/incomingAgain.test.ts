import { expect } from 'chai';
import { freshBody, requestOf } from '../../testing/integrations/scripts';
import { created, pier, todo, useIncoming } from '../../testing/integrations/useIncoming';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const WRONG = ['#gone', '#away'];
/** Posts to channels. @returns whether the response is 200 */
type Server = (channels: string[], posted: string[]) => boolean;

/** Rocket.Chat before mid 2025: channel by channel, until one refuses the message. */
const inOrder: Server = (channels, posted) => {
  const end = channels.findIndex((channel) => WRONG.includes(channel));
  posted.push(...(end < 0 ? channels : channels.slice(0, end)));
  return end < 0;
};

/** Since then, with separateResponse: each on its own, and 400 if all refuse it. */
const apart: Server = (channels, posted) => {
  const good = channels.filter((channel) => !WRONG.includes(channel));
  posted.push(...good);
  return good.length > 0;
};

describe('a repeated delivery to the incoming script', () => {
  const { withHead, script, send, isPosted, refusal } = useIncoming();
  const event = (ago = 0): Record<string, any> => freshBody(created(pier, todo), ago);
  const by = (sent: object, id: string): Record<string, unknown> => ({ ...sent, webhook: { id } });
  const later = (ms: number): Promise<unknown> =>
    script().evaluate(`(() => { const now = Date.now; Date.now = () => now() + ${ms}; })(); 0`);

  it('is posted once if a card and its board are both watched', async () => {
    await withHead({});
    const ofBoard = event();
    const ofCard = { ...ofBoard, model: { id: pier.id } };
    expect(await isPosted(ofBoard)).to.equal(true);
    expect(await isPosted(ofCard)).to.equal(false);
    expect(await isPosted(ofBoard), 'Trello tries again').to.equal(true);
  });

  it('is posted once if two webhooks watch the same board', async () => {
    await withHead({});
    const sent = event();
    expect(await isPosted(by(sent, 'a'))).to.equal(true);
    expect(await isPosted(by(sent, 'b'))).to.equal(false);
    expect(await isPosted(sent), 'without its webhook').to.equal(false);
    expect(await isPosted(by(sent, 'a')), 'Trello tries again').to.equal(true);
    expect(await isPosted(by(sent, 'b'))).to.equal(false);
  });

  it('is posted as often as Trello tries, and no more: after that somebody replays it', async () => {
    await withHead({});
    const sent = by(event(), 'a');
    const posted = [];
    for (let count = 0; count < 7; count += 1) posted.push(await isPosted(sent));
    expect(posted).to.deep.equal([true, true, true, true, false, false, false]);
    const another = by(event(), 'a');
    expect(await isPosted(another)).to.equal(true);
    await later(20 * MINUTE);
    expect(await isPosted(another), 'long after').to.equal(false);
    expect(await isPosted(by(event(), 'a')), 'what is new').to.equal(true);
  });

  it('goes through several channels in reverse order, then no more', async () => {
    await withHead({ CHANNELS: { Harbour: '#a, #gone, #c' } });
    const sent = by(event(), 'a');
    expect((await send(sent)).channel).to.deep.equal(['#a', '#gone', '#c']);
    expect((await send(sent)).channel).to.deep.equal(['#c', '#gone', '#a']);
    expect(await refusal(sent)).to.match(
      /^Rocket\.Chat refused this twice for .*a, .*gone, .*c, so .*server had a problem/,
    );
    await withHead({ CHANNELS: { Harbour: '#a' } });
    for (let count = 0; count < 4; count += 1) expect((await send(sent)).channel).to.deep.equal(['#a']);
  });

  it('reaches every channel once, whichever of them fails and however Rocket.Chat goes through them', async () => {
    const rows = ['#a #gone #c', '#gone #c', '#a #gone', '#a #gone #away #c', '#a #c', '#gone #a #b #c'];
    for (const server of [inOrder, apart]) {
      for (const row of rows.map((each) => each.split(' '))) {
        await withHead({ CHANNELS: { Harbour: row } });
        const good = row.filter((channel) => !WRONG.includes(channel));
        expect(await tryAll(server, 'well'), `${server.name} ${row.join()}`).to.deep.equal(good);
        const isWellNow = server === apart || good.length === row.length;
        if (isWellNow) expect(await tryAll(server, 'not at first'), row.join()).to.deep.equal(good);
      }
    }
  });

  /** Up to four attempts, like Trello. @returns the channels that got the message, as often as they did */
  async function tryAll(server: Server, beginning: 'well' | 'not at first'): Promise<string[]> {
    const posted: string[] = [];
    const sent = by(event(), 'a');
    for (let count = 0; count < 4; count += 1) {
      const called = await script().call('process_incoming_request', requestOf(JSON.stringify(sent)));
      if (called.result?.error || (count === 0 && beginning === 'not at first')) continue;
      if (!called.result || server(called.result.content.channel, posted)) break;
    }
    return posted.sort();
  }

  it('is accepted after a refused one, which uses up nothing', async () => {
    await withHead({ CHANNELS: { [pier.id]: '#pier' } });
    const sent = event();
    expect(await refusal(by(sent, 'a'))).to.match(/^CHANNELS/);
    expect((await send(by({ ...sent, model: { id: pier.id } }, 'b'))).channel).to.deep.equal(['#pier']);
  });

  it('is refused when it is old, even by a script that has just started', async () => {
    await withHead({});
    for (const ago of [-2 * 60 * MINUTE, 5 * MINUTE, 23 * 60 * MINUTE]) {
      expect(await isPosted(event(ago)), String(ago)).to.equal(true);
    }
    for (const ago of [DAY + MINUTE, 400 * DAY]) {
      expect(await refusal(event(ago)), String(ago)).to.contain('more than a day ago');
    }
    const { date, ...action } = event()['action'];
    expect(await isPosted({ ...event(), action }), `without ${date}`).to.equal(true);
  });
});
