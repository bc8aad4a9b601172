import { expect } from 'chai';
import { pressMenu, submitAnew } from '../../../testing/app/addForms';
import { openContextualBar, textOf } from '../../../testing/app/bar';
import { forCards, plainly } from '../../../testing/app/cards';
import {
  lastNotice,
  lastPost,
  postNow,
  press,
  pressForForm,
  submitInPlace,
} from '../../../testing/app/clicks';
import { field, open, submit, values } from '../../../testing/app/forms';
import { previews } from '../../../testing/app/previews';
import type { Board } from '../../../testing/trello/models';

const DEAD = /^Trello does not accept the token in the app’s settings/;

/** What is wrong with the workspace's account, and how it got there. */
const cases: [string, (held: ReturnType<typeof forCards>) => Promise<void>, RegExp][] = [
  [
    'that Trello no longer takes',
    async ({ trello }) => {
      trello.revokeToken(trello.token);
    },
    DEAD,
  ],
  [
    'that nobody has filled in',
    ({ world }) => world.save({ apiToken: '' }),
    /^Trello is not set up yet: the token is missing/,
  ],
  [
    'that can be none',
    ({ world }) => world.save({ apiToken: '“ATTA…”' }),
    /^The token in the app’s settings contains/,
  ],
];

for (const [name, end, sentence] of cases) {
  describe(`with a workspace token that is ${name}`, () => {
    const held = forCards();
    const { ask, card, writes } = held;
    let garden: Board;
    const post = async (text: string, room = 'crew'): Promise<string> => {
      const before = held.world.posts(room).length;
      await held.world.host.type('grace', room, text);
      const posts = held.world.posts(room).slice(before);
      return plainly(posts[0] ?? held.world.host.noticeHistory().slice(-1)[0]!.msg);
    };

    before(async () => {
      const { world, trello, sample } = held;
      garden = trello.addBoard({ name: 'Garden', members: [sample.members.grace] });
      trello.addCard({ list: trello.addList({ board: garden, name: 'Beds' }), name: 'Plant roses' });
      for (const room of ['part', 'spare']) {
        world.host.addRoom({ name: room, type: 'p', owners: ['grace'], members: ['admin'] });
        await ask('/trello link "To do" --board Lighthouse', { room });
      }
      await end(held);
      // A write clears the cache of what was read before.
      await ask('/trello comment #13 Hello');
    });

    it('people without an account of their own are told so, and what they can do', async () => {
      for (const text of ['list', 'card #13', 'search page', 'boards', 'link Garden', 'add New']) {
        const answer = await ask(`/trello ${text}`, { user: 'admin' });
        const isActing = text === 'add New';
        expect(answer, text).to.match(isActing ? /connect your own Trello account/ : sentence);
        if (!isActing && text !== 'link Garden') expect(answer, text).to.match(/`\/trello connect`\.$/);
      }
    });

    it('people with an account can still read', async () => {
      const { url } = card('Slow first page');
      expect(await ask('/trello list')).to.match(/\*Open lists\* of <\S+\|Lighthouse website>/);
      expect(await ask('/trello list "To do"')).to.match(/^\*To do\* on/);
      expect(await ask('/trello list --board Garden')).to.match(/Beds/);
      expect(await ask('/trello boards')).to.match(/Lighthouse website.*followed[^]*Garden/);
      expect(await ask('/trello card #13')).to.match(/^<\S+\|Slow first page>/);
      expect(await ask(`/trello card ${url}`)).to.match(/^<\S+\|Slow first page>/);
      expect(await ask('/trello card Nothing of the kind')).to.match(/has no open card called/);
      expect(await ask('/trello search page')).to.match(/Slow first page/);
      expect(await ask('/trello search page --board Lighthouse')).to.match(/Slow first page/);
      expect(await ask('/trello search xyzzy --board Lighthouse')).to.match(/^No cards match/);
      expect(await ask('/trello mine')).to.match(/Your open cards|no open cards/);
      expect(await ask('/trello links')).to.match(/Lighthouse website/);
    });

    it('people with an account can share what the room is linked to', async () => {
      expect(await post('/trello list --share')).to.match(/\*Open lists\* of <\S+\|Lighthouse website>/);
      expect(await post('/trello card #13 --share')).to.match(
        /^\*Grace Hopper\* shared:\n<\S+\|Slow first page>/,
      );
      expect(await post('/trello search page --share')).to.match(/Slow first page/);
      // From a board where the room is linked to one list, no other list is shown.
      const part = await post('/trello list --share', 'part');
      expect(part)
        .to.match(/\*To do\*/)
        .and.not.match(/In progress/);
      expect(await post(`/trello card ${card('Slow first page').url} --share`, 'part')).to.match(sentence);
      expect(await post('/trello list --board Garden --share')).to.match(/does not follow a board called/);
    });

    it('people with an account share by its access where a room may read every board', async () => {
      await held.world.save({ readAccess: 'every' });
      expect(await ask('/trello list --board Garden')).to.match(/Beds/);
      expect(await post(`/trello card ${card('Plant roses').url} --share`)).to.match(sentence);
      expect(await post('/trello search roses --share')).to.match(/\nNo cards match/);
      expect(await ask('/trello list --board Garden', { user: 'admin' })).to.match(sentence);
    });

    it('people with an account can change cards', async () => {
      const { id } = card('Slow first page');
      expect(await writes(() => ask('/trello move #13 Done'))).to.deep.equal([`PUT /cards/${id}`]);
      expect(await ask('/trello comment #13 Without the workspace')).to.match(/^You commented/);
      expect(await ask('/trello label #13 Urgent')).to.match(/^You added/);
      expect(await ask('/trello due #13 tomorrow')).to.match(/^You set/);
      expect(await ask('/trello add A new card --list Review')).to.match(/^You created/);
    });

    it('people with an account can use buttons and forms', async () => {
      const { world } = held;
      await ask('/trello card #13');
      const [posted] = await press(world, lastNotice(world), 'card.assign');
      expect(posted).to.match(/^You added yourself/);
      const form = await pressForForm(world, lastNotice(world), 'card.move');
      const { todo } = held.sample.lists;
      const moved = await submitInPlace(world, form, { touched: { list: todo.id } });
      expect(plainly(moved.posted)).to.match(/^You moved/);
      await world.host.type('grace', 'crew', '/trello card #13 --share');
      const shared = lastPost(world);
      const [archived, ...others] = await press(world, shared, 'card.more', { word: 'archive' });
      expect(archived).to.match(/^You archived <\S+\|Slow first page>\.$/);
      expect(others).to.deep.equal([]);
      expect(JSON.stringify(postNow(world, shared).blocks)).to.match(/Archived/);
      await ask('/trello restore #13');

      const add = await open(world, '/trello add');
      expect(values(field(add, `list.${held.sample.board.id}`).options)).to.include(todo.id);
      const made = await submit(world, add, { touched: { title: 'From the form' } });
      expect(plainly(made.posted)).to.match(/^You created <\S+\|From the form>/);
      const message = await world.host.sendMessage('grace', 'crew', 'It is slow.');
      const { view } = await pressMenu(world, 'message.add', { message: message._id });
      const came = await submitAnew(world, view!, { touched: { card: '#13' } });
      expect(came.posted).to.match(/^You commented on <\S+\|Slow first page>/);
      expect(textOf(await openContextualBar(world))).to.match(/^<\S+\|Lighthouse website>: /);
    });

    it('people with an account can configure links', async () => {
      const { world, sample } = held;
      const view = await open(world, '/trello configure', { room: 'part' });
      expect(values(field(view, 'labels').options)).to.include(sample.labels.bug.id);
      const touched = { labelsMode: 'only', labels: [sample.labels.bug.id] };
      expect(plainly((await submit(world, view, { touched })).posted)).to.match(/only the label “Bug”/);
    });

    it('people with an account get previews of links that the room may see', async () => {
      const { world } = held;
      const previewOf = async (user: string, url: string, room = 'crew'): Promise<string> => {
        const { _id } = await world.host.sendMessage(user, room, `See ${url}`);
        await world.host.idle();
        return previews(world.host.messages(room).find((each) => each._id === _id)!).join();
      };
      const { url } = card('Slow first page');
      expect(await previewOf('grace', url)).to.match(/^Slow first page\n/);
      expect(await previewOf('grace', held.sample.board.url)).to.match(/4 open lists/);
      expect(await previewOf('grace', garden.url)).to.equal('');
      expect(await previewOf('grace', card('Move to the new host').url, 'part')).to.equal('');
      expect(await previewOf('admin', url)).to.equal('');
    });

    it('a new link is refused with the reason', async () => {
      expect(await ask('/trello link Garden')).to.match(sentence);
      expect(await ask('/trello unlink "To do"', { room: 'spare' })).to.match(/no longer follows/);
    });
  });
}
