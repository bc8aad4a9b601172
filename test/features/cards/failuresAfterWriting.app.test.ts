import { expect } from 'chai';
import { connect, forCards, plainly } from '../../../testing/app/cards';
import { open, submit } from '../../../testing/app/forms';

const CHECK_FIRST = /^Something went wrong in the Trello app\. If you were changing something, check first/;

describe('a change that Trello has made stays made, whatever fails afterwards', () => {
  const held = forCards({ readAccess: 'every' });
  const { ask, writes } = held;
  const asAdmin = { user: 'admin' };

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

  it('keeps a new card if the comment that says who created it is refused', async () => {
    await held.world.save({ workspaceActs: true });
    held.trello.fail({ method: 'POST', path: /comments/, status: 503 });
    expect(await ask('/trello add Oil the lamp', asAdmin)).to.match(
      /^You created <\S+\|Oil the lamp> in \*To do\*\. But the comment that says who did it may be missing\.$/,
    );
  });

  it('keeps a change that was to be shared if the message cannot be posted', async () => {
    const { world, trello, sample } = held;
    world.host.addRoom({ name: 'den', members: ['grace'] });
    const { url } = trello.addCard({ list: sample.lists.todo, name: 'Fog horn' });
    world.host.failNext('messages.create', new Error('gone'), 2);
    const answer = await ask(`/trello archive ${url} --share`, { room: 'den' });
    expect(answer).to.match(/^You archived <\S+\|Fog horn>\.\nThe message could not be posted in this room/);
    expect(world.posts('den')).to.deep.equal([]);
  });

  it('sends no request if the store fails before it, and claims neither outcome', async () => {
    held.world.host.failNext('persistence.readByAssociations');
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
    await connect(held.world, { member: held.sample.members.ada, ...asAdmin });
    held.world.host.failNext('persistence.removeByAssociations');
    expect(await ask('/trello disconnect', asAdmin)).to.match(
      /^Your token for Ada .* was revoked on Trello, .* but it could not be deleted here.* `\/trello disconnect` again\.$/,
    );
    expect(await ask('/trello disconnect', asAdmin)).to.match(/deleted here and revoked on Trello\.$/);
    expect(await ask('/trello me', asAdmin)).to.match(/^You have not connected/);
  });
});
