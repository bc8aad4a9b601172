import { expect } from 'chai';
import { blockActions } from '../../interactions/handlers';
import {
  forEverything,
  opened,
  type Outcome,
  press,
  type Stage,
  stageOfNotice,
  typed,
} from '../../testing/app/stage';
import { barListActions } from '../../ui/barState';
import { CONNECT_ACTION, CONTINUE_ACTION } from '../../ui/connectAnswer';
import { ALLOW_ACTION, PASTE_ACTION } from '../../ui/connectModals';
import { otherServerActions } from '../../ui/otherServers';

/** Names that people outside the room must not learn. */
const NAMES = /Lighthouse|Field \d|Filler|Slow first|To do|Stage \d|Rows/;

/** What a click does, and what it requires. */
type Kind = 'reads' | 'writes' | 'ownReads' | 'decides' | 'nothing';

interface Case {
  /** where it is shown: a key of `render` below */
  on: string;
  kind: Kind;
  /** whether it changes something on Trello; the others open a form */
  writes?: number;
}

const numbered = (action: string, rest: Case, count = 5): Record<string, Case> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${action}.${index}`, rest]));

/** By action id; if one appears in several places, a suffix says in which. */
const cases: Record<string, Case> = {
  'page.next': { on: 'list', kind: 'reads' },
  'page.previous': { on: 'list2', kind: 'reads' },
  'page.next of a search': { on: 'search', kind: 'reads' },
  'page.previous of a search': { on: 'search2', kind: 'reads' },
  'page.next of one’s own cards': { on: 'mine', kind: 'ownReads' },
  'page.previous of one’s own cards': { on: 'mine2', kind: 'ownReads' },
  ...numbered('page.choose', { on: 'lists', kind: 'reads' }),
  'page.choose.1 of boards': { on: 'boards', kind: 'reads' },
  'bar.board': { on: 'bar', kind: 'reads' },
  'bar.list': { on: 'bar', kind: 'reads' },
  'bar.filter': { on: 'bar', kind: 'reads' },
  'bar.open.0': { on: 'bar', kind: 'reads' },
  'bar.lists': { on: 'barList', kind: 'reads' },
  'bar.add': { on: 'bar', kind: 'writes' },
  'bar.refresh': { on: 'bar', kind: 'reads' },
  'bar.page.next': { on: 'barList', kind: 'reads' },
  'bar.page.previous': { on: 'barList2', kind: 'reads' },
  ...numbered('bar.card', { on: 'barList', kind: 'writes', writes: 1 }, 8),
  'link.confirm': { on: 'confirm', kind: 'decides' },
  'link.configure': { on: 'links', kind: 'decides' },
  'link.unlink': { on: 'links', kind: 'decides' },
  'card.comment': { on: 'card', kind: 'writes' },
  'card.move': { on: 'card', kind: 'writes' },
  'card.assign': { on: 'card', kind: 'writes', writes: 1 },
  'card.unassign': { on: 'ownCard', kind: 'writes', writes: 1 },
  'card.due': { on: 'card', kind: 'writes' },
  'card.checklists': { on: 'checklists', kind: 'writes' },
  'card.open': { on: 'card', kind: 'nothing' },
  'card.more': { on: 'card', kind: 'writes', writes: 1 },
  'act.undo': { on: 'commented', kind: 'writes', writes: 1 },
  'add.board': { on: 'add', kind: 'writes' },
  ...numbered('card.choose', { on: 'cards', kind: 'writes', writes: 1 }),
};

const idOf = (name: string): string => name.split(' ')[0]!;

describe('every clickable element', () => {
  const held = forEverything();
  const bar = (): Promise<Stage> =>
    opened(held, () =>
      held.world.host.actionButton({
        user: 'grace',
        room: 'many',
        actionId: 'room.board',
        context: 'roomAction',
      }),
    );

  const turn = async (before: Promise<Stage>, actionId: string): Promise<Stage> => {
    const stage = await before;
    await press(held, stage, { actionId, value: valueOn(stage, actionId), user: 'grace' });
    return stage;
  };

  const render: Record<string, () => Promise<Stage>> = {
    list: () => typed(held, '/trello list "To do"'),
    list2: () => typed(held, '/trello list "To do" --page 2'),
    search: () => typed(held, '/trello search Filler'),
    search2: () => again(turn(render['search']!(), 'page.next')),
    mine: () => typed(held, '/trello mine'),
    mine2: () => again(turn(render['mine']!(), 'page.next')),
    lists: () => typed(held, '/trello list Stage'),
    boards: () => typed(held, '/trello list --board Field', 'many'),
    bar,
    barList: () => opened(held, () => turn(bar(), 'bar.open.0')),
    barList2: () => opened(held, () => turn(render['barList']!(), 'bar.page.next')),
    confirm: async () => {
      await held.ask('/trello unlink', { room: 'open' });
      return typed(held, '/trello link Lighthouse', 'open');
    },
    links: async () => {
      await held.ask('/trello link "To do" --board Lighthouse');
      return typed(held, '/trello links');
    },
    card: () => typed(held, '/trello card #13 --board="Lighthouse website"', 'many'),
    checklists: () => typed(held, '/trello checklist #13 --board="Lighthouse website"', 'many'),
    ownCard: async () => {
      await held.ask('/trello assign #13 --board="Lighthouse website"', { room: 'many' });
      return typed(held, '/trello card #13 --board="Lighthouse website"', 'many');
    },
    commented: () => typed(held, '/trello comment --board="Lighthouse website" #13 Hello', 'many'),
    add: () => opened(held, () => held.world.host.type('grace', 'many', '/trello add'), 'many'),
    cards: () => typed(held, '/trello archive Filler --board="Lighthouse website"', 'many'),
  };

  /** The content in its place after the click. */
  const again = async (before: Promise<Stage>): Promise<Stage> => {
    const { room } = await before;
    return stageOfNotice(held, room);
  };

  const valueOn = ({ elements }: Stage, actionId: string): string => {
    const element = elements.find((each) => each['actionId'] === actionId);
    if (!element)
      throw new Error(`${actionId} is not drawn, but ${elements.map((each) => each['actionId']).join()}`);
    return element['value'] ?? element['options'].slice(-1)[0].value;
  };

  const click = async (name: string, by: { user: string; value?: string }): Promise<Outcome> => {
    const [stage, actionId] = [await render[cases[name]!.on]!(), idOf(name)];
    return press(held, stage, { actionId, value: valueOn(stage, actionId), ...by });
  };

  it('is in this table', () => {
    // Clicks of admins alone are tested in databaseCopy.app.test.ts, connecting in test/features/accounts/.
    const connecting = [CONNECT_ACTION, CONTINUE_ACTION, ALLOW_ACTION, PASTE_ACTION];
    const tried = new Set(Object.keys(cases).map(idOf));
    // The buttons of a bar's lists are one and the same.
    const others = [...otherServerActions, ...barListActions.slice(1), ...connecting];
    expect([...tried, ...others]).to.have.members(Object.keys(blockActions));
  });

  for (const [name, { kind, writes = 0 }] of Object.entries(cases)) {
    if (kind === 'nothing') {
      it(`${name}: does nothing`, async () => {
        expect(await click(name, { user: 'grace' })).to.deep.equal({
          posted: [],
          shown: '[]',
          written: [],
        });
      });
      continue;
    }

    it(`${name}: refuses outdated and forged values`, async () => {
      for (const value of ['', 'x', '[]', '__proto__', `${'0'.repeat(24)} `, 'y'.repeat(3_000)]) {
        const { posted, written } = await click(name, { user: 'grace', value });
        expect(written, value).to.deep.equal([]);
        expect(posted.join(), value.slice(0, 40)).to.match(
          /out of date|cannot see such a card|no such board/,
        );
      }
    });

    it(`${name}: reveals and changes nothing hidden, whatever id it carries`, async () => {
      // People who may link can link any board of the app's account: see SECURITY.md.
      if (name === 'link.confirm') return;
      const [stage, actionId] = [await render[cases[name]!.on]!(), idOf(name)];
      for (const id of held.hidden) {
        const value = valueOn(stage, actionId).replace(/\b[0-9a-f]{24}\b/g, id);
        // Nothing on Trello is named in it.
        if (!value.includes(id)) return;
        const { posted, shown, written } = await press(held, stage, { actionId, value, user: 'grace' });
        expect(written, value).to.deep.equal([]);
        expect(posted.join() + shown, value).to.not.match(/Hidden/);
      }
    });

    it(`${name}: reveals and does nothing for people outside the room`, async () => {
      const { posted, shown, written } = await click(name, { user: 'mallory' });
      expect(written).to.deep.equal([]);
      expect(posted).to.have.length(1);
      expect(posted.join() + shown).to.not.match(NAMES);
    });

    if (kind !== 'reads') {
      it(`${name}: says what is required to somebody who lacks it`, async () => {
        const asked = kind === 'decides' ? 'reader' : 'admin';
        const { posted, shown, written } = await click(name, { user: asked });
        expect(written).to.deep.equal([]);
        expect(shown).to.equal('[]');
        expect(posted.join()).to.match(kind === 'decides' ? /^Only|not of this room|out of date/ : /connect/);
      });
    }

    if (kind === 'writes') {
      it(`${name}: sends nothing with a read-only token`, async () => {
        const { posted, written } = await click(name, { user: 'reader' });
        expect(written).to.deep.equal([]);
        expect(posted.join()).to.match(/read only/);
      });
    }

    it(`${name}: does its job`, async () => {
      const { posted, shown, written } = await click(name, { user: 'grace' });
      expect(posted.join() + shown).to.match(NAMES);
      expect(posted.join()).to.not.match(
        /^(Trello|That|Your|To change|Choose|Say|Only)|out of date|cannot see|not exist|went wrong|not allowed/,
      );
      expect(written).to.have.length(writes);
    });
  }
});
