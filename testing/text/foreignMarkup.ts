import { parseText } from './parseText';

/** Token types that contain text and mean nothing by themselves. Unicode emoji are text. */
const plain = new Set(['PARAGRAPH', 'PLAIN_TEXT', 'LINE_BREAK', 'BIG_EMOJI']);

interface Node {
  type?: string;
  value?: unknown;
  shortCode?: string;
  unicode?: string;
}

/**
 * What Rocket.Chat's own parser finds in a message besides plain text, with all of its default options: `BOLD`,
 * `MENTION_USER all`, `LINK https://…`.
 */
export function foreignMarkup(message: string): string[] {
  const found: string[] = [];
  collect(parseText(message), found);
  return found;
}

function collect(node: unknown, found: string[]): void {
  if (Array.isArray(node)) {
    for (const each of node) collect(each, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { type, value, shortCode, unicode } = node as Node;
  if (type === 'LINK') {
    const { src, label } = value as { src: { value: string }; label: unknown };
    found.push(`LINK ${src.value}`);
    collect(label, found);
    return;
  }
  const isText = type === undefined || plain.has(type) || unicode !== undefined;
  if (!isText) found.push([type, shortCode ?? mentioned(type, value)].filter(Boolean).join(' '));
  collect(value, found);
}

function mentioned(type: string | undefined, value: unknown): string {
  return type?.startsWith('MENTION') ? (value as { value: string }).value : '';
}
