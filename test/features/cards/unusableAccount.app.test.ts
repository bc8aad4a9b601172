import { expect } from 'chai';
import { connect, forCards } from '../../../testing/app/cards';

const LOCKED =
  /^The API secret in the app’s settings has changed, so the stored access to your Trello account Grace/;

describe('an account that cannot be used at the moment', () => {
  const held = forCards();
  const { ask, writes, requests } = held;

  it('is kept if something other than Trello refuses its token', async () => {
    const refusals = [
      { status: 401, html: true },
      { status: 401, body: '' },
      { status: 401, body: 'Unauthorized' },
      { status: 401, body: { error: 'login required' } },
      { status: 403, html: true },
    ];
    for (const refusal of refusals) {
      held.trello.fail({ times: 9, ...refusal });
      const name = JSON.stringify(refusal);
      for (const text of ['mine', 'me', 'comment #13 Hello'])
        expect(await ask(`/trello ${text}`), name).to.match(/refused the request without giving a reason/);
      held.trello.clearFaults();
    }
    expect(await ask('/trello me')).to.match(/^You have been connected as Grace/);
    expect(await ask('/trello comment #13 Hello')).to.match(/^You commented/);
  });

  it('is not reported as revoked at Trello if that answer was not Trello’s', async () => {
    held.trello.fail({ method: 'DELETE', path: /tokens/, status: 401, html: true });
    const before = held.trello.state.tokens.size;
    expect(await ask('/trello disconnect')).to.match(/could not be revoked on Trello\. Open/);
    expect(held.trello.state.tokens.size).to.equal(before);
  });

  it('lets its owner read only what the room may while the token cannot be decrypted', async () => {
    const { world, sample } = held;
    await connect(world, { member: sample.members.grace });
    world.host.addRoom({ name: 'den', type: 'p', owners: ['grace'] });
    expect(await ask('/trello link "To do" --board Lighthouse', { room: 'den' })).to.match(
      /^This room now follows .*To do/,
    );
    const diary = held.trello.addBoard({ name: 'Diary', members: [sample.members.grace] });
    const secret = held.trello.addCard({
      list: held.trello.addList({ board: diary, name: 'Days' }),
      name: 'Dear diary',
    });
    expect(await ask(`/trello card ${secret.url}`)).to.match(/^<\S+\|Dear diary>/);
    await world.save({ apiSecret: 'b'.repeat(64) });

    expect(await ask('/trello list')).to.match(/In progress/);
    expect(await ask('/trello list', { room: 'den' }))
      .to.match(/To do/)
      .and.not.match(/In progress/);
    expect(await ask('/trello boards'))
      .to.match(/Lighthouse website/)
      .and.not.match(/Diary/);
    expect(await ask('/trello search page')).to.match(/Slow first page/);
    expect(await ask('/trello search diary')).to.match(/^No cards match/);
    expect(await ask('/trello card #13')).to.match(/^<\S+\|Slow first page>/);
    expect(await ask(`/trello card ${secret.url}`)).to.match(/^You cannot see such a card/);
    expect(await ask('/trello list Days --board Diary')).to.match(/does not follow a board called “Diary”/);
    const asked = await requests(async () => {
      for (const text of ['mine', 'me']) expect(await ask(`/trello ${text}`), text).to.match(LOCKED);
    });
    expect(asked).to.deep.equal([]);
    const written = await writes(async () => {
      for (const text of ['comment #13 Hello', 'add New', 'move #13 Done'])
        expect(await ask(`/trello ${text}`), text).to.match(LOCKED);
    });
    expect(written).to.deep.equal([]);
  });
});
