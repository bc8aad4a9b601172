import { expect } from 'chai';
import { forCards, plainly } from '../../../testing/app/cards';
import { buttons, press, type ShownButton } from '../../../testing/app/links';

describe('the question which card is meant', () => {
  const held = forCards();
  const { ask, card, writes } = held;
  const notice = () => held.world.host.noticeHistory().slice(-1)[0]!;
  const click = async (title: string): Promise<string> => {
    const line = plainly(notice().msg)
      .split('\n')
      .find((each) => each.startsWith('•') && each.includes(title));
    const button = buttons(held.world).find(({ text }) => line?.includes(` ${text.text} ·`));
    return plainly(await press(held.world, button!));
  };

  it('is replaced by the result for the clicked card, in the same thread', async () => {
    const { world, sample } = held;
    const { _id } = await world.host.sendMessage('grace', 'crew', 'A page is slow.');
    const count = world.host.notices('grace').length;
    await ask('/trello move page Done', { threadId: _id });
    const question = notice();
    expect(await click('Slow')).to.match(/^You moved <.*\|Slow first page> from \*Review\* to \*Done\*\.$/);
    expect(notice()).to.include({ _id: question._id, tmid: _id });
    expect(world.host.notices('grace')).to.have.length(count + 1);
    expect(card('Slow first page').idList).to.equal(sample.lists.done.id);
  });

  it('keeps the rest of the command and its flags', async () => {
    await ask('/trello label page Docum');
    expect(await click('Old news')).to.match(
      /^You added \*Documentation\* to <\S+\|Old news pages redirect>/,
    );
    await ask('/trello label page Documentation --remove');
    expect(await click('Old news')).to.match(/^You removed \*Documentation\* from <\S+\|Old news/);
    await ask('/trello comment page costs $& or {done} "maybe"');
    expect(await click('Opening')).to.match(/^You commented on <\S+\|Opening hours/);
    expect(held.trello.actions.slice(-1)[0]!.data.text).to.equal('costs $& or {done} maybe');
    await ask('/trello due page 2031-03-04');
    expect(await click('Slow')).to.match(/^You set <\S+\|Slow first page>.* 4 Mar 2031/);
    await ask('/trello card page');
    expect(await click('Slow')).to.match(/^<\S+\|Slow first page>/);
  });

  it('is private even if the answer will be shared', async () => {
    const { world } = held;
    const posts = world.posts('crew').length;
    expect(await ask('/trello card page --share')).to.match(/^Several cards match/);
    expect(world.posts('crew')).to.have.length(posts);
  });

  it('distinguishes cards with the same title, and says if there may be more', async () => {
    const { trello, sample } = held;
    for (let count = 0; count < 6; count += 1)
      trello.addCard({ list: sample.lists[count % 2 ? 'todo' : 'done'], name: 'Water the plants' });
    await held.world.outdate();
    const question = await ask('/trello archive Water the plants');
    expect(question).to.match(/#\d+ · \*To do\*\n[^]*#\d+ · \*Done\*\n[^]*\nIf it is none of these/);
    const labels = buttons(held.world).map(({ text }) => plainly(text.text));
    expect(labels).to.have.length(5);
    expect(new Set(labels).size).to.equal(5);
    for (const label of labels) expect(label).to.match(/^#\d+$/);
    expect(notice().blocks!.length).to.equal(2);
    expect(question).to.include('trello.com/c/');
  });

  it('has no buttons if the command is too long for them', async () => {
    const text = 'x'.repeat(1_500);
    expect(await ask(`/trello comment page ${text}`)).to.match(
      /^Several cards match[^]*\nWhat you typed is too long for these buttons\. .*`#12`, instead of its title\.$/,
    );
    expect(buttons(held.world)).to.have.length(0);
  });

  it('stays if the command fails, and the reason is given in the thread', async () => {
    const { world, trello } = held;
    const { _id } = await world.host.sendMessage('grace', 'crew', 'Again.');
    await ask('/trello archive page', { threadId: _id });
    const question = notice();
    const shown = buttons(world)[0]!;
    trello.fail({ method: 'PUT', status: 429 });
    expect(await click('Opening')).to.match(/^Trello is getting too many requests/);
    expect(notice()).to.include({ tmid: _id });
    expect(notice()._id).to.not.equal(question._id);
    const container = { type: 'message' as const, id: question._id };
    await world.host.click({ user: 'grace', room: 'crew', container, ...shown });
    expect(plainly(notice().msg)).to.match(/^You archived <\S+\|Opening hours/);
    expect(notice()._id).to.equal(question._id);
  });

  it('refuses a forged click', async () => {
    const { world, trello, sample } = held;
    const secret = trello.addBoard({ name: 'Salaries' });
    const raise = trello.addCard({ list: trello.addList({ board: secret, name: 'Due' }), name: 'Raise' });
    await ask('/trello move page Done');
    const shown = buttons(world)[0]!;
    const [id, ...others] = JSON.parse(shown.value) as unknown[];
    const forge = (...parts: unknown[]): ShownButton => ({ ...shown, value: JSON.stringify(parts) });
    const own = others as [string, string, unknown, string];
    const forged: [ShownButton, RegExp][] = [
      [forge(raise.id, ...own), /^You cannot see such a card/],
      [forge('f'.repeat(24), ...own), /^You cannot see such a card/],
      [forge(raise.shortLink, ...own), /out of date/],
      [forge(id, 'constructor', '', [], ''), /out of date/],
      [forge(id, 'move', 'Done', [['board']], ''), /out of date/],
      [forge(id, 'move', 'Done', [['board', 1]], ''), /out of date/],
      [forge(id, 'move', { length: 1 }, [], ''), /out of date/],
      [forge(id, 'move', 'Done', [], '../x'), /out of date/],
      [forge(id, 'move', 'Due', [['board', 'Salaries']], ''), /no open board called “Salaries”/],
      [forge(id, 'rename', 'x'.repeat(2_000), [], ''), /out of date/],
      [forge(id), /out of date/],
      [{ ...shown, value: '' }, /out of date/],
      [{ ...shown, value: '{' }, /out of date/],
      [{ ...shown, value: 'null' }, /out of date/],
    ];
    const written = await writes(async () => {
      for (const [button, sentence] of forged)
        expect(plainly(await press(world, button)), button.value.slice(0, 60)).to.match(sentence);
    });
    expect(written).to.deep.equal([]);
    expect(raise.closed).to.equal(false);
    expect(sample.board.closed).to.equal(false);
  });

  it('reveals nothing about a room to people outside it', async () => {
    const { world, trello, sample } = held;
    world.host.addUser({ username: 'mallory' });
    await ask('/trello move page Done');
    const [button] = buttons(world);
    const written = await writes(async () => {
      expect(plainly(await press(world, button!, { user: 'mallory' }))).to.match(
        /^To change cards from here, connect/,
      );
      const elsewhere = JSON.stringify([sample.cards['Guest book']!.id, 'move', 'x', [['board', 'zzz']], '']);
      expect(plainly(await press(world, { ...button!, value: elsewhere }, { user: 'mallory' }))).to.match(
        /^To change cards from here, connect/,
      );
    });
    expect(written).to.deep.equal([]);
    expect(trello.violations()).to.deep.equal([]);
  });

  it('cannot be answered by people without the right to change anything', async () => {
    await ask('/trello move page Done');
    const [button] = buttons(held.world);
    expect(plainly(await press(held.world, button!, { user: 'admin' }))).to.match(
      /^To change cards from here, connect/,
    );
  });
});
