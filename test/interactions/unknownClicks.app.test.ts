import { expect } from 'chai';
import { blockActions } from '../../interactions/handlers';
import { lastSurface } from '../../testing/app/forms';
import { forEverything, opened, outcome, type Outcome } from '../../testing/app/stage';
import { cardAction } from '../../ui/cardButtons';
import { ALLOW_ACTION } from '../../ui/connectModals';

/** From an older or newer version of the app, or forged. */
const unknownIds = [
  '',
  'x',
  'card.close',
  'list.page.next',
  'list.choose.0',
  'list.board.0',
  'search.page.next',
].concat(['mine.page.previous', 'CARD.MOVE', '__proto__', 'constructor', 'toString']);
const unknownValues = [
  '',
  ' ',
  'x',
  '[]',
  '{}',
  'null',
  '["a","b","c"]',
  '0'.repeat(25),
  `v2 ${'0'.repeat(24)}`,
];

/** What these do is done by the client. */
const opening = [ALLOW_ACTION, cardAction('open')];

describe('a click that the app does not know', () => {
  const held = forEverything();
  const room = 'crew';
  const click = (clicked: object): Promise<Outcome> =>
    outcome(held, () => held.world.host.click({ user: 'grace', blockId: 'any', actionId: '', ...clicked }));
  /** @returns the one private sentence in answer */
  const sentenceOf = ({ posted, shown, written }: Outcome, about: string): string => {
    expect(written, about).to.deep.equal([]);
    const views = JSON.parse(shown) as { type: string; dropped?: string; view?: { blocks: any[] } }[];
    expect(views.map(({ dropped }) => dropped).filter(Boolean), about).to.deep.equal([]);
    const texts = [...posted, ...views.map(({ view }) => view?.blocks[0].text.text as string)];
    expect(texts, about).to.have.length(1);
    return texts[0]!;
  };

  /** Where a click may come from: a message of the room, a private one, a form, and the bar beside the room. */
  const conversations = async (): Promise<Record<string, object>> => {
    const { host } = held.world;
    await host.type('grace', room, '/trello card #13 --share');
    const post = host.messages(room).slice(-1)[0]!._id;
    const form = await opened(held, () => host.type('grace', room, '/trello add'));
    const press = { user: 'grace', room, actionId: 'room.board', context: 'roomAction' } as const;
    const bar = await opened(held, () => host.actionButton(press));
    return {
      message: { room, message: post },
      private: { room, container: { type: 'message', id: 'aPrivateMessage01' } },
      form: { container: form.container },
      bar: { container: bar.container },
    };
  };

  it('gets a private sentence, whatever its action id and wherever it is', async () => {
    for (const [where, conversation] of Object.entries(await conversations()))
      for (const actionId of unknownIds) {
        const posted = sentenceOf(
          await click({ ...conversation, actionId, value: 'x' }),
          `${where} ${actionId}`,
        );
        expect(posted, `${where} ${actionId}`).to.match(
          /^The app no longer supports this button, so nothing was done/,
        );
      }
  });

  it('gets one for any value, for every known action', async () => {
    for (const [where, conversation] of Object.entries(await conversations()))
      for (const actionId of Object.keys(blockActions).filter((id) => !opening.includes(id)))
        for (const value of unknownValues) {
          const about = `${where} ${actionId} ${value}`;
          expect(sentenceOf(await click({ ...conversation, actionId, value }), about), about).to.match(
            /out of date/,
          );
        }
  }).timeout(120_000);

  it('gets one in a form or bar whose id names no room, as a form of its own', async () => {
    for (const id of ['', 'add', 'board', 'v0-add-abc', `add nowhere -`, 'x'.repeat(300)])
      for (const actionId of ['x', 'add.board', 'bar.list', 'card.move']) {
        const came = await click({ container: { type: 'view', id }, actionId, value: 'x' });
        expect(came.posted, id).to.deep.equal([]);
        expect(sentenceOf(came, id), id).to.match(/no longer supports this button|out of date/);
        expect(lastSurface(held.world).type).to.equal('modal.open');
      }
  });

  it('gets one from Rocket.Chat’s menus, in the thread', async () => {
    const { host } = held.world;
    const root = await host.sendMessage('grace', room, 'Root');
    const { _id: message } = await host.sendMessage('grace', room, 'Reply', { threadId: root._id });
    for (const actionId of ['message.copy', '__proto__', '']) {
      const pressed = { user: 'grace', room, actionId, message, context: 'messageAction' } as const;
      const came = await outcome(held, () => host.actionButton(pressed));
      expect(sentenceOf(came, actionId)).to.match(/^The app no longer supports this button/);
      expect(host.noticeHistory().slice(-1)[0]!.tmid).to.equal(root._id);
    }
  });

  it('is answered under a field of an unknown form, and the input stays', async () => {
    const { host } = held.world;
    const { view } = await opened(held, () => host.type('grace', room, '/trello add'));
    const roomId = host.workspace.room(room)._id;
    for (const id of [`oldadd ${roomId} -`, `__proto__ ${roomId} -`, 'add', 'x', `add nowhere -`]) {
      const blocks = [
        { type: 'input', element: { type: 'plain_text_input', actionId: 'name', blockId: 'b' } },
      ];
      for (const submitted of [
        { id, blocks, state: { b: { name: 'Mine' } } },
        { id, state: { b: { name: 'Mine' } } },
      ]) {
        const came = await outcome(held, () => host.submitView({ user: 'grace', view: submitted }));
        const { type, errors } = lastSurface(held.world) as unknown as { type: string; errors: object };
        expect(type, id).to.equal('errors');
        // A phone sends only changed fields, but the fields of a known form are known.
        const shown = id.startsWith('add') && !('blocks' in submitted) ? 'title' : 'name';
        expect(errors, id).to.deep.equal({
          [shown]: 'This form is out of date. Close it and type the command again.',
        });
        expect([...came.posted, ...came.written]).to.deep.equal([]);
      }
      // There is no field to show it under.
      const empty = id.startsWith('add') ? [] : [{ id }, { id, state: {} }];
      for (const submitted of [{ ...view, id, blocks: [] }, ...empty]) {
        const came = await outcome(held, () => host.submitView({ user: 'grace', view: submitted }));
        expect(sentenceOf(came, id)).to.match(/^This form is out of date/);
        expect(lastSurface(held.world).type).to.equal('modal.update');
        expect(lastSurface(held.world).view['id']).to.equal(id);
      }
    }
  });
});
