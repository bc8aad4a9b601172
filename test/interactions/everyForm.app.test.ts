import { expect } from 'chai';
import { actionButtons } from '../../interactions/actionButtons';
import { views } from '../../interactions/views';
import { anew } from '../../testing/app/addForms';
import { elementOf, lastNotice } from '../../testing/app/clicks';
import { forEverything, opened, outcome, type Outcome, type Stage } from '../../testing/app/stage';
import { fillIn, type Touched } from '../../testing/engine/fill';
import { OAUTH_VIEW } from '../../ui/connectModals';

const NAMES = /Lighthouse|Field \d|Filler|Slow first|To do|Stage \d|Rows/;
type View = Record<string, any>;

interface Case {
  open: () => Promise<Stage & { view: View }>;
  /** a submission that completes it */
  right: () => Touched;
  /** a submission with an error under this field */
  wrong: { touched: Touched; field: string };
  /** the answer to somebody in the room without the right */
  refused: RegExp;
  refusedTo: string;
}

describe('every form', () => {
  const held = forEverything();
  const type = (text: string, room = 'crew') =>
    opened(held, () => held.world.host.type('grace', room, text), room);
  const button = async (actionId: string) => {
    await held.ask('/trello card #13');
    return pressed(actionId);
  };
  /** In the latest private message. */
  const pressed = (actionId: string) => {
    const { id, blocks } = lastNotice(held.world);
    const { value, blockId } = elementOf(blocks, actionId) as { value: string; blockId: string };
    const container = { type: 'message' as const, id };
    return opened(held, () =>
      held.world.host.click({ user: 'grace', room: 'crew', container, actionId, blockId, value }),
    );
  };
  const onMessage = async (actionId: string) => {
    const { _id } = await held.world.host.sendMessage('grace', 'crew', 'The lamp flickers at night.');
    return opened(held, () =>
      held.world.host.actionButton({
        user: 'grace',
        room: 'crew',
        actionId,
        message: _id,
        context: 'messageAction',
      }),
    );
  };
  const unconnected = { refused: /connect your own Trello account|connect/, refusedTo: 'admin' };
  const undecided = { refused: /^Only/, refusedTo: 'reader' };

  const cases: Record<string, Case> = {
    link: {
      open: () => type('/trello link', 'many'),
      right: () => ({ board: held.sample.board.id }),
      wrong: { touched: {}, field: 'board' },
      ...undecided,
    },
    configure: {
      open: () => type('/trello configure "To do"'),
      right: () => ({ style: 'detailed' }),
      wrong: { touched: { events: [] }, field: 'events' },
      ...undecided,
    },
    connect: {
      open: () => type('/trello connect'),
      right: () => ({ token: held.trello.addToken({ member: held.sample.members.grace }) }),
      wrong: { touched: { token: 'no token' }, field: 'token' },
      // Everybody may connect an account of their own, and nobody somebody else's.
      refused: /^Trello does not|^That|token/,
      refusedTo: 'admin',
    },
    comment: {
      open: () => button('card.comment'),
      right: () => ({ text: 'Done.' }),
      wrong: { touched: { text: ' ' }, field: 'text' },
      ...unconnected,
    },
    rename: {
      open: () => type('/trello rename #13'),
      right: () => ({ title: 'Slow\nfirst page' }),
      wrong: { touched: { title: ' ' }, field: 'title' },
      ...unconnected,
    },
    move: {
      open: () => button('card.move'),
      right: () => ({ list: held.sample.lists.done.id }),
      wrong: { touched: {}, field: 'list' },
      ...unconnected,
    },
    due: {
      open: () => button('card.due'),
      right: () => ({ day: '2031-03-04' }),
      wrong: { touched: { day: '2031-03-04', time: 'noonish' }, field: 'time' },
      ...unconnected,
    },
    checklists: {
      open: async () => {
        await held.ask('/trello checklist #4');
        return pressed('card.checklists');
      },
      right: () => ({ item: 'Sweep the stairs' }),
      wrong: { touched: { item: 'x'.repeat(16_385) }, field: 'item' },
      ...unconnected,
    },
    add: {
      open: () => type('/trello add'),
      right: () => ({ title: 'Sweep the stairs' }),
      wrong: { touched: { title: ' ' }, field: 'title' },
      ...unconnected,
    },
    addto: {
      open: () => onMessage('message.add'),
      right: () => ({ card: '#13' }),
      wrong: { touched: { card: 'Nothing at all' }, field: 'card' },
      ...unconnected,
    },
  };

  const submitForm = (view: View, touched: Touched, by: { user?: string; client?: 'web' | 'mobile' } = {}) =>
    outcome(held, () =>
      held.world.host.submitView({
        user: by.user ?? 'grace',
        view: anew(fillIn(view, touched, by.client ?? 'web')),
      }),
    );
  const errorsOf = ({ shown }: Outcome): Record<string, string> =>
    Object.assign({}, ...(JSON.parse(shown) as View[]).map(({ errors }) => errors)) as Record<string, string>;

  it('is in this table', () => {
    // What Trello's page leads to is tested in test/features/accounts/oauth/.
    expect([...Object.keys(cases), OAUTH_VIEW]).to.have.members(Object.keys(views));
  });

  for (const [name, { open, right, wrong, refused, refusedTo }] of Object.entries(cases)) {
    it(`${name}: reports an error at its field, and changes nothing`, async () => {
      for (const client of ['web', 'mobile'] as const) {
        const came = await submitForm((await open()).view, wrong.touched, { client });
        expect(came.written).to.deep.equal([]);
        expect(came.posted).to.deep.equal([]);
        expect(Object.keys(errorsOf(came)), client).to.deep.equal([wrong.field]);
      }
    });

    it(`${name}: refuses an id that is outdated, of another room, or forged`, async () => {
      const { view } = await open();
      const [, roomId = '', thread = ''] = String(view['id']).split(' ');
      const porch = held.world.host.workspace.room('porch')._id;
      for (const id of [name, `${name} nowhere -`, `${name} ${roomId} ${thread} - - -`, `${name} ${porch}`]) {
        const filled = { ...fillIn(view, right()), id };
        const came = await outcome(held, () => held.world.host.submitView({ user: 'grace', view: filled }));
        expect(came.written, id).to.deep.equal([]);
        expect(came.posted, id).to.deep.equal([]);
        expect(Object.values(errorsOf(came)).join(), id).to.match(/out of date/);
      }
    });

    it(`${name}: does nothing in other people’s rooms, or to anything hidden`, async () => {
      if (name === 'connect') return;
      const { view } = await open();
      const [, roomId = '', , modelId = '-'] = String(view['id']).split(' ');
      const vault = held.world.host.workspace.room('vault')._id;
      const ids = [`${name} ${vault} - ${modelId}`, ...held.hidden.map((id) => `${name} ${roomId} - ${id}`)];
      for (const id of name === 'link' || name === 'addto' ? ids.slice(0, 1) : ids) {
        const filled = { ...fillIn(view, right(), 'mobile'), id };
        const came = await outcome(held, () => held.world.host.submitView({ user: 'grace', view: filled }));
        expect(came.written, id).to.deep.equal([]);
        expect(came.posted.join() + came.shown, id)
          .to.not.match(/Hidden/)
          .and.not.match(NAMES);
      }
    });

    it(`${name}: does nothing for people without the right, in the room or outside it`, async () => {
      const { view } = await open();
      const touched = name === 'connect' ? { token: held.token.replace(/.$/, 'x') } : right();
      const inside = await submitForm(view, touched, { user: refusedTo });
      expect(inside.written).to.deep.equal([]);
      expect([...inside.posted, ...Object.values(errorsOf(inside))].join()).to.match(refused);
      const outside = await submitForm(view, touched, { user: 'mallory' });
      expect(outside.written).to.deep.equal([]);
      expect(outside.posted.join() + outside.shown).to.not.match(NAMES);
    });

    it(`${name}: does its job`, async () => {
      const came = await submitForm((await open()).view, right());
      expect(errorsOf(came)).to.deep.equal({});
      expect(came.posted).to.have.length(1);
      expect(came.posted[0]).to.match(
        /^You (commented|renamed|moved|set|created|added|are connected)|follow|^The Trello board/,
      );
    });
  }

  it('opens from every button in Rocket.Chat’s menus, for people in the room', async () => {
    const buttons = actionButtons.map(({ actionId, context }) => ({
      actionId,
      context: context as unknown as 'messageAction' | 'roomAction' | 'messageBoxAction',
    }));
    expect(buttons.map(({ actionId }) => actionId)).to.have.members([
      'message.create',
      'message.add',
      'box.create',
      'room.board',
      'room.settings',
    ]);
    const { _id: message } = await held.world.host.sendMessage('grace', 'crew', 'The lamp flickers.');
    for (const { actionId, context } of buttons) {
      const press = (user: string) =>
        outcome(held, () =>
          held.world.host.actionButton({
            user,
            room: 'crew',
            actionId,
            context,
            ...(context === 'messageAction' && { message }),
            ...(context === 'messageBoxAction' && { text: 'Oil the lamp' }),
          }),
        );
      const forGrace = await press('grace');
      expect(forGrace.shown + forGrace.posted.join(), actionId).to.match(NAMES);
      const forMallory = await press('mallory');
      expect(forMallory.shown, actionId).to.equal('[]');
      expect(forMallory.posted.join(), actionId).to.match(/\w/).and.not.match(NAMES);
      expect([...forGrace.written, ...forMallory.written]).to.deep.equal([]);
    }
  });
});
