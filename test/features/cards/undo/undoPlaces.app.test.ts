import { expect } from 'chai';
import { pressMenu, submitAnew } from '../../../../testing/app/addForms';
import { clickBar, openContextualBar, turnBar, valueOf } from '../../../../testing/app/bar';
import { connect, forCards } from '../../../../testing/app/cards';
import {
  elementsOf,
  lastNotice,
  lastPost,
  postNow,
  press,
  pressForForm,
  type Shown,
  submitInPlace,
} from '../../../../testing/app/clicks';
import { open } from '../../../../testing/app/forms';
import { buttons, press as pressLast } from '../../../../testing/app/links';
import type { FaultOptions } from '../../../../testing/trello/Faults';
import type { Card } from '../../../../testing/trello/models';

const isOffered = ({ blocks }: Shown): boolean =>
  elementsOf(blocks).some(({ actionId }) => actionId === 'act.undo');

describe('Undo, wherever something was done', () => {
  const held = forCards();
  const { ask, writes } = held;
  let card: Card;
  beforeEach(() => {
    card = held.trello.addCard({ list: held.sample.lists.todo, name: `Lamp ${Date.now()}` });
  });
  const commentsOn = ({ id }: Card) =>
    held.trello.actions
      .filter(({ type, data }) => type === 'commentCard' && data.card.id === id)
      .map(({ data }) => data.text as string);
  const show = async (): Promise<Shown> => {
    await ask(`/trello card ${card.url}`);
    return lastNotice(held.world);
  };
  const share = async (): Promise<Shown> => {
    await held.world.host.type('grace', 'crew', `/trello card ${card.url} --share`);
    return lastPost(held.world);
  };
  const undo = (by = {}): Promise<string[]> => press(held.world, lastNotice(held.world), 'act.undo', by);

  /** The first request is answered, the second one refused. */
  const failSecond = (fault: FaultOptions): void => {
    held.trello.fail({ ...fault, hangMs: 1 });
    held.trello.fail({ ...fault, status: 400 });
  };

  it('a private card’s button: the card is shown again, without the button', async () => {
    const shown = await show();
    await press(held.world, shown, 'card.more', { word: 'archive' });
    expect(lastNotice(held.world).id).to.equal(shown.id);
    const [text, ...others] = await undo();
    expect(others).to.deep.equal([]);
    expect(text)
      .to.match(/^Undone: You archived <\S+\|Lamp \d+>\.\n<\S+\|Lamp \d+> #\d+\n/)
      .and.not.match(/Archived/);
    const now = lastNotice(held.world);
    expect([now.id, isOffered(now), card.closed]).to.deep.equal([shown.id, false, false]);
    expect(elementsOf(now.blocks).some(({ actionId }) => actionId === 'card.move')).to.equal(true);
  });

  it('a shared card’s button: a private answer, and the card is redrawn for everybody', async () => {
    const shared = await share();
    expect(await press(held.world, shared, 'card.assign')).to.have.length(1);
    expect(lastNotice(held.world).msg).to.match(/^You added yourself to/);
    expect(postNow(held.world, shared).msg).to.match(/Members: .*Grace/);
    const { id } = lastNotice(held.world);
    expect(await undo()).to.have.length(1);
    expect(lastNotice(held.world)).to.include({ id, blocks: undefined });
    expect(postNow(held.world, shared).msg).to.not.match(/Members:/);
    expect(isOffered(postNow(held.world, shared))).to.equal(false);
    expect(card.idMembers).to.deep.equal([]);
  });

  it('a form that does two things: both are undone', async () => {
    const view = await pressForForm(held.world, await show(), 'card.due');
    await submitInPlace(held.world, view, { touched: { day: '2031-03-04', time: '9:30', state: 'done' } });
    expect(card).to.include({ due: '2031-03-04T07:30:00.000Z', dueComplete: true });
    expect((await undo())[0]).to.match(/^Undone: You set .* due .*\. You marked .* as done\.\n/);
    expect(card).to.include({ due: null, dueComplete: false });
  });

  it('a form of a shared card: half of it, if the rest failed', async () => {
    const view = await pressForForm(held.world, await share(), 'card.due');
    failSecond({ method: 'PUT' });
    const before = held.world.host.noticeHistory().length;
    await submitInPlace(held.world, view, { touched: { day: '2031-03-04', state: 'done' } }).catch(
      () => undefined,
    );
    expect(held.world.host.noticeHistory()).to.have.length(before + 1);
    expect(card).to.include({ dueComplete: false });
    expect((await undo())[0]).to.match(/^Undone: You set .* due/);
    expect(card.due).to.equal(null);
  });

  it('a question which card is meant', async () => {
    const [about] = ['Gasket one', 'Gasket two'].map((name) =>
      held.trello.addCard({ list: held.sample.lists.todo, name }),
    ) as [Card];
    expect(await ask('/trello comment gasket Hello')).to.match(/^Several cards match/);
    const chosen = buttons(held.world).find(({ value }) => value.includes(about.id))!;
    await pressLast(held.world, chosen);
    expect(commentsOn(about)).to.deep.equal(['Hello']);
    expect((await undo())[0]).to.match(/^Undone: You commented on/);
    expect(commentsOn(about)).to.deep.equal([]);
  });

  it('the forms for a new card and for a message', async () => {
    const { world } = held;
    const name = `From a form ${Date.now()}`;
    await submitAnew(world, await open(world, '/trello add'), {
      touched: { title: name, desc: ' It leaks ' },
    });
    expect((await undo())[0]).to.match(
      /^Undone: You created <\S+\|From a form \d+> in \*To do\*\. The card is in the archive now\.$/,
    );
    expect(held.card(name).closed).to.equal(true);
    const { _id: message } = await world.host.sendMessage('grace', 'crew', 'It leaks');
    const { view } = await pressMenu(world, 'message.add', { message });
    await submitAnew(world, view!, { touched: { card: card.url } });
    expect(commentsOn(card)).to.have.length(1);
    await undo();
    expect(commentsOn(card)).to.deep.equal([]);
  });

  it('the bar beside the room', async () => {
    const { world } = held;
    const view = await turnBar(world, await openContextualBar(world), ['bar.open.0']);
    const value = valueOf(view, 'bar.card.0', 'Archive');
    await clickBar(world, { id: view['id'], actionId: 'bar.card.0', value });
    const archived = [...held.trello.state.cards.values()].find(
      ({ id, closed }) => closed && value.includes(id),
    )!;
    expect((await undo())[0]).to.match(/^Undone: You archived/);
    expect(archived.closed).to.equal(false);
  });

  it('in a thread, where the answers stay', async () => {
    const { world } = held;
    const { _id: threadId } = await world.host.sendMessage('grace', 'crew', 'About the lamp');
    await ask(`/trello move ${card.url} Done`, { threadId });
    await undo();
    const [now] = world.host.noticeHistory().slice(-1);
    expect(now).to.include({ tmid: threadId });
    expect(now!.msg).to.match(/^Undone: You moved/);
  });

  it('is told in the room like any act', async () => {
    await ask(`/trello move ${card.url} Done`);
    await held.trello.settled();
    await undo();
    await held.trello.settled();
    await held.world.host.idle();
    expect(held.world.posts('crew').slice(-1)[0]).to.match(
      /moved <\S+\|Lamp \d+> from \*Done\* to \*To do\*/,
    );
  });

  it('undoes those of several that were carried out', async () => {
    const { urgent, bug } = held.sample.labels;
    held.trello.as(held.sample.members.alan).addLabel(card, bug);
    failSecond({ method: 'POST', path: /idLabels/ });
    expect(await ask(`/trello label ${card.url} Urgent, Documentation`)).to.match(/The next step failed/);
    expect(card.idLabels).to.deep.equal([bug.id, urgent.id]);
    expect((await undo())[0]).to.match(/^Undone: You added \*Urgent\* to <\S+\|Lamp \d+>\.$/);
    expect(card.idLabels).to.deep.equal([bug.id]);
    await ask(`/trello label ${card.url} Urgent, Documentation`);
    const shown = lastNotice(held.world);
    failSecond({ method: 'DELETE', path: /idLabels/ });
    expect((await undo())[0]).to.match(
      /^Only part of this was undone: You added \*Urgent\* and \*Documentation\* to <.*>\. /,
    );
    expect(card.idLabels).to.deep.equal([bug.id, urgent.id]);
    expect(await press(held.world, shown, 'act.undo')).to.match(/already undone/);
  });

  it('can be clicked again if Trello refused', async () => {
    await ask(`/trello rename ${card.url} Lamp oil`);
    held.trello.fail({ method: 'PUT', status: 429 });
    const shown = lastNotice(held.world);
    expect((await undo())[0]).to.match(/^Trello is getting too many requests/);
    expect((await press(held.world, shown, 'act.undo'))[0]).to.match(/^Undone: You renamed/);
  });

  it('is not offered if the store fails, and the change stays', async () => {
    held.world.host.failNext('persistence.createWithAssociations');
    expect(await held.unposted(() => ask(`/trello move ${card.url} Done`))).to.match(/^You moved/);
    expect(isOffered(lastNotice(held.world))).to.equal(false);
    expect(card.idList).to.equal(held.sample.lists.done.id);
  });

  it('needs the rights that the act needed', async () => {
    await ask(`/trello move ${card.url} Done`);
    const shown = lastNotice(held.world);
    await ask('/trello disconnect');
    const written = await writes(async () =>
      expect(await press(held.world, shown, 'act.undo')).to.match(/^To change cards from here, connect/),
    );
    expect(written).to.deep.equal([]);
    await connect(held.world, { member: held.sample.members.alan });
    expect(await press(held.world, shown, 'act.undo')).to.match(
      /^You did this through another Trello account, so you cannot undo it here\.$/,
    );
    await connect(held.world, { member: held.sample.members.grace });
    expect(await press(held.world, shown, 'act.undo')).to.match(/^Undone: You moved/);
  });

  describe('through the workspace’s account', () => {
    const asAdmin = { user: 'admin' };
    before(() => held.world.save({ workspaceActs: true }));
    after(() => held.world.save({ workspaceActs: false }));

    it('takes the same account, and says on the card who did it', async () => {
      await ask(`/trello rename ${card.url} Lamp oil`, asAdmin);
      expect((await undo(asAdmin))[0]).to.match(/^Undone: You renamed/);
      expect(card.name).to.match(/^Lamp \d/);
      const who = 'Done from Rocket.Chat by Ada Admin (admin).';
      expect(commentsOn(card)).to.deep.equal([who, who]);
    });

    it('deletes its comment, and archives its card', async () => {
      await ask(`/trello comment ${card.url} Hello`, asAdmin);
      await undo(asAdmin);
      expect(commentsOn(card).every((text) => text.startsWith('Done from Rocket.Chat'))).to.equal(true);
      const name = `Lamp shade ${Date.now()}`;
      await ask(`/trello add ${name}`, asAdmin);
      expect((await undo(asAdmin))[0]).to.match(/^Undone: You created .* The card is in the archive now\.$/);
      expect(held.card(name).closed).to.equal(true);
    });

    it('not for what the room no longer follows', async () => {
      await ask(`/trello move ${card.url} Done`, asAdmin);
      const shown = lastNotice(held.world);
      const { world, trello, sample } = held;
      await world.save({ routes: `${sample.board.shortLink} -> #website` });
      const written = await writes(async () =>
        expect(await press(world, shown, 'act.undo', asAdmin)).to.match(/^You cannot see such a card here/),
      );
      expect(written).to.deep.equal([]);
      expect(card.idList).to.equal(sample.lists.done.id);
      await world.save({ routes: `${sample.board.shortLink} -> #crew` });
      await trello.settled();
    });
  });
});
