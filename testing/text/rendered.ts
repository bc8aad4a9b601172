import { parseText } from './parseText';

/** What a person sees of a message in Rocket.Chat, and can copy. */
export interface Rendered {
  text: string;
  /** the clickable URLs */
  links: string[];
  /** everything that is not plain text, in order: `BOLD a word`, `MENTION_USER all` */
  set: string[];
}

interface Node {
  type?: string;
  value?: unknown;
  unicode?: string;
}

const plain = new Set(['PARAGRAPH', 'PLAIN_TEXT', 'LINE_BREAK', 'BIG_EMOJI']);
const holders = new Set(['BOLD', 'ITALIC', 'STRIKE', 'INLINE_CODE', 'QUOTE', 'UNORDERED_LIST', 'LIST_ITEM']);

/** Through Rocket.Chat's own parser. */
export function rendered(message: string): Rendered {
  const seen: Rendered = { text: '', links: [], set: [] };
  render(parseText(message), seen);
  return seen;
}

function render(node: unknown, seen: Rendered): void {
  if (typeof node === 'string') seen.text += node;
  if (Array.isArray(node))
    node.forEach((each) => {
      render(each, seen);
    });
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const { type = '', value, unicode } = node as Node;
  if (unicode) seen.text += unicode;
  if (type === 'LINK') {
    const { src, label } = value as { src: { value: string }; label: unknown };
    seen.links.push(src.value);
    render(label, seen);
    return;
  }
  const start = seen.text.length;
  render(value, seen);
  if (!type || plain.has(type) || unicode) return;
  seen.set.push(holders.has(type) ? `${type} ${seen.text.slice(start)}` : `${type} ${JSON.stringify(value)}`);
}

/** Without invisible characters, and with look-alikes as the characters they replace. */
export const asRead = (text: string): string =>
  text
    .replace(/[\u2060\u2068\u2069]/g, '')
    .replace(/[‹›∣［]/g, (twin) => '<>|['.charAt('‹›∣［'.indexOf(twin)));
