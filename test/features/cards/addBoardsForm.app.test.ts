import { expect } from 'chai';
import { choose, shownIn, submitAnew, type View, withoutNonce } from '../../../testing/app/addForms';
import { connect, forCards } from '../../../testing/app/cards';
import { field, open, values } from '../../../testing/app/forms';
import type { Board, Label, List } from '../../../testing/trello/models';

describe('another board in the form of /trello add', () => {
  const held = forCards();
  const { card, writes } = held;
  let garden: Board;
  let beds: List;
  let paths: List;
  let weeds: Label;

  before(() => {
    const { trello, sample } = held;
    garden = trello.addBoard({ name: 'Garden', members: [sample.members.grace] });
    beds = trello.addList({ board: garden, name: 'Beds' });
    paths = trello.addList({ board: garden, name: 'Paths' });
    weeds = trello.addLabel({ board: garden, name: 'Weeds', color: 'green' });
    trello.addBoard({ name: 'Bare', members: [sample.members.grace] });
  });

  const menuOf = (view: View) => (view['blocks'] as View[])[0]!['accessory'];
  const names = (boardId: string): string[] =>
    ['list', 'labels', 'members'].map((each) => `${each}.${boardId}`);
  /** Clears the cache by a write. */
  const forget = () => held.ask('/trello add Something new');
  const rendered = async (): Promise<{ first: View; view: View }> => {
    const first = await open(held.world, '/trello add');
    const { type, view } = await choose(held.world, first, { value: garden.id });
    expect(type).to.equal('modal.update');
    return { first, view: view! };
  };

  it('is chosen at the top, the room’s board first', async () => {
    const { world, sample } = held;
    const menu = menuOf(await open(world, '/trello add'));
    expect(menu).to.deep.include({
      type: 'static_select',
      actionId: 'add.board',
      initialValue: sample.board.id,
    });
    expect(values(menu.options)[0]).to.equal(sample.board.id);
    expect(values(menu.options)).to.include(garden.id);
    const elsewhere = await open(world, '/trello add', { room: 'general' });
    expect(values(menuOf(elsewhere).options)).to.include.members([sample.board.id, garden.id]);
  });

  it('brings its own lists, labels and members, in a form with the same id', async () => {
    const { first, view } = await rendered();
    expect(view['id']).to.equal(first['id']);
    expect(menuOf(view).initialValue).to.equal(garden.id);
    const [list, labels, members] = names(garden.id);
    expect(shownIn(view)).to.deep.equal(['add.board', list, 'title', 'desc', labels, members, 'day', 'time']);
    expect(values(field(view, list!).options)).to.deep.equal([beds.id, paths.id]);
    expect(values(field(view, labels!).options)).to.include(weeds.id);
  });

  it('gets the card with the values filled in before, in its first list unless one was chosen', async () => {
    const { world, sample } = held;
    for (const client of ['web', 'mobile'] as const) {
      const { first, view } = await rendered();
      const title = `Sow beans from ${client}`;
      const before = { title, [`list.${sample.board.id}`]: sample.lists.done.id, 'add.board': garden.id };
      const came = await submitAnew(world, view, { client, first, before });
      expect(came.posted, client).to.match(/^You created <\S+\|Sow beans.* in \*Beds\*\.$/);
      expect(card(title)).to.include({ idList: beds.id, idBoard: garden.id });
      const touched = { [`list.${garden.id}`]: paths.id, [`labels.${garden.id}`]: [weeds.id] };
      await submitAnew(world, view, {
        client,
        first,
        before: { ...before, title: `${title} again` },
        touched,
      });
      expect(card(`${title} again`)).to.deep.include({ idList: paths.id, idLabels: [weeds.id] });
    }
  });

  it('works with lists that the client does not have yet', async () => {
    const { world } = held;
    const first = await open(world, '/trello add');
    const touched = { title: 'Water the beds', desc: 'Every day', day: '2031-03-04', 'add.board': garden.id };
    const written = await writes(async () => {
      const { type, view } = await submitAnew(world, first, { touched });
      expect(type).to.equal('modal.update');
      expect(withoutNonce(view!)).to.equal(withoutNonce(first));
      expect(field(view!, 'title').initialValue).to.equal('Water the beds');
      expect(field(view!, 'desc').initialValue).to.equal('Every day');
      expect(field(view!, 'day').initialDate).to.equal('2031-03-04');
      expect(field(view!, `list.${garden.id}`).initialValue).to.equal(beds.id);
    });
    expect(written).to.deep.equal([]);
  });

  it('reports in the form why a board cannot be read, and reads it on submission', async () => {
    const { world, trello } = held;
    const first = await open(world, '/trello add');
    await forget();
    trello.fail({ status: 503, times: Infinity });
    const { type, view } = await choose(world, first, { value: garden.id });
    trello.clearFaults();
    expect(type).to.equal('modal.update');
    expect(shownIn(view!)[1]).to.match(
      /^Trello cannot be reached right now\..* board’s lists cannot be shown/,
    );
    const before = { title: 'Prune the roses', 'add.board': garden.id };
    const onWeb = await submitAnew(world, view!, { first, before });
    expect(onWeb.type).to.equal('modal.update');
    expect(shownIn(onWeb.view!)).to.include(`list.${garden.id}`);
    const onMobile = await submitAnew(world, view!, { first, before, client: 'mobile' });
    expect(onMobile.posted).to.match(/in \*Beds\*/);
  });

  it('reports in the form that it has no list, or has been closed', async () => {
    const { world, trello, sample } = held;
    const bare = [...trello.state.boards.values()].find(({ name }) => name === 'Bare')!;
    const first = await open(world, '/trello add');
    const { view } = await choose(world, first, { value: bare.id });
    expect(shownIn(view!)[1]).to.equal('“Bare” has no open list to put a card in.');
    const touched = { title: 'X', 'add.board': bare.id };
    const { errors } = await submitAnew(world, first, { touched, client: 'mobile' });
    expect(errors!['title']).to.match(/^“Bare” has no open list/);
    trello.as(sample.members.grace).changeBoard(bare, { closed: true });
    await forget();
    const closed = await choose(world, first, { value: bare.id });
    expect(shownIn(closed.view!)[1]).to.match(/^“Bare” is closed on Trello/);
  });

  it('is refused if the person may not see it, in the same words as one that does not exist', async () => {
    const { world, trello, sample } = held;
    const secret = trello.addBoard({ name: 'Secret', members: [sample.members.alan] });
    trello.addList({ board: secret, name: 'Plans' });
    const first = await open(world, '/trello add');
    const sentences = new Set<string>();
    for (const boardId of [secret.id, 'f'.repeat(24)]) {
      const { view } = await choose(world, first, { value: boardId });
      expect(JSON.stringify(view)).to.not.match(/Secret|Plans/);
      sentences.add(shownIn(view!)[1]!);
      const touched = { title: 'X', 'add.board': boardId };
      const { errors } = await submitAnew(world, first, { touched, client: 'mobile' });
      sentences.add(errors!['title']!);
    }
    expect([...sentences]).to.deep.equal([
      'The board can no longer be read: it was deleted, or the app’s Trello account has lost access to it. An admin can check this on Trello.',
    ]);
  });

  it('refuses clicks and forms of another form, room or person', async () => {
    const { world, trello, sample } = held;
    const first = await open(world, '/trello add');
    const room = world.host.workspace.room('crew')._id;
    world.host.addUser({ username: 'mallory' });
    world.host.addRoom({ name: 'outside', members: ['mallory'] });
    const mallory = trello.addMember({ username: 'mallory', fullName: 'Mallory' });
    await connect(world, { member: mallory, user: 'mallory', room: 'outside' });
    const written = await writes(async () => {
      for (const value of ['', 'x', `${garden.id} `]) {
        const { posted } = await choose(world, first, { value });
        expect(posted, value).to.match(/^This form is out of date/);
      }
      const other = { ...first, id: `link ${room} - ${garden.id}` };
      expect((await choose(world, other, { value: garden.id })).posted).to.match(/^This form is out of date/);
      const foreign = await choose(world, first, { value: sample.board.id, user: 'mallory' });
      expect(foreign).to.deep.equal({ type: undefined, posted: foreign.posted });
      expect(foreign.posted).to.match(/^Only people in this room can do that/);
      const touched = { title: 'Forged' };
      const forged = await submitAnew(world, first, { touched, user: 'mallory' });
      expect(forged.errors!['title']).to.match(/^Only people in this room can do that/);
      const forgery = [`add ${room} -`, `add nowhere - ${garden.id}`, `add ${room} - ${'f'.repeat(24)}`];
      for (const id of forgery) {
        const { errors } = await submitAnew(world, { ...first, id }, { touched, client: 'mobile' });
        expect(errors, id).to.have.keys('title');
      }
    });
    expect(written).to.deep.equal([]);
  });
});
