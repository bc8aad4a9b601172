import { AddressReader, type Piece } from './AddressReader';
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
export const mayHaveLinks = (text: string | undefined): boolean => HOST.test(text ?? '');

/** Letters that are looked at; Rocket.Chat takes 5,000 unless its admins allow more. */
const MAX_TEXT_LENGTH = 10_000;

const HOST = /trello\.com\//i;
const SITE = /^(?:(?:https?:)?\/\/)?(?:www\.)?trello\.com\//i;
const PATH = /^([bc])\/([A-Za-z0-9]{8}|[0-9a-f]{24})(?![A-Za-z0-9])/;

/** One without a protocol that holds another with one is none at all. */
const BROKEN = /^(?:www\.)?trello\.com[^]*:\/\//i;

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
  const text = message.replace(/\r\n?/g, '\n').slice(0, MAX_TEXT_LENGTH + 1);
  const reader = new AddressReader(text);
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
    const { length, target } = pieceAt(text, at, reader);
    // What goes on beyond may be another address than it seems.
    const isWhole = at + length <= MAX_TEXT_LENGTH;
    const link = target && isWhole && !isQuoted && asLink(target);
    if (link && !links.has(link.address)) links.set(link.address, link);
    at += length;
  }
  return [...links.values()];
}

function pieceAt(text: string, at: number, reader: AddressReader): Piece {
  const sign = text[at];
  if (sign === '[') return reader.labelled(at) ?? { length: 1 };
  const angled = sign === '<' && reader.angled(at);
  if (angled) return angled;
  if (sign === '`') return { length: match(INLINE_CODE, text, at)?.[0].length ?? 1 };
  const bare = reader.bare(at);
  if (bare) return BROKEN.test(bare.target ?? '') ? { length: bare.length } : bare;
  return { length: (match(ESCAPED, text, at) ?? match(WORD, text, at))?.[0].length ?? 1 };
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
  const [site] = SITE.exec(target) ?? [];
  const [, letter, id] = (site && PATH.exec(target.slice(site.length))) || [];
  if (!id) return undefined;
  return letter === 'c'
    ? { kind: 'card', id, address: cardUrl(id) }
    : { kind: 'board', id, address: boardUrl(id) };
}
