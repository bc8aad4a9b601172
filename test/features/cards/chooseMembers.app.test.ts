import { expect } from 'chai';
import { connect, forCards } from '../../../testing/app/cards';

describe('the members that a command means', () => {
  const held = forCards();
  const { ask, card, writes } = held;
  const asAdmin = { user: 'admin' };

  before(async () => {
    const { world, trello, sample } = held;
    for (const username of ['ala', 'ada', 'turing']) world.host.addUser({ username });
    world.host.addRoom({ name: 'lobby', members: ['ala', 'ada', 'turing'] });
    await connect(world, { member: sample.members.alan, user: 'turing', room: 'lobby' });
    trello
      .as(sample.members.ada)
      .addBoardMember(sample.board, trello.addMember({ username: 'oz', fullName: 'Mehmet Öz' }));
    trello
      .as(sample.members.ada)
      .addBoardMember(sample.board, trello.addMember({ username: 'kelly', fullName: 'Grace Kelly' }));
  });

  const NOT_CONNECTED = /has not connected a Trello account, so the app does not know who that is on Trello/;
  const refused: [string, RegExp][] = [
    ['@ala', NOT_CONNECTED],
    ['@ada', NOT_CONNECTED],
    ['@alann', /^There is no user @alann here\. `@` stands for a user of this chat/],
    ['@ad', /^There is no user @ad here/],
    ['@alan', /^There is no user @alan here/],
    ['ala', /no member called “ala” that you can see here\. Did you mean .*“Alan Turing \(alan\)”/],
    ['Alann', /no member called “Alann” .* Did you mean .*“Alan Turing \(alan\)”/],
    ['ad', /no member called “ad” .* Did you mean .*“Ada Lovelace \(ada\)”/],
    [
      'zzzzzzzz',
      /no member called “zzzzzzzz” that you can see here\. Its members are “Ada Lovelace \(ada\)”,/,
    ],
  ];

  for (const [typed, sentence] of refused)
    it(`never include somebody else: ${typed}`, async () => {
      const written = await writes(async () => {
        expect(await ask(`/trello add X --member ${typed}`)).to.match(sentence);
        expect(await ask(`/trello assign #13 ${typed}`)).to.match(sentence);
        expect(await ask(`/trello unassign #13 ${typed}`)).to.match(sentence);
      });
      expect(written).to.deep.equal([]);
    });

  it('are found by username, full name, or a word of it that only they have', async () => {
    const { alan, ada, grace } = held.sample.members;
    const cases: [string, string][] = [
      ['alan', alan.id],
      ['Alan Turing', alan.id],
      ['Turing', alan.id],
      ['@turing', alan.id],
      ['ada', ada.id],
      ['lovelace', ada.id],
      ['grace', grace.id],
      ['me', grace.id],
      ['@grace', grace.id],
    ];
    for (const [index, [typed, id]] of cases.entries()) {
      expect(await ask(`/trello add Chore ${index} --member ${typed}`), typed).to.match(/^You created/);
      expect(card(`Chore ${index}`).idMembers, typed).to.deep.equal([id]);
      const number = card(`Chore ${index}`).idShort;
      expect(await ask(`/trello unassign #${number} ${typed}`), typed).to.match(/^You removed .* from/);
      expect(card(`Chore ${index}`).idMembers, typed).to.deep.equal([]);
      expect(await ask(`/trello assign ${card(`Chore ${index}`).url} ${typed}`), typed).to.match(
        /^You added/,
      );
      expect(card(`Chore ${index}`).idMembers, typed).to.deep.equal([id]);
    }
    expect(await ask('/trello assign #5 Ada Lovelace, @turing me')).to.match(
      /^You added \*Ada Lovelace\*, \*turing\* and yourself to <\S+\|Ticket prices/,
    );
    expect(await ask('/trello unassign #5 ada alan')).to.match(
      /^You removed \*Ada Lovelace\* and \*Alan Turing\* from/,
    );
  });

  it('are asked for if a word matches several names', async () => {
    const hopper = held.sample.members.grace;
    hopper.username = 'hopper';
    await held.world.outdate();
    const written = await writes(async () =>
      expect(await ask('/trello add X --member Grace')).to.equal(
        'Several members of “Lighthouse website” match “Grace”: “Grace Hopper (hopper)”, “Grace Kelly (kelly)”. Type the full name or the username.',
      ),
    );
    expect(written).to.deep.equal([]);
    hopper.username = 'grace';
    await held.world.outdate();
  });

  it('do not include “me” without a connected account', async () => {
    await held.world.save({ workspaceActs: true });
    const written = await writes(async () => {
      for (const text of ['add X --member me', 'assign #13 me', 'assign #13', 'assign #13 @me'])
        expect(await ask(`/trello ${text}`, asAdmin), text).to.match(/^Say who, like `@ada`/);
      expect(await ask('/trello add X --member @admin', asAdmin)).to.match(NOT_CONNECTED);
    });
    expect(written).to.deep.equal([]);
    await held.world.save({ workspaceActs: false });
  });
});

describe('the members that a room may not see', () => {
  const held = forCards();
  const { ask } = held;

  it('are neither named nor removed by people who see only a list', async () => {
    const { world, trello, sample } = held;
    await world.save({ workspaceActs: true });
    trello
      .as(sample.members.ada)
      .addBoardMember(sample.board, trello.addMember({ username: 'oz', fullName: 'Mehmet Öz' }));
    trello.addLabel({ board: sample.board, name: 'Layoffs', color: 'lime' });
    world.host.addRoom({ name: 'den', type: 'p', owners: ['grace'], members: ['admin'] });
    await ask('/trello link Review --board Lighthouse', { room: 'den' });
    const inDen = { user: 'admin', room: 'den' };
    expect(await ask('/trello add X --member zzz', inDen)).to.match(
      /Its members are “Ada Lovelace \(ada\)”, “Alan Turing \(alan\)”\. `@`/,
    );
    expect(await ask('/trello assign #13 oz', inDen)).to.match(/no member called “oz” that you can see here/);
    expect(await ask('/trello label #13 zzz', inDen)).to.match(/It has “Bug”, “Documentation”\.$/);
    expect(await ask('/trello label #13 Layoffs', inDen)).to.match(/no label called “Layoffs” that you can/);
    expect(await ask('/trello add X --label Layoffs', inDen)).to.match(/no label called “Layoffs”/);
    expect(await ask('/trello add X --label Bug --member alan', inDen)).to.match(/^You created/);
    // A person's own account sees the whole board.
    expect(await ask('/trello label #13 Layoffs', { room: 'den' })).to.match(/^You added \*Layoffs\* to/);
    expect(await ask('/trello assign #13 oz', { room: 'den' })).to.match(/^You added \*Mehmet Öz\* to/);
  });
});
