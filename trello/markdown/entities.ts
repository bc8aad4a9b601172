import { cleanText } from '../oneLine';

/** For the characters from U+00A0 on, in order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';

/** Entities that people write or editors leave behind; others stay as typed. */
const NAMED = new Map([
  ...LATIN.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    trade: '™',
    hellip: '…',
    mdash: '—',
    ndash: '–',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    bull: '•',
    euro: '€',
    larr: '←',
    rarr: '→',
    uarr: '↑',
    darr: '↓',
  }),
]);

/**
 * Its character, subject to the same rules as other text: nothing invisible, no unpaired surrogate. @param entity with
 * its `&` and `;`
 */
export function decodeEntity(entity: string): string {
  const [, hex, digits, name = ''] = /^&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));$/.exec(entity) ?? [];
  if (hex === undefined && digits === undefined) return NAMED.get(name) ?? entity;
  const code = hex === undefined ? Number(digits) : parseInt(hex, 16);
  const sign = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  return cleanText(sign).replace(/[\r\u0085\u2028\u2029]/, ' ');
}

/** A URL, in which Markdown knows only escapes and entities. */
export const unescaped = (address: string): string =>
  address.replace(/\\([!-/:-@[-`{-~])|&#?\w+;/g, (found, sign?: string) => sign ?? decodeEntity(found));
