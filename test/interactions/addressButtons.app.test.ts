import { expect } from 'chai';
import { forCards } from '../../testing/app/cards';
import { elementOf, elementsOf, lastNotice } from '../../testing/app/clicks';
import { lastSurface } from '../../testing/app/forms';
import { openConnect, setUpOAuth } from '../../testing/app/oauth';

/** Rocket.Chat's own kit opens the address, and reports a click without a value. */
describe('buttons with an address', () => {
  const held = forCards();
  before(() => setUpOAuth(held.world));

  const expectNothing = async (click: Parameters<typeof held.world.host.click>[0]): Promise<void> => {
    const { host } = held.world;
    const [notices, surfaces] = [host.noticeHistory().length, host.surfaces().length];
    await host.click(click);
    expect(host.noticeHistory().slice(notices)).to.deep.equal([]);
    expect(host.surfaces().slice(surfaces)).to.deep.equal([]);
  };

  it('say nothing in a form', async () => {
    const { view } = await openConnect(held.world, { user: 'admin' });
    const { actionId, blockId } = elementOf(view['blocks'], 'account.allow');
    const container = { type: 'view', id: lastSurface(held.world).view['id'] } as const;
    await expectNothing({ user: 'admin', actionId, blockId, container });
  });

  it('say nothing at a card', async () => {
    await held.ask('/trello card Write the visitor guide');
    const { id, blocks } = lastNotice(held.world);
    const buttons = elementsOf(blocks).filter(({ url }) => url);
    expect(buttons.map(({ actionId }) => actionId)).to.deep.equal(['card.open']);
    for (const { actionId, blockId } of buttons) {
      await expectNothing({
        user: 'grace',
        room: 'crew',
        actionId,
        blockId,
        container: { type: 'message', id },
      });
    }
  });
});
