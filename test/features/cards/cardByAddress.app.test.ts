import { expect } from 'chai';
import { forCards } from '../../../testing/app/cards';

describe('a card named by its address', () => {
  const held = forCards();
  const { ask, card, requests } = held;

  before(async () => {
    const { world, trello, sample } = held;
    const shop = trello.addBoard({ name: 'Shop', members: [sample.members.ada, sample.members.grace] });
    trello.addCard({ list: trello.addList({ board: shop, name: 'Orders' }), name: 'Buy oil' });
    world.host.addRoom({ name: 'den', type: 'p', owners: ['grace'], members: ['admin'] });
    world.host.addRoom({ name: 'both', type: 'p', owners: ['grace'], members: ['admin'] });
    for (const board of ['"Lighthouse website"', 'Shop'])
      expect(await ask(`/trello link ${board}`, { room: 'both' })).to.match(/follow/);
  });

  it('is found by short link in rooms linked to no board or several', async () => {
    const { shortLink } = card('Slow first page');
    for (const room of ['den', 'both']) {
      expect(await ask(`/trello card ${shortLink}`, { room }), room).to.match(/^<\S+\|Slow first page>/);
      expect(await ask(`/trello comment ${shortLink} Hello ${room}`, { room }), room).to.match(
        /^You commented on <\S+\|Slow first page>.*: “Hello .*”/,
      );
      expect(await ask(`/trello move ${shortLink} Done`, { room }), room).to.match(
        /^You moved|> is already in/,
      );
      expect(await ask(`/trello assign ${shortLink}`, { room }), room).to.match(/^You added|> already has/);
    }
    expect(await ask(`/trello card ${shortLink}`, { room: 'both', user: 'admin' })).to.match(/^<\S+\|Slow/);
  });

  it('is refused in the same words as any other card that may not be seen', async () => {
    const { shortLink } = card('Slow first page');
    const asked = async (typed: string, room: string, user: string): Promise<string> =>
      (await ask(`/trello card ${typed}`, { room, user })).replace(typed, '…');
    expect(await asked(shortLink, 'den', 'admin'))
      .to.match(/^This room does not follow a Trello board yet/)
      .and.equal(await asked('Zz99Zz99', 'den', 'admin'));
    expect(await asked('Zz99Zz99', 'both', 'grace')).to.match(/^This room follows several boards/);
    expect(await asked(`${shortLink} page`, 'both', 'grace')).to.match(/^This room follows several boards/);
    const none = await requests(async () => {
      expect(await ask('/trello card #13', { room: 'both' })).to.match(/^This room follows several boards/);
      expect(await ask('/trello card Slow page', { room: 'both' })).to.match(/^This room follows several/);
    });
    expect(none).to.deep.equal([]);
    expect(await ask(`/trello card ${shortLink} --board Nowhere`, { room: 'both' })).to.match(
      /called “Nowhere”/,
    );
  });

  it('may be in angle brackets, and so may a board', async () => {
    const { url, name } = card('Slow first page');
    for (const room of ['crew', 'den', 'both']) {
      expect(await ask(`/trello card <${url}>`, { room }), room).to.match(/^<\S+\|Slow first page>/);
      expect(await ask(`/trello comment <${url}> Hello`, { room }), room).to.include(name);
    }
    held.world.host.addRoom({ name: 'nook', type: 'p', owners: ['grace'], members: ['admin'] });
    const board = `<https://trello.com/b/${held.sample.board.shortLink}/lighthouse>`;
    expect(await ask(`/trello list --board ${board}`, { room: 'den' })).to.match(/^\*Open lists\*/);
    expect(await ask(`/trello link ${board}`, { room: 'nook' })).to.match(/follow/);
    expect(await ask(`/trello unlink ${board}`, { room: 'nook' })).to.match(/no more|no longer/);
    expect(await ask(`/trello link <${url}>`, { room: 'nook' })).to.match(/Slow first page/);
    await held.world.save({ routes: `${board} -> #crew` });
    expect(await ask('/trello list')).to.match(/^\*Open lists\*/);
  });
});
