import { expect } from 'chai';
import { forLines } from '../../../testing/app/lines';
import type { RoomRecord } from '../../../testing/engine/records';
import type { Board } from '../../../testing/trello/models';

describe('a line whose room was renamed', () => {
  const at = forLines();
  let board: Board;
  let finance: RoomRecord;

  beforeEach(async () => {
    for (const { _id, t } of at.world.host.workspace.rooms.all())
      if (/^room\d/.test(_id) && t !== 'd') at.world.host.workspace.rooms.remove(_id);
    board = at.addBoard('Ledger');
    finance = at.addRoom('finance', { t: 'p' });
    await at.world.setUp({ routes: `${board.shortLink} -> #finance`, style: 'compact' });
  });
  afterEach(() => at.world.save({ routes: '' }));

  it('stays with its room even if another one now has the name, and says so once', async () => {
    at.change(finance, { name: 'finance-old', fname: 'finance-old' });
    const taken = at.addRoom('finance');
    const posted = await at.posted();
    expect(posted).to.match(/Line 1 of “Boards and rooms”: the room “finance” is now called “finance-old”/);
    expect(posted).to.match(/Ledger → finance-old/);
    expect(await at.posted()).to.equal('');
    expect(await at.posted(() => at.world.save({ style: 'detailed' }))).to.match(/now called “finance-old”/);
    expect(await at.roomsPosted(board)).to.deep.equal([finance._id]);
    expect(at.world.posts(taken._id)).to.deep.equal([]);
    await at.world.save({ routes: `${board.shortLink} -> #finance-old`, style: 'compact' });
    expect(await at.roomsPosted(board)).to.deep.equal([finance._id]);
    expect(
      at.world.posts(finance._id).filter((text) => /follows the Trello board/.test(text)),
    ).to.have.length(1);
  });

  it('says nothing about another case, another room type, or a further name of the room', async () => {
    at.change(finance, { name: 'Finance', fname: 'Finance' });
    expect(await at.posted()).to.not.match(/called/);
    for (const t of ['c', 'p'] as const) {
      at.change(finance, { t, fname: 'Money matters' });
      expect(await at.posted()).to.not.match(/Line 1/);
      expect(await at.roomsPosted(board)).to.deep.equal([finance._id]);
    }
  });

  it('does not take the next room of that name if its own is deleted, until it is entered again', async () => {
    at.world.host.workspace.rooms.remove(finance._id);
    const next = at.addRoom('finance');
    expect(await at.posted()).to.match(/Line 1 .*room “finance” was deleted.*remove every line with it/);
    await at.posted();
    expect(await at.roomsPosted(board)).to.deep.equal([]);
    expect(at.world.posts(next._id)).to.deep.equal([]);
    await at.world.save({ routes: '' });
    await at.world.save({ routes: `${board.shortLink} -> #finance` });
    expect(await at.roomsPosted(board)).to.deep.equal([next._id]);
  });

  it('recognises its room after a time in which it did not work', async () => {
    const puttingOff: ((isOff: boolean) => void)[] = [
      (isOff) => at.change(finance, { archived: isOff }),
      (isOff) => {
        at.changeBoard(board, { closed: isOff });
      },
    ];
    for (const putOff of puttingOff) {
      putOff(true);
      expect(await at.posted()).to.match(/Line 1 .*(archived|closed)/);
      at.change(finance, { name: 'books', fname: 'books' });
      const taken = at.addRoom('finance');
      expect(await at.posted()).to.match(/Line 1|^$/);
      putOff(false);
      await at.posted();
      expect(await at.roomsPosted(board)).to.deep.equal([finance._id]);
      at.world.host.workspace.rooms.remove(taken._id);
      at.change(finance, { name: 'finance', fname: 'finance' });
    }
  });

  it('means the same room if only its board is written differently, or spaces and case differ', async () => {
    at.change(finance, { name: 'books', fname: 'books' });
    for (const routes of [
      `${board.url} -> #finance`,
      `${board.url}   ->   #FINANCE events=comments`,
      `"${board.url}" → "#finance"`,
    ]) {
      await at.world.save({ routes });
      expect(await at.roomsPosted(board), routes).to.deep.equal([finance._id]);
    }
  });

  it('requires a new line with its name to say which room is meant', async () => {
    at.change(finance, { name: 'books', fname: 'books' });
    const taken = at.addRoom('finance');
    const shop = at.addBoard('Shop');
    const routes = `${board.shortLink} -> #finance\n${shop.shortLink} -> #finance`;
    const posted = await at.posted(() => at.world.save({ routes }));
    expect(posted).to.match(
      /Line 2 of “Boards and rooms”: “finance” matches several rooms: “books”, “finance”/,
    );
    expect(await at.roomsPosted(shop)).to.deep.equal([]);
    await at.world.save({ routes: routes.replace('#finance', '#books') });
    expect(await at.roomsPosted(board)).to.deep.equal([finance._id]);
    expect(await at.posted(() => at.world.save({ style: 'detailed' }))).to.match(/remove every line with it/);
    await at.world.save({ routes: `${board.shortLink} -> #books` });
    expect(await at.posted(() => at.world.save({ routes: routes.replace('#finance', '#books') }))).to.match(
      /Shop → finance/,
    );
    expect(await at.roomsPosted(board)).to.deep.equal([finance._id]);
    expect(await at.roomsPosted(shop)).to.deep.equal([taken._id]);
  });

  it('keeps its room if two rooms swap names', async () => {
    const other = at.addRoom('public');
    const shop = at.addBoard('Shop');
    await at.world.save({ routes: `${board.shortLink} -> #finance\n${shop.shortLink} -> #public` });
    at.change(finance, { name: 'public', fname: 'public' });
    at.change(other, { name: 'finance', fname: 'finance' });
    expect(await at.posted()).to.match(
      /“finance” is now called “public”[^]*“public” is now called “finance”/,
    );
    expect(await at.roomsPosted(board)).to.deep.equal([finance._id]);
    expect(await at.roomsPosted(shop)).to.deep.equal([other._id]);
  });

  it('is reported as a duplicate if two lines now mean one room', async () => {
    at.change(finance, { name: 'books', fname: 'books' });
    const routes = `${board.shortLink} -> #finance\n${board.shortLink} -> #books`;
    expect(await at.posted(() => at.world.save({ routes }))).to.match(/Line 2 .*same room as line 1/);
    expect(await at.roomsPosted(board)).to.deep.equal([finance._id]);
  });
});

