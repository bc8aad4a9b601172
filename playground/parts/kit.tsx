import { messageParser, modalParser } from '@rocket.chat/fuselage-ui-kit';
import React, { type ReactElement } from 'react';
import { Markup } from './Markup';
import type { Element, TextObject } from './Shown';

type Render = (block: Element, context: number, index: number) => ReactElement | null;
type Parser = Record<string, Render> & { mrkdwn: (text: TextObject, context: number) => ReactElement | null };

/** From the kit's own enumeration, which it does not export. */
const BLOCK = 0;

const kinds = [
  ...['actions', 'context', 'divider', 'image', 'input', 'section', 'preview'],
  ...['button', 'datepicker', 'linear_scale', 'multi_static_select', 'overflow', 'plain_text_input'],
  'static_select',
];

/**
 * As in Rocket.Chat's client, markdown is parsed by its parser. A tag around each block and element, which does not
 * affect the layout, marks what was rendered.
 */
export function prepareKit(): void {
  for (const parser of [messageParser, modalParser] as unknown as Parser[]) {
    parser.mrkdwn = ({ text }, context) => (context === BLOCK || !text ? null : <Markup text={text} />);
    for (const kind of kinds) mark(parser, kind);
  }
}

function mark(parser: Parser, kind: string): void {
  const original = parser[kind]?.bind(parser);
  if (!original) throw new Error(`The kit draws no ${kind}`);
  parser[kind] = (block, context, index) => {
    const rendered = original(block, context, index);
    if (!rendered) return null;
    const about = context === BLOCK ? { 'data-block': kind } : { 'data-element': block.actionId ?? kind };
    return (
      <div key={block.actionId ?? index} style={{ display: 'contents' }} {...about}>
        {rendered}
      </div>
    );
  };
}
