import { Avatar, Message as Frame, MessageStatusPrivateIndicator } from '@rocket.chat/fuselage';
import React, { type ReactElement } from 'react';
import { AttachmentBox } from '../../../playground/parts/Attachment';
import { Blocks } from '../../../playground/parts/Blocks';
import { Markup } from '../../../playground/parts/Markup';
import type { Shown } from '../../../playground/parts/Shown';

type Props = Extract<Shown, { kind: 'message' }>;

/** With blocks, the text is for notifications alone. */
export const Message = ({ text, blocks, attachments, isPrivate, author }: Props): ReactElement => (
  <Frame>
    <Frame.LeftContainer>
      <Avatar size="x36" url={avatar} />
    </Frame.LeftContainer>
    <Frame.Container>
      <Frame.Header>
        <Frame.Name>{author ?? 'Trello'}</Frame.Name>
        {!author && <Frame.Username>@trello.bot</Frame.Username>}
        <Frame.Timestamp>10:00</Frame.Timestamp>
        {isPrivate && (
          <MessageStatusPrivateIndicator>Only you can see this message</MessageStatusPrivateIndicator>
        )}
      </Frame.Header>
      {blocks.length ? (
        <Frame.Block fixedWidth>
          <Blocks surface="message" blocks={blocks} />
        </Frame.Block>
      ) : (
        <Frame.Body>
          <Markup text={text} />
        </Frame.Body>
      )}
      {attachments.map((attachment, index) => (
        <AttachmentBox key={index} {...attachment} />
      ))}
    </Frame.Container>
  </Frame>
);

const avatar = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" fill="#0c66e4"/></svg>',
)}`;
