import { expect } from 'chai';
import { connect, forCards, plainly } from '../../../testing/app/cards';
import { numbers } from '../../../testing/app/linesOf';
import { buttons, press, type Pressing, type ShownButton } from '../../../testing/app/links';

describe('pages of found cards', () => {
  const held = forCards();
  const { ask, requests } = held;
  const notice = () => held.world.host.noticeHistory().slice(-1)[0]!;
  const button = (name: string): ShownButton =>
    buttons(held.world).find(({ actionId }) => actionId.endsWith(name))!;
  const turn = async (name: string, pressing?: Pressing): Promise<string> =>
    plainly(await press(held.world, button(name), pressing));
  const names = (text: string): string[] =>
    [...text.matchAll(/<\S*\/c\/\w+\|([^>]*)>/g)].map((each) => each[1]!);

  before(() => {
    const { trello, sample } = held;
    for (const number of numbers(33)) trello.addCard({ list: sample.lists.todo, name: `Chore ${number}` });
    const many = trello.addList({ board: sample.board, name: 'Many' });
    for (const number of numbers(70)) trello.addCard({ list: many, name: `Task ${number}` });
    const garden = trello.addBoard({ name: 'Garden', members: [sample.members.grace] });
    const beds = trello.addList({ board: garden, name: 'Beds' });
    for (const number of numbers(20)) trello.addCard({ list: beds, name: `Seed ${number}` });
  });

  it('turn in place and in the thread, with one request or none', async () => {
    const { world } = held;
    const { _id } = await world.host.sendMessage('grace', 'crew', 'What is left?');
    const first = await ask('/trello search chore', { threadId: _id });
    expect(first).to.match(/^\*Cards for\* “chore”, page 1 of 3\n/);
    expect(buttons(world).map(({ actionId }) => actionId)).to.deep.equal(['page.next']);
    const question = notice();
    const count = world.host.notices('grace').length;
    const pages = [first];
    const asked = await requests(async () => {
      pages.push(await turn('next'), await turn('next'));
      expect(buttons(world).map(({ actionId }) => actionId)).to.deep.equal(['page.previous']);
      expect(await turn('previous')).to.equal(pages[1]);
    });
    expect(asked.length).to.be.at.most(1);
    expect(pages.map((page) => names(page).length)).to.deep.equal([15, 15, 3]);
    expect(new Set(pages.flatMap(names)).size).to.equal(33);
    expect(notice()).to.include({ _id: question._id, tmid: _id });
    expect(world.host.notices('grace')).to.have.length(count);
    await world.outdate();
    expect(await requests(() => turn('next'))).to.have.length(1);
  });

  it('say on the last page that Trello sent no more', async () => {
    expect(await ask('/trello search task')).to.not.match(/there are more/);
    for (let page = 2; page <= 3; page += 1) expect(await turn('next')).to.not.match(/there are more/);
    expect(await turn('next')).to.match(/page 4 of 4\n[^]*\nThese are the first 60; there are more\. /);
  });

  it('stay on the requested board', async () => {
    await ask('/trello search s --board Garden');
    expect(names(await turn('next')).every((name) => name.startsWith('Seed'))).to.equal(true);
  });

  it('have a hint instead of buttons in shared answers, and if the query is too long', async () => {
    const { world } = held;
    await world.host.type('grace', 'crew', '/trello search chore --share');
    const [post] = world.host.messages('crew').slice(-1);
    expect(post!.msg).to.match(
      /^\*Grace Hopper\* shared:\n\*Cards for\* “chore”\n[^]*\nThese are the first 15; there are more\./,
    );
    expect(JSON.stringify(post!.blocks)).to.not.match(/button/);
    const long = `chore ${'\\\\'.repeat(450)}`;
    held.trello.fail({
      path: /search/,
      status: 200,
      body: JSON.stringify({ cards: await cardsOfTrello() }),
      type: 'application/json',
    });
    expect(await ask(`/trello search ${long}`)).to.match(/These are the first 15; there are more\./);
    expect(buttons(world)).to.deep.equal([]);
  });

  const cardsOfTrello = async (): Promise<unknown[]> => {
    const { sample, trello } = held;
    const cards = [...trello.state.cards.values()].filter(({ name }) => name.startsWith('Chore'));
    return cards.map((card) => ({ ...card, labels: [], board: sample.board, list: sample.lists.todo }));
  };

  it('follow the room’s rule for people in it, and their own account for everybody else', async () => {
    const { world, trello } = held;
    world.host.addUser({ username: 'mallory' });
    await ask('/trello search chore');
    expect(await turn('next', { user: 'mallory' })).to.match(/^Only people in this room can/);
    await ask('/trello search chore');
    expect(await turn('next', { user: 'admin' })).to.match(/page 2 of 3/);
    await ask('/trello search seed');
    expect(await turn('next', { user: 'admin' })).to.match(/^No cards match/);
    await ask('/trello search seed --board Garden');
    expect(await turn('next', { user: 'admin' })).to.match(/^No cards match/);
    expect(trello.violations()).to.deep.equal([]);
  });

  it('refuse forged values', async () => {
    await ask('/trello search chore');
    const shown = button('next');
    const [, page, , , query, thread] = JSON.parse(shown.value) as unknown[];
    const secret = held.trello.addBoard({ name: 'Salaries' });
    const elsewhere = JSON.stringify(['search', page, secret.id, '', query, thread]);
    expect(plainly(await press(held.world, { ...shown, value: elsewhere }))).to.match(/^No cards match/);
    const forged = [
      ['search', page, 'x', '', query, thread],
      ['search', page, '', '../x', query, thread],
      ['search', 0, '', '', query, thread],
      ['search', '2', '', '', query, thread],
      ['search', 1e9, '', '', query, thread],
      ['search', page, '', '', query, '../x'],
      ['search', page, '', '', query],
      ['search', page, '', '', ' ', thread],
      ['search', page, '', '', {}, thread],
      ['search', page, '', '', 'x'.repeat(1_600), thread],
      ['boards', page, '', '', query, thread],
      ['constructor', page, '', '', query, thread],
      [null, page, '', '', query, thread],
      [query, '', page, thread],
    ].map((parts) => JSON.stringify(parts));
    for (const value of [...forged, '', '{', 'null', '__proto__', 'constructor'])
      expect(plainly(await press(held.world, { ...shown, value })), value.slice(0, 60)).to.match(
        /out of date/,
      );
    await held.world.host.click({
      user: 'grace',
      room: 'crew',
      container: { type: 'message', id: notice()._id },
      actionId: 'page.next',
    });
    expect(notice().msg).to.match(/out of date/);
  });

  it('keep their content while Trello is down', async () => {
    await ask('/trello search chore');
    const question = notice();
    await held.world.outdate();
    await held.trello.goDown();
    expect(await turn('next')).to.match(/^Trello cannot be reached/);
    expect(notice()._id).to.not.equal(question._id);
    await held.trello.comeBack();
  });

  it('turn for a person’s own cards, and not for people who are not connected', async () => {
    const { world, trello } = held;
    const zoe = trello.addMember({ username: 'zoe', fullName: 'Zoe' });
    world.host.addUser({ username: 'zoe' });
    world.host.addRoom({ name: 'lobby', members: ['zoe'] });
    await connect(world, { member: zoe, user: 'zoe', room: 'lobby' });
    const list = trello.addList({ board: trello.addBoard({ name: 'Own', members: [zoe] }), name: 'All' });
    for (const number of numbers(18)) trello.addCard({ list, name: `Errand ${number}`, members: [zoe] });
    const asZoe = { user: 'zoe', room: 'lobby' };
    const first = await ask('/trello mine', asZoe);
    expect(first).to.match(/^\*Your open cards\*, page 1 of 2\n/);
    const question = notice();
    const second = await turn('next', asZoe);
    expect(names(first + second)).to.have.length(18);
    expect(names(second)).to.have.length(3);
    expect(notice()._id).to.equal(question._id);
    expect(await turn('previous', asZoe)).to.equal(first);
    const shown = button('next');
    for (const value of [
      '',
      '2',
      '[0,""]',
      '["mine"]',
      '["mine",0,"","","",""]',
      '["mine",2,"","","","../x"]',
    ])
      expect(plainly(await press(world, { ...shown, value }, asZoe)), value).to.match(/out of date/);
    expect(plainly(await press(world, shown, { user: 'admin', room: 'lobby' }))).to.match(
      /own Trello account/,
    );
  });
});
