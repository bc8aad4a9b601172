import { expect } from 'chai';
import { forCards, plainly } from '../../../testing/app/cards';
import { lastNotice, pressForForm, type Shown, submitInPlace } from '../../../testing/app/clicks';
import { field, values } from '../../../testing/app/forms';
import { fillIn } from '../../../testing/engine/fill';

describe('the card forms', () => {
  const held = forCards();
  const { ask, card, writes } = held;
  const show = async (text = '#13'): Promise<Shown> => {
    await ask(`/trello card ${text}`);
    return lastNotice(held.world);
  };
  const open = async (what: string, text?: string) =>
    pressForForm(held.world, await show(text), `card.${what}`);
  const texts = (view: Record<string, any>): string => plainly(JSON.stringify(view['blocks']));

  for (const client of ['web', 'mobile'] as const) {
    it(`comment, from ${client}`, async () => {
      const view = await open('comment');
      expect(texts(view)).to.match(/<\S+\|Slow first page>.* in \*Review\* on <\S+\|Lighthouse website>/);
      const text = 'Is it the *images*?\nOr the fonts: “Lamp Sans” 🔥';
      const outcome = await submitInPlace(held.world, view, { client, touched: { text } });
      expect(outcome).to.include({ success: true, type: 'modal.close' });
      expect(plainly(outcome.posted))
        .to.match(/^You commented on <\S+\|Slow/)
        .and.match(/\nComments: \d/);
      expect(
        held.trello.actions.filter(({ type }) => type === 'commentCard').slice(-1)[0]!.data.text,
      ).to.equal(text);
    });

    it(`move a card, from ${client}`, async () => {
      const view = await open('move');
      const { lists } = held.sample;
      expect(values(field(view, 'list').options))
        .to.include(lists.done.id)
        .and.not.include(lists.review.id);
      const outcome = await submitInPlace(held.world, view, { client, touched: { list: lists.done.id } });
      expect(plainly(outcome.posted)).to.match(
        /^You moved .* from \*Review\* to \*Done\*\.\n.*\n\*Done\* on/,
      );
      await ask('/trello move #13 Review');
    });

    it(`set exactly what was changed about the due date, from ${client}`, async () => {
      const view = await open('due');
      expect(field(view, 'state').initialValue).to.equal('open');
      const touched = { day: '2031-03-04', time: '9:30' };
      const outcome = await submitInPlace(held.world, view, { client, touched });
      expect(plainly(outcome.posted)).to.match(
        /^You set .* due Tue, 4 Mar 2031, 09:30 UTC\+2 \(ignoring summer time: .*\)\.\n/,
      );
      expect(card('Slow first page').due).to.equal('2031-03-04T07:30:00.000Z');

      const again = await open('due');
      expect(field(again, 'day').initialDate).to.equal('2031-03-04');
      expect(field(again, 'time').initialValue).to.equal('09:30');
      const untouched = await writes(() => submitInPlace(held.world, again, { client }));
      expect(untouched).to.deep.equal([]);
      const marked = await submitInPlace(held.world, await open('due'), {
        client,
        touched: { state: 'done' },
      });
      expect(plainly(marked.posted)).to.match(/^You marked .* as done\.\n/);

      const third = await open('due');
      const both = await submitInPlace(held.world, third, {
        client,
        touched: { time: '17:00', state: 'open' },
      });
      expect(plainly(both.posted)).to.match(
        /^You set .* 17:00 UTC\+2 \(.*\)\.\nYou marked .* as not done\.\n/,
      );
      const last = await open('due');
      const removed = await submitInPlace(held.world, last, { client, touched: { state: 'none' } });
      expect(plainly(removed.posted)).to.match(/^You removed the due date of/);
      expect(card('Slow first page')).to.include({ due: null, dueComplete: false });
    });
  }

  it('leave alone what somebody else has set meanwhile', async () => {
    for (const client of ['web', 'mobile'] as const) {
      await ask('/trello due #13 2031-03-04 09:30');
      const view = await open('due');
      await ask('/trello due #13 2031-05-06 12:00');
      const { posted } = await submitInPlace(held.world, view, { client, touched: { state: 'done' } });
      expect(plainly(posted)).to.match(/^You marked .* as done\.\n/);
      expect(card('Slow first page').due, client).to.equal('2031-05-06T10:00:00.000Z');
      await ask('/trello due #13 undone');
    }
  });

  it('remove an emptied date, and use the end of the day for an emptied time', async () => {
    await ask('/trello due #13 2031-03-04 09:30');
    const timeless = await submitInPlace(held.world, await open('due'), { touched: { time: '' } });
    expect(plainly(timeless.posted)).to.match(/2031, 17:00 UTC\+2/);
    const emptied = await submitInPlace(held.world, await open('due'), { touched: { day: '' } });
    expect(plainly(emptied.posted)).to.match(/^You removed the due date of/);
    expect(card('Slow first page').due).to.equal(null);
  });

  it('say how far they got if only a part was done, and show the result', async () => {
    const { world, trello } = held;
    const view = await open('due');
    const real = { method: 'PUT', path: /cards/ };
    trello.fail({ ...real, hangMs: 1 });
    trello.fail({ ...real, status: 400, body: 'invalid value for dueComplete' });
    const touched = { day: '2031-03-04', state: 'done' };
    const { errors } = await world.host.submitView({ user: 'grace', view: fillIn(view, touched) });
    expect(plainly(errors['day'])).to.match(/^You set .* The next step failed\. Trello did not accept/);
    expect(lastNotice(world).msg).to.match(/Due: .*2031/);
    await ask('/trello due #13 none');
  });

  it('use the end of the working day if no time is given', async () => {
    const view = await open('due');
    const outcome = await submitInPlace(held.world, view, { touched: { day: '2031-03-04' } });
    expect(plainly(outcome.posted)).to.match(/2031, 17:00 UTC\+2/);
    await ask('/trello due #13 none');
  });
});
