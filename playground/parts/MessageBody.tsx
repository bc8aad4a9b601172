import { Message as Frame } from '@rocket.chat/fuselage';
import React, { type ReactElement } from 'react';
import { AttachmentBox } from './Attachment';
import { Blocks, type Touch } from './Blocks';
import { Markup } from './Markup';
import type { Attachment, Block } from './Shown';

interface Props {
  text: string;
  blocks: Block[];
  attachments: Attachment[];
  onAction?: (touch: Touch) => Promise<void>;
}

/** The part of a message below the name. With blocks, the text is only for push notifications. */
export const MessageBody = ({ text, blocks, attachments, onAction }: Props): ReactElement => (
  <>
    {blocks.length ? (
      <Frame.Block fixedWidth>
        <Blocks surface="message" blocks={blocks} onAction={onAction} />
      </Frame.Block>
    ) : (
      <Frame.Body>
        <Markup text={text} />
      </Frame.Body>
    )}
    {attachments.map((attachment, index) => (
      <AttachmentBox key={index} {...attachment} />
    ))}
  </>
);
