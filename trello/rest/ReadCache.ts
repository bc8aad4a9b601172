import { type Clock, isRecent, systemClock } from '../clock';
import { fingerprint } from './fingerprint';

/** Bounds of what is kept. */
interface Bounds {
  /** ms */
  lifetime: number;
  entries: number;
  /** of all bodies together */
  characters: number;
}

const BOUNDS: Bounds = { lifetime: 10_000, entries: 200, characters: 4_000_000 };

/** What Trello answered, as text. */
interface Answer {
  text: string;
  /** the board it is about, where it is about one */
  boardId?: string;
}

interface Entry {
  /** under way, or there */
  text: Promise<string>;
  /** unknown while it is under way */
  boardId?: string;
  /** since when it is there, in ms since 1970; absent while it is under way */
  at?: number;
  characters: number;
}

/**
 * Trello's answers to what people ask, for ten seconds. The same question asked meanwhile waits for the same
 * answer. Lives in the process; what is forgotten while it is under way is not kept when it comes.
 */
export class ReadCache {
  /** oldest first */
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly clock: Clock = systemClock,
    private readonly bounds = BOUNDS,
  ) {}

  /**
   * @param question by whose token, and the whole address; neither is kept
   * @param ask rejects for what shall not be kept
   */
  read({ token, url }: { token: string; url: string }, ask: () => Promise<Answer>): Promise<string> {
    const id = fingerprint(`${token} ${url}`);
    const known = this.entries.get(id);
    if (known && this.isFresh(known)) return known.text;
    const answer = ask();
    const entry: Entry = { text: answer.then(({ text }) => text), characters: 0 };
    this.entries.delete(id);
    this.entries.set(id, entry);
    answer.then(
      ({ text, boardId }) => {
        Object.assign(entry, { boardId, characters: text.length });
        entry.at = this.clock.now();
        this.tidy();
      },
      () => {
        if (this.entries.get(id) === entry) this.entries.delete(id);
      },
    );
    return entry.text;
  }

  /** Something happened on a board: what is about it, or about who knows what, is asked anew. */
  forgetBoard(boardId: string): void {
    for (const [id, entry] of this.entries) {
      if (entry.boardId === undefined || entry.boardId === boardId) this.entries.delete(id);
    }
  }

  /** A card may have left one board for another: which boards a write concerns is not known for sure. */
  forgetEverything(): void {
    this.entries.clear();
  }

  private isFresh({ at }: Entry): boolean {
    return at === undefined || isRecent(at, this.clock.now(), this.bounds.lifetime);
  }

  private tidy(): void {
    for (const [id, entry] of this.entries) if (!this.isFresh(entry)) this.entries.delete(id);
    const kept = [...this.entries];
    let characters = kept.reduce((sum, [, entry]) => sum + entry.characters, 0);
    let count = kept.length;
    for (const [id, entry] of kept) {
      if (count <= this.bounds.entries && characters <= this.bounds.characters) return;
      this.entries.delete(id);
      characters -= entry.characters;
      count -= 1;
    }
  }
}
