import { expect } from 'chai';
import { plainly } from '../../../testing/app/cards';
import { buttons, forCrew, press, type ShownButton } from '../../../testing/app/links';

describe('the question which list or board is meant', () => {
  const held = forCrew();
  const ask: typeof held.ask = async (text, asking) => plainly(await held.ask(text, asking));
  const notice = () => held.world.host.noticeHistory().slice(-1)[0]!;
  const click = async (label: string): Promise<string> => {
    const button = buttons(held.world).find(({ text }) => plainly(text.text).startsWith(label));
    return plainly(await press(held.world, button!));
  };

  before(() => {
    const { world } = held;
    const { trello, sample } = world;
    const list = trello.addList({ board: sample.board, name: 'Reviewed' });
    for (let number = 1; number <= 12; number += 1) trello.addCard({ list, name: `Text ${number}` });
    trello.addList({ board: held.shop, name: 'To do' });
  });
  beforeEach(() => held.ask('/trello link Lighthouse'));

  it('is replaced by the clicked list, at the same page and in the same thread', async () => {
    const { world } = held;
    const { _id } = await world.host.sendMessage('grace', 'crew', 'What is reviewed?');
    const question = await ask('/trello list rev --page 2', { threadId: _id });
    expect(question).to.match(
      /^Several lists of <.*\|Lighthouse website> match “rev”\..*\n• \*Review\* \(3 cards\)\n• \*Reviewed\* \(12 cards\)$/,
    );
    expect(buttons(world).map(({ actionId }) => actionId)).to.deep.equal(['page.choose.0', 'page.choose.1']);
    const asked = notice();
    const before = world.trello.requests.length;
    expect(await click('Reviewed (12)')).to.match(/^\*Reviewed\* on .*page 2 of 2\n/);
    expect(notice()).to.include({ _id: asked._id, tmid: _id });
    expect(world.trello.requests.length).to.equal(before);
    expect(await click('Previous')).to.match(/page 1 of 2\n/);
    expect(notice()._id).to.equal(asked._id);
  });

  it('is private even if the answer will be shared', async () => {
    const posts = held.world.posts('crew').length;
    expect(await ask('/trello list rev --share')).to.match(/^Several lists/);
    expect(held.world.posts('crew')).to.have.length(posts);
  });

  it('offers five lists at most, and distinguishes lists of the same name by their cards', async () => {
    const { trello, sample } = held.world;
    for (let number = 0; number < 6; number += 1) {
      const list = trello.addList({ board: sample.board, name: 'Twin' });
      for (let card = 0; card < number; card += 1) trello.addCard({ list, name: 'Card' });
    }
    await held.world.outdate();
    expect(await ask('/trello list twin')).to.match(/\nIf it is none of these, type more of the name\.$/);
    const labels = buttons(held.world).map(({ text }) => plainly(text.text));
    expect(labels).to.deep.equal([0, 1, 2, 3, 4].map((count) => `Twin (${count})`));
  });

  describe('in a room linked to two boards', () => {
    beforeEach(() => held.ask('/trello link Shop'));

    it('is answered for the clicked board, for all lists and for one', async () => {
      const { world } = held;
      expect(await ask('/trello list')).to.match(
        /^Several boards match\. .*\n• <\S+\|Lighthouse.*\n• <\S+\|Shop>/,
      );
      expect(buttons(world).map(({ actionId }) => actionId)).to.deep.equal([
        'page.choose.0',
        'page.choose.1',
      ]);
      const asked = notice();
      expect(await click('Shop')).to.match(/^\*Open lists\* of <\S+\|Shop>/);
      expect(notice()._id).to.equal(asked._id);
      await ask('/trello list to do');
      expect(await click('Shop')).to.match(/^\*To do\* on <\S+\|Shop>/);
      await ask('/trello list rev --page 2');
      const second = notice();
      expect(await click('Lighthouse')).to.match(/^Several lists of <\S+\|Lighthouse/);
      expect(await click('Reviewed')).to.match(/page 2 of 2/);
      expect(notice()._id).to.equal(second._id);
      await ask('/trello list Zebra');
      expect(await click('Shop')).to.match(/has no open list called “Zebra”/);
    });

    it('offers boards whose names match, and distinguishes boards of the same name', async () => {
      const { world } = held;
      const twins = [1, 2].map(() => world.trello.addBoard({ name: 'Twin board' }));
      await world.save({ readAccess: 'every' });
      await ask('/trello list --board twin');
      expect(buttons(world).map(({ text }) => plainly(text.text))).to.have.members(
        twins.map(({ shortLink }) => `Twin board (${shortLink})`),
      );
      expect(await click(`Twin board (${twins[1]!.shortLink})`)).to.include(twins[1]!.shortLink);
      await world.save({ readAccess: 'linked' });
    });

    it('says what to type instead of offering buttons if the command is too long', async () => {
      expect(await ask(`/trello list ${'x'.repeat(1_500)}`)).to.match(/several boards: .*`--board <board>`/);
      expect(buttons(held.world)).to.deep.equal([]);
      const posts = held.world.posts('crew').length;
      expect(await ask('/trello list --share')).to.match(/^Several boards match/);
      expect(held.world.posts('crew')).to.have.length(posts);
    });

    it('refuses a forged click', async () => {
      const { world } = held;
      const secret = world.trello.addBoard({ name: 'Salaries' });
      const list = world.trello.addList({ board: secret, name: 'Raises' });
      world.host.addUser({ username: 'mallory' });
      await ask('/trello list to do');
      const [board] = buttons(world) as [ShownButton];
      const [, , id] = JSON.parse(board.value) as [string, number, string];
      const forged = [
        ['list', 1, secret.id, '', '', ''],
        ['list', 1, secret.id, list.id, '', ''],
        ['list', 1, id, list.id, '', ''],
        ['list', 1, '', list.id, '', ''],
        ['list', 0, id, '', '', ''],
        ['list', 1.5, id, '', '', ''],
        ['list', 1, id, '', {}, ''],
        ['list', 1, id, '', '', '../x'],
        ['list', 1, id, '', ''],
        ['list', 1, '__proto__', '', '', ''],
        ['list', 1, id, '', 'x'.repeat(1_600), ''],
        [id, '', 1, ''],
      ].map((parts) => JSON.stringify(parts));
      for (const value of [...forged, '', '[', 'constructor'])
        expect(await press(world, { ...board, value }), value.slice(0, 60)).to.match(/out of date/);
      expect(await press(world, board, { user: 'mallory' })).to.match(
        /^Only people in this room can do that/,
      );
      expect(await press(world, board, { room: 'general' })).to.match(/out of date/);
    });

    it('stays while Trello is down', async () => {
      const { world } = held;
      await ask('/trello list');
      const asked = notice();
      await world.outdate();
      await world.trello.goDown();
      expect(await click('Lighthouse')).to.match(/^Trello cannot be reached/);
      expect(notice()._id).to.not.equal(asked._id);
      await world.trello.comeBack();
    });
  });
});
