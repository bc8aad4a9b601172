/** How a piece of text is set off. */
export interface Style {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
}

/** A piece of a line. No text has a line break in it. */
export interface Inline extends Style {
  kind: 'text' | 'code' | 'link';
  text: string;
  /** where a link leads */
  address?: string;
}

/** A line as Trello shows it. */
export interface Line {
  /** in front of it: a bullet, a number or a box, or the space that one takes */
  start: string;
  isQuote: boolean;
  inlines: Inline[];
}

export const textOf = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('');

/** Pieces of text that are set off alike are one. */
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
  one.kind === 'text' &&
  other.kind === 'text' &&
  Boolean(one.bold) === Boolean(other.bold) &&
  Boolean(one.italic) === Boolean(other.italic) &&
  Boolean(one.strike) === Boolean(other.strike);
