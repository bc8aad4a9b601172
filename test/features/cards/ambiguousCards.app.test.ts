import { expect } from 'chai';
import { pressMenu, shownIn, submitAnew } from '../../../testing/app/addForms';
import { forCards } from '../../../testing/app/cards';

describe('an ambiguous card', () => {
  const held = forCards();
  const { ask, card, requests, writes } = held;

  before(() => {
    const { trello, sample } = held;
    for (const name of ['Login', 'Login page', 'Fix the login page', '12 angry men', '🙂 Smile', '❤️ Hearts'])
      trello.addCard({ list: sample.lists.todo, name });
  });

  const addTo = async (typed: string) => {
    const message = await held.world.host.sendMessage('grace', 'crew', 'Seen on phones');
    const { view } = await pressMenu(held.world, 'message.add', { message: message._id });
    return submitAnew(held.world, view!, { touched: { card: typed } });
  };

  it('is never chosen because its title begins with the words', async () => {
    const written = await writes(async () => {
      for (const command of ['card', 'archive', 'watch'])
        expect(await ask(`/trello ${command} login pag`), command).to.match(
          /^Several cards match\. Which one do you mean\?\n• <\S+\|Login page>.*\n• <\S+\|Fix the login page>/,
        );
      expect(await ask('/trello comment "login pag" Hello')).to.match(/^Several cards match/);
      const { type, view } = await addTo('login pag');
      expect(type).to.equal('modal.update');
      expect(shownIn(view!)[0]).to.match(/^Several cards match/);
    });
    expect(written).to.deep.equal([]);
    expect(await ask('/trello card login page')).to.match(/^<\S+\|Login page>/);
    expect((await addTo('Login')).posted).to.match(/^You commented on <\S+\|Login>/);
  });

  it('is never chosen by a bare number that also appears in a title', async () => {
    const number = card('Alternative texts for all pictures').idShort;
    expect(number).to.equal(12);
    expect(await ask('/trello card 12')).to.match(
      /^Several cards match[^]*<\S+\|Alternative[^]*<\S+\|12 angry men>/,
    );
    expect(await ask('/trello card #12')).to.match(/^<\S+\|Alternative/);
    expect(await ask('/trello card 13')).to.match(/^<\S+\|Slow first page>/);
  });

  it('is never the first of two addresses', async () => {
    const [one, other] = [card('Login').url, card('Login page').url];
    const written = await writes(async () => {
      for (const text of [
        `card ${one} ${other}`,
        `archive ${one} #12`,
        `archive #12 ${one}`,
        `card #12 #13`,
        `watch ${one} and ${other}`,
      ])
        expect(await ask(`/trello ${text}`), text).to.match(/^Name one card at a time/);
      expect((await addTo(`${one} ${other}`)).errors!['card']).to.match(/^Name one card at a time/);
    });
    expect(written).to.deep.equal([]);
    expect(await ask(`/trello card ${one} please`)).to.match(/^<\S+\|Login>/);
  });

  it('is never on another board than the form now says', async () => {
    const { world, trello, sample } = held;
    const garden = trello.addBoard({ name: 'Garden', members: [sample.members.grace] });
    const beds = trello.addList({ board: garden, name: 'Beds' });
    for (const name of ['Log the beds', 'Login of the shed']) trello.addCard({ list: beds, name });
    await world.outdate();
    const message = await world.host.sendMessage('grace', 'crew', 'Seen on phones');
    const { view: first } = await pressMenu(world, 'message.add', { message: message._id });
    const before = { card: 'log', board: sample.board.id };
    const { view } = await submitAnew(world, first!, { touched: before });
    const { actionId, options } = view!['blocks'][1].element;
    const after = { [actionId]: options[0].value, board: garden.id };
    const written = await writes(async () => {
      const { type, view: again } = await submitAnew(world, view!, { first, before, touched: after });
      expect(type).to.equal('modal.update');
      expect(JSON.stringify(again!['blocks'][1])).to.include('Log the beds');
    });
    expect(written).to.deep.equal([]);
  });

  it('is never any card if the input has neither letters nor digits', async () => {
    for (const nothing of ['🚀', '???', '…', '-', '\u0301', '\u200b', '@', ':-)']) {
      expect(await ask(`/trello card ${nothing}`), nothing).to.match(
        /has no open card called|^Say which card/,
      );
      expect((await addTo(nothing)).errors!['card'], nothing).to.match(
        /has no open card called|^Say which card/,
      );
    }
    expect(await ask('/trello card 🙂')).to.match(/^<\S+\|🙂 Smile>/);
    // With and without the character that makes it an emoji.
    expect(await ask('/trello card ❤')).to.match(/^<\S+\|❤️ Hearts>/);
    expect(await ask('/trello card \u2764\ufe0f')).to.match(/^<\S+\|❤️ Hearts>/);
  });

  it('is never searched by operators', async () => {
    const sent = async (text: string): Promise<unknown> => {
      await held.world.outdate();
      const asked = await requests(() => ask(`/trello card ${text}`));
      return asked.find(({ path }) => path === '/search')?.query['query'];
    };
    expect(await sent('@me')).to.equal('me');
    expect(await sent('-xylophone is:open "label:no colour"')).to.equal('xylophone is open label no colour');
    expect(await sent('well-known #red')).to.equal('well-known red');
  });
});
