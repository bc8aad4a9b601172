import { type ASTNode, type Inlines, parse, type Root } from '@rocket.chat/message-parser';
import React, { createContext, Fragment, type ReactElement, useContext } from 'react';

/** Message text as in Rocket.Chat's clients: through their own parser, which accepts no empty text. */
export const Markup = ({ text }: { text: string }): ReactElement => <Nodes of={text ? parse(text) : []} />;

/**
 * Renders markup that the app never writes. The default throws, so that a gap is not mistaken for an empty text; a page
 * that shows people's own texts replaces it.
 */
export const Unknown = createContext(({ type }: { type: string; text: string }): ReactElement => {
  throw new Error(`No markup of ours: ${type}`);
});

type Node = ASTNode | Inlines | Root[number];

const Nodes = ({ of }: { of: Node | readonly Node[] }): ReactElement => (
  <>
    {[of].flat().map((node, index) => (
      <Fragment key={index}>{render(node)}</Fragment>
    ))}
  </>
);

function render(node: Node): ReactElement {
  switch (node.type) {
    case 'PARAGRAPH':
      return (
        <div>
          <Nodes of={node.value} />
        </div>
      );
    case 'LINE_BREAK':
      return <br />;
    case 'PLAIN_TEXT':
      return <>{node.value}</>;
    case 'LINK':
      return renderLink(node.value);
    case 'CODE':
      return <pre>{node.value.map(({ value }) => value.value).join('\n')}</pre>;
    case 'EMOJI':
      return <>{'unicode' in node ? node.unicode : `:${node.shortCode}:`}</>;
    case 'MENTION_USER':
    case 'MENTION_CHANNEL':
      return (
        <mark>
          {node.type === 'MENTION_USER' ? '@' : '#'}
          {node.value.value}
        </mark>
      );
    default:
      return renderStyled(node);
  }
}

/** Refuses links that would run a script. */
function renderLink({ src, label }: Extract<Node, { type: 'LINK' }>['value']): ReactElement {
  if (!/^(?:https?:\/\/|\/\/|mailto:|tel:)/i.test(src.value)) return <Nodes of={label} />;
  return (
    <a href={src.value} target="_blank" rel="noopener noreferrer">
      <Nodes of={label} />
    </a>
  );
}

const tags: Record<string, string> = {
  BOLD: 'strong',
  ITALIC: 'em',
  STRIKE: 'del',
  INLINE_CODE: 'code',
  HEADING: 'h4',
  QUOTE: 'blockquote',
  UNORDERED_LIST: 'ul',
  ORDERED_LIST: 'ol',
  LIST_ITEM: 'li',
  BIG_EMOJI: 'div',
};

function renderStyled(node: Node): ReactElement {
  const Tag = tags[node.type];
  if (!Tag) return <Other node={node} />;
  return React.createElement(Tag, {}, <Nodes of={node.value as Node | Node[]} />);
}

const Other = ({ node }: { node: Node }): ReactElement =>
  useContext(Unknown)({ type: node.type, text: textsIn(node.value).join(' ') });

/** All texts in a node, in order. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null && 'value' in value ? textsIn(value.value) : [];
}
