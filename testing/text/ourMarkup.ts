import type { World } from '../app/world';
import { foreignMarkup } from './foreignMarkup';

/**
 * The markup of our own sentences, and of comments as they look on Trello; nothing else may reach a room, whatever
 * Trello sent, except the links and URLs in it.
 */
const OURS =
  /^(BOLD|ITALIC|STRIKE|INLINE_CODE|LINK (https:|\/\/)\/?\/?(api\.)?trello\.com(\/[bc]\/[A-Za-z0-9]{8}(#comment-[0-9a-f]{24})?|\/u\/[a-z0-9_]+\/account|\/(power-ups|apps)\/admin|\/1)?)$/;

interface Shown {
  msg: string;
  blocks?: unknown;
}

/** @throws for the first text of the app, stored or private, text or block, with markup that is not its own */
export function expectOurMarkup({ host }: World): void {
  const shown: Shown[] = [
    ...host.messages().filter(({ u }) => u.username === 'trello.bot'),
    ...(host.noticeHistory() as Shown[]),
    ...host
      .messages()
      .flatMap(({ attachments = [] }) =>
        attachments.filter(({ type }) => String(type).startsWith('trello-preview')),
      )
      // Its title is shown unparsed.
      .flatMap(({ text }) => [{ msg: String(text) }]),
  ];
  // A removed message has no text, which the parser does not accept.
  for (const text of shown.flatMap(({ msg, blocks }) => [msg, ...markdownIn(blocks)]).filter(Boolean)) {
    const odd = oddMarkup(text);
    if (odd.length) throw new Error(`${odd.join(', ')} in ${text}`);
  }
}

/** Markup in a text that nobody wrote. */
export const oddMarkup = (text: string): string[] =>
  foreignMarkup(text).filter((kind) => !OURS.test(kind) && !isShown(kind, text));

/** Whether a link is one that we wrote, one in a comment or description, or a bare web URL. */
function isShown(kind: string, text: string): boolean {
  const [, address] = /^LINK (https?:.*)$/.exec(kind) ?? [];
  return address !== undefined && (text.includes(`<${address}|`) || text.split(/\s+/).includes(address));
}

function markdownIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(markdownIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as { type?: unknown; text?: unknown };
  return type === 'mrkdwn' && typeof text === 'string' ? [text] : Object.values(value).flatMap(markdownIn);
}
