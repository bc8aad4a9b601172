import { subcommands } from '../../../commands/dispatch';
import { randomFrom, SEED } from './random';
import { shortTexts, wholeTexts } from './texts';

/** After any command, whatever it accepts. */
const behind = [
  ...[
    '"unbalanced',
    "it's 'unbalanced",
    '“unbalanced',
    'closed” only',
    '"a" "b"c"d',
    '""',
    "''''",
    '“” „“ «»',
    '`',
  ],
  ...[
    '--',
    '---',
    '--=',
    '--=x',
    '-- --',
    '—',
    '– —x',
    '--board',
    '--board=',
    '--board --list',
    '--board ""',
    '--list',
  ],
  ...[
    '--unknown',
    '--share --share',
    '--__proto__=x',
    '--constructor',
    '--toString x',
    '--board=a --board=b',
    '--BOARD=x',
  ],
  ...[
    '#0',
    '#-1',
    '#1.5',
    '#99999999999999999999999',
    '#1e309',
    '#NaN',
    '# 1',
    '##',
    '#١',
    '1e309 -0 0x7fffffff',
  ],
  ...[
    'https://trello.com/c/',
    'https://trello.com/c/../../x?y#z',
    'https://trello.com/b/%00',
    'https://evil.example/c/abcd1234',
  ],
  ...[
    'https://trello.com@evil.example/c/abcd1234',
    'http://trello.com:99999/c/abcd1234',
    'trello.com/c/',
    '//c/abcd1234',
  ],
  ...[
    '@grace @all @here @nobody',
    '@',
    '@@',
    'me',
    'none',
    'tomorrow at 25:99',
    '31.02.2099 24:00',
    '9999999 days ago',
  ],
];
const many = [
  '--list=x '.repeat(40),
  '-x '.repeat(60),
  'a '.repeat(3_000),
  '"q" '.repeat(200),
  '--'.repeat(2_000),
];

/** In place of a command. */
const commands = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'prototype',
    'then',
    '',
    ' ',
    '/',
    '--',
    '-',
    '"',
    '""',
  ],
  ...[
    'LIST',
    'li st',
    'list\u200b',
    'l\u0456st',
    'list"',
    '/trello',
    '\u0000',
    '😀',
    '--share',
    '--help',
    '-h',
    '?',
    '💥'.repeat(200),
  ],
  ...[
    'x'.repeat(10_000),
    '0',
    '-1',
    'null',
    'undefined',
    'list;list',
    'list|card',
    '$(list)',
    '`list`',
    'help help',
    'help constructor',
  ],
];

/** Pasted into the wrong place. */
const accidents = (secrets: readonly string[]): string[] =>
  secrets.flatMap((secret) => [
    `/trello ${secret}`,
    `/trello ${secret} list`,
    `/trello list ${secret}`,
    `/trello list --board ${secret}`,
    `/trello card https://trello.com/1/boards?key=${secret}&token=${secret}`,
    `/trello connect ${secret}`,
    `/trello help ${secret}`,
    `/trello link ${secret} --lists ${secret}`,
    `/trello search token=${secret}`,
    `/trello due #1 ${secret}`,
    `/trello list --${secret}`,
    `/trello label #1 ${secret} --board=${secret}`,
  ]);

/**
 * Commands that write are visible to people in other linked rooms; one that disconnects would leave the rest without an
 * account.
 */
const isTame = (name: string): boolean => name !== 'disconnect';

export const words: readonly string[] = [...behind, ...shortTexts];
export const names: readonly string[] = subcommands.map(({ name }) => name).filter(isTame);

/** Commands that nobody would type on purpose. */
export function lines(secrets: readonly string[]): string[] {
  const random = randomFrom(SEED);
  const each = names.flatMap((name) => {
    const argued = Array.from({ length: 10 }, () => `/trello ${name} ${random.pick(behind)}`);
    const texted = Array.from({ length: 5 }, () => `/trello ${name} ${random.pick(wholeTexts)}`);
    const both = Array.from(
      { length: 3 },
      () => `/trello ${name} #1 ${random.pick(words)} ${random.pick(behind)}`,
    );
    return [...argued, ...texted, ...both, `/trello ${name} ${random.pick(many)}`];
  });
  return [...commands.map((name) => `/trello ${name}`), ...accidents(secrets), ...each];
}
