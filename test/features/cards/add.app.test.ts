import { expect } from 'chai';
import { connect, forCards } from '../../../testing/app/cards';

describe('/trello add', () => {
  const held = forCards();
  const { ask, card, writes, requests } = held;

  it('creates a card in the first list from all words, through the person’s own account', async () => {
    const { trello, sample } = held;
    const asked = await requests(async () =>
      expect(await ask('/trello add Done with the family rate')).to.match(
        /^You created <https:\/\/trello\.com\/c\/\w{8}\|Done with the family rate> in \*To do\*\.$/,
      ),
    );
    expect(asked.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
      `GET /boards/${sample.board.id}`,
      'POST /cards',
    ]);
    expect(card('Done with the family rate').idList).to.equal(sample.lists.todo.id);
    expect(trello.actions.slice(-1)[0]).to.include({
      type: 'createCard',
      idMemberCreator: sample.members.grace.id,
    });
    for (const title of [
      'To do',
      '🛟 Buy a lifebuoy',
      'Costs $& {done}',
      '*x* [y](z) #general @all',
      'Don’t run',
    ])
      expect(await ask(`/trello add ${title}`), title).to.match(/^You created </);
    for (const title of ['To do', '🛟 Buy a lifebuoy', 'Costs $& {done}'])
      expect(card(title), title).to.not.equal(undefined);
  });

  it('sets list, description, due date, labels and members', async () => {
    const { sample } = held;
    const { bug, unnamed } = sample.labels;
    const { alan, grace } = sample.members;
    expect(
      await ask(
        '/trello add Fix the login --list="in progress" --desc "It fails on Mondays" --due "2031-03-04 09:30" --label "Bug, purple" --member "alan, Grace Hopper, me"',
      ),
    ).to.match(
      /^You created <.*\|Fix the login> in \*In progress\*, due Tue, 4 Mar 2031, 09:30 UTC\+2 \(ignoring summer time: .*\)\.$/,
    );
    expect(card('Fix the login')).to.deep.include({
      idList: sample.lists.progress.id,
      desc: 'It fails on Mondays',
      due: '2031-03-04T07:30:00.000Z',
      idLabels: [bug.id, unnamed.id],
      idMembers: [alan.id, grace.id],
    });
    expect(await ask('/trello add –list=Done Ring the bell —label urgent')).to.match(/in \*Done\*\.$/);
    expect(card('Ring the bell').idLabels).to.deep.equal([sample.labels.urgent.id]);
  });

  it('creates it on another board of the person’s own', async () => {
    const { trello, sample } = held;
    const garden = trello.addBoard({ name: 'Garden', members: [sample.members.grace] });
    const beds = trello.addList({ board: garden, name: 'Beds' });
    expect(await ask('/trello add Sow beans --board Garden')).to.match(/in \*Beds\*\.$/);
    expect(card('Sow beans').idList).to.equal(beds.id);
    trello.addBoard({ name: 'Bare', members: [sample.members.grace] });
    await held.world.outdate();
    expect(await ask('/trello add Nothing --board Bare')).to.equal(
      '“Bare” has no open list to put a card in.',
    );
  });

  it('understands @ as users of Rocket.Chat', async () => {
    const { world, sample } = held;
    world.host.addUser({ username: 'turing' });
    world.host.addRoom({ name: 'lobby', members: ['turing'] });
    await connect(world, { member: sample.members.alan, user: 'turing', room: 'lobby' });
    await ask('/trello add Oil the hinges --member @turing');
    expect(card('Oil the hinges').idMembers).to.deep.equal([sample.members.alan.id]);
  });

  it('creates nothing if anything requested does not exist', async () => {
    const cases: [string, RegExp][] = [
      ['--list Done', /^Give the card a title/],
      ['X --list Nowhere', /has no open list called “Nowhere”\. Its lists are “To do”/],
      ['X --list "Ideas from 2023"', /has no open list called/],
      [
        'X --label Xylophone',
        /^The board has no label called “Xylophone” that you can see here\. It has “Bug”/,
      ],
      [
        'X --member nobody',
        /has no member called “nobody” that you can see here\. Its members are “Ada Lovelace \(ada\)”, “Grace Hopper/,
      ],
      [
        'X --due whenever',
        /^“whenever” is not a date\. Try `--due "tomorrow at 5pm"`.*`--due "in 3 days"`\.$/,
      ],
      ['X --due done', /^“done” is not a date/],
      ['X --board Nowhere', /no open board called “Nowhere” that you can see here/],
      ['X --list', /^`--list` needs a value/],
      ['X --lsit Done', /has no `--lsit`\. Did you mean `--list`/],
      ['X --list Done --list Review', /^You gave `--list` twice/],
      [
        'x'.repeat(16_385),
        /^That is 16385 characters, and Trello allows at most 16384\. Nothing was changed\.$/,
      ],
      [`X --desc ${'x'.repeat(16_385)}`, /^That is 16385 characters/],
    ];
    const written = await writes(async () => {
      for (const [typed, sentence] of cases)
        expect(await ask(`/trello add ${typed}`), typed.slice(0, 40)).to.match(sentence);
    });
    expect(written).to.deep.equal([]);
  });

  it('conforms to Trello’s OpenAPI document', () => {
    expect(held.trello.violations()).to.deep.equal([]);
    expect(held.trello.exposures()).to.deep.equal([]);
  });
});
