import { expect } from 'chai';
import { forCards, plainly } from '../../../testing/app/cards';
import {
  lastNotice,
  lastPost,
  postNow,
  press,
  pressForForm,
  type Shown,
  submitInPlace,
} from '../../../testing/app/clicks';
import { submitForm } from '../../../testing/app/forms';
import { fillIn } from '../../../testing/engine/fill';

const day = (date: Date): string => date.toISOString().slice(0, 10);

// In a suite of its own: together, they would exceed one account's rate limit at Trello.
describe('the card forms while something is wrong', () => {
  const held = forCards();
  const { ask, writes } = held;
  const show = async (text = '#13'): Promise<Shown> => {
    await ask(`/trello card ${text}`);
    return lastNotice(held.world);
  };
  const open = async (what: string, text?: string) =>
    pressForForm(held.world, await show(text), `card.${what}`);

  it('show errors at the field, and keep the input', async () => {
    const { world } = held;
    const written = await writes(async () => {
      const comment = await open('comment');
      for (const touched of [{}, { text: '  ' }]) {
        const { type, errors } = await submitInPlace(world, comment, { touched });
        expect({ type, errors }).to.deep.equal({
          type: 'errors',
          errors: { text: 'Write a comment.' },
        });
      }
      const long = await submitInPlace(world, comment, { touched: { text: 'x'.repeat(16_385) } });
      expect(long.errors!['text']).to.match(/^That is 16385 characters/);
      const move = await open('move');
      expect((await submitInPlace(world, move)).errors).to.deep.equal({ list: 'Choose a list.' });
      const due = await open('due');
      for (const [touched, errors] of [
        [{ time: '17:00' }, { day: 'Choose a day too.' }],
        [{ day: '2031-03-04', time: 'noonish' }, { time: '“noonish” is not a time. Try “17:00” or “5pm”.' }],
        [{ day: '2031-03-04', time: '25:00' }, { time: '“25:00” is not a time. Try “17:00” or “5pm”.' }],
        [{ day: 'x'.repeat(5000) }, { time: /is not a time/ }],
      ] as const) {
        const posted = (await submitInPlace(world, due, { touched })).errors!;
        const [[name, sentence]] = Object.entries(errors) as [[string, string | RegExp]];
        expect(posted, JSON.stringify(touched).slice(0, 80)).to.have.keys(name);
        if (sentence instanceof RegExp) expect(posted[name]).to.match(sentence);
        else expect(plainly(posted[name])).to.equal(sentence);
      }
    });
    expect(written).to.deep.equal([]);
  });

  it('say that a card cannot be moved if there is no other list', async () => {
    const { world, trello, sample } = held;
    const { idList } = held.card('Slow first page');
    const others = Object.values(sample.lists).filter(({ id, closed }) => !closed && id !== idList);
    const shown = await show();
    for (const { id } of others) trello.state.lists.get(id)!.closed = true;
    await world.outdate();
    const posted = await press(world, shown, 'card.move');
    for (const { id } of others) trello.state.lists.get(id)!.closed = false;
    await world.outdate();
    expect(posted.map(plainly)).to.deep.equal([
      '“Lighthouse website” has no other list for “Slow first page”.',
    ]);
  });

  it('stay open if Trello fails, show the sentence without markup, and write once', async () => {
    const { world, trello } = held;
    const view = await open('comment');
    for (const [fault, sentence] of [
      [{ status: 429 }, /^Trello is getting too many requests/],
      [{ status: 400, body: 'invalid value for text' }, /^Trello did not accept/],
      [{ hangMs: 4_000 }, /^Trello did not confirm whether this was done/],
    ] as const) {
      const armed = trello.fail({ method: 'POST', path: /comments/, times: 5, ...fault });
      const { type, errors } = await submitInPlace(world, view, { touched: { text: 'Once' } });
      expect(type).to.equal('errors');
      expect(errors!['text'])
        .to.match(sentence)
        .and.not.match(/[*`[\]]/);
      expect(armed.hits).to.equal(1);
      trello.clearFaults();
    }
    // The outcome is unknown, so the button in the open form must not write again.
    const again = await writes(async () => {
      const { errors } = await submitInPlace(world, view, { touched: { text: 'Once' } });
      expect(errors!['text']).to.match(/^This form was already submitted/);
    });
    expect(again).to.deep.equal([]);
    const move = await open('move');
    await ask('/trello move #13 Done');
    const posted = await submitInPlace(world, move, { touched: { list: held.sample.lists.done.id } });
    expect(plainly(posted.errors!['list'])).to.equal('Slow first page is already in Done.');
    await ask('/trello move #13 Review');
  });

  it('are submitted once if pressed twice, and never again once done', async () => {
    const { world, trello } = held;
    const view = await open('comment');
    trello.fail({ method: 'POST', path: /comments/, hangMs: 700 });
    const touched = { text: 'Twice?' };
    const written = await writes(async () => {
      const both = await Promise.all(
        [1, 2].map(() => world.host.submitView({ user: 'grace', view: fillIn(view, touched) })),
      );
      expect(both.map(({ type }) => type)).to.have.members(['modal.close', undefined]);
      const later = await submitInPlace(world, view, { touched });
      expect(later.errors!['text']).to.match(/^This form was already submitted/);
    });
    expect(written).to.have.length(1);
  });

  it('do not open while Trello is slow or down, or for people without the right', async () => {
    const { world, trello } = held;
    const shown = await show();
    for (const [fault, sentence] of [
      [{ hangMs: 4_000 }, /^Trello did not answer within 3 seconds/],
      [{ reset: true }, /^Trello cannot be reached/],
    ] as const) {
      await world.outdate();
      trello.fail({ method: 'GET', times: 5, ...fault });
      const before = world.host.surfaces().length;
      const posted = await press(world, shown, 'card.move');
      expect(posted.join()).to.match(sentence);
      expect(world.host.surfaces()).to.have.length(before);
      trello.clearFaults();
    }
  });

  it('refuse a forged id, another card, another room and people without the right', async () => {
    const { world, trello, sample } = held;
    const view = await open('comment');
    const [name, roomId, thread, cardId] = String(view['id']).split(' ');
    const secret = trello.addBoard({ name: 'Secret', members: [sample.members.ada] });
    const hidden = trello.addCard({ list: trello.addList({ board: secret, name: 'A' }), name: 'Hidden' });
    const as = (id: string): Record<string, any> => ({ ...fillIn(view, { text: 'Forged' }), id });
    const general = world.host.workspace.room('general')._id;
    const written = await writes(async () => {
      for (const [id, sentence] of [
        [`${name} ${roomId} ${thread}`, /out of date/],
        [`${name} nowhere ${thread} ${cardId}`, /out of date/],
        [`${name} ${roomId} ${thread} ${cardId} x1`, /out of date/],
        [`${name} ${roomId} ${thread} ${hidden.id}`, /^You cannot see such a card/],
        [`${name} ${roomId} ${thread} ${'0'.repeat(24)}`, /^You cannot see such a card/],
      ] as const) {
        const { errors } = await submitForm(world, as(id));
        expect(errors!['text'], id).to.match(sentence);
      }
      const asAdmin = await submitForm(world, as(view['id'] as string), 'admin');
      expect(asAdmin.errors!['text']).to.match(/^To change cards from here, connect/);
    });
    expect(written).to.deep.equal([]);
    // A person's own account sees the card from any room; the answer is private there.
    const { posted } = await submitForm(world, as(`${name} ${general} - ${cardId}`));
    expect(posted).to.match(/^You commented/);
  });

  it('update a shared card for everybody, and answer privately', async () => {
    const { world } = held;
    await world.host.type('grace', 'crew', '/trello card #13 --share');
    const shared = lastPost(world);
    const view = await pressForForm(world, shared, 'card.due');
    const touched = { day: day(new Date(Date.now() + 3 * 86_400_000)) };
    const { posted, type } = await submitInPlace(world, view, { touched });
    expect(type).to.equal('modal.close');
    expect(plainly(posted)).to.match(/^You set <\S+\|Slow first page> due /);
    expect(JSON.stringify(postNow(world, shared).blocks)).to.match(/Due: /);
  });
});
