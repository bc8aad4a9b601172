import { boardUrl, cardUrl } from './models';

/** A card or a board that a text links to. */
export interface TrelloLink {
  kind: 'card' | 'board';
  /** or its short link */
  id: string;
  /** the same for all ways to write it */
  address: string;
}

/** Whatever has no such words has no link to Trello: looking for them costs nearly nothing. */
export const mayHaveLinks = (text: string | undefined): boolean => text?.includes('trello.com/') === true;

const ADDRESS =
  /^(?:(?:https?:)?\/\/)?(?:www\.)?trello\.com\/([bc])\/([A-Za-z0-9]{8}|[0-9a-f]{24})(?![A-Za-z0-9])/;

/** The parser lets any sign follow a hyphen. */
const HOST_SIGN = '(?:[_-][^\\n \\t\\\\/|<>%`\\[\\]]|[^-_.,!%~*"\':;()=$@&+#?\\n \\t\\\\/|<>`\\[\\]])';
const HOST = `(?:localhost|(?!_)${HOST_SIGN}+(?:\\.${HOST_SIGN}+)+)(?::\\d+)?`;
const HEAD = `(?:[A-Za-z0-9+-]{1,32}:\\/\\/(?:[^\\s/@]+@)?${HOST}|${HOST})`;

/** Rocket.Chat's parser takes an address up to the next space, but for signs at its end. */
const BARE = new RegExp(`${HEAD}(?:(?![.,!%~*"':;()=]*(?:[ \\t\\n]|$))[^])*`, 'y');
const TARGET = new RegExp(`(${HEAD}(?:[^\\s()|\\\\]|\\([^\\s)|\\\\]*\\))*)\\)`, 'y');
const ANGLED = new RegExp(`<(${HEAD}[^\\s)|\\\\]*)\\|[^<>|\\n]+>`, 'y');
const INLINE_CODE = /`[^`\n]+`/y;
const ESCAPED = /\\[*_~`#.]/y;
/** Inside a word no address begins. */
const WORD = /[^*_~`<[\]! \t\n()\\|]+/y;
const FENCE = /```[a-zA-Z0-9 _\-.]*\n/y;
const CODE_LINE = /(?:[^`\n]|`[^`\n]|``[^`\n])*(?=\n)/y;

/**
 * The cards and boards that a message links to, each once, in the message's order. What Rocket.Chat shows as code or
 * as a quote counts as little as it links there; emphasis around an address changes nothing.
 */
export function linksIn(message: string): TrelloLink[] {
  const text = message.replace(/\r\n?/g, '\n');
  const links = new Map<string, TrelloLink>();
  let isLineStart = true;
  let isQuoted = false;
  for (let at = 0; at < text.length;) {
    if (isLineStart) {
      const end = codeEnd(text, at);
      if (end) {
        at = end;
        continue;
      }
      isQuoted = text[at] === '>';
      if (isQuoted) at += 1;
    }
    isLineStart = text[at] === '\n';
    const { length, target } = pieceAt(text, at);
    const link = target && !isQuoted && asLink(target);
    if (link && !links.has(link.address)) links.set(link.address, link);
    at += length;
  }
  return [...links.values()];
}

interface Piece {
  length: number;
  /** where it links to */
  target?: string;
}

function pieceAt(text: string, at: number): Piece {
  const sign = text[at];
  if (sign === '[') return labelled(text, at) ?? { length: 1 };
  const [angled, inAngles] = (sign === '<' && match(ANGLED, text, at)) || [];
  if (angled) return { length: angled.length, target: inAngles };
  if (sign === '`') return { length: match(INLINE_CODE, text, at)?.[0].length ?? 1 };
  const [bare] = match(BARE, text, at) ?? [];
  // One without a protocol that holds another with one is none at all.
  const isPlain = bare?.startsWith('trello.com') && bare.includes('://');
  if (bare) return { length: bare.length, ...(!isPlain && { target: bare }) };
  return { length: (match(ESCAPED, text, at) ?? match(WORD, text, at))?.[0].length ?? 1 };
}

/** `[label](address)` */
function labelled(text: string, at: number): Piece | undefined {
  const middle = text.indexOf('](', at + 1);
  if (middle < 0 || /\] \[[^\]]*$/.test(text.slice(at + 1, middle))) return undefined;
  const [whole, target] = match(TARGET, text, middle + 2) ?? [];
  return whole ? { length: middle + 2 + whole.length - at, target } : undefined;
}

/** @returns where the fenced code ends that begins here; undefined where none does */
function codeEnd(text: string, start: number): number | undefined {
  const [fence] = match(FENCE, text, start) ?? [];
  if (!fence) return undefined;
  const first = start + fence.length;
  for (let at = first; ;) {
    const [line] = match(CODE_LINE, text, at) ?? [];
    if (line === undefined) return undefined;
    at += line.length + 1;
    if (text.startsWith('```', at)) return at - 1 > first ? at + 3 : undefined;
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function asLink(target: string): TrelloLink | undefined {
  const [, letter, id] = ADDRESS.exec(target) ?? [];
  if (!id) return undefined;
  return letter === 'c'
    ? { kind: 'card', id, address: cardUrl(id) }
    : { kind: 'board', id, address: boardUrl(id) };
}
