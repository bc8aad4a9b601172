/** How a piece of text is formatted. */
export interface Style {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
}

/** A piece of a line, without line breaks. */
export interface Inline extends Style {
  kind: 'text' | 'code' | 'link';
  text: string;
  /** the link's destination */
  address?: string;
}

/** A line as Trello shows it. */
export interface Line {
  /** its prefix: a bullet, a number or a box, or the same indentation */
  start: string;
  isQuote: boolean;
  inlines: Inline[];
}

export const textOf = (inlines: readonly Pick<Inline, 'text'>[]): string =>
  inlines.map(({ text }) => text).join('');

/** Joins adjacent pieces with the same formatting. */
export function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result[result.length - 1];
    if (last && isAlike(last, inline)) result[result.length - 1] = { ...last, text: last.text + inline.text };
    else if (inline.text) result.push(inline);
  }
  return result;
}

const isAlike = (one: Inline, other: Inline): boolean =>
  one.kind === 'text' && other.kind === 'text' && isSameStyle(one, other);

export const isSameStyle = (one: Style, other: Style): boolean =>
  (['bold', 'italic', 'strike'] as const).every((key) => Boolean(one[key]) === Boolean(other[key]));
