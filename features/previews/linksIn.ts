import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import { boardUrl, cardUrl } from '../../trello/models';

/** A card or a board that a message links to. */
export interface TrelloLink {
  kind: 'card' | 'board';
  /** or its short link */
  id: string;
  /** the same for all ways to write it */
  address: string;
}

/** A node of the tree from the server's parser. Newer parsers have types that we do not know. */
interface Node {
  type?: unknown;
  value?: unknown;
}

/** Their content is no link: Rocket.Chat shows it literally. A quote is somebody else's. */
const CLOSED = new Set<unknown>(['CODE', 'INLINE_CODE', 'KATEX', 'INLINE_KATEX', 'QUOTE', 'BLOCKQUOTE']);

/** These are links themselves. Whatever they show instead of the URL is a label. */
const LEADING = new Set<unknown>(['LINK', 'IMAGE']);

/** People's text has a dozen levels at most; deeper ones may be anything. */
const MAX_DEPTH = 64;
const MAX_NODES = 20_000;

const SITE = /^(?:(?:https?:)?\/\/)?(?:www\.)?trello\.com\//i;
const PATH = /^([bc])\/([A-Za-z0-9]{8}|[0-9a-f]{24})(?![A-Za-z0-9])/;

/**
 * The cards and boards that a message links to, each once, in order, according to the server's own parse. Without that,
 * only the server knows what is a link.
 */
export function linksIn(message: IMessage): TrelloLink[] {
  const { _unmappedProperties_: rest } = message as { _unmappedProperties_?: { md?: unknown } };
  const links = new Map<string, TrelloLink>();
  for (const target of targetsIn(rest?.md)) {
    const link = asLink(target);
    if (link && !links.has(link.address)) links.set(link.address, link);
  }
  return [...links.values()];
}

/** @param tree anything; a client may have forged it */
function targetsIn(tree: unknown): string[] {
  const targets: string[] = [];
  let left = MAX_NODES;
  const walk = (node: unknown, depth: number): void => {
    if (typeof node !== 'object' || node === null || depth > MAX_DEPTH || left <= 0) return;
    left -= 1;
    const { type, value } = node as Node;
    if (CLOSED.has(type)) return;
    if (LEADING.has(type)) {
      const target = (value as { src?: { value?: unknown } | null } | null | undefined)?.src?.value;
      if (typeof target === 'string') targets.push(target);
    } else for (const each of Object.values(node)) walk(each, depth + 1);
  };
  walk(tree, 0);
  return targets;
}

function asLink(target: string): TrelloLink | undefined {
  const [site] = SITE.exec(target) ?? [];
  const [, letter, id] = (site && PATH.exec(target.slice(site.length))) || [];
  if (!id) return undefined;
  return letter === 'c'
    ? { kind: 'card', id, address: cardUrl(id) }
    : { kind: 'board', id, address: boardUrl(id) };
}
