import { expect } from 'chai';
import { forConnecting, USER } from '../../../../testing/app/connecting';
import { comeBack, openConnect } from '../../../../testing/app/oauth';
import { fillIn } from '../../../../testing/engine/fill';

/** Trello does not say whether revoking one refresh token ends all that the account has granted to the app. */
describe('a Trello that revokes everything at once', () => {
  const held = forConnecting();
  const { start, decide, allow, enter } = held;
  /** A command that asks Trello with the person's own account. */
  const mine = (user = USER, room = 'crew') => held.ask('/trello mine', { user, room });

  before(() => {
    held.trello.oauth.revokesEveryGrant = true;
  });

  it('an account that is connected again works afterwards', async () => {
    await allow((await start()).consentUrl);
    await allow((await start()).consentUrl);
    expect(await mine()).to.match(/^\*Your open cards\*/);
  });

  it('an account stays connected when a second attempt is thrown away', async () => {
    await allow((await start()).consentUrl);
    const { view, consentUrl } = await start();
    const { code = '' } = await allow(consentUrl, {});
    const wrong = code.replace(/./, (sign) => (sign === '2' ? '3' : '2'));
    for (let count = 0; count < 3; count += 1) await enter(view, wrong);
    expect(await enter(view, code)).to.match(/nothing was connected/);
    expect(await mine()).to.match(/^\*Your open cards\*/);
  });

  it('an account that two people use stays connected for one when the other one disconnects', async () => {
    const { world } = held;
    world.host.addUser({ username: 'kim', utcOffset: 0 });
    world.host.addRoom({ name: 'desk', members: ['kim'] });
    await allow((await start()).consentUrl);
    const kims = await openConnect(world, { user: 'kim', room: 'desk' });
    const { code } = await comeBack(world.host, decide(kims.consentUrl));
    await world.host.submitView({ user: 'kim', view: fillIn(kims.view, { code }) });
    await held.ask('/trello disconnect', { user: 'kim', room: 'desk' });
    expect(await mine()).to.match(/^\*Your open cards\*/);
  });
});
