import { expect } from 'chai';
import { forCards, plainly } from '../../../testing/app/cards';
import { open, submit } from '../../../testing/app/forms';
import type { FaultOptions } from '../../../testing/trello/Faults';

const CHECK_FIRST = /^Something went wrong in the Trello app\. If you were changing something, check first/;

describe('a change that Trello has made stays made, whatever fails afterwards', () => {
  const held = forCards();
  const { ask, card, writes } = held;
  const asAdmin = { user: 'admin' };

  /** Does something between the write request and Trello's response. */
  async function whileWriting<T>(
    write: FaultOptions,
    work: () => Promise<T>,
    meanwhile: () => void,
  ): Promise<T> {
    const armed = held.trello.fail({ ...write, hangMs: 400 });
    const done = held.unposted(work);
    while (!armed.hits) await new Promise((resolve) => setTimeout(resolve, 5));
    meanwhile();
    return done;
  }
  const failStore = (times: number) => () => {
    held.world.host.failNext('persistence.createWithAssociations', new Error('gone'), times);
  };

  afterEach(() => held.world.save({ workspaceActs: false }));

  it('shows the answer at the second attempt if the first one fails', async () => {
    held.world.host.failNext('messages.notifyUser');
    const written = await writes(async () =>
      expect(await ask('/trello comment #13 Once')).to.match(/^You commented on/),
    );
    expect(written).to.have.length(1);
  });

  it('does not repeat the change if the answer cannot be shown', async () => {
    held.world.host.failNext('messages.notifyUser', new Error('gone'), 2);
    const posted = await ask('/trello comment #13 Twice');
    expect(posted)
      .to.match(CHECK_FIRST)
      .and.not.match(/nothing was changed|try again/i);
  });

  it('keeps an attributed change if the store fails after the request', async () => {
    await held.world.save({ workspaceActs: true });
    const answer = await whileWriting(
      { method: 'PUT' },
      () => ask('/trello rename #13 Fast page', asAdmin),
      failStore(1),
    );
    expect(answer).to.match(/^You renamed .*\. But the comment that says who did it may be missing/);
    expect(card('Fast page').idShort).to.equal(13);
  });

  it('keeps a new card if the store fails after the request', async () => {
    await held.world.save({ workspaceActs: true });
    const answer = await whileWriting(
      { method: 'POST', path: /cards$/ },
      () => ask('/trello add Oil the lamp', asAdmin),
      failStore(2),
    );
    expect(answer).to.match(/^You created <\S+\|Oil the lamp>.*\. But the comment that says/);
  });

  it('stops after the first of two requests if the store fails between them, and says what was done', async () => {
    const answer = await whileWriting(
      { method: 'POST', path: /idLabels/ },
      () => ask('/trello label #13 Urgent, Documentation'),
      failStore(1),
    );
    expect(answer).to.match(/^You added \*Urgent\* to <.*\. The next step failed\. Something went wrong/);
    expect(card('Fast page').idLabels).to.have.length.greaterThan(0);
  });

  it('sends no request if the store fails before it, and claims neither outcome', async () => {
    failStore(1)();
    const written = await writes(async () => expect(await ask('/trello archive #13')).to.match(CHECK_FIRST));
    expect(written).to.deep.equal([]);
  });

  it('connects an account even if the answer cannot be shown at first', async () => {
    const { world, trello, sample } = held;
    const token = trello.addToken({ member: sample.members.alan });
    const view = await open(world, '/trello connect', asAdmin);
    world.host.failNext('messages.notifyUser', new Error('gone'), 1);
    const { posted } = await submit(world, view, { touched: { token }, ...asAdmin });
    expect(plainly(posted)).to.match(/^You are connected as Alan Turing/);
    const again = await open(world, '/trello connect', asAdmin);
    world.host.failNext('messages.notifyUser', new Error('gone'), 2);
    const other = trello.addToken({ member: sample.members.ada });
    expect((await submit(world, again, { touched: { token: other }, ...asAdmin })).posted).to.match(
      CHECK_FIRST,
    );
    expect(await ask('/trello me', asAdmin)).to.match(/^You have been connected as Ada/);
  });

  it('says that a token was revoked but could not be removed', async () => {
    held.world.host.failNext('persistence.removeByAssociations');
    expect(await ask('/trello disconnect', asAdmin)).to.match(
      /^Your token for Ada .* was revoked on Trello, .* but it could not be deleted here.* `\/trello disconnect` again\.$/,
    );
    expect(await ask('/trello disconnect', asAdmin)).to.match(/deleted here and revoked on Trello\.$/);
    expect(await ask('/trello me', asAdmin)).to.match(/^You have not connected/);
  });
});
