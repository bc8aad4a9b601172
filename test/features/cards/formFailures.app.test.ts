import { expect } from 'chai';
import { clients, pressMenu, submitAnew } from '../../../testing/app/addForms';
import { forCards } from '../../../testing/app/cards';
import { field, open } from '../../../testing/app/forms';

describe('the forms for new cards while something is wrong', () => {
  const held = forCards();
  const { ask, card, requests } = held;
  const texts = { title: 'Mend the stairs', desc: 'The third one' };
  /** Clears the cache by a write. */
  const forget = () => ask('/trello add Something new');

  it('do not open while Trello is down, and say so', async () => {
    const { world, trello } = held;
    await forget();
    await trello.goDown();
    expect(await ask('/trello add')).to.match(/^Trello cannot be reached/);
    const pressed = await pressMenu(world, 'box.create', { text: 'Mend it' });
    expect(pressed.view).to.equal(undefined);
    expect(pressed.posted).to.match(/^Trello cannot be reached/);
    await trello.comeBack();
  });

  it('do not open if Trello is slower than the client waits, and say so in time', async () => {
    await forget();
    held.trello.fail({ hangMs: 6_000, times: Infinity });
    expect(await ask('/trello add')).to.match(
      /^Trello did not answer within 3 seconds, and a form cannot wait/,
    );
  });

  for (const client of clients) {
    it(`stay open if Trello is down on submission, and succeed later, from ${client}`, async () => {
      const { world, trello } = held;
      const title = `${texts.title} from ${client}`;
      const view = await open(world, '/trello add');
      await forget();
      await trello.goDown();
      const { type, errors } = await submitAnew(world, view, { touched: { ...texts, title }, client });
      expect({ type, errors: Object.keys(errors!) }).to.deep.equal({ type: 'errors', errors: ['title'] });
      expect(errors!['title']).to.match(/^Trello cannot be reached/);
      await trello.comeBack();
      const again = await submitAnew(world, view, { touched: { ...texts, title }, client });
      expect(again.posted).to.match(/^You created/);
      expect(card(title).desc).to.equal(texts.desc);
    });
  }

  it('stay open if Trello refuses', async () => {
    const { world, trello } = held;
    const view = await open(world, '/trello add');
    const faults: [object, RegExp][] = [
      [
        { status: 429, body: { message: 'API_TOKEN_LIMIT_EXCEEDED' } },
        /^Trello is getting too many requests/,
      ],
      [{ status: 400, body: 'invalid value for idList' }, /^Trello did not accept the request/],
      [
        { status: 401, body: 'unauthorized card permission requested' },
        /^Your Trello account .* is not allowed to do that/,
      ],
    ];
    for (const [fault, sentence] of faults) {
      trello.fail({ method: 'POST', path: /^\/cards$/, ...fault });
      const { errors } = await submitAnew(world, view, { touched: texts });
      expect(errors!['title']).to.match(sentence);
    }
  });

  it('close and say so if the outcome is unknown, so that nothing is submitted twice', async () => {
    const { world, trello } = held;
    for (const fault of [
      { status: 503 },
      { reset: true },
      { status: 200, body: '{}', type: 'application/json' },
    ]) {
      const view = await open(world, '/trello add');
      trello.fail({ method: 'POST', path: /^\/cards$/, ...fault });
      const sent = await requests(async () => {
        const { type, posted } = await submitAnew(world, view, { touched: texts });
        expect(type).to.equal('modal.close');
        expect(posted).to.match(/^Trello did not confirm whether the card “Mend the stairs” was created/);
      });
      expect(sent.filter(({ method }) => method === 'POST')).to.have.length(1);
    }
  });

  it('close if the comment that says who did it is refused, so that no card is created twice', async () => {
    const { world, trello } = held;
    await world.save({ workspaceActs: true });
    const view = await open(world, '/trello add', { user: 'admin' });
    trello.fail({ method: 'POST', path: /comments/, status: 503 });
    const touched = { title: 'Once only' };
    const { type, posted } = await submitAnew(world, view, { touched, user: 'admin' });
    await world.save({ workspaceActs: false });
    expect(type).to.equal('modal.close');
    expect(posted).to.match(
      /^You created <\S+\|Once only> in \*To do\*\. But the comment that says who did it may be missing\.$/,
    );
    const notes = trello.actions.filter((each) => each.data.card?.id === card('Once only').id);
    expect(notes.map((each) => each.type)).to.deep.equal(['createCard']);
  });

  it('handle a message that is deleted when the form is updated or submitted without its text', async () => {
    const { world } = held;
    const message = await world.host.sendMessage('grace', 'crew', 'Mend the gate');
    const { view } = await pressMenu(world, 'message.create', { message: message._id });
    world.host.workspace.messages.remove(message._id);
    expect(field(view!, 'title').initialValue).to.equal('Mend the gate');
    const empty = { id: view!['id'], state: { title: { title: 'Mend the gate' } } };
    const answer = await world.host.submitView({ user: 'grace', view: empty });
    expect(answer.errors).to.deep.equal({ title: 'That message is no longer available here.' });
    const whole = await submitAnew(world, view!, {});
    expect(whole.posted).to.match(/^You created <\S+\|Mend the gate>/);
  });

  it('stay open if the token was revoked, and say what to do', async () => {
    const { world, trello, token } = held;
    const view = await open(world, '/trello add');
    await forget();
    trello.revokeToken(token);
    const { errors } = await submitAnew(world, view, { touched: texts });
    expect(errors!['title']).to.match(/^Trello no longer gives this app access to your account/);
    const again = await submitAnew(world, view, { touched: texts });
    expect(again.errors!['title']).to.match(/^To change cards from here, connect/);
  });
});
