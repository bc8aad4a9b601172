import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import {
  type OptionName,
  type Row,
  rows,
} from '../../../../features/subscriptions/options/subscriptionOptions';
import { translator } from '../../../../i18n/texts';
import { field, open, submit } from '../../../../testing/app/forms';
import { buttons, forCrew, press } from '../../../../testing/app/links';
import type { Touched } from '../../../../testing/engine/fill';
import { sourceFiles } from '../../../../testing/sources';

/** The description of each example in answers. */
const facts: Record<OptionName, RegExp> = {
  events: /events: moves, comments/i,
  lists: /only the lists “To do”, “Doing”/i,
  labels: /only the label “Bug”/i,
  mute: /nothing done by “robot”/i,
  assigned: /only cards of people in this room/i,
  style: /detailed/i,
  thread: /a thread for each card/i,
  replies: /replies become comments/i,
};

const needsBoard = (row: Row): boolean =>
  'needsBoard' in row.read(row.example, { t: translator('en'), name: row.name });

/** Changes the field to the example. */
function choose({ name, example }: Row, view: Record<string, any>): Touched {
  const { type, options = [] } = field(view, name);
  if (type === 'plain_text_input') return { [name]: example };
  const words = example.replace(/["@]/g, '').split(',');
  const chosen = options
    .filter(({ value, text }: any) => words.includes(value) || words.includes(text.text))
    .map(({ value }: any) => value);
  expect(chosen).to.have.length(words.length);
  const mode = field(view, `${name}Mode`) && { [`${name}Mode`]: 'only' };
  return { ...mode, [name]: type === 'multi_static_select' ? chosen : chosen[0] };
}

describe('every option of a subscription', () => {
  const held = forCrew();
  let garden: { id: string };

  before(() => {
    const { trello } = held.world;
    const robot = trello.addMember({ username: 'robot', fullName: 'robot' });
    const board = trello.addBoard({ name: 'Garden', members: [trello.member, robot] });
    for (const name of ['To do', 'Doing']) trello.addList({ board, name });
    trello.addLabel({ board, name: 'Bug', color: 'red' });
    garden = board;
  });

  for (const row of rows) {
    const { name, example } = row;

    describe(name, () => {
      before(() => held.world.save({ threads: row.needs?.field === 'isThreaded' }));

      it('is read from a line of the settings', async () => {
        const { world } = held;
        await world.save({ routes: `Garden -> #website ${name}=${example}` });
        expect(await world.ask('/trello links')).to.match(facts[name]);
        await world.save({ routes: 'Garden -> #website' });
        expect(await world.ask('/trello links'))
          .to.match(/Garden/)
          .and.not.match(facts[name]);
        await world.save({ routes: '' });
      });

      it('is read from a flag, and shown in the answer, in the list and in the help', async () => {
        expect(await held.ask('/trello link Garden')).to.not.match(facts[name]);
        expect(await held.ask(`/trello link Garden --${name} ${example}`)).to.match(facts[name]);
        expect(await held.ask('/trello links')).to.match(facts[name]);
        expect(await held.ask('/trello help link')).to.include(`--${name}`);
        await held.ask('/trello unlink');
      });

      it('survives the question about a private board', async () => {
        const { world } = held;
        const asAdmin = { user: 'admin', room: 'website' };
        expect(await held.ask(`/trello link Garden --${name} ${example}`, asAdmin)).to.match(/not public/);
        expect(await press(world, buttons(world)[0]!, asAdmin)).to.match(facts[name]);
        await held.ask('/trello unlink', asAdmin);
      });

      if (row.needs)
        it('is refused without the option that it needs, wherever it is set', async () => {
          const { world } = held;
          const refusal = new RegExp(`${name}=on needs thread=on`, 'i');
          expect(await held.ask(`/trello link Garden --${name} ${example} --thread off`)).to.match(refusal);
          await held.ask('/trello link Garden');
          const view = await open(world, '/trello configure');
          const { errors } = await submit(world, view, { touched: { ...choose(row, view), thread: 'off' } });
          expect(errors).to.have.keys(name);
          expect(errors![name]).to.match(refusal);
          await held.ask('/trello unlink');
          await world.save({ routes: `Garden -> #website ${name}=${example} thread=off` });
          expect(world.direct('admin').slice(-1)[0]).to.match(refusal);
          await world.save({ routes: '' });
        });

      it('can be chosen when a board is linked, unless it needs the board’s data', async () => {
        const { world } = held;
        const view = await open(world, '/trello link');
        expect(field(view, name) === undefined).to.equal(needsBoard(row));
        if (needsBoard(row)) return;
        const touched = { board: garden.id, ...choose(row, view) };
        expect((await submit(world, view, { touched, client: 'mobile' })).posted).to.match(facts[name]);
        await held.ask('/trello unlink');
      });

      it('can be changed and removed in the form of a subscription', async () => {
        const { world } = held;
        await held.ask('/trello link Garden');
        const view = await open(world, '/trello configure');
        const touched = choose(row, view);
        expect((await submit(world, view, { touched })).posted).to.match(facts[name]);
        const again = await open(world, '/trello configure');
        expect(field(again, name).initialValue).to.deep.equal(touched[name]);
        const before = field(view, name).initialValue;
        const mode = field(view, `${name}Mode`) && { [`${name}Mode`]: 'all' };
        const back = { ...mode, [name]: before ?? (Array.isArray(touched[name]) ? [] : '') };
        expect((await submit(world, again, { touched: back })).posted).to.not.match(facts[name]);
        await held.ask('/trello unlink');
      });

      it('has an effect: something reads its field when a notification is rendered, or a reply sent', () => {
        const readers = [...sourceFiles(['features/notifications', 'features/replies']), 'trello/filters.ts'];
        const isRead = new RegExp(`(\\.|[{,]\\s*)${row.field}\\b(?!\\??:)`);
        expect(readers.filter((file) => isRead.test(readFileSync(file, 'utf8')))).to.not.be.empty;
      });
    });
  }
});
