import type { MarkdownParser } from '@lezer/markdown';
import { isClickable, isPrivateFile } from './addresses';
import { decodeEntity, unescaped } from './entities';
import { type Inline, joined, type Style } from './Inline';
import { shownLabel } from './shownLabel';

/** Of a parsed text. */
export type SyntaxNode = ReturnType<MarkdownParser['parse']>['topNode'];

/** The maximum nesting; deeper than anybody writes, marks stay as typed. */
const MAX_DEPTH = 12;

const STYLES: Record<string, Style> = {
  Emphasis: { italic: true },
  StrongEmphasis: { bold: true },
  Strikethrough: { strike: true },
};

/** Markup characters, including a link's title, which nobody sees. */
const MARK = /^(?:Emphasis|Strikethrough|Header|Quote|Code|Link|List|Task)Mark(?:er)?$/;

/** The content of a paragraph, line by line. */
export function inlinesIn(node: SyntaxNode, source: string, style: Style): Inline[][] {
  return linesOf(new InlineReader(source).inside(node, style, 0));
}

class InlineReader {
  constructor(private readonly source: string) {}

  inside(node: SyntaxNode, style: Style, depth: number): Inline[] {
    return this.pieces(node, style, (child) => this.read(child, style, depth));
  }

  private pieces(node: SyntaxNode, style: Style, read: (child: SyntaxNode) => Inline[]): Inline[] {
    const inlines: Inline[] = [];
    let at = node.from;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      inlines.push(this.text(at, child.from, style), ...read(child));
      at = child.to;
    }
    return [...inlines, this.text(at, node.to, style)];
  }

  private read(node: SyntaxNode, style: Style, depth: number): Inline[] {
    const { name } = node;
    const added = STYLES[name];
    if (MARK.test(name)) return [];
    if (depth > MAX_DEPTH) return [this.text(node.from, node.to, style)];
    if (added) return this.inside(node, { ...style, ...added }, depth + 1);
    if (name === 'Escape') return [this.text(node.from + 1, node.to, style)];
    if (name === 'Entity') return [{ kind: 'text', text: decodeEntity(this.slice(node)), ...style }];
    if (name === 'URL') return [{ kind: 'text', text: unescaped(this.slice(node)), ...style }];
    if (name === 'HardBreak') return [{ kind: 'text', text: '\n', ...style }];
    if (name === 'InlineCode') return [this.code(node, style)];
    if (name === 'Link' || name === 'Image') return this.link(node, style, depth);
    if (name === 'Autolink') return this.autolink(node, style);
    return [this.text(node.from, node.to, style)];
  }

  private code(node: SyntaxNode, style: Style): Inline {
    const [open, close] = [node.firstChild?.to ?? node.from, node.lastChild?.from ?? node.to];
    const text = this.source.slice(open, close).replace(/\n[ \t>]*/g, ' ');
    return { kind: 'code', text: text.trim() ? text.replace(/^ (.*) $/, '$1') : text, ...style };
  }

  private link(node: SyntaxNode, style: Style, depth: number): Inline[] {
    const [open, close] = node.getChildren('LinkMark');
    const url = node.getChildren('URL').find(({ from }) => close && from > close.from);
    if (!open || !close || !url) return this.unlinked(node, style, depth);
    const label = this.label(node, close.from, depth);
    const address = unescaped(this.slice(url).replace(/^<(.*)>$/, '$1')).replace(/\s/g, '%20');
    const isImage = node.name === 'Image';
    const text = label || (isImage ? fileName(address) : address);
    if (!isClickable(address) || (isImage && isPrivateFile(address)))
      return [{ kind: 'text', text, ...style }];
    return [{ kind: 'link', text: shownLabel(text, address), address, ...style }];
  }

  /** Brackets that are no link are text, with everything in them. */
  private unlinked(node: SyntaxNode, style: Style, depth: number): Inline[] {
    return this.pieces(node, style, (child) =>
      child.name === 'LinkMark'
        ? [this.text(child.from, child.to, style)]
        : this.read(child, style, depth + 1),
    );
  }

  /** `<address>`; a mail address is text */
  private autolink({ from, to }: SyntaxNode, style: Style): Inline[] {
    const text = this.source.slice(from + 1, to - 1);
    return [{ kind: 'text', text, ...style, ...(isClickable(text) && { kind: 'link', address: text }) }];
  }

  /** The words of a label, whatever their formatting. */
  private label(node: SyntaxNode, end: number, depth: number): string {
    let label = '';
    let at = node.from;
    for (let child = node.firstChild; child && child.from < end; child = child.nextSibling) {
      const inlines = [this.text(at, child.from, {}), ...this.read(child, {}, depth + 1)];
      label += inlines.map(({ text }) => text).join('');
      at = child.to;
    }
    return (label + this.source.slice(at, Math.max(at, end))).replace(/\s*\n\s*/g, ' ').trim();
  }

  private text(from: number, to: number, style: Style): Inline {
    return { kind: 'text', text: this.source.slice(from, to), ...style };
  }

  private slice({ from, to }: SyntaxNode): string {
    return this.source.slice(from, to);
  }
}

const fileName = (address: string): string =>
  /([^/?#]+)(?:[?#].*)?$/.exec(address.replace(/\/+$/, ''))?.[1] ?? address;

/** Each line break begins another one, without surrounding spaces. */
function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    inline.text.split('\n').forEach((text, index) => {
      if (index) lines.push([]);
      const line = lines[lines.length - 1] ?? [];
      const shown = line.length || inline.kind === 'code' ? text : text.trimStart();
      if (shown) line.push({ ...inline, text: shown });
    });
  }
  return lines.map((line) => joined(line.map((inline, index) => endOf(inline, index === line.length - 1))));
}

const endOf = (inline: Inline, isLast: boolean): Inline =>
  isLast && inline.kind === 'text' ? { ...inline, text: inline.text.trimEnd() } : inline;
