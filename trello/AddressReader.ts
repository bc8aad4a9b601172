import { closings, hostEnds, labelEnds, nexts, type NextIndex } from './addressEnds';

const PROTOCOL = /[A-Za-z0-9+-]{1,32}:\/\//y;
const USER = /[^\s/@]+@/y;
const PORT = /:\d+/y;
const LOCALHOST = 'localhost';
/** At its end they are no part of an address. */
const LAST_SIGN = /[.,!%~*"':;()=]/;

export interface Piece {
  length: number;
  /** where it links to */
  target?: string;
}

/**
 * Addresses, just as Rocket.Chat's parser reads them: each part as far as it goes, and never less of it. What comes
 * after a place is found out once, from the text's end: of many beginnings that all have no end, each would read all
 * that is left of the text.
 */
export class AddressReader {
  /** for each place the one where host signs end */
  private readonly hostEnds: NextIndex;
  private readonly spaces: NextIndex;
  private readonly stops: NextIndex;
  private readonly angles: NextIndex;
  private readonly labels: NextIndex;
  private readonly closings: NextIndex;
  /** by the place before them */
  private readonly inParentheses = new Map<number, Piece | undefined>();

  constructor(private readonly text: string) {
    this.hostEnds = hostEnds(text);
    this.spaces = nexts(text, /[ \t\n]/);
    this.stops = nexts(text, /[\s)|\\]/);
    this.angles = nexts(text, /[<>|\n]/);
    this.labels = labelEnds(text, nexts(text, /\]/));
    this.closings = closings(text, this.stops);
  }

  /** up to the next space, but for signs at its end */
  bare(at: number): Piece | undefined {
    const host = this.headEnd(at);
    if (host === undefined) return undefined;
    let end = this.spaces(host);
    while (end > host && LAST_SIGN.test(this.text.charAt(end - 1))) end -= 1;
    return this.piece(at, at, end);
  }

  /** `<address|label>` */
  angled(at: number): Piece | undefined {
    const host = this.headEnd(at + 1);
    if (host === undefined) return undefined;
    const bar = this.stops(host);
    const end = this.angles(bar + 1);
    if (this.text[bar] !== '|' || end === bar + 1 || this.text[end] !== '>') return undefined;
    return { ...this.piece(at, at + 1, bar), length: end + 1 - at };
  }

  /** `[label](address)` */
  labelled(at: number): Piece | undefined {
    const middle = this.labels(at + 1);
    if (middle < 0) return undefined;
    const { inParentheses } = this;
    if (!inParentheses.has(middle)) inParentheses.set(middle, this.closed(middle + 2));
    const address = inParentheses.get(middle);
    return address && { ...address, length: middle + 2 + address.length + 1 - at };
  }

  /** @param at behind the parenthesis */
  private closed(at: number): Piece | undefined {
    const host = this.headEnd(at);
    const end = host === undefined ? -1 : this.closings(host);
    return end < 0 ? undefined : this.piece(at, at, end);
  }

  /** @returns where the host ends of the address that begins here */
  private headEnd(at: number): number | undefined {
    const protocol = this.lengthOf(PROTOCOL, at);
    if (!protocol) return this.hostEnd(at);
    const start = at + protocol;
    const user = this.lengthOf(USER, start);
    return (user ? this.hostEnd(start + user) : undefined) ?? this.hostEnd(start) ?? this.hostEnd(at);
  }

  private hostEnd(at: number): number | undefined {
    const end = this.nameEnd(at);
    return end === undefined ? undefined : end + this.lengthOf(PORT, end);
  }

  private nameEnd(at: number): number | undefined {
    const { text, hostEnds } = this;
    if (text.startsWith(LOCALHOST, at)) return at + LOCALHOST.length;
    if (text[at] === '_') return undefined;
    const first = hostEnds(at);
    if (first === at) return undefined;
    let end = first;
    while (text[end] === '.' && hostEnds(end + 1) > end + 1) end = hostEnds(end + 1);
    return end === first ? undefined : end;
  }

  private lengthOf(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[0].length ?? 0;
  }

  private piece(at: number, start: number, end: number): Piece {
    return { length: end - at, target: this.text.slice(start, end) };
  }
}
