import { expect } from 'chai';
import { forCards } from '../../../testing/app/cards';
import { buttons } from '../../../testing/app/links';

describe('finding a card', () => {
  const held = forCards();
  const { ask, card, requests } = held;

  before(() => {
    const { trello, sample } = held;
    for (const [list, name] of [
      ['todo', 'Done means done'],
      ['todo', '7 wonders'],
      ['progress', 'Tea & $& biscuits'],
      ['review', 'Paint the door'],
      ['done', 'Paint the doorframe'],
    ] as const)
      trello.addCard({ list: sample.lists[list], name });
  });

  it('works by address, short link, id, number and words of the title', async () => {
    const slow = card('Slow first page');
    for (const typed of [
      slow.url,
      `https://trello.com/c/${slow.shortLink}`,
      `trello.com/c/${slow.shortLink}/12-whatever?x=1#comment-1`,
      slow.shortLink,
      slow.id,
      `#${slow.idShort}`,
      `${slow.idShort}`,
      'Slow first page',
      'slow FIRST page',
      '"Slow first page"',
      '“Slow first page”',
      '„Slow first page“',
      '«Slow first page»',
      'slow page',
      'Slow frst page',
      'slow',
    ])
      expect(await ask(`/trello card ${typed}`), typed).to.match(/^<https\S+\|Slow first page>/);
    expect(await ask('/trello card Ubersetzung')).to.match(/^<\S+\|Übersetzung der Startseite>/);
  });

  it('works with text copied from messages, including older ones', async () => {
    const { trello, sample } = held;
    trello.addCard({ list: sample.lists.review, name: '[Map] a*b -> c' });
    for (const typed of ['[Map] a*b -› c', '\u2068［Map］ a∗b -\u2060> c\u2069', '"[Map] a*b -> c"'])
      expect(await ask(`/trello card ${typed}`), typed).to.match(/\|\[Map\] a\*b -› c>/);
    expect(await ask('/trello card #\u206013')).to.match(/^<\S+\|Slow first page>/);
  });

  it('accepts a title that contains a list’s name or a number, and prefers the longer of two', async () => {
    const moves: [string, string, string][] = [
      ['Done means done Done', 'Done means done', 'done'],
      ['Done means done To do', 'Done means done', 'todo'],
      ['7 wonders Review', '7 wonders', 'review'],
      ['Move to the new host In progress', 'Move to the new host', 'progress'],
      ['Paint the doorframe To do', 'Paint the doorframe', 'todo'],
      ['Paint the door To do', 'Paint the door', 'todo'],
      ['Photos Review', 'Photos of the lamp room', 'review'],
      // "Photos" contains "to", and "Done" begins with "do".
      ['Photos to do', 'Photos of the lamp room', 'todo'],
      // Rocket.Chat itself splits this between straight quotes.
      ['“Tea & $& biscuits” Review', 'Tea & $& biscuits', 'review'],
      ['Tea & $& biscuits Done', 'Tea & $& biscuits', 'done'],
    ];
    for (const [typed, name, list] of moves) {
      expect(await ask(`/trello move ${typed}`), typed).to.match(/^You moved </);
      expect(card(name).idList, typed).to.equal(held.sample.lists[list as 'todo'].id);
    }
  });

  it('says that a card does not exist, with the most similar titles', async () => {
    expect(await ask('/trello card #999')).to.equal(
      '“Lighthouse website” has no open card #999 that you can see here.',
    );
    expect(await ask('/trello card Slow zzz pagee')).to.equal(
      '“Lighthouse website” has no open card called “Slow zzz pagee” that you can see here. Did you mean “Slow first page”?',
    );
    expect(await ask('/trello card Zzzzzz')).to.equal(
      '“Lighthouse website” has no open card called “Zzzzzz” that you can see here.',
    );
    expect(await ask('/trello move Nothing of that Done')).to.match(/no open card called “Nothing of that”/);
    expect(await ask('/trello card https://trello.com/b/abcd1234')).to.match(/not a card’s address/);
    expect(await ask('/trello card')).to.match(/^Say which card/);
  });

  it('asks where a title ends instead of losing words of a comment', async () => {
    const { trello } = held;
    const actions = trello.actions.length;
    expect(await ask('/trello comment Photos of the old tower')).to.match(
      /not clear where the card’s title ends/,
    );
    expect(await ask('/trello rename Opening the gate')).to.match(/not clear where/);
    expect(trello.actions).to.have.length(actions);
  });

  it('ignores archived cards, archived lists and closed boards', async () => {
    for (const name of ['Guest book', 'Live camera on the gallery'])
      expect(await ask(`/trello card ${name}`), name).to.match(/has no open card called/);
    expect(await ask(`/trello card #${card('Guest book').idShort}`)).to.match(/has no open card #/);
    // With the exact address, the answer says where it is.
    expect(await ask(`/trello card ${card('Guest book').url}`)).to.match(/\nArchived/);
  });

  it('asks which one if several titles match', async () => {
    expect(await ask('/trello card page')).to.equal(
      [
        'Several cards match. Which one do you mean?',
        ...['Opening hours on the first page', 'Slow first page', 'Old news pages redirect'].map((name) => {
          const { shortLink, idShort, idList } = card(name);
          return `• <https://trello.com/c/${shortLink}|${name}> #${idShort} · *${held.trello.state.list(idList).name}*`;
        }),
      ].join('\n'),
    );
    expect(buttons(held.world).map(({ text }) => text.text)).to.deep.equal(['#1', '#13', '#16']);
  });

  it('uses Trello’s search if no title has the words, and then asks back', async () => {
    await held.world.outdate();
    const asked = await requests(() => ask('/trello archive "happens with Firefox"'));
    expect(asked.map(({ path }) => path)).to.deep.equal([`/boards/${held.sample.board.id}`, '/search']);
    const [notice] = held.world.host.noticeHistory().slice(-1);
    expect(notice!.msg).to.match(/^No title contains .*Firefox.*\n• <\S+\|Contact form loses the subject>/);
    expect(card('Contact form loses the subject').closed).to.equal(false);
  });
});

describe('a card that a person may not see', () => {
  const held = forCards();
  const { ask } = held;

  it('is refused in the same words as one that does not exist', async () => {
    const { trello } = held;
    const secret = trello.addBoard({ name: 'Salaries' });
    const raise = trello.addCard({ list: trello.addList({ board: secret, name: 'Due' }), name: 'Raise' });
    for (const user of ['admin', 'grace'])
      for (const command of ['card', 'archive'])
        for (const [there, absent] of [
          [raise.url, 'https://trello.com/c/Zz99Zz99'],
          [raise.id, 'f'.repeat(24)],
          [raise.shortLink, 'Zz99Zz99'],
        ] as const) {
          const posted = await ask(`/trello ${command} ${there}`, { user });
          const expected = await ask(`/trello ${command} ${absent}`, { user });
          expect(posted.replace(there, absent), `${user} ${command} ${there}`).to.equal(expected);
        }
    expect(raise.closed).to.equal(false);
  });

  it('is every card outside the room’s links, for people without an account', async () => {
    const { sample, world } = held;
    const den = world.host.addRoom({ name: 'den', type: 'p', owners: ['grace'], members: ['admin'] });
    const inDen = { user: 'admin', room: den.name! };
    expect(await ask(`/trello link ${sample.cards['Slow first page']!.url}`, { room: 'den' })).to.match(
      /follow/,
    );
    expect(await ask('/trello link "To do"', { room: 'den' })).to.match(/follow|link/);
    expect(await ask('/trello card Slow first page', inDen)).to.match(/^<\S+\|Slow/);
    for (const { name, url, idShort, idList } of Object.values(sample.cards))
      if (name !== 'Slow first page' && idList !== sample.lists.todo.id) {
        expect(await ask(`/trello card ${url}`, inDen), name).to.match(/cannot see such a card/);
        expect(await ask(`/trello card #${idShort}`, inDen), name).to.match(/no open card/);
      }
    expect(await ask('/trello search first', inDen)).to.match(
      /^\*Cards for\* “first”\n• <\S+\|Opening[^\n]*\n• <\S+\|Slow first page>[^\n]*$/,
    );
    // The address is enough for people whose own account sees it, and for nobody else.
    expect(await ask(`/trello card ${sample.cards['Guest book']!.url}`, { room: 'den' })).to.match(
      /^<\S+\|Guest book/,
    );
    const notices = world.host.noticeHistory().length;
    await world.host.type('grace', 'den', `/trello card ${sample.cards['Guest book']!.url} --share`);
    expect(world.host.noticeHistory().slice(notices)[0]!.msg).to.match(/cannot see such a card/);
  });
});
