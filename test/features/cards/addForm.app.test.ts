import { expect } from 'chai';
import { clients, shownIn, submitAnew, withoutNonce } from '../../../testing/app/addForms';
import { connect, forCards, plainly } from '../../../testing/app/cards';
import { field, open, values } from '../../../testing/app/forms';

describe('the form of /trello add', () => {
  const held = forCards();
  const { ask, card, writes } = held;

  for (const client of clients) {
    it(`creates a card in the first list from a title, from ${client}`, async () => {
      const { world, sample } = held;
      const { board, lists } = sample;
      const view = await open(world, '/trello add');
      expect(withoutNonce(view)).to.equal(`add ${world.host.workspace.room('crew')._id} - ${board.id}`);
      const list = field(view, `list.${board.id}`);
      expect(values(list.options)).to.deep.equal(
        [lists.todo, lists.progress, lists.review, lists.done].map(({ id }) => id),
      );
      expect(list.initialValue).to.equal(lists.todo.id);
      const title = `Oil the lamp from ${client}`;
      const came = await submitAnew(world, view, { touched: { title }, client });
      expect(came.type).to.equal('modal.close');
      expect(came.posted).to.match(/^You created <\S+\|Oil the lamp from \w+> in \*To do\*\.$/);
      expect(card(title).idList).to.equal(lists.todo.id);
    });

    it(`accepts list, description, labels, members and due date, from ${client}`, async () => {
      const { world, sample } = held;
      const { board, lists, labels, members } = sample;
      const view = await open(world, '/trello add');
      const name = `All of it from ${client}`;
      const touched = {
        title: ` ${name} `,
        desc: 'It *fails*\non Mondays',
        [`list.${board.id}`]: lists.review.id,
        [`labels.${board.id}`]: [labels.bug.id, labels.unnamed.id],
        [`members.${board.id}`]: [members.alan.id],
        day: '2031-03-04',
        time: '9:30',
      };
      const { posted } = await submitAnew(world, view, { touched, client });
      expect(posted).to.match(
        /in \*Review\*, due Tue, 4 Mar 2031, 09:30 UTC\+2 \(ignoring summer time: .*\)\.$/,
      );
      expect(card(name)).to.deep.include({
        desc: 'It *fails*\non Mondays',
        idList: lists.review.id,
        idLabels: [labels.bug.id, labels.unnamed.id],
        idMembers: [members.alan.id],
        due: '2031-03-04T07:30:00.000Z',
      });
    });

    it(`shows errors under the fields, and sends nothing, from ${client}`, async () => {
      const { world, sample } = held;
      const view = await open(world, '/trello add');
      const [list, labels, members] = ['list', 'labels', 'members'].map(
        (name) => `${name}.${sample.board.id}`,
      );
      const gone = /^Something you chose is no longer available/;
      const cases: [object, Record<string, RegExp>][] = [
        [{}, { title: /^Give the card a title\.$/ }],
        [{ title: '  ' }, { title: /^Give the card a title/ }],
        [{ title: 'x'.repeat(16_385) }, { title: /^That is 16385 characters/ }],
        [{ title: 'X', desc: 'x'.repeat(16_385) }, { desc: /^That is 16385 characters/ }],
        [{ title: 'X', time: '17:00' }, { day: /^Choose a day too/ }],
        [{ title: 'X', day: '2031-03-04', time: 'late' }, { time: /^“late” is not a time/ }],
        [
          { time: 'late', day: '2031-03-04' },
          { title: /^Give the card a title/, time: /^“late”/ },
        ],
        [{ title: 'X', day: 'someday' }, { day: /^That is not a valid date/ }],
        [{ title: 'X', [list!]: 'x' }, { [list!]: gone }],
        [{ title: 'X', [list!]: sample.lists.ideas.id }, { [list!]: gone }],
        [{ title: 'X', [labels!]: ['f'.repeat(24)] }, { [labels!]: gone }],
        [{ title: 'X', [members!]: [sample.members.ada.id, 'nobody'] }, { [members!]: gone }],
      ];
      const written = await writes(async () => {
        for (const [touched, sentences] of cases) {
          const about = JSON.stringify(touched).slice(0, 60);
          const { type, errors = {} } = await submitAnew(world, view, { touched: { ...touched }, client });
          expect(type, about).to.equal('errors');
          expect(errors, about).to.have.all.keys(Object.keys(sentences));
          for (const [name, sentence] of Object.entries(sentences))
            expect(errors[name], about).to.match(sentence);
        }
      });
      expect(written).to.deep.equal([]);
    });
  }

  it('shows unnamed labels by colour, and no choice if there is only one board', async () => {
    const { world, sample } = held;
    const view = await open(world, '/trello add');
    const labels = field(view, `labels.${sample.board.id}`).options as { text: { text: string } }[];
    expect(labels.map(({ text }) => text.text)).to.include.members(['Bug', 'purple']);
    expect(shownIn(view)).to.deep.equal([
      `Board: <https://trello.com/b/${sample.board.shortLink}|Lighthouse website>`,
      `list.${sample.board.id}`,
      'title',
      'desc',
      `labels.${sample.board.id}`,
      `members.${sample.board.id}`,
      'day',
      'time',
    ]);
  });

  it('answers in the thread where it was opened, and is posted once in the room', async () => {
    const { world } = held;
    const root = await world.host.sendMessage('grace', 'crew', 'Here');
    const view = await open(world, '/trello add', { threadId: root._id });
    const newPosts = await world.newPosts(
      () => submitAnew(world, view, { touched: { title: 'Quiet' } }),
      'crew',
    );
    expect(newPosts.map(plainly)).to.deep.equal([
      `*Grace Hopper* created <https://trello.com/c/${card('Quiet').shortLink}|Quiet> in *To do*`,
    ]);
    expect(world.host.noticeHistory().slice(-1)[0]!.tmid).to.equal(root._id);
  });

  it('does not open for people who may not change anything', async () => {
    const connectFirst = 'To change cards from here, connect your own Trello account with `/trello connect`.';
    expect(await ask('/trello add', { user: 'admin' })).to.equal(connectFirst);
    held.world.host.addUser({ username: 'reader' });
    held.world.host.addRoom({ name: 'lobby', members: ['reader', 'admin'] });
    await connect(held.world, {
      member: held.sample.members.alan,
      user: 'reader',
      room: 'lobby',
      scopes: ['read'],
    });
    expect(await ask('/trello add', { user: 'reader', room: 'lobby' })).to.match(
      /^You have allowed the app to read only/,
    );
  });

  it('uses the workspace’s account where the settings allow it, for linked boards', async () => {
    const { world, trello, sample } = held;
    await world.save({ workspaceActs: true, readAccess: 'every' });
    const view = await open(world, '/trello add', { user: 'admin' });
    expect(shownIn(view)[0]).to.match(/^Board: <\S+\|Lighthouse/);
    const made = await submitAnew(world, view, { touched: { title: 'By all of us' }, user: 'admin' });
    expect(made.posted).to.match(/^You created/);
    expect(trello.actions.slice(-1)[0]!.data.text).to.equal('Done from Rocket.Chat by Ada Admin (admin).');
    expect(await ask('/trello add', { user: 'admin', room: 'website' })).to.match(
      /^There are no open boards/,
    );
    world.host.addRoom({ name: 'den', type: 'p', owners: ['grace'], members: ['admin'] });
    await ask('/trello link "To do" --board Lighthouse', { room: 'den' });
    const part = await open(world, '/trello add', { user: 'admin', room: 'den' });
    expect(values(field(part, `list.${sample.board.id}`).options)).to.deep.equal([sample.lists.todo.id]);
    const touched = { title: 'X', [`list.${sample.board.id}`]: sample.lists.done.id };
    const elsewhere = await submitAnew(world, part, { touched, user: 'admin' });
    expect(elsewhere.errors).to.have.keys(`list.${sample.board.id}`);
    await world.save({ workspaceActs: false, readAccess: 'linked' });
    const late = await submitAnew(world, view, { touched: { title: 'Too late' }, user: 'admin' });
    expect(late.errors!['title']).to.match(/^To change cards from here, connect/);
  });

  it('conforms to Trello’s OpenAPI document', () => {
    expect(held.trello.violations()).to.deep.equal([]);
    expect(held.trello.exposures()).to.deep.equal([]);
  });
});
