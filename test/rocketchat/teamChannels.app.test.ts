import { expect } from 'chai';
import { type Came, choose, pressMenu, submitAnew, type View, whatCame } from '../../testing/app/addForms';
import { element, openContextualBar, openList, pressButton, valueOf } from '../../testing/app/bar';
import { connect, forCards } from '../../testing/app/cards';
import { lastNotice, press, pressForForm } from '../../testing/app/clicks';
import { field } from '../../testing/app/forms';

const SECRET = 'The password is swordfish';
const BAR = /^Only people in this room can see its board\. Join the room first\.$/;
const JOIN = /^Only people in this room can do that\. Join the room first\.$/;

// Newer servers give the team as a field of the room; 7.0 has it among the unmapped properties.
for (const age of ['7.0', 'newer'] as const) {
  describe(`a team’s channel on a server of age ${age}`, () => {
    const held = forCards();
    const rooms = ['inner', 'open'] as const;
    const outsiders = ['former', 'admin', 'visitor'] as const;
    let messageIds: Record<(typeof rooms)[number], string>;

    before(async () => {
      const { world, sample } = held;
      const { host } = world;
      host.workspace.age = age;
      const { shortLink } = sample.board;
      host.addUser({ username: 'former', utcOffset: 0 });
      host.addUser({ username: 'visitor', roles: ['guest'], utcOffset: 0 });
      host.addRoom({ name: 'lobby', members: ['former', 'visitor', 'admin'] });
      host.addRoom({ name: 'inner', teamId: 'private', members: ['grace'] });
      host.addRoom({ name: 'open', members: ['grace'] });
      await world.save({ routes: rooms.map((room) => `${shortLink} -> #${room}`).join('\n') });
      for (const user of outsiders) await connect(world, { member: sample.members.ada, user, room: 'lobby' });
      const ids = await Promise.all(
        rooms.map(async (room) => (await host.sendMessage('grace', room, SECRET))._id),
      );
      messageIds = { inner: ids[0]!, open: ids[1]! };
    });

    /** People who are outside of which room. */
    const pairs = [
      ['former', 'inner'],
      ['admin', 'inner'],
      ['visitor', 'inner'],
      ['visitor', 'open'],
    ] as const;

    /** Nothing is shown or written, and the answer names nothing of the room. */
    const refuses = async (work: () => Promise<Came>, sentence: RegExp): Promise<void> => {
      const written = await held.writes(async () => {
        const { view, posted, errors = {} } = await work();
        const sentences = [posted, ...Object.values(errors)].filter((each) => each !== undefined);
        expect(view).to.equal(undefined);
        expect(sentences).to.have.length(1);
        expect(sentences[0]).to.match(sentence);
      });
      expect(written).to.deep.equal([]);
    };
    const menu = (user: string, room: string) => async (): Promise<Came> => {
      const { surface, posted } = await pressButton(held.world, 'room.board', { user, room });
      return { ...(surface && { view: surface.view }), ...(posted !== undefined && { posted }) };
    };
    const click = (user: string, view: View, actionId: string, value: string) => () =>
      whatCame(held.world, () =>
        held.world.host.click({
          user,
          actionId,
          value,
          blockId: 'x',
          container: { type: 'view', id: view['id'] },
        }),
      );

    for (const [user, room] of pairs) {
      const whose = `${user} outside of #${room}`;

      it(`shows ${whose} neither its board nor its messages`, async () => {
        const { world } = held;
        await refuses(menu(user, room), BAR);
        const message = messageIds[room];
        await refuses(() => pressMenu(world, 'message.create', { user, room, message }), JOIN);
        await refuses(() => pressMenu(world, 'message.add', { user, room, message }), JOIN);
        await refuses(() => pressMenu(world, 'box.create', { user, room, text: 'Mend it' }), JOIN);
      });

      it(`refuses clicks in its bar by ${whose}`, async () => {
        const bar = await openList(held.world, 'To do', { room });
        await refuses(click(user, bar, 'bar.list', valueOf(bar, 'bar.list', 'Review')), BAR);
        const archive = valueOf(bar, 'bar.card.0', 'Archive');
        expect(element(bar, 'bar.card.0').type).to.equal('overflow');
        await refuses(click(user, bar, 'bar.card.0', archive), /Only people in this room/);
      });

      it(`refuses its forms from ${whose}`, async () => {
        const { world, sample } = held;
        const message = messageIds[room];
        const create = (await pressMenu(world, 'message.create', { room, message })).view!;
        expect(field(create, 'title').initialValue).to.equal(SECRET);
        await refuses(() => choose(world, create, { user, value: sample.board.id }), JOIN);
        await refuses(() => submitAnew(world, create, { user, touched: { title: 'X' } }), JOIN);
        // As a phone submits it: unchanged text is read from the message again.
        await refuses(() => submitAnew(world, create, { user, client: 'mobile' }), JOIN);
        const add = (await pressMenu(world, 'message.add', { room, message })).view!;
        await refuses(() => submitAnew(world, add, { user, touched: { card: '#13' } }), JOIN);
      });

      it(`refuses clicks on a card in it by ${whose}, and forms for the card`, async () => {
        const { world } = held;
        await world.host.type('grace', room, '/trello card #13');
        const shown = lastNotice(world);
        for (const actionId of ['card.comment', 'card.assign']) {
          const [posted, ...others] = await press(world, shown, actionId, { user, room });
          expect(others).to.deep.equal([]);
          expect(posted).to.match(JOIN);
        }
        const comment = await pressForForm(world, shown, 'card.comment', { room });
        await refuses(() => submitAnew(world, comment, { user, touched: { text: 'Hello' } }), JOIN);
      });
    }

    it('is readable by people with other roles if it belongs to no team', async () => {
      const { world } = held;
      await openContextualBar(world, { user: 'former', room: 'open' });
      const { view } = await pressMenu(world, 'message.create', {
        user: 'former',
        room: 'open',
        message: messageIds.open,
      });
      expect(field(view!, 'title').initialValue).to.equal(SECRET);
    });

    it('is readable by its members, guests included', async () => {
      const { world } = held;
      world.host.addRoom({ name: 'shared', teamId: 'private', members: ['visitor', 'grace'] });
      await world.save({ routes: `${held.sample.board.shortLink} -> #shared` });
      await openContextualBar(world, { user: 'visitor', room: 'shared' });
      const { _id: message } = await world.host.sendMessage('grace', 'shared', SECRET);
      const { view } = await pressMenu(world, 'message.create', { user: 'visitor', room: 'shared', message });
      expect(field(view!, 'title').initialValue).to.equal(SECRET);
    });

    it('becomes private when a channel joins a team, and public when it leaves', async () => {
      const { world, sample } = held;
      const { rooms } = world.host.workspace;
      await world.save({ routes: `${sample.board.shortLink} -> #open` });
      const ask = async (): Promise<string> => {
        const before = world.host.noticeHistory().length;
        await world.host.type('former', 'open', '/trello list', { client: 'ddp' });
        return world.host.noticeHistory().slice(before)[0]!.msg;
      };
      const apart = world.host.workspace.room('open');
      expect(await ask()).to.match(/Open lists/);
      rooms.put({ ...apart, teamId: 'private' });
      expect(await ask()).to.match(JOIN);
      await refuses(menu('former', 'open'), BAR);
      rooms.put(apart);
      expect(await ask()).to.match(/Open lists/);
    });
  });
}
