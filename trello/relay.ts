/** U+2060, invisible and without width: it stands between two signs that would mean something together. */
const JOINER = '\u2060';

/** Between these, right-to-left words keep to themselves instead of turning the sentence around them. */
const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Signs that Rocket.Chat's parser pairs up whatever stands between them, and what looks nearly the same. */
const LOOKALIKES: Record<string, string> = {
  '*': '∗',
  '~': '∼',
  '`': 'ˋ',
  $: '＄',
  '[': '［',
  ']': '］',
  '<': '＜',
};

/** Underscores inside such a word are left alone by the parser; beside any other sign they make italics. */
const SNAKE_CASE = /^[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+$/;

/**
 * Text from Trello as text in a Rocket.Chat message: one line, of bounded length, with no mention, link, emoji
 * code or markup left in it, neither in running text nor inside `[…](…)` or `*…*`. Backslashes cannot do that:
 * the parser ignores them inside a link's label and before brackets (measured with message-parser 0.31.36).
 * @param most letters, counted as a reader does; what is longer ends in "…"
 * @returns '' for what has nothing visible
 */
export function relay(text: string, most = 120): string {
  const safe = oneLine(text, most)
    .replace(/[*~`$[\]<]/g, (sign) => LOOKALIKES[sign] ?? sign)
    .replace(/\S*_\S*/g, (word) => (SNAKE_CASE.test(word) ? word : word.replace(/_/g, '＿')))
    .replace(/[@#:|>+\\&=;!^-]|\.(?=\S)/g, (sign) => sign + JOINER)
    .replace(/[()]/g, (sign) => JOINER + sign);
  return RIGHT_TO_LEFT.test(safe) ? ISOLATE + safe + END_ISOLATE : safe;
}

/** The same words without line breaks, control signs and signs that turn the direction of what follows. */
export function oneLine(text: string, most: number): string {
  const clean = text
    // A text of any length must not take any time: nothing behind this can be shown.
    .slice(0, most * 20)
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, (sign) => (sign === '\u200d' ? sign : ''))
    .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (sign) =>
      sign.length === 2 ? sign : '\ufffd',
    )
    .trim();
  const letters = Array.from(clean);
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : clean;
}
