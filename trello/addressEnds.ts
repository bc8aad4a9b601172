/** What the parser lets stand in a host; after a hyphen or an underscore nearly any sign. */
const HOST_SIGN = /[^-_.,!%~*"':;()=$@&+#?\n \t\\/|<>`[\]]/;
const AFTER_HYPHEN = /[^\n \t\\/|<>%`[\]]/;

/** What is known of each place in a text. */
export type NextIndex = (at: number) => number;

/** @returns for each place the next one with such a sign, or the text's end */
export function nexts(text: string, sign: RegExp): NextIndex {
  return fromEnd(text, text.length, (at, next) => (sign.test(text.charAt(at)) ? at : next(at + 1)));
}

/** @returns for each place the one where the host signs end that begin there */
export function hostEnds(text: string): NextIndex {
  const length = (at: number): number => {
    const sign = text.charAt(at);
    if (sign === '-' || sign === '_') return AFTER_HYPHEN.test(text[at + 1] ?? '') ? 2 : 0;
    return HOST_SIGN.test(sign) ? 1 : 0;
  };
  return fromEnd(text, text.length, (at, ends) => {
    const signs = length(at);
    return signs ? ends(at + signs) : at;
  });
}

/** @returns for what a label may begin with the `](` that it ends at, or -1: `] [` just before that is no label's */
export function labelEnds(text: string, brackets: NextIndex): NextIndex {
  return fromEnd(text, -1, (at, ends) => {
    if (text.startsWith('](', at)) return at;
    const isCut = text.startsWith('] [', at) && text.startsWith('](', brackets(at + 1));
    return isCut ? -1 : ends(at + 1);
  });
}

/** @returns for each place in an address the parenthesis that closes it, or -1; it may hold closed ones of its own */
export function closings(text: string, stops: NextIndex): NextIndex {
  return fromEnd(text, -1, (at, ends) => {
    if (stops(at) === at) return text[at] === ')' ? at : -1;
    if (text[at] !== '(') return ends(at + 1);
    const stop = stops(at + 1);
    return text[stop] === ')' ? ends(stop + 1) : -1;
  });
}

function fromEnd(text: string, atEnd: number, valueAt: (at: number, later: NextIndex) => number): NextIndex {
  const values = new Int32Array(text.length);
  const valueOf = (at: number): number => values[at] ?? atEnd;
  for (let at = text.length - 1; at >= 0; at -= 1) values[at] = valueAt(at, valueOf);
  return valueOf;
}
