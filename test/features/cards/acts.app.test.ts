import { expect } from 'chai';
import { forCards, plainly } from '../../../testing/app/cards';

describe('/trello move', () => {
  const held = forCards();
  const { ask, card, writes } = held;

  it('moves a card through the person’s own account, answers privately in the thread, and is posted in the room', async () => {
    const { world, trello, sample } = held;
    const { _id } = await world.host.sendMessage('grace', 'crew', 'The prices are there.');
    const posts = world.posts('crew').length;
    const prices = card('Ticket prices for groups');
    expect(await ask(`/trello move #${prices.idShort} Done`, { threadId: _id })).to.equal(
      `You moved <https://trello.com/c/${prices.shortLink}|Ticket prices for groups> from *To do* to *Done*.`,
    );
    const [notice] = world.host.noticeHistory().slice(-1);
    expect(notice).to.include({ tmid: _id, to: world.host.workspace.user('grace')._id });
    expect(prices.idList).to.equal(sample.lists.done.id);
    const [action] = trello.actions.slice(-1);
    expect(action).to.include({ type: 'updateCard', idMemberCreator: sample.members.grace.id });
    await trello.settled();
    expect(world.posts('crew').slice(posts).map(plainly)).to.deep.equal([
      `*Grace Hopper* moved <https://trello.com/c/${prices.shortLink}|Ticket prices for groups> from *To do* to *Done*`,
    ]);
  });

  it('writes nothing if the card is already in that list', async () => {
    const written = await writes(async () =>
      expect(await ask('/trello move Slow first page review')).to.match(
        /^<.*\|Slow first page> is already in \*Review\*\.$/,
      ),
    );
    expect(written).to.deep.equal([]);
  });

  it('moves a card to another board, including one that only the person sees', async () => {
    const { trello, sample } = held;
    const garden = trello.addBoard({ name: 'Garden', members: [sample.members.grace] });
    const beds = trello.addList({ board: garden, name: 'Beds' });
    const renews = card('Certificate renews itself');
    expect(await ask(`/trello move Certificate renews itself Beds --board Garden`)).to.match(
      /^You moved <.*\|Certificate renews itself> to \*Beds\* on \*Garden\*\.$/,
    );
    expect(renews).to.include({ idBoard: garden.id, idList: beds.id });
    expect(await ask('/trello move "Old news pages redirect" Beds --board Gardening')).to.match(
      /no open board called “Gardening” that you can see here\. Did you mean “Garden”\?/,
    );
  });

  it('names the lists if the typed one does not exist, and writes nothing', async () => {
    const written = await writes(async () => {
      expect(await ask('/trello move Slow first page Nowhere')).to.equal(
        '“Lighthouse website” has no open list called “Nowhere”. Its lists are “To do”, “In progress”, “Review”, “Done”.',
      );
      expect(await ask('/trello move Slow first page Dine')).to.match(/^You moved .* to \*Done\*/);
      expect(await ask('/trello move Slow first page Ideas from 2023')).to.match(/no open list called/);
      expect(await ask('/trello move #13 --board Garden')).to.match(/^Say which list/);
      expect(await ask('/trello move')).to.match(/^Say which card/);
    });
    expect(written).to.have.length(1);
  });
});

describe('/trello rename, comment, archive and restore', () => {
  const held = forCards();
  const { ask, card, writes } = held;

  it('rename: accepts titles with flags and special characters', async () => {
    const slow = card('Slow first page');
    expect(await ask('/trello rename Slow first page Slow start')).to.equal(
      `You renamed <https://trello.com/c/${slow.shortLink}|Slow first page> to <https://trello.com/c/${slow.shortLink}|Slow start>.`,
    );
    for (const name of [
      '--fast mode --now',
      'Cost: $& $1 {done}',
      '🐢 → 🐇',
      '*bold* [x](y) @all',
      'Slow {card}',
    ]) {
      expect(await ask(`/trello rename #${slow.idShort} ${name}`), name).to.match(/^You renamed </);
      expect(slow.name).to.equal(name);
    }
    const written = await writes(async () => {
      expect(await ask(`/trello rename #${slow.idShort} Slow {card}`)).to.match(/already has that title\.$/);
      expect(await ask(`/trello rename #${slow.idShort} ${'x'.repeat(16_385)}`)).to.equal(
        'That is 16385 characters, and Trello allows at most 16384. Nothing was changed.',
      );
    });
    expect(written).to.deep.equal([]);
  });

  it('comment: writes the text exactly as typed', async () => {
    const { trello, sample } = held;
    const fonts = card('Choose a font & colours');
    for (const text of [
      'Is on the test server.',
      '--verbose is the default, --not a flag',
      'costs $& or $1, {done}',
      '👍🏽 done',
      'x'.repeat(4_000),
    ]) {
      expect(await ask(`/trello comment #${fonts.idShort} ${text}`), text).to.match(
        /^You commented on <https:\/\/trello\.com\/c\/\w{8}\|Choose a font & colours>: “.*”\.$/,
      );
      const [action] = trello.actions.slice(-1);
      expect(action!.data.text).to.equal(text);
      expect(action!.idMemberCreator).to.equal(sample.members.grace.id);
    }
    expect(await ask('/trello comment Choose a font & colours Nice!')).to.match(/^You commented/);
    expect(trello.actions.slice(-1)[0]!.data.text).to.equal('Nice!');
    const written = await writes(async () => {
      expect(await ask(`/trello comment #${fonts.idShort} ${'x'.repeat(16_385)}`)).to.match(/^That is 16385/);
    });
    expect(written).to.deep.equal([]);
  });

  it('archive works once, restore brings the card back', async () => {
    const tides = card('Tide table from the harbour office');
    expect(await ask('/trello archive tide table')).to.match(/^You archived <\S+\|Tide table/);
    expect(tides.closed).to.equal(true);
    const written = await writes(async () => {
      expect(await ask(`/trello archive ${tides.url}`)).to.match(/> is already archived\.$/);
      expect(await ask('/trello archive tide table')).to.match(/has no open card called “tide table”/);
      expect(await ask('/trello archive Slow first pages and more')).to.match(/no open card called/);
      expect(await ask(`/trello restore ${card('Photos of the lamp room').url}`)).to.match(/is not archived/);
      expect(await ask('/trello restore Photos of the lamp room')).to.match(
        /has no archived card called “Photos of the lamp room”/,
      );
      expect(await ask('/trello restore #3')).to.match(/has no archived card #3/);
    });
    expect(written).to.deep.equal([]);
    expect(await ask('/trello restore tide table')).to.match(
      /^You restored <\S+\|Tide table.*> from the archive\.$/,
    );
    expect(tides.closed).to.equal(false);
  });

  it('restore: says if the list is still archived', async () => {
    const { trello, sample } = held;
    const name = 'Gulls on the roof';
    trello.addCard({ list: sample.lists.ideas, name, closed: true });
    expect(await ask(`/trello restore ${name}`)).to.match(/from the archive, but its list is still archived/);
  });
});
