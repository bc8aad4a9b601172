import type { InlineParser } from '@lezer/markdown';

const [OPEN, MARK] = [91, 33];

/**
 * Brackets begin a link or an image only if a URL follows them, as there are no reference definitions: the parser would
 * take `[BUG][docs](…)` for one.
 */
export const plainBrackets: InlineParser = {
  name: 'PlainBrackets',
  before: 'Link',
  parse(context, next, at) {
    const start = next === MARK ? at + 1 : at;
    if (context.char(start) !== OPEN || mayLead(context.slice(start, context.end))) return -1;
    return at + 1;
  },
};

/** @param text from a bracket on; code may contain other brackets, so it is a link if any bracket begins one */
function mayLead(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '`') return true;
    if (sign === '\\') at += 1;
    if (sign === '[') depth += 1;
    if (sign === ']') depth -= 1;
    if (depth === 0) return text.charAt(at + 1) === '(';
  }
  return false;
}
