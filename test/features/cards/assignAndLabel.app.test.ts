import { expect } from 'chai';
import { connect, forCards } from '../../../testing/app/cards';

describe('/trello assign and unassign', () => {
  const held = forCards();
  const { ask, card, writes } = held;

  before(async () => {
    const { world, sample } = held;
    world.host.addUser({ username: 'alan', name: 'Alan' });
    world.host.addUser({ username: 'zoe', name: 'Zoe' });
    world.host.addUser({ username: 'nell', name: 'Nell' });
    const zoe = held.trello.addMember({ username: 'zoe', fullName: 'Zoe of elsewhere' });
    world.host.addRoom({ name: 'lobby', members: ['alan', 'zoe', 'nell'] });
    await connect(world, { member: sample.members.alan, user: 'alan', room: 'lobby' });
    await connect(world, { member: zoe, user: 'zoe', room: 'lobby' });
  });

  it('assigns and unassigns the person', async () => {
    const { grace } = held.sample.members;
    const photos = card('Photos of the lamp room');
    expect(await ask('/trello assign Photos of the lamp room')).to.equal(
      `You added yourself to <https://trello.com/c/${photos.shortLink}|Photos of the lamp room>.`,
    );
    expect(photos.idMembers).to.deep.equal([grace.id]);
    const written = await writes(async () => {
      expect(await ask(`/trello assign #${photos.idShort} me`)).to.match(/> already has you on it\.$/);
      expect(await ask(`/trello assign ${photos.url} @grace`)).to.match(/> already has you on it\.$/);
    });
    expect(written).to.deep.equal([]);
    expect(await ask('/trello unassign photos')).to.match(/^You removed yourself from <\S+\|Photos/);
    expect(photos.idMembers).to.deep.equal([]);
    const again = await writes(async () =>
      expect(await ask('/trello unassign photos')).to.match(/> does not have you on it\.$/),
    );
    expect(again).to.deep.equal([]);
  });

  it('assigns people who have connected an account, several at once, each only once', async () => {
    const { grace, alan } = held.sample.members;
    const prices = card('Ticket prices for groups');
    expect(await ask('/trello assign Ticket prices for groups @alan, @grace @alan')).to.match(
      /^You added \*alan\* and yourself to <\S+\|Ticket/,
    );
    expect(prices.idMembers).to.deep.equal([alan.id, grace.id]);
    expect(await ask('/trello unassign ticket @alan')).to.match(/^You removed \*alan\* from <\S+\|Ticket/);
    expect(await ask('/trello assign ticket @alan @grace')).to.match(/^You added \*alan\* to <\S+\|Ticket/);
    expect(await ask('/trello assign ticket @alan @grace')).to.match(/already has \*alan\* and you on it/);
    expect(held.trello.actions.slice(-1)[0]!.idMemberCreator).to.equal(grace.id);
  });

  it('says who is not connected and who is unknown, and sends nothing', async () => {
    const written = await writes(async () => {
      expect(await ask('/trello assign slow @nell')).to.equal(
        '@nell has not connected a Trello account, so the app does not know who that is on Trello. They can connect one with `/trello connect`.',
      );
      expect(await ask('/trello assign slow @grace @nobody')).to.match(/^There is no user @nobody here\. /);
    });
    expect(written).to.deep.equal([]);
  });

  it('says if somebody is no member of the board, and what was done before', async () => {
    expect(await ask('/trello assign slow @zoe')).to.match(
      /^Trello did not add \*zoe\* to <.*\|Slow first page>: only members of its board/,
    );
    expect(await ask('/trello assign slow @grace @zoe')).to.match(
      /^You added yourself to <.*\|Slow first page>\. The next step failed\. Trello did not add \*zoe\*/,
    );
    held.trello.fail({ method: 'DELETE', path: /idMembers/, status: 503 });
    expect(await ask('/trello unassign slow')).to.match(/^Trello did not confirm whether this was done/);
    expect(card('Slow first page').idMembers).to.include(held.sample.members.grace.id);
  });
});

describe('/trello label', () => {
  const held = forCards();
  const { ask, card, writes } = held;

  before(() => {
    const { trello, sample } = held;
    trello.addLabel({ board: sample.board, name: 'Wish', color: 'red' });
    trello.addLabel({ board: sample.board, name: 'Wish', color: 'blue' });
    trello.addLabel({ board: sample.board, name: 'To be discussed', color: 'lime' });
    trello.addLabel({ board: sample.board, name: '', color: null });
  });

  it('adds labels by name, several with or without commas, and unnamed ones by colour', async () => {
    const { labels } = held.sample;
    const prices = card('Ticket prices for groups');
    expect(await ask('/trello label Ticket prices for groups Bug, urgent')).to.equal(
      `You added *Bug* and *Urgent* to <https://trello.com/c/${prices.shortLink}|Ticket prices for groups>.`,
    );
    expect(prices.idLabels).to.deep.equal([labels.bug.id, labels.urgent.id]);
    expect(await ask('/trello label ticket purple feature')).to.match(
      /^You added \*purple\* and \*Feature\* to/,
    );
    expect(await ask('/trello label ticket to be discussed')).to.match(/^You added \*To be discussed\* to/);
    expect(await ask('/trello label ticket bug BUG --remove')).to.match(
      /^You removed \*Bug\* from <\S+\|Ticket/,
    );
    expect(prices.idLabels).to.not.include(labels.bug.id);
  });

  it('writes nothing if the label is already there', async () => {
    const written = await writes(async () => {
      expect(await ask('/trello label slow Bug')).to.match(
        /^<.*\|Slow first page> already has the label \*Bug\*/,
      );
      expect(await ask('/trello label slow Feature --remove')).to.match(
        /does not have the label \*Feature\*\.$/,
      );
    });
    expect(written).to.deep.equal([]);
  });

  it('names the available labels, and distinguishes labels of the same name by colour', async () => {
    const written = await writes(async () => {
      expect(await ask('/trello label #13 Wish')).to.equal(
        'Several labels match “Wish”: “Wish (red)”, “Wish (blue)”. Type more of the name.',
      );
      expect(await ask('/trello label #13 Xylophone')).to.match(
        /^The board has no label called “Xylophone” that you can see here\. It has “Bug”, “Feature”, “Documentation”, “Urgent”, “purple”,/,
      );
      expect(await ask('/trello label #13 Bog')).to.match(
        /no label called “Bog” that you can see here\. It has “Bug”\./,
      );
      expect(await ask('/trello label #13 ""')).to.match(/^Say which label/);
      expect(await ask('/trello label #13')).to.match(/^Say which label/);
      expect(await ask('/trello label #13 Bug --purge')).to.match(/has no `--purge`/);
    });
    expect(written).to.deep.equal([]);
    expect(await ask('/trello label #13 Wish blue')).to.match(/^You added \*Wish \(blue\)\* to <\S+\|Slow/);
  });

  it('says what was done before Trello went down', async () => {
    const { trello, sample } = held;
    trello.fail({ method: 'POST', path: /idLabels/, hangMs: 1 });
    const refused = trello.fail({ method: 'POST', path: /idLabels/, status: 429, times: 9 });
    expect(await ask('/trello label #14 Bug, Urgent')).to.match(
      /^You added \*Bug\* to <.*\|Move to the new host>\. The next step failed\. Trello is getting too many requests/,
    );
    expect(refused.hits).to.equal(1);
    expect(card('Move to the new host').idLabels).to.deep.equal([sample.labels.bug.id]);
  });
});
