import { expect } from 'chai';
import { pressMenu, submitAnew, type View } from '../../../testing/app/addForms';
import { connect, forCards, plainly } from '../../../testing/app/cards';
import { field, open } from '../../../testing/app/forms';

describe('the form for a new card in a room linked to a part of a board', () => {
  const held = forCards({ workspaceActs: true });
  const names = (view: View, name: string): string[] =>
    (field(view, `${name}.${held.sample.board.id}`)?.options ?? []).map(({ text }: any) =>
      plainly(text.text),
    );
  const asAdmin = { user: 'admin', room: 'narrow' };
  const fromMessage = async (user: string): Promise<View> => {
    const { _id: message } = await held.world.host.sendMessage(user, 'narrow', 'A thing');
    return (await pressMenu(held.world, 'message.create', { user, room: 'narrow', message })).view!;
  };

  before(async () => {
    const { world, trello, sample } = held;
    world.host.addRoom({ name: 'narrow', type: 'p', owners: ['grace'], members: ['grace', 'admin'] });
    const list = trello.addList({ board: sample.board, name: 'Harbour' });
    trello.addCard({ list, name: 'Buoys', labels: [sample.labels.bug], members: [sample.members.alan] });
    expect(await held.ask('/trello link Harbour --board Lighthouse', { room: 'narrow' })).to.match(/follows/);
  });

  it('offers the linked list, and only the labels and members of its cards', async () => {
    for (const view of [await open(held.world, '/trello add', asAdmin), await fromMessage('admin')]) {
      expect(names(view, 'list')).to.deep.equal(['Harbour']);
      expect(names(view, 'labels')).to.deep.equal(['Bug']);
      expect(names(view, 'members')).to.deep.equal(['Alan Turing']);
    }
  });

  it('refuses any other label or member, and so does the command', async () => {
    const { world, sample } = held;
    const view = await open(world, '/trello add', asAdmin);
    const { board, labels, members } = sample;
    const written = await held.writes(async () => {
      for (const [name, id] of [
        ['labels', labels.unnamed.id],
        ['members', members.ada.id],
      ] as const) {
        const touched = { title: 'X', [`${name}.${board.id}`]: [id] };
        const { errors } = await submitAnew(world, view, { touched, user: 'admin' });
        expect(errors).to.have.keys(`${name}.${board.id}`);
        expect(errors![`${name}.${board.id}`]).to.match(/^Something you chose is no longer available/);
      }
      const typed = '/trello add X --list Harbour';
      expect(await held.ask(`${typed} --label purple`, asAdmin)).to.match(/no label called/);
      expect(await held.ask(`${typed} --member "Ada Lovelace"`, asAdmin)).to.not.match(/^You created/);
    });
    expect(written).to.deep.equal([]);
  });

  it('creates a card with the offered ones', async () => {
    const { world, sample } = held;
    const view = await fromMessage('admin');
    const { board, labels, members } = sample;
    const touched = {
      title: 'Chains',
      [`labels.${board.id}`]: [labels.bug.id],
      [`members.${board.id}`]: [members.alan.id],
    };
    expect((await submitAnew(world, view, { touched, user: 'admin' })).posted).to.match(
      /^You created <\S+\|Chains>/,
    );
    expect(held.card('Chains')).to.deep.include({ idLabels: [labels.bug.id], idMembers: [members.alan.id] });
  });

  it('offers a list without cards, without labels and members', async () => {
    const { world, trello, sample } = held;
    world.host.addRoom({ name: 'bare', type: 'p', owners: ['grace'], members: ['admin'] });
    trello.addList({ board: sample.board, name: 'Empty' });
    await world.outdate();
    await held.ask('/trello link Empty --board Lighthouse', { room: 'bare' });
    const view = await open(world, '/trello add', { user: 'admin', room: 'bare' });
    expect(names(view, 'list')).to.deep.equal(['Empty']);
    expect([...names(view, 'labels'), ...names(view, 'members')]).to.deep.equal([]);
    const made = await submitAnew(world, view, { touched: { title: 'First' }, user: 'admin' });
    expect(made.posted).to.match(/^You created <\S+\|First>/);
  });

  it('offers the whole board to people whose account sees it, and where rooms may read every board', async () => {
    const { world, sample } = held;
    const all = (view: View): void => {
      expect(names(view, 'labels')).to.include.members(['Bug', 'purple']);
      expect(names(view, 'members')).to.include.members(['Ada Lovelace', 'Alan Turing']);
    };
    all(await open(world, '/trello add', { room: 'narrow' }));
    await world.save({ readAccess: 'every' });
    const view = await open(world, '/trello add', asAdmin);
    all(view);
    expect(names(view, 'list')).to.deep.equal(['Harbour']);
    await world.save({ readAccess: 'linked' });
    await connect(world, { member: sample.members.ada, ...asAdmin });
    all(await fromMessage('admin'));
  });
});
