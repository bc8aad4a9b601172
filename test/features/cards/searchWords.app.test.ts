import { expect } from 'chai';
import { forCards, plainly } from '../../../testing/app/cards';

describe('the query of /trello search', () => {
  const held = forCards();
  const { ask, requests } = held;
  const titles = (answer: string): string[] =>
    [...answer.matchAll(/^• <\S+?\|(.*?)>/gm)].map(([, name]) => name!);
  const sent = async (text: string): Promise<string | undefined> => {
    await held.world.outdate();
    const asked = await requests(() => ask(text));
    return asked.find(({ path }) => path === '/search')?.query['query'];
  };

  before(() => {
    const { trello, sample } = held;
    const label = trello.addLabel({ board: sample.board, name: 'no colour', color: null });
    trello.addCard({ list: sample.lists.todo, name: 'Paint it', labels: [label] });
    trello.addCard({ list: sample.lists.done, name: 'No colour here' });
    trello.addCard({ list: sample.lists.done, name: '🙂 Smile' });
  });

  it('keeps the quotes that an operator needs', async () => {
    for (const typed of ['label:"no colour"', "label:'no colour'", 'label:“no colour”', '"label:no colour"'])
      expect(titles(await ask(`/trello search ${typed}`)), typed).to.deep.equal(['Paint it']);
    expect(titles(await ask('/trello search -label:"no colour" colour list:Done'))).to.deep.equal([
      'No colour here',
    ]);
    expect(await sent('/trello search label:"no colour" list:"To do" paint')).to.equal(
      'label:"no colour" list:"To do" paint',
    );
  });

  it('means the person who asks by @me, whoever’s token is used', async () => {
    const mine = ['Choose a font & colours', 'Menu cannot be closed on phones', 'Move to the new host'];
    const asked = ['/trello search @me', '/trello search member:me --board Lighthouse'];
    for (const text of asked) expect(titles(await ask(text)), text).to.include.members(mine);
    expect(titles(await ask('/trello search -@me tide'))).to.deep.equal([
      'Tide table from the harbour office',
    ]);
    await held.world.host.type('grace', 'crew', '/trello search @me --share');
    const [post] = held.world.posts('crew').slice(-1);
    expect(titles(plainly(post)))
      .to.include.members(mine)
      .and.to.not.include('Slow first page');
    expect(plainly(post)).to.match(/Cards for\* “@grace”/);
  });

  it('never means the workspace’s account by @me', async () => {
    const written = await requests(async () => {
      for (const text of ['@me', 'due:week -@me', 'member:me', '@me --board Lighthouse', '@ME --share'])
        expect(await ask(`/trello search ${text}`, { user: 'admin' }), text).to.equal(
          'The app does not know who `@me` is on Trello because you have not connected an account. Type `/trello connect`, or use a Trello username, like `@ada`.',
        );
    });
    expect(written.filter(({ path }) => path === '/search')).to.deep.equal([]);
    expect(titles(await ask('/trello search @ada', { user: 'admin' }))).to.include('Slow first page');
  });

  it('finds only cards that contain it, even without letters or digits', async () => {
    expect(titles(await ask('/trello search 🙂'))).to.deep.equal(['🙂 Smile']);
    for (const nothing of ['🚀', '???', '-- !!', '\u0301'])
      expect(await ask(`/trello search ${nothing}`), nothing).to.match(/^No cards match/);
    expect(await ask('/trello search \u200b\u3164')).to.match(/^Say what to search for/);
  });
});
