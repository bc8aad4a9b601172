import { splitAtAddresses, writeAddress, writeLink } from './addresses';
import { escapeText } from './escapeText';
import { type Inline, isSameStyle, joined, type Style, textOf } from './Inline';
import { isPicture } from './pictures';
import { type Edges, JOINER, LETTER } from './signs';

interface Unit {
  text: string;
  /** finished markdown, a URL, or text that still needs escaping */
  is?: 'written' | 'address';
}

/** Pieces that share their formatting. */
interface Group extends Style {
  units: Unit[];
}

/** The Markdown for which Rocket.Chat shows these pieces, on one line. */
export function writeInlines(inlines: readonly Inline[], { before, after }: Edges): string {
  const groups = slantedWhereRead(grouped(joined(inlines).flatMap(groupsOf)), { before, after });
  return groups.reduce((written, group, index) => {
    const next = groups[index + 1];
    const edges = { before: endOf(written) || before, after: next ? headOf(next) : after };
    return written + (isStyled(group) ? enclose(group, edges) : writeUnits(group.units, edges));
  }, '');
}

const writeUnits = (units: readonly Unit[], { before, after }: Edges): string =>
  units.reduce((written, { text, is }, index) => {
    const next = units[index + 1];
    const edges = { before: endOf(written) || before, after: next ? startOf(next) : after };
    if (is === 'written') return written + (isMail(edges.before, text) ? JOINER : '') + text;
    return written + (is === 'address' ? writeAddress(text, edges) : escapeText(text, edges));
  }, '');

/** To Rocket.Chat, code after a letter may be the rest of a URL. */
const isMail = (before: string, text: string): boolean => /\S$/.test(before) && /^`.*@/.test(text);

/** As much of it as matters for what follows. */
const endOf = (written: string): string => written.slice(-3);

const isStyled = ({ bold, italic, strike }: Style): boolean => Boolean(bold || italic || strike);

/** The beginning of a piece, and what follows. */
function headOf({ bold, italic, strike, units: [first] }: Group): string {
  const start = first ? startOf(first) : '';
  if (bold) return `*${start}`;
  if (italic) return `_${start}`;
  return strike ? `~${start}` : start;
}

const startOf = ({ is, text }: Unit): string => (is ? `<${text}` : text);

function groupsOf(inline: Inline): Group[] {
  const { kind, text, bold, italic, strike } = inline;
  const style = { bold, italic, strike };
  // Within markup, no backtick can be between pieces of code.
  if (kind === 'code')
    return [{ units: [{ text: writeCode(text), is: 'written' }], ...(!text.includes('`') && style) }];
  if (kind === 'link') return [{ units: [linkUnit(inline)], ...style }];
  if (!isStyled(style)) return [{ units: [{ text }] }];
  return splitAtAddresses(text).flatMap((piece, index) =>
    index % 2
      ? [{ units: [{ text: writeAddress(piece, INSIDE), is: 'written' as const }], ...style }]
      : styledWords(piece, style),
  );
}

/** Where markup begins and ends. */
const INSIDE: Edges = { before: '*', after: '*' };

function linkUnit({ text, address = '', ...style }: Inline): Unit {
  if (text === address && !isStyled(style)) return { text, is: 'address' };
  return { text: writeLink(text, address), is: 'written' };
}

/** Within our markup, nothing can be escaped: words that need it are put beside it. */
function styledWords(text: string, style: Style): Group[] {
  const words = text.split(/([ \t]+)/);
  const isSafe = (index: number): boolean => isSafeInside(words[index] ?? '', style);
  return words.map((word, index) => {
    const isSetOff = index % 2 ? isSafe(index - 1) && isSafe(index + 1) : isSafe(index);
    return { units: [{ text: word }], ...(isSetOff && style) };
  });
}

