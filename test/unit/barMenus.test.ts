import { expect } from 'chai';
import { speak } from '../../i18n/texts';
import { type BarFrame, boardMenu } from '../../ui/barMenus';
import { MOST_OPTIONS } from '../../ui/form';

const boards = Array.from({ length: MOST_OPTIONS + 20 }, (_, number) => ({
  id: number.toString(16).padStart(24, '0'),
  name: `Board ${number}`,
}));

function shown(chosen: number): string[] {
  const state = { boardId: boards[chosen]!.id, filter: 'all', page: 1, turn: 0 };
  const frame = { say: speak('en'), appId: 'a', id: 'i', boards, state };
  const { options } = boardMenu(frame as unknown as BarFrame);
  return options.map(({ text }) => text.text);
}

describe('a menu of more than a client takes', () => {
  it('has as many as it may, and what is chosen among them', () => {
    expect(shown(3)).to.have.length(MOST_OPTIONS).and.to.include('Board 3').and.to.include('Board 0');
    const late = shown(MOST_OPTIONS + 10);
    expect(late)
      .to.have.length(MOST_OPTIONS)
      .and.to.include(`Board ${MOST_OPTIONS + 10}`);
    expect(late).to.not.include('Board 0');
  });
});
