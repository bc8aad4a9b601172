import { Autolink, parser as commonMark, Strikethrough, TaskList } from '@lezer/markdown';
import { cleanText } from '../oneLine';
import { plainBrackets } from './brackets';
import { type Inline, joined, type Line } from './Inline';
import { inlinesIn, type SyntaxNode } from './readInlines';

/** As on Trello: tags are text, and there are no reference definitions. */
const parser = commonMark.configure([
  Strikethrough,
  TaskList,
  Autolink,
  { remove: ['HTMLBlock', 'LinkReference'], parseInline: [plainBrackets] },
]);

/**
 * The number of characters that are parsed: no message shows half of that, and hostile text takes longer the more there
 * is.
 */
const MAX_TEXT_LENGTH = 2_000;
/** The maximum nesting of lists and quotes; deeper ones stay as typed. */
const MAX_DEPTH = 12;
/** The indentation per list level. Ordinary spaces at the beginning of a line are not shown. */
const INDENT = '\u2003';

interface Nesting {
  source: string;
  depth: number;
  /** before further lines, too */
  indent: string;
  isQuote: boolean;
}

/** A description, a comment or a check item, as Trello shows it; without empty lines. */
export function readMarkdown(text: string): Line[] {
  const read = text.length < MAX_TEXT_LENGTH ? text : `${text.slice(0, MAX_TEXT_LENGTH - 1)}…`;
  const source = cleanText(read).replace(/\r\n?|[\u2028\u2029]/g, '\n');
  const nesting = { source, depth: 0, indent: '', isQuote: false };
  return linesIn(parser.parse(source).topNode, nesting).filter(
    ({ start, inlines }) => start.trim() || inlines.some(({ text }) => text.trim()),
  );
}

/** The same on one line, with items and quotes recognisable by their marks. */
export function readOneLine(text: string): Inline[] {
  const inlines = readMarkdown(text).flatMap(({ start, inlines }) => [
    { kind: 'text' as const, text: ` ${start.trimStart()}` },
    ...inlines,
  ]);
  const [first, ...others] = joined(inlines);
  return first ? [{ ...first, text: first.text.trimStart() }, ...others] : [];
}

function linesIn(node: SyntaxNode, nesting: Nesting): Line[] {
  const { name } = node;
  const inside = { ...nesting, depth: nesting.depth + 1 };
  if (nesting.depth > MAX_DEPTH) return asTyped(node, nesting);
  if (name === 'Document') return childrenOf(node).flatMap((child) => linesIn(child, inside));
  if (name === 'Blockquote') {
    return childrenOf(node).flatMap((child) => linesIn(child, { ...inside, isQuote: true }));
  }
  if (name === 'BulletList' || name === 'OrderedList') return itemsIn(node, inside);
  if (name === 'FencedCode' || name === 'CodeBlock') return codeIn(node, nesting);
  if (name === 'HorizontalRule' || name === 'QuoteMark' || name === 'ListMark') return [];
  const isHeading = /^(?:ATX|Setext)Heading/.test(name);
  return nested(inlinesIn(node, nesting.source, isHeading ? { bold: true } : {}), nesting);
}

function itemsIn(list: SyntaxNode, nesting: Nesting): Line[] {
  const items = list.getChildren('ListItem');
  const [first] = items;
  const from = first ? parseInt(nesting.source.slice(first.from, first.from + 9), 10) : 1;
  return items.flatMap((item, index) => {
    const task = item.getChild('Task')?.getChild('TaskMarker');
    const box = task && (nesting.source.charAt(task.from + 1).trim() ? '☑' : '☐');
    const mark = box ?? (list.name === 'OrderedList' ? `${from + index}.` : '•');
    const indent = nesting.indent + INDENT;
    const lines = childrenOf(item).flatMap((child) => linesIn(child, { ...nesting, indent }));
    const [head, ...others] = lines;
    const start = `${nesting.indent}${mark} `;
    return [{ isQuote: nesting.isQuote, inlines: [], ...head, start }, ...others];
  });
}

function codeIn(node: SyntaxNode, nesting: Nesting): Line[] {
  const code = node.getChildren('CodeText').map(({ from, to }) => nesting.source.slice(from, to));
  return nested(
    code
      .join('')
      .split('\n')
      .map((text) => [{ kind: 'code', text }]),
    nesting,
  );
}

const asTyped = ({ from, to }: SyntaxNode, nesting: Nesting): Line[] =>
  nested(
    nesting.source
      .slice(from, to)
      .split('\n')
      .map((text) => [{ kind: 'text', text: text.trim() }]),
    nesting,
  );

const nested = (lines: Inline[][], { indent, isQuote }: Nesting): Line[] =>
  lines.map((inlines) => ({ start: indent, isQuote, inlines }));

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}
