import { expect } from 'chai';
import { translator } from '../../i18n/texts';
import { decodeAddBoard } from '../../ui/addBoardMenu';
import { boardMenu } from '../../ui/barMenus';
import { type BarState, decodeBar, encodeBar } from '../../ui/barState';
import { option } from '../../ui/elements';
import { menuOptions } from '../../ui/menuPages';

const t = translator('en');
const things = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const rendered = (
  count: number,
  { chosen = 1, page, above }: { chosen?: number; page?: number; above?: number } = {},
) =>
  menuOptions({
    t,
    things: things(count),
    isChosen: (thing) => thing === chosen,
    page,
    above,
    render: (thing) => option(`v${thing}`, `Thing ${thing}`),
    encode: (target) => `page ${target}`,
  }).map(({ text, value }) => (value.startsWith('v') ? value : `${value}: ${text.text}`));

describe('a menu with more options than a client accepts', () => {
  it('shows all if there is room', () => {
    expect(rendered(100)).to.have.length(100).and.to.not.include('page 2');
    expect(rendered(95, { above: 5 })).to.have.length(95);
  });

  it('has pages, beginning with the chosen option’s, and each option on one of them', () => {
    const first = rendered(304);
    expect(first).to.have.length(99);
    expect(first.slice(-1)).to.deep.equal(['page 2: Go to 99–196 of 304']);
    const third = rendered(304, { chosen: 250 });
    expect(third).to.include('v250').and.to.have.length(100);
    expect([third[0], third[99]]).to.deep.equal([
      'page 2: Back to 99–196 of 304',
      'page 4: Go to 295–304 of 304',
    ]);
    expect(rendered(304, { chosen: 250, page: 1 })).to.deep.equal(first);
    const all = [1, 2, 3, 4]
      .flatMap((page) => rendered(304, { page }))
      .filter((value) => value.startsWith('v'));
    expect(all).to.deep.equal(things(304).map((thing) => `v${thing}`));
    expect(rendered(304, { page: 4 })).to.have.length(11);
    expect(rendered(304, { page: 9 })).to.deep.equal(rendered(304, { page: 4 }));
    for (const page of things(10)) expect(rendered(900, { page, above: 5 }).length).to.be.at.most(95);
  });

  it('keeps the choice while it is paged', () => {
    const id = 'a'.repeat(24);
    expect(decodeAddBoard(id)).to.deep.equal({ boardId: id });
    expect(decodeAddBoard(`${id} 3`)).to.deep.equal({ boardId: id, page: 3 });
    for (const forged of ['', 'x', `${id} `, `${id} 0`, `${id} x`, `${id} 3 3`, `${id} 99999`, 7, null]) {
      expect(decodeAddBoard(forged), String(forged)).to.equal(undefined);
    }
    const state: BarState = { boardId: id, listId: id, filter: 'mine', page: 2, turn: 3 };
    for (const of of ['board', 'list', 'filter'] as const) {
      const turned = { ...state, menu: { of, page: 4 } };
      expect(decodeBar(encodeBar(turned))).to.deep.equal(turned);
    }
    for (const forged of ['l0', 'x3', 'l', 'l99999', 'l3 l3']) {
      expect(decodeBar(`${encodeBar(state)} ${forged}`), forged).to.equal(undefined);
    }
  });

  it('also exists for the boards of a room', () => {
    const boards = things(130).map((at) => ({
      id: at.toString(16).padStart(24, '0'),
      name: `Board ${at}`,
      shortLink: 's',
    }));
    const state: BarState = { boardId: boards[0]!.id, filter: 'all', page: 1, turn: 0 };
    const shown = (menu?: BarState['menu']): string[] =>
      boardMenu({ t, appId: 'a', id: 'i', boards, state: { ...state, menu } }).options.map(
        ({ text }) => text.text,
      );
    expect(shown().slice(-2)).to.deep.equal(['Board 98', 'Go to 99–130 of 130']);
    expect(shown({ of: 'board', page: 2 }))
      .to.include('Board 130')
      .and.to.include('Back to 1–98 of 130');
    // Another menu was paged.
    expect(shown({ of: 'list', page: 2 })).to.deep.equal(shown());
  });
});
