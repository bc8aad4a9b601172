/** Those that people write or that editors leave behind; others stay as they were typed. */
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  euro: '€',
  pound: '£',
  deg: '°',
  times: '×',
  larr: '←',
  rarr: '→',
  uarr: '↑',
  darr: '↓',
};

/** @param entity with its `&` and `;` */
export function decodeEntity(entity: string): string {
  const [, hex, digits, name = ''] = /^&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));$/.exec(entity) ?? [];
  if (hex === undefined && digits === undefined) {
    return Object.prototype.hasOwnProperty.call(NAMED, name) ? (NAMED[name] ?? entity) : entity;
  }
  const code = hex === undefined ? Number(digits) : parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
