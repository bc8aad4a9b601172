import { expect } from 'chai';
import { flags } from '../../../commands/Subcommand';
import { translator } from '../../../i18n/texts';
import { connect, forCards } from '../../../testing/app/cards';
import { examples } from '../../../testing/app/examples';

/** The examples of commands that create a card. */
const adding = examples.filter((typed) => typed.startsWith('/trello add ') && !typed.includes('--board'));

describe('the examples for creating a card', () => {
  const held = forCards();
  const { ask, card, writes } = held;

  before(async () => {
    const { world } = held;
    world.host.addUser({ username: 'ada' });
    world.host.addRoom({ name: 'lobby', members: ['ada'] });
    await connect(world, { member: held.sample.members.ada, user: 'ada', room: 'lobby' });
  });

  afterEach(async () => {
    for (const made of [...held.trello.state.cards.values()].filter(({ name }) => TITLES.includes(name)))
      await ask(`/trello archive ${made.id}`);
  });

  const TITLES = ['Fix the login', 'Website'];

  for (const typed of adding)
    it(`create exactly that card: ${typed}`, async () => {
      const title = typed.includes('Fix') ? 'Fix the login' : 'Website';
      expect(await ask(typed)).to.match(new RegExp(`^You created <\\S+\\|${title}>`));
      const made = newest(title);
      const flag = (name: string): boolean => typed.includes(`--${name}`);
      expect(made.idList).to.equal(held.sample.lists.todo.id);
      expect(made.desc).to.equal(flag('desc') ? 'It fails on Mondays' : '');
      expect(made.due !== null, 'due').to.equal(flag('due'));
      expect(made.idLabels).to.deep.equal(flag('label') ? [held.sample.labels.bug.id] : []);
      expect(made.idMembers).to.deep.equal(flag('member') ? [held.sample.members.ada.id] : []);
    });

  const newest = (title: string) =>
    [...held.trello.state.cards.values()]
      .filter(({ name, closed }) => name === title && !closed)
      .slice(-1)[0]!;

  it('work without quotes if the title comes first', async () => {
    expect(await ask('/trello add Fix the sink --list In progress --due 4 March 2031 9:30')).to.match(
      /^You created <.*\|Fix the sink> in \*In progress\*, due Tue, 4 Mar 2031, 09:30/,
    );
    expect(await ask('/trello add Fix the tap --desc It drips on Mondays --label Bug, urgent')).to.match(
      /^You created <\S+\|Fix the tap>/,
    );
    const { labels } = held.sample;
    expect(card('Fix the tap')).to.deep.include({
      desc: 'It drips on Mondays',
      idLabels: [labels.bug.id, labels.urgent.id],
    });
    expect(await ask('/trello add Fix the gate --member Ada Lovelace')).to.match(
      /^You created <\S+\|Fix the gate/,
    );
    expect(card('Fix the gate').idMembers).to.deep.equal([held.sample.members.ada.id]);
  });

  it('create nothing if words could belong to the value or to the title', async () => {
    const written = await writes(async () => {
      expect(await ask('/trello add --list To do Fix the login')).to.equal(
        'It is not clear how many words after `--list` belong to it. Put it at the end, or use an equals sign: `--list="To do"`.',
      );
      expect(await ask('/trello add --due tomorrow at 5pm Fix the sink')).to.match(
        /^It is not clear how many/,
      );
      expect(await ask('/trello add Fix the --list Done login')).to.match(/no open list called “Done login”/);
      expect(await ask('/trello add Fix it --due tomorrow the sink')).to.match(
        /^“tomorrow the sink” is not a date/,
      );
    });
    expect(written).to.deep.equal([]);
    expect(await ask('/trello add --list="To do" Fix the fence')).to.match(
      /<\S+\|Fix the fence>.* in \*To do\*/,
    );
  });

  it('cover all dates that they mention', async () => {
    const t = translator('en');
    const named = [t('add.noDate', { text: '' }), t(flags.due.help)]
      .flatMap((sentence) => [...sentence.matchAll(/`(?:--due )?("[^`]+")`/g)])
      .map(([, value = '']) => value);
    expect(named).to.have.length(5);
    for (const value of named)
      expect(await ask(`/trello add Fix the login --due ${value}`), value).to.match(/^You created .*, due /);
  });
});
