import { expect } from 'chai';
import {
  clients,
  pressMenu,
  shownIn,
  submitAnew,
  type View,
  withoutNonce,
} from '../../../testing/app/addForms';
import { connect, forCards, plainly } from '../../../testing/app/cards';
import { field, values } from '../../../testing/app/forms';
import type { Card } from '../../../testing/trello/models';

describe('“Add to Trello card” on a message', () => {
  const held = forCards();
  const { ask, requests, writes } = held;
  const opened = async (text = 'Happens on phones as well, says @ada', pressing = {}): Promise<View> => {
    const message = await held.world.host.sendMessage('grace', 'crew', text);
    const { type, view } = await pressMenu(held.world, 'message.add', { message: message._id, ...pressing });
    expect(type).to.equal('modal.open');
    return view!;
  };
  const comments = (card: Card): string[] =>
    held.trello.actions
      .filter(({ type, data }) => type === 'commentCard' && data.card!.id === card.id)
      .map(({ data }) => String(data.text));
  const selectOf = (view: View) =>
    (view['blocks'] as View[]).find(({ element }) => element?.type === 'static_select')!['element'];

  for (const client of clients) {
    it(`comments on the typed card with text, author and a link back, from ${client}`, async () => {
      const { world, sample } = held;
      const card = sample.cards['Menu cannot be closed on phones']!;
      for (const typed of [
        card.url,
        ` #${card.idShort} `,
        'Menu cannot be closed on phones',
        '"Menu cannot be closed on phones"',
        '„Menu cannot be closed on phones“',
        'menu cannot',
      ]) {
        const view = await opened();
        expect(shownIn(view)).to.deep.equal(['Adds this text to a card as a comment.', 'card', 'text']);
        const text: string = field(view, 'text').initialValue;
        const came = await submitAnew(world, view, { touched: { card: typed }, client });
        expect(came.type).to.equal('modal.close');
        expect(came.posted, typed).to.match(/^You commented on <\S+\|Menu cannot be closed on phones>/);
        expect(comments(card).slice(-1)).to.deep.equal([text]);
        // Somebody of that name on Trello was not meant.
        expect(text).to.match(/^Happens on phones as well, says ada\n\nFrom Grace Hopper \(grace\)/);
      }
    });

    it(`asks which of several cards is meant, and continues, from ${client}`, async () => {
      const { world, trello, sample } = held;
      const first = await opened();
      const touched = { card: 'the', text: 'My own words' };
      const { type, view } = await submitAnew(world, first, { touched, client });
      expect(type).to.equal('modal.update');
      expect(withoutNonce(view!)).to.equal(withoutNonce(first));
      expect(shownIn(view!)[0]).to.match(/^Several cards match\./);
      expect(field(view!, 'text').initialValue).to.equal('My own words');
      const select = selectOf(view!);
      expect(select.initialValue).to.equal(undefined);
      const again = await submitAnew(world, view!, { first, before: touched, client });
      expect(again.type).to.equal('modal.update');
      const [chosen] = values(select.options).slice(-1);
      const after = { [select.actionId]: chosen };
      const done = await submitAnew(world, view!, { first, before: touched, touched: after, client });
      expect(done.posted).to.match(/^You commented on/);
      expect(comments(trello.state.cards.get(chosen!)!).slice(-1)).to.deep.equal(['My own words']);
      // A choice made for other words does not count.
      const other = { ...after, card: '#13' };
      const elsewhere = await submitAnew(world, view!, { first, before: touched, touched: other, client });
      expect(elsewhere.posted).to.include('Slow first page');
      expect(comments(sample.cards['Slow first page']!).slice(-1)).to.deep.equal(['My own words']);
    });
  }

  it('offers cards that only contain the words, and never picks one of them itself', async () => {
    const { world, sample } = held;
    const view = await opened();
    const { view: guess } = await submitAnew(world, view, { touched: { card: 'archive' } });
    expect(shownIn(guess!)[0]).to.match(/^No title contains these words/);
    expect(values(selectOf(guess!).options)).to.deep.equal([sample.cards['Write the visitor guide']!.id]);
  });

  it('shows errors under the fields, and writes nothing', async () => {
    const { world } = held;
    const cases: [object, string, RegExp][] = [
      [{}, 'card', /^Say which card: its address/],
      [{ card: 'Xylophone' }, 'card', /has no open card called “Xylophone”/],
      [{ card: 'Slow worst stages' }, 'card', /Did you mean “Slow first page”\?$/],
      [{ card: '#999' }, 'card', /has no open card #999/],
      [{ card: 'https://trello.com/c/zzzzzzzz' }, 'card', /^You cannot see such a card here/],
      [{ card: 'https://trello.com/b/zzzzzzzz' }, 'card', /^That is not a card’s address/],
      [{ card: 'x'.repeat(2_000) }, 'card', /^Search is limited to 1000 characters, and that is 2000/],
      [{ card: '#13', text: ' ' }, 'text', /^Write a comment\.$/],
      [{ card: '#13', text: 'x'.repeat(16_385) }, 'text', /^That is 16385 characters/],
    ];
    const written = await writes(async () => {
      for (const [touched, name, sentence] of cases) {
        const view = await opened();
        const { errors = {} } = await submitAnew(world, view, { touched: { ...touched } });
        expect(Object.keys(errors), name).to.deep.equal([name]);
        expect(errors[name]).to.match(sentence);
      }
    });
    expect(written).to.deep.equal([]);
  });

  it('lets people choose the board if they see several', async () => {
    const { world, trello, sample } = held;
    const garden = trello.addBoard({ name: 'Garden', members: [sample.members.grace] });
    const beds = trello.addList({ board: garden, name: 'Beds' });
    const beans = trello.addCard({ list: beds, name: 'Sow beans' });
    await ask('/trello comment #13 Something new');
    const view = await opened();
    expect(field(view, 'board').initialValue).to.equal(sample.board.id);
    const unknown = await submitAnew(world, view, { touched: { card: 'Sow beans' } });
    expect(unknown.errors!['card']).to.match(/^“Lighthouse website” has no open card called/);
    const touched = { card: 'Sow beans', board: garden.id };
    const { posted } = await submitAnew(world, view, { touched, client: 'mobile' });
    expect(posted).to.match(/^You commented on <\S+\|Sow beans>/);
    expect(comments(beans)).to.have.length(1);
    const secret = trello.addBoard({ name: 'Secret', members: [sample.members.alan] });
    for (const board of [secret.id, 'f'.repeat(24), 'x']) {
      const { errors } = await submitAnew(world, view, { touched: { card: 'X', board } });
      expect(errors!['card'], board).to.match(/^There is no open board called/);
      expect(errors!['card']).to.not.include('Secret');
    }
  });

  it('is posted once in the room, and answers in the thread', async () => {
    const { world } = held;
    const root = await world.host.sendMessage('grace', 'crew', 'Root');
    const message = await world.host.sendMessage('grace', 'crew', 'A reply', { threadId: root._id });
    const { view } = await pressMenu(world, 'message.add', { message: message._id });
    const newPosts = await world.newPosts(
      () => submitAnew(world, view!, { touched: { card: '#13' } }),
      'crew',
    );
    expect(newPosts).to.have.length(1);
    expect(plainly(newPosts[0])).to.match(
      /^\*Grace Hopper\* commented on <\S+\|Slow first page>: “A reply From Grace Hopper \(grace\) in Rocket.Chat: </,
    );
    expect(world.host.noticeHistory().slice(-1)[0]!.tmid).to.equal(root._id);
  });

  it('keeps the text while Trello is down, and closes if the outcome is unknown', async () => {
    const { world, trello } = held;
    const view = await opened();
    await ask('/trello comment #13 Something new');
    await trello.goDown();
    const touched = { card: '#13', text: 'Once' };
    const away = await submitAnew(world, view, { touched });
    expect(away.errors!['card']).to.match(/^Trello cannot be reached/);
    const closed = await pressMenu(world, 'message.add', {
      message: world.host.messages('crew').find(({ msg }) => msg.startsWith('Happens'))!._id,
    });
    expect(closed.view).to.equal(undefined);
    expect(closed.posted).to.match(/^Trello cannot be reached/);
    await trello.comeBack();
    trello.fail({ method: 'POST', path: /comments/, status: 503 });
    const sent = await requests(async () => {
      const unknown = await submitAnew(world, view, { touched });
      expect(unknown.type).to.equal('modal.close');
      expect(unknown.posted).to.match(/^Trello did not confirm whether this was done/);
    });
    expect(sent.filter(({ method }) => method === 'POST')).to.have.length(1);
    expect((await submitAnew(world, view, { touched })).posted).to.match(/^You commented/);
  });

  it('refuses ids and people from outside the room', async () => {
    const { world, trello, sample } = held;
    const first = await opened();
    const { view } = await submitAnew(world, first, { touched: { card: 'the' } });
    const { actionId } = selectOf(view!);
    const secret = trello.addBoard({ name: 'Secret', members: [sample.members.alan] });
    const plans = trello.addCard({ list: trello.addList({ board: secret, name: 'Plans' }), name: 'Plan' });
    const mallory = trello.addMember({ username: 'mallory', fullName: 'Mallory' });
    world.host.addUser({ username: 'mallory' });
    world.host.addRoom({ name: 'outside', members: ['mallory'] });
    await connect(world, { member: mallory, user: 'mallory', room: 'outside' });
    const written = await writes(async () => {
      for (const id of [plans.id, 'f'.repeat(24), 'x']) {
        const { errors } = await submitAnew(world, view!, { touched: { card: 'the', [actionId]: id } });
        expect(errors!['card'], id).to.match(/^You cannot see such a card|^Something you chose/);
      }
      for (const user of ['mallory', 'admin']) {
        const { errors } = await submitAnew(world, first, { touched: { card: '#13' }, user });
        expect(errors!['card'], user).to.match(
          /^Only people in this room can do that|^To change cards from here/,
        );
      }
      const id = withoutNonce(first).replace(/ m\S+$/, '');
      const textless = await world.host.submitView({
        user: 'grace',
        view: { id, state: { card: { card: '#13' } } },
      });
      expect(textless.errors).to.deep.equal({ text: 'Write a comment.' });
    });
    expect(written).to.deep.equal([]);
  });

  it('uses the workspace’s account where the settings allow it', async () => {
    const { world, trello } = held;
    await world.save({ workspaceActs: true });
    const view = await opened('From all of us', { user: 'admin' });
    const { posted } = await submitAnew(world, view, { touched: { card: '#13' }, user: 'admin' });
    expect(posted).to.match(/^You commented/);
    expect(trello.actions.slice(-1)[0]!.data.text).to.equal('Done from Rocket.Chat by Ada Admin (admin).');
  });

  it('conforms to Trello’s OpenAPI document', () => {
    expect(held.trello.violations()).to.deep.equal([]);
  });
});
