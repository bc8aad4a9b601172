import { type Clock, isRecent, systemClock } from '../clock';
import { fingerprint } from './fingerprint';

/** Limits of the cache. */
interface Bounds {
  /** ms */
  lifetime: number;
  entries: number;
  /** of all bodies together */
  characters: number;
}

const BOUNDS: Bounds = { lifetime: 10_000, entries: 200, characters: 4_000_000 };

/** A response of Trello, as text. */
interface Answer {
  text: string;
  /** the board it is about, if any */
  boardId?: string;
}

/** A response, and when it came, in ms since 1970. */
export interface Kept {
  text: string;
  at: number;
}

interface Entry {
  /** pending or resolved */
  kept: Promise<Kept>;
  /** unknown while it is pending */
  boardId?: string;
  /** when it resolved, in ms since 1970; absent while it is pending */
  at?: number;
  characters: number;
}

/**
 * Trello's responses to people's reads, for ten seconds. Equal reads meanwhile share one request. Lives in the process;
 * a response that is invalidated while pending is not kept.
 */
export class ReadCache {
  /** oldest first */
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly clock: Clock = systemClock,
    private readonly bounds = BOUNDS,
  ) {}

  /**
   * @param question token and full URL, neither of which is kept
   * @param ask rejects for responses that must not be kept
   */
  read({ token, url }: { token: string; url: string }, ask: () => Promise<Answer>): Promise<Kept> {
    const id = fingerprint(`${token} ${url}`);
    const known = this.entries.get(id);
    if (known && this.isFresh(known)) return known.kept;
    const answer = ask();
    const kept = answer.then(({ text }) => ({ text, at: this.clock.now() }));
    const entry: Entry = { kept, characters: 0 };
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
    return kept;
  }

  /** Something happened on a board: drops what is about it, or about no particular board. */
  forgetBoard(boardId: string): void {
    for (const [id, entry] of this.entries) {
      if (entry.boardId === undefined || entry.boardId === boardId) this.entries.delete(id);
    }
  }

  /** A card may have left one board for another: which boards a write affects is uncertain. */
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
