import { type ASTNode, type Inlines, parse, type Root } from '@rocket.chat/message-parser';
import React, { Fragment, type ReactElement } from 'react';

/** Message text as Rocket.Chat's clients draw it: through their own parser, which takes no empty text. */
export const Markup = ({ text }: { text: string }): ReactElement => <Nodes of={text ? parse(text) : []} />;

type Node = ASTNode | Inlines | Root[number];

const Nodes = ({ of }: { of: Node | readonly Node[] }): ReactElement => (
  <>
    {[of].flat().map((node, index) => (
      <Fragment key={index}>{draw(node)}</Fragment>
    ))}
  </>
);

function draw(node: Node): ReactElement {
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
      return (
        <a href={node.value.src.value} target="_blank" rel="noopener noreferrer">
          <Nodes of={node.value.label} />
        </a>
      );
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
      return drawStyled(node);
  }
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

/** @throws for what the app never writes, so that nobody takes a gap for an empty text */
function drawStyled({ type, value }: Node): ReactElement {
  const Tag = tags[type];
  if (!Tag) throw new Error(`No markup of ours: ${type}`);
  return React.createElement(Tag, {}, <Nodes of={value as Node | Node[]} />);
}
