import { expect } from 'chai';
import { RecentlyPosted } from '../../../features/notifications/RecentlyPosted';
import type { PostedAction } from '../../../storage/records';

const posted = (boardId: string, number: number): PostedAction =>
  ({
    kind: 'posted',
    boardId,
    at: 1_000,
    action: { id: `${boardId} ${number}` },
    posts: [],
  }) as unknown as PostedAction;

const ids = (recent: RecentlyPosted, boardId: string): string[] =>
  recent.with(boardId, { stored: [], now: 1_000 }).map(({ action }) => action.id);

function fill(recent: RecentlyPosted, boardId: string, count: number): void {
  for (let number = 1; number <= count; number += 1) recent.remember(posted(boardId, number));
}

describe('the actions a process has recently posted', () => {
  it('include those in the store, each once, and only those of the board', () => {
    const recent = new RecentlyPosted();
    fill(recent, 'one', 3);
    fill(recent, 'two', 2);
    const stored = [posted('one', 0), posted('one', 2)];
    const all = recent.with('one', { stored, now: 1_000 }).map(({ action }) => action.id);
    expect(all).to.deep.equal(['one 0', 'one 2', 'one 1', 'one 3']);
    expect(ids(recent, 'two')).to.deep.equal(['two 1', 'two 2']);
    expect(ids(recent, 'three')).to.deep.equal([]);
  });

  it('have all rooms of their records, the latest for each room', () => {
    const recent = new RecentlyPosted();
    const note = (...posts: [string, string][]): PostedAction => ({
      ...posted('one', 1),
      posts: posts.map(([roomId, messageId]) => ({ roomId, messageId })),
    });
    const stored = [note(['a', 'first'], ['b', 'first']), note(['b', 'second'])];
    recent.remember(note(['c', 'third']));
    const [{ posts } = { posts: [] }, ...others] = recent.with('one', { stored, now: 1_000 });
    expect(others).to.deep.equal([]);
    expect(posts.map(({ roomId, messageId }) => `${roomId} ${messageId}`)).to.have.members([
      'a first',
      'b second',
      'c third',
    ]);
  });

  it('are dropped after twenty minutes, except those in the store', () => {
    const recent = new RecentlyPosted();
    fill(recent, 'one', 1);
    const now = 1_000 + 20 * 60_000 + 1;
    expect(recent.with('one', { stored: [], now })).to.deep.equal([]);
    expect(recent.with('one', { stored: [posted('one', 9)], now })).to.have.length(1);
  });

  it('are at most 500 of a board, keeping the latest 250', () => {
    const recent = new RecentlyPosted();
    for (let number = 1; number <= 2_300; number += 1) {
      recent.remember(posted('one', number));
      const known = ids(recent, 'one');
      expect(known.length).to.be.within(Math.min(number, 250), 500);
      expect(known.slice(-1)).to.deep.equal([`one ${number}`]);
    }
  });

  it('are at most 2,000 of all boards, dropping the least active, which may come back', () => {
    const recent = new RecentlyPosted();
    fill(recent, 'quiet', 20);
    for (let board = 0; board < 99; board += 1) fill(recent, `board ${board}`, 20);
    expect(ids(recent, 'quiet')).to.have.length(20);
    recent.remember(posted('quiet', 21));
    expect(ids(recent, 'board 0')).to.deep.equal([]);
    expect(ids(recent, 'board 1')).to.have.length(20);
    expect(ids(recent, 'quiet')).to.have.length(21);
    fill(recent, 'board 0', 20);
    expect(ids(recent, 'board 0')).to.have.length(20);
    expect(ids(recent, 'board 1')).to.deep.equal([]);
    expect(ids(recent, 'board 2')).to.have.length(20);
  });
});
