import { expect } from 'chai';
import { forCards, plainly } from '../../../testing/app/cards';
import { buttons, press, type ShownButton } from '../../../testing/app/links';
import { EngineHost } from '../../../testing/engine/EngineHost';

const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';
const ANSWERED = /^This question was already answered\. Check on Trello whether it was done/;

describe('a question that is answered twice', () => {
  const held = forCards();
  const { ask, writes } = held;

  /** Asks which card is meant, and clicks its buttons at either server. */
  async function question(text: string) {
    expect(await ask(`/trello ${text}`)).to.match(/^Several cards match/);
    const [first, second] = buttons(held.world) as [ShownButton, ShownButton];
    const { _id: id } = held.world.host.noticeHistory().slice(-1)[0]!;
    const click = ({ actionId, blockId, value }: ShownButton, host: EngineHost = held.world.host) =>
      host.click({
        user: 'grace',
        room: 'crew',
        container: { type: 'message', id },
        actionId,
        blockId,
        value,
      });
    return { first, second, click, id };
  }
  const slowly = () => held.trello.fail({ method: 'POST', path: /comments/, hangMs: 400, times: 2 });

  it('runs the command once if the same button is clicked twice', async () => {
    const { first, click, id } = await question('comment page Twice?');
    slowly();
    const { host } = held.world;
    const before = host.noticeHistory().length;
    const written = await writes(() => Promise.all([click(first), click(first)]));
    expect(written).to.have.length(1);
    const posted = host.noticeHistory().slice(before);
    expect(posted.map(({ _id, msg }) => [_id, plainly(msg).slice(0, 13)])).to.deep.equal([
      [id, 'You commented'],
    ]);
  });

  it('runs the command once if two buttons are clicked', async () => {
    const { first, second, click } = await question('comment page Both?');
    slowly();
    expect(await writes(() => Promise.all([click(first), click(second)]))).to.have.length(1);
    const { host } = held.world;
    const before = host.noticeHistory().length;
    expect(await writes(() => click(second))).to.deep.equal([]);
    expect(
      host
        .noticeHistory()
        .slice(before)
        .map(({ msg }) => msg)[0],
    ).to.match(ANSWERED);
  });

  it('runs the command once across two servers', async () => {
    const { world } = held;
    const second = await EngineHost.start({ engine, beside: world.host, tickMs: false });
    try {
      const asked = await question('comment page Two servers?');
      slowly();
      const written = await writes(() =>
        Promise.all([asked.click(asked.first), asked.click(asked.second, second)]),
      );
      expect(written).to.have.length(1);
      expect(await writes(() => asked.click(asked.second, second))).to.deep.equal([]);
    } finally {
      await second.stop();
    }
  });

  it('runs the command again if it was refused, but not if the outcome is unknown', async () => {
    await question('comment page Refused');
    const [button] = buttons(held.world);
    held.trello.fail({ method: 'POST', path: /comments/, status: 429 });
    const { host } = held.world;
    const container = { type: 'message' as const, id: host.noticeHistory().slice(-1)[0]!._id };
    const click = async () => {
      const before = host.noticeHistory().length;
      const { actionId, blockId, value } = button!;
      await host.click({ user: 'grace', room: 'crew', container, actionId, blockId, value });
      return plainly(host.noticeHistory().slice(before)[0]!.msg);
    };
    expect(await click()).to.match(/^Trello is getting too many requests/);
    held.trello.fail({ method: 'POST', path: /comments/, reset: true });
    expect(await click()).to.match(/^Trello did not confirm whether this was done/);
    expect(await writes(async () => expect(await click()).to.match(ANSWERED))).to.deep.equal([]);
  });

  it('runs the command once within a process while the store fails', async () => {
    await question('comment page Store');
    held.world.host.failNext('persistence.createWithAssociations');
    const clicked = () => press(held.world, buttons(held.world)[0]!);
    expect(await writes(() => held.unposted(clicked))).to.have.length(1);
  });

  it('may show the card as often as it is clicked', async () => {
    const { first, click } = await question('card page');
    const { host } = held.world;
    for (let count = 0; count < 2; count += 1) {
      const before = host.noticeHistory().length;
      await click(first);
      expect(
        host
          .noticeHistory()
          .slice(before)
          .map(({ msg }) => msg)[0],
      ).to.not.match(ANSWERED);
    }
  });

  it('leaves records that are deleted after a day', async () => {
    const { database } = held.world.host.workspace;
    const idempotencyKeys = async () =>
      (await database.find('persistence')).filter(({ value }) => value.kind === 'idempotencyKey');
    for (const text of ['One', 'Two']) {
      const { first, click } = await question(`comment page ${text}`);
      await click(first);
    }
    expect((await idempotencyKeys()).length).to.be.greaterThan(1);
    for (const { id, value } of await idempotencyKeys())
      await database.replace('persistence', id, { ...value, at: value.at - 25 * 3_600_000 });
    await held.world.host.runDueJobs(new Date(Date.now() + 3_600_000));
    expect(await idempotencyKeys()).to.deep.equal([]);
  });
});
