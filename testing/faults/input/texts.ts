import { hostileTexts } from '../../text/hostileTexts';

/** Text with a meaning for Rocket.Chat or its readers. */
const marked = [
  ...[
    '@all',
    '@here now',
    '@grace',
    '#general',
    '*b* _i_ ~s~ `c`',
    '```\nblock\n```',
    '||spoiler||',
    '<3 :smile:',
  ],
  ...[
    '[x](http://evil.example)',
    '<http://evil.example|x>',
    '![i](http://evil.example/i.png)',
    '](http://evil.example)',
  ],
  ...[
    'https://evil.example/?q=1',
    'www.evil.example',
    'mailto:a@evil.example',
    'javascript:alert(1)',
    'a@evil.example',
  ],
  ...['> quote', '# head', '- [ ] x', '1. x', '$$x^2$$', '\\(x\\)', '&lt;b&gt;', '<script>alert(1)</script>'],
];

/** Text with a meaning for a program that handles it carelessly. */
const careless = [
  ...[
    'null',
    'undefined',
    'NaN',
    '[object Object]',
    '__proto__',
    'constructor',
    'prototype',
    'hasOwnProperty',
  ],
  ...[
    '{who} {card}',
    '{{7*7}}',
    '${process.env}',
    '<%= x %>',
    '%s %d %00',
    '$& $1 $$',
    '\\',
    '\\u0000',
    '../../etc/passwd',
  ],
  ...['1e309', '-1', '99999999999999999999999', '0x10', '٣', 'true', '"', "'", '“', '”', '`', '--', '—list'],
];

/** Text that is hard to see, to cut or to encode. */
const unseen = [
  ...[
    '\u0000nul\u0001\u001b[31mred',
    'a\nb\r\nc\td',
    '\u2028\u2029',
    '   ',
    '\u00a0',
    '\ufeff',
    '\u200b'.repeat(50),
  ],
  ...[
    '\u202etxet\u202c',
    'مرحبا بالعالم',
    'שלום *עולם*',
    '\u2066\u2069\u2068',
    'Z\u0351\u036b\u0343\u036a'.repeat(80),
  ],
  ...[
    '😀'.repeat(300),
    '👩‍👩‍👧‍👦'.repeat(60),
    'x'.repeat(5_000),
    'ä'.repeat(5_000),
    'word '.repeat(2_000),
    '日本語'.repeat(900),
  ],
];

export const loneSurrogates = ['\ud800', '\udc00 first', 'a\ud83d', `${'x'.repeat(299)}\ud83d`];

const parsers = Object.values(hostileTexts).map((text) => text(2_000));

export const wholeTexts: readonly string[] = [...marked, ...careless, ...unseen, ...parsers];
export const shortTexts: readonly string[] = [...marked, ...careless, ...unseen];
