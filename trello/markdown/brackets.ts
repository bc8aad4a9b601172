import type { InlineParser } from '@lezer/markdown';

const [OPEN, MARK] = [91, 33];

/**
 * Brackets begin a link or a picture only where an address follows their end, as there are no definitions of others:
 * the parser would take `[BUG][docs](…)` for one.
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

/** @param text from a bracket on; code may have others in it, so that where any begins it may be a link. */
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