const UNSAFE = /[*~`\\<@#]|\]\(|\|\|/;
const SNAKE_CASE = /^[A-Za-z0-9]+(?:_{1,2}[A-Za-z0-9]+)+$/;

const isSafeInside = (word: string, style: Style): boolean =>
  word.replace(END, '') !== '' &&
  !UNSAFE.test(word) &&
  !isPicture(word) &&
  !isPicture(word.replace(END, '')) &&
  (!word.includes('_') || (!style.italic && SNAKE_CASE.test(word))) &&
  !(isSlantedOnly(style) && /\S\.\S|localhost/.test(word));

/** Then the edges are underscores: beside a letter or in a URL, an underscore is just another character. */
const isSlantedOnly = ({ bold, italic, strike }: Style): boolean => Boolean(italic && !bold && !strike);

/** Adjacent pieces with the same formatting share their marks. */
function grouped(groups: readonly Group[]): Group[] {
  const result: Group[] = [];
  for (const { units, ...style } of groups) {
    const last = result[result.length - 1];
    if (last && isSameStyle(last, style) && (!isStyled(style) || canJoin(last, units)))
      last.units = merged([...last.units, ...units]);
    else result.push({ units: merged(units), ...style });
  }
  return result.filter(({ units }) => units.length);
}

/** Within markup, a link or code is recognised only after a space. */
const canJoin = ({ units }: Group, [next]: readonly Unit[]): boolean => {
  const last = units[units.length - 1];
  return !next?.is || !last || last.is === 'written' || /[ \t]$/.test(last.text);
};

function merged(units: readonly Unit[]): Unit[] {
  const result: Unit[] = [];
  for (const unit of units.filter(({ text }) => text)) {
    const last = result[result.length - 1];
    if (last && !last.is && !unit.is) result[result.length - 1] = { text: last.text + unit.text };
    else result.push(unit);
  }
  return result;
}

/** An emoticon together with the next character. */
const END = /(?:[:=][-^]?)+$/;

/** Puts marks around pieces. Next to some characters they would be read as emoticons: `:*`, `*)`. */
function enclose({ units, ...style }: Group, { before, after }: Edges): string {
  const text = textOf(units);
  const end = (style.bold && END.exec(text)?.[0]) || '';
  const inside = text.slice(0, text.length - end.length);
  const next = end || after;
  // Escaped separately: a URL must not extend into what follows.
  if (!inside) return writeUnits(units, { before, after: after.trim() && '*' });
  const slanted = style.italic ? `_${inside}_` : inside;
  const struck = style.strike ? `~${slanted}~` : slanted;
  const rest = escapeText(end, { before: '*', after });
  // After a hyphen, what looks like a URL would begin before the mark.
  const isHost = /-$/.test(before) && /^\S*\.\S/.test(inside);
  const start = isHost || (style.bold && /[:=][-^]?$/.test(before)) ? JOINER : '';
  if (!style.bold) return start + struck + rest;
  const sign = /^-?\)/.test(next) ? '**' : '*';
  return start + sign + struck + sign + rest;
}

/** Text that would not be read as italics is written with the words around it. */
const slantedWhereRead = (groups: readonly Group[], { before, after }: Edges): Group[] =>
  grouped(
    groups.map((group, index) => {
      const [last, next] = [groups[index - 1], groups[index + 1]];
      const edges = { before: last ? tailOf(last) : before, after: next ? headOf(next) : after };
      return !isSlantedOnly(group) || canSlant(textOf(group.units), edges) ? group : { units: group.units };
    }),
  );

const tailOf = (group: Group): string => (isStyled(group) ? '*' : textOf(group.units).slice(-3));

/**
 * Beside letters, an underscore is just another character; beside others, it is part of a URL, an emoji or an emoticon.
 */
function canSlant(inside: string, { before, after }: Edges): boolean {
  const [word = ''] = (inside + after).split(/[ \t]/);
  const isApart = /(?:^|[\s“”"'‘„«(>])$/.test(before) && /^(?:$|[\s“”"'’»).,!?;:…<])/.test(after);
  const [first, last] = [inside.charAt(0), inside.slice(-1)];
  const isBegun = LETTER.test(first) || /["'“(]/.test(first);
  const isEnded = inside.length === 1 || LETTER.test(last) || /["'”)!?…]/.test(last);
  const isName = after.startsWith(':') && /:[\w+-]*$/.test(inside);
  return isApart && isBegun && isEnded && !isName && !(word.includes('.') && /[^\s(]$/.test(before));
}

/**
 * Pieces of code, as only a backtick can be between them; separated from outside characters that code would be read
 * with.
 */
export const writeCode = (text: string): string =>
  text
    .split('`')
    .map((part) => part && `\`${parted(part)}\``)
    .join('\\`');

/** The content of our own backticks. */
export const codeSafe = (text: string): string => parted(text.replace(/`/g, 'ˋ'));

const parted = (code: string): string => code.replace(/\](?=\()|[\s>](?=@)/g, '$&``');
