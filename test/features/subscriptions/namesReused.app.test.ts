import { expect } from 'chai';
import { forLines } from '../../../testing/app/lines';
import type { RoomRecord } from '../../../testing/engine/records';
import type { Board } from '../../../testing/trello/models';

describe('a name in the settings that used to mean something else', () => {
  const at = forLines();
  let ledger: Board;
  let shop: Board;
  let finance: RoomRecord;

  beforeEach(async () => {
    for (const { _id, t } of at.world.host.workspace.rooms.all())
      if (/^room\d/.test(_id) && t !== 'd') at.world.host.workspace.rooms.remove(_id);
    for (const board of at.world.trello.state.boards.values()) board.closed = true;
    [ledger, shop] = [at.addBoard('Ledger'), at.addBoard('Shop')];
    finance = at.addRoom('finance', { t: 'p' });
    await at.world.setUp({ routes: 'Ledger -> #finance' });
  });
  afterEach(() => at.world.save({ routes: '' }));

  const general = (): string => at.world.host.workspace.room('general')._id;
  const save = (routes: string): Promise<string> => at.posted(() => at.world.save({ routes }));
  /** Renames the room, and gives its old name to another one. */
  const rename = (): RoomRecord => {
    at.change(finance, { name: 'books', fname: 'books' });
    return at.addRoom('finance');
  };

  it('stays a question until somebody answers: no check decides it', async () => {
    const next = rename();
    expect(await save('Shop -> #finance')).to.match(/Line 1 .*“finance” matches several rooms/);
    expect(await at.posted()).to.equal('');
    expect(await at.posted(() => at.world.save({ style: 'detailed' }))).to.match(/matches several rooms/);
    expect(await at.roomsPosted(shop)).to.deep.equal([]);
    await save('');
    expect(await save('Shop -> #finance')).to.match(/Shop → finance/);
    expect(await at.roomsPosted(shop)).to.deep.equal([next._id]);
  });

  it('stays a question for a board’s name, too', async () => {
    at.changeBoard(ledger, { name: 'Old ledger' });
    const next = at.addBoard('Ledger');
    expect(await save('Ledger -> #general')).to.match(/Line 1 .*several boards match “Ledger”/);
    expect(await at.posted()).to.equal('');
    expect(await at.roomsPosted(next)).to.deep.equal([]);
    expect(await save(`${next.url} -> #general`)).to.match(/Ledger → general/);
    expect(await at.roomsPosted(next)).to.deep.equal([general()]);
  });

  it('is not given to anything else by another line once its own is deleted', async () => {
    at.world.host.workspace.rooms.remove(finance._id);
    const next = at.addRoom('finance');
    for (const routes of [`${ledger.url} -> #finance`, 'Shop -> #finance']) {
      expect(await save(routes)).to.match(/Line 1 .*“finance” was deleted/);
      expect(await at.posted()).to.equal('');
      expect(await at.roomsPosted(ledger)).to.deep.equal([]);
    }
    await save('');
    await save('Ledger -> #finance');
    expect(await at.roomsPosted(ledger)).to.deep.equal([next._id]);
    at.world.trello.state.boards.delete(ledger.id);
    const another = at.addBoard('Ledger');
    expect(await save('Ledger -> #finance\nLedger -> #general')).to.match(/Line 2 .*“Ledger” was deleted/);
    expect(await at.roomsPosted(another)).to.deep.equal([]);
  });

  it('is not forgotten because of a typing error in its line', async () => {
    rename();
    for (const slip of ['Ledgr -> #finance', 'Ledger - #finance', '-> #finance', 'Ledger -> #finanze']) {
      for (const others of ['', '\nShop -> #general']) {
        await save(slip + others);
        expect(await save(`Ledger -> #finance${others}`), slip).to.match(
          /“finance” is now called “books”[^]*Ledger → books/,
        );
      }
    }
  });

  it('is no board named like the URL, id or short link of another one', async () => {
    const { members } = at.world.sample;
    const closed = at.addBoard('Closed');
    at.changeBoard(closed, { closed: true });
    const stranger = at.world.trello.addMember({ username: 'stranger', fullName: 'Sam Stranger' });
    const open = at.world.trello.addBoard({ name: 'Open', permissionLevel: 'public', members: [stranger] });
    const hidden = at.world.trello.addBoard({ name: 'Hidden', members: [stranger] });
    for (const { id, url, shortLink } of [closed, open, hidden]) {
      for (const written of [url, `https://trello.com/b/${shortLink}`, id, shortLink]) {
        const namesake = at.world.trello.addBoard({ name: written, members: [members.ada] });
        at.world.trello.addList({ board: namesake, name: 'To do' });
        await save('');
        const posted = await save(`${written} -> #general`);
        // Eight letters are a valid name as well.
        if (id !== hidden.id || written !== shortLink)
          expect(posted, written).to.match(
            /Open → general|is closed|cannot see an open board|several boards match/,
          );
        at.changeBoard(namesake, { closed: true });
      }
    }
  });
});
