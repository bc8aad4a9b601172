import { expect } from 'chai';
import { forCards, plainly } from '../../../testing/app/cards';
import { lastNotice, pressForForm } from '../../../testing/app/clicks';
import { field, open, submit } from '../../../testing/app/forms';

describe('a command with a card alone', () => {
  const held = forCards();
  const { ask, card, writes } = held;
  const form = (text: string) => open(held.world, `/trello ${text}`);

  it('opens the form of a comment, which may have several lines', async () => {
    for (const typed of ['comment #13', 'comment "Slow first page"', 'comment Slow first page']) {
      const view = await form(typed);
      expect(plainly(JSON.stringify(view['blocks'])), typed).to.match(
        /<\S+\|Slow first page>.* in \*Review\*/,
      );
      const text = `One line of ${typed}\n\n- and another`;
      const { posted } = await submit(held.world, view, { touched: { text } });
      expect(plainly(posted)).to.match(/^You commented on <\S+\|Slow first page>/);
      expect(
        held.trello.actions.filter(({ type }) => type === 'commentCard').slice(-1)[0]!.data.text,
      ).to.equal(text);
    }
  });

  it('opens the form of a title, with the one it has', async () => {
    const slow = card('Slow first page');
    const view = await form('rename #13');
    expect(field(view, 'title')).to.include({ initialValue: 'Slow first page', multiline: true });
    const written = await writes(async () => {
      expect((await submit(held.world, view)).errors!['title']).to.match(/already has that title/);
      const empty = await submit(held.world, view, { touched: { title: ' ' } });
      expect(empty.errors).to.deep.equal({ title: 'Write a title.' });
    });
    expect(written).to.deep.equal([]);
    const { posted } = await submit(held.world, view, { touched: { title: 'Slow\nand heavy' } });
    expect(plainly(posted)).to.match(/^You renamed <\S+\|Slow first page> to <\S+\|Slow and heavy>\.$/);
    expect(slow.name).to.equal('Slow\nand heavy');
    await ask('/trello rename #13 Slow first page');
  });

  it('opens the forms of a list and of a due date', async () => {
    const { done } = held.sample.lists;
    for (const typed of ['move #13', 'move Slow first page']) {
      const moving = await submit(held.world, await form(typed), { touched: { list: done.id } });
      expect(plainly(moving.posted)).to.match(/^You moved .* from \*Review\* to \*Done\*\.$/);
      await ask('/trello move #13 Review');
    }
    const due = await submit(held.world, await form('due #13'), { touched: { day: '2031-03-04' } });
    expect(plainly(due.posted)).to.match(/^You set .* due Tue, 4 Mar 2031, 17:00/);
  });

  it('asks which card, and then opens the form', async () => {
    await ask('/trello comment page');
    const question = lastNotice(held.world);
    expect(question.msg).to.match(/^Several cards match/);
    const view = await pressForForm(held.world, question, 'card.choose.0');
    expect(view['id']).to.match(/^comment /);
  });

  it('asks for the rest in a sentence where there is no form', async () => {
    const { host } = held.world;
    const rest = async (text: string): Promise<string> => {
      const before = host.noticeHistory().length;
      await host.type('grace', 'crew', `/trello ${text}`, { client: 'rest' });
      return host
        .noticeHistory()
        .slice(before)
        .map(({ msg }) => msg)
        .join();
    };
    expect(await rest('comment #13')).to.match(/^Say what to write/);
    expect(await rest('rename #13')).to.match(/^Say what the new title is/);
    expect(await rest('move #13')).to.match(/^Say which list/);
    expect(await rest('due #13')).to.match(/^Say when/);
    expect(await rest('add')).to.match(/^Give the card a title/);
    expect(await ask('/trello label #13')).to.match(/^Say which label/);
    expect(await ask('/trello move #13 --board Lighthouse')).to.match(/^Say which list/);
    expect(await ask('/trello comment --share #13')).to.match(/^Say what to write/);
  });

  it('says what is wrong instead of opening a form', async () => {
    const surfaces = held.world.host.surfaces().length;
    expect(await ask('/trello comment #999')).to.match(/has no open card #999/);
    expect(await ask('/trello rename #13', { user: 'admin' })).to.match(/^To change cards from here/);
    expect(held.world.host.surfaces()).to.have.length(surfaces);
  });
});