describe('a line whose board was renamed', () => {
  const at = forLines();
  let product: Board;
  let room: string;

  before(async () => {
    await at.world.setUp({ routes: '' });
    room = at.world.host.workspace.room('website')._id;
  });
  beforeEach(async () => {
    for (const { id } of at.world.trello.state.boards.values())
      at.world.trello.state.boards.get(id)!.closed = true;
    product = at.addBoard('Product');
    await at.world.save({ routes: 'Product -> #website' });
  });
  afterEach(() => at.world.save({ routes: '' }));

  it('stays with its board even if another one has a similar name, and says so once', async () => {
    const salaries = at.addBoard('Product salaries');
    at.changeBoard(product, { name: 'Roadmap' });
    const posted = await at.posted();
    expect(posted).to.match(/Line 1 of “Boards and rooms”: the board “Product” is now called “Roadmap”/);
    expect(posted).to.match(/Roadmap → website/);
    expect(await at.posted()).to.equal('');
    expect(await at.roomsPosted(salaries)).to.deep.equal([]);
    expect(await at.roomsPosted(product)).to.deep.equal([room]);
  });

  it('stays with its board even if another one now has its name, or has it as well', async () => {
    const twin = at.addBoard('Product');
    expect(await at.posted()).to.equal('');
    expect(await at.roomsPosted(product)).to.deep.equal([room]);
    at.changeBoard(product, { name: 'Roadmap' });
    expect(await at.posted()).to.match(/now called “Roadmap”/);
    expect(await at.roomsPosted(twin)).to.deep.equal([]);
    expect(await at.roomsPosted(product)).to.deep.equal([room]);
  });

  it('waits for its board while that is closed, whatever has the name meanwhile', async () => {
    at.changeBoard(product, { closed: true });
    const next = at.addBoard('Product');
    expect(await at.posted()).to.match(/Line 1 of “Boards and rooms”: the board “Product” is closed/);
    expect(await at.roomsPosted(next)).to.deep.equal([]);
    at.changeBoard(product, { closed: false });
    expect(await at.posted()).to.match(/Product → website/);
    expect(await at.roomsPosted(next)).to.deep.equal([]);
    expect(await at.roomsPosted(product)).to.deep.equal([room]);
  });

  it('does not take another board if its own is deleted, until it is entered again', async () => {
    at.world.trello.state.boards.delete(product.id);
    const next = at.addBoard('Product');
    expect(await at.posted()).to.match(/Line 1 .*board “Product” was deleted.*use its address/);
    expect(await at.roomsPosted(next)).to.deep.equal([]);
    await at.world.save({ routes: '' });
    await at.world.save({ routes: 'Product -> #website' });
    expect(await at.roomsPosted(next)).to.deep.equal([room]);
  });

  it('requires a new line with its name to say which board is meant', async () => {
    at.changeBoard(product, { name: 'Roadmap' });
    at.addBoard('Product');
    const routes = 'Product -> #website\nproduct -> #general';
    expect(await at.posted(() => at.world.save({ routes }))).to.match(
      /Line 2 of “Boards and rooms”: several boards match “product”: “Product”, “Roadmap”.*address/,
    );
  });

  it('needs the complete name, in any case and Unicode form; similar names are suggested', async () => {
    const office = at.addBoard('Büro Plan');
    const refused: [string, RegExp][] = [
      ['Prod', /an open board called “Prod”\. Did you mean “Product”/],
      ['Büro', /an open board called “Büro”\. Did you mean “Büro Plan”/],
      ['Plan Büro', /an open board called “Plan Büro”\. Did you mean “Büro Plan”/],
      ['Buro Plan', /an open board called “Buro Plan”\. Did you mean “Büro Plan”/],
      ['Büro Plam', /an open board called “Büro Plam”\. Did you mean “Büro Plan”/],
      ['Something else entirely', /an open board called “Something else entirely”\.(?! Did)/],
    ];
    for (const [name, sentence] of refused) {
      expect(await at.posted(() => at.world.save({ routes: `${name} -> #general` })), name).to.match(
        sentence,
      );
    }
    expect(await at.roomsPosted(office)).to.deep.equal([]);
    const general = at.world.host.workspace.room('general')._id;
    for (const name of ['büro PLAN', 'Büro Plan'.normalize('NFD'), '“Büro  Plan”', 'Bü\u2060ro Plan']) {
      await at.world.save({ routes: '' });
      await at.world.save({ routes: `${name} -> #general` });
      expect(await at.roomsPosted(office), name).to.deep.equal([general]);
    }
  });

  it('needs complete names of lists and labels as well', async () => {
    at.world.trello.addList({ board: product, name: 'Salaries 2027' });
    const line = 'Product -> #website lists=';
    expect(await at.posted(() => at.world.save({ routes: `${line}Salaries` }))).to.match(
      /Line 1 .*“Salaries”.*“Salaries 2027”/,
    );
    expect(await at.posted(() => at.world.save({ routes: `${line}"salaries 2027"` }))).to.match(
      /only the list “Salaries 2027”/,
    );
  });
});
