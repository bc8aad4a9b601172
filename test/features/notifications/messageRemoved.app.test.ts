import { expect } from 'chai';
import { forCards } from '../../../testing/app/cards';
import { lastPost, press } from '../../../testing/app/clicks';
import { deliverTo, unposted } from '../../../testing/app/deliverTo';
import { forPreviews, previews } from '../../../testing/app/previews';
import type { MessageRecord } from '../../../testing/engine/records';
import type { Action, Card } from '../../../testing/trello/models';

/** What the server keeps of a removed message, by its settings. */
const ways: [string, Record<string, boolean>][] = [
  ['and is gone', {}],
  ['and stays as a removed one', { Message_ShowDeletedStatus: true }],
  ['and is hidden', { Message_KeepHistory: true }],
];

for (const [how, settings] of ways) {
  describe(`a notification that somebody removes ${how}`, () => {
    const held = forCards();
    let card: Card;
    let number = 0;

    before(async () => {
      const { world, sample } = held;
      const { shortLink } = sample.board;
      world.host.addRoom({ name: 'threads', members: ['admin', 'grace'] });
      await world.save({
        mergeSeconds: 60,
        routes: `${shortLink} -> #crew\n${shortLink} -> #website style=detailed\n${shortLink} -> #threads thread=on`,
      });
      Object.assign(world.host.workspace.settings, settings);
    });
    beforeEach(() => {
      number += 1;
      card = held.trello.addCard({ list: held.sample.lists.todo, name: `Card ${String(number)}` });
    });

    const comment = (text: string): Action =>
      unposted(held.world, () => held.trello.as(held.sample.members.alan).comment(card, text));
    const deliver = async (...actions: Action[]): Promise<void> => {
      for (const action of actions) expect(await deliverTo(held.world, action)).to.equal(200);
    };
    const seen = (room: string): MessageRecord[] =>
      held.world.host
        .messages(room)
        .filter(({ u, t, _hidden }) => u.username === 'trello.bot' && !t && !_hidden)
        .filter(({ msg }) => msg.includes(card.shortLink));
    const last = (room: string): MessageRecord => seen(room).slice(-1)[0]!;
    const remove = async (room: string, message: MessageRecord): Promise<() => void> => {
      await held.world.host.remove('admin', message);
      const left = held.world.host.workspace.messages.get(message._id);
      return () => {
        expect(held.world.host.workspace.messages.get(message._id), room).to.deep.equal(left);
      };
    };

    for (const room of ['crew', 'website']) {
      it(`#${room}: makes the next related notification begin a new message, which then grows`, async () => {
        await deliver(comment('Rude'));
        const expectGone = await remove(room, last(room));
        await deliver(comment('Polite'));
        expect(seen(room)).to.have.length(1);
        await deliver(comment('Kind'));
        expect(seen(room)).to.have.length(1);
        expect(JSON.stringify(last(room)))
          .to.match(/Polite.*Kind/)
          .and.not.match(/Rude/);
        expectGone();
      });

      it(`#${room}: does not come back when its delivery is repeated, alone or merged`, async () => {
        const [one, two] = [comment('One'), comment('Two')];
        await deliver(one);
        const expectGone = await remove(room, last(room));
        await deliver(one);
        expect(seen(room)).to.have.length(0);
        expectGone();
        await deliver(two, comment('Three'));
        await remove(room, last(room));
        await deliver(two);
        expect(seen(room)).to.have.length(0);
      });

      it(`#${room}: does not come back in another process, which knows of it only from the store`, async () => {
        const { host } = held.world;
        const [one, two] = [comment('Alone'), comment('Joined')];
        await deliver(one, two);
        await remove(room, last(room));
        await host.restart();
        await deliver(one, two);
        expect(seen(room)).to.have.length(0);
        await deliver(comment('Later'));
        expect(JSON.stringify(seen(room)))
          .to.match(/Later/)
          .and.not.match(/Alone|Joined/);
      });

      it(`#${room}: does not come back while another room is still missing it, in any process`, async () => {
        const { host } = held.world;
        await deliver(comment('Begun'));
        const action = comment('Added');
        const other = host.workspace.room('threads')._id;
        const lift = host.refuse('messages.create', ({ room: { id } }) => id === other);
        const liftUpdate = host.refuse(
          'messages.update',
          ({ id }) => host.workspace.messages.get(id)?.rid === other,
        );
        expect(await deliverTo(held.world, action)).to.equal(503);
        expect(JSON.stringify(last(room))).to.match(/Begun.*Added/);
        const expectGone = await remove(room, last(room));
        lift();
        liftUpdate();
        await host.restart();
        await deliver(action);
        expect(seen(room)).to.have.length(0);
        expectGone();
        expect(last('threads').msg).to.match(/Added/);
      });
    }

    it('#threads: gets no reply if it was the root; a new root is posted', async () => {
      const { host } = held.world;
      for (const text of ['First.', 'Second.', 'Third.']) {
        await deliver(comment(text));
        const [root] = seen('threads').filter(({ tmid }) => !tmid);
        expect(root, text).to.not.equal(undefined);
        const reply = host.messages('threads').slice(-1)[0]!;
        expect(reply.tmid, text).to.equal(root!._id);
        expect(reply.msg).to.include(text);
        const before = text === 'First.' ? /never/ : /First/;
        expect(reply.msg).to.not.match(before);
        (await remove('threads', root!))();
      }
      await deliver(comment('Fourth.'), comment('Fifth.'));
      const [root, ...others] = seen('threads').filter(({ tmid }) => !tmid);
      expect(others).to.deep.equal([]);
      const replies = host.messages('threads').filter(({ tmid }) => tmid === root!._id);
      expect(replies).to.have.length(1);
      expect(replies[0]!.msg).to.match(/Fourth[^]*Fifth/);
    });

    it('is not re-created by a click on it', async () => {
      const { host } = held.world;
      await deliver(comment('Clicked'));
      const shown = lastPost(held.world, 'website');
      const gate = host.hold('messages.getById');
      const pressing = press(held.world, shown, 'card.assign', { room: 'website' });
      while (!gate.waiting) await new Promise((resolve) => setTimeout(resolve, 5));
      const removing = host.remove('admin', { _id: shown.id });
      const left = host.workspace.messages.get(shown.id);
      gate.open();
      expect((await pressing).join()).to.match(/^You .*Card \d+/);
      await removing;
      expect(host.workspace.messages.get(shown.id)).to.deep.equal(left);
    });
  });

  describe(`a person’s message that is removed ${how} while its preview is fetched`, () => {
    const held = forPreviews();

    it('gets no preview', async () => {
      const { host } = held.world;
      Object.assign(host.workspace.settings, settings);
      const gate = host.hold('http.call');
      const text = `See ${held.link('Slow first page')}`;
      const saying = host.sendMessage('grace', 'website', text);
      while (!gate.waiting) await new Promise((resolve) => setTimeout(resolve, 5));
      const message = host.messages('website').slice(-1)[0]!;
      expect(message.msg).to.equal(text);
      const removing = host.remove('grace', message);
      const left = host.workspace.messages.get(message._id);
      gate.open();
      await Promise.all([saying, removing]);
      expect(host.workspace.messages.get(message._id)).to.deep.equal(left);
      expect(left ? previews(left) : []).to.deep.equal([]);
    });
  });
}
