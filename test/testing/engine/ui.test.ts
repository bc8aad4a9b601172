import { expect } from 'chai';
import { showSurface } from '../../../testing/engine/bridges/surfaces';
import { fillIn } from '../../../testing/engine/fill';
import type { Probe } from '../../../testing/engine/probe/remote';
import { failure, startProbe } from '../../../testing/engine/probe/remote';

describe('engine host: UIKit', () => {
  let probe: Probe;
  let now = Date.now();

  before(async () => {
    probe = await startProbe({ clock: () => new Date(now) });
  });

  after(() => probe.host.stop());

  const lastSurface = (): any => probe.host.surfaces().slice(-1)[0];

  it('opens a modal for the trigger id of a command', async () => {
    await probe.host.type('ann', 'general', '/probe modal');
    expect(lastSurface()).to.include({ type: 'modal.open', user: probe.ann._id, by: 'push' });
    expect(lastSurface().view).to.include({ id: 'view', appId: probe.host.appId });
    expect(lastSurface()).not.to.have.property('dropped');
  });

  it('accepts one surface per trigger id', async () => {
    await probe.host.click({ user: 'ann', room: 'general', actionId: 'twice' });
    const [first, second] = probe.host.surfaces().slice(-2);
    expect(first?.dropped).to.equal(undefined);
    expect(second).to.include({ type: 'modal.update', dropped: 'trigger already used' });
  });

  it('forgets a trigger id after five seconds', () => {
    const view = { type: 'modal.open', triggerId: probe.host.interactions.newTrigger(), view: {} };
    now += 5001;
    expect(showSurface(probe.host.workspace, view, { user: 'ann', by: 'push' }).dropped).to.equal(
      'trigger too old',
    );
    expect(
      showSurface(probe.host.workspace, { ...view, triggerId: 'x' }, { user: 'ann', by: 'push' }).dropped,
    ).to.equal('unknown trigger');
  });

  it('passes on value, block, room and message of a click; from a private message only room and container', async () => {
    const message = await probe.run('create', { room: probe.general._id, text: 'text' });
    const answer = await probe.host.click({ user: 'ann', message, actionId: 'a', blockId: 'b', value: 'v' });
    const container = { type: 'message', id: message };
    expect(answer.seen).to.deep.equal({ value: 'v', blockId: 'b', room: 'general', message, container });
    const other = await probe.host.click({
      user: 'ann',
      room: 'general',
      container: { type: 'message', id: 'p' },
      actionId: 'a',
    });
    expect(other.seen).to.deep.include({
      room: 'general',
      message: null,
      container: { type: 'message', id: 'p' },
    });
    expect(await failure(probe.host.click({ user: 'ann', message: 'p', actionId: 'a' }))).to.match(
      /private messages/,
    );
  });

  it('shows the view in a response', async () => {
    await probe.host.click({ user: 'ann', room: 'general', actionId: 'answer' });
    expect(lastSurface()).to.include({ type: 'modal.open', by: 'answer' });
  });

  it('submits a view without room and actionId, and shows errors by actionId', async () => {
    const view = { id: 'view', state: { block: { field: 'good' } } };
    const answer = await probe.host.submitView({ user: 'ann', view });
    expect(answer.seen).to.deep.equal({ state: view.state, room: null, actionId: null });
    await probe.host.submitView({ user: 'ann', view: { ...view, state: { block: { field: 'bad' } } } });
    expect(lastSurface()).to.deep.include({ type: 'errors', errors: { field: 'bad' }, viewId: 'view' });
  });

  it('answers the closing of a view for an app without a method for it', async () => {
    expect(await probe.host.closeView({ user: 'ann', view: { id: 'view' } })).to.deep.equal({
      success: true,
    });
  });

  it('presses action buttons with room, message, text and thread', async () => {
    expect(probe.host.actionButtons().map(({ actionId }) => actionId)).to.deep.equal(['press']);
    const button = { user: 'ann', actionId: 'press', room: 'general' };
    const inRoom = await probe.host.actionButton({ ...button, context: 'roomAction' });
    expect(inRoom.seen).to.include({ actionId: 'press', room: 'general' });
    const inBox = await probe.host.actionButton({
      ...button,
      context: 'messageBoxAction',
      text: 'words',
      threadId: 't',
    });
    expect(inBox.seen).to.include({ text: 'words', threadId: 't' });
  });

  describe('filling in a view', () => {
    const input = (actionId: string, more: object): object => ({
      type: 'input',
      blockId: `of ${actionId}`,
      element: { actionId, ...more },
    });
    const view = {
      id: 'view',
      title: 'T',
      blocks: [
        input('text', { initialValue: 'given' }),
        input('empty', {}),
        input('select', { initialOption: { value: 'one' } }),
        input('several', { initialOptions: [{ value: 'a' }, { value: 'b' }] }),
        {
          type: 'section',
          blockId: 'section',
          accessory: { actionId: 'menu', initialOption: { value: 'x' } },
        },
      ],
    };

    it('sends initial values of inputs on the web, and accessories only when changed', () => {
      const filled = fillIn(view, {});
      expect(filled).to.deep.include({ id: 'view', title: 'T' });
      expect(filled['state']).to.deep.equal({
        'of text': { text: 'given' },
        'of select': { select: 'one' },
        'of several': { several: ['a', 'b'] },
      });
      expect(fillIn(view, { menu: 'y' })['state']).to.deep.include({ section: { menu: 'y' } });
    });

    it('sends only id and state on mobile, with changed values and initial texts', () => {
      expect(fillIn(view, { empty: 'now' }, 'mobile')).to.deep.equal({
        id: 'view',
        state: { 'of text': { text: 'given' }, 'of empty': { empty: 'now' } },
      });
    });

    it('refuses elements that are not in the view', () => {
      expect(() => fillIn(view, { nothing: 1 })).to.throw(/no element nothing/);
    });
  });
});
