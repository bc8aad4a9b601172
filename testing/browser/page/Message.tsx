import { Avatar, Message as Frame, MessageStatusPrivateIndicator } from '@rocket.chat/fuselage';
import React, { type ReactElement } from 'react';
import { MessageBody } from '../../../playground/parts/MessageBody';
import type { Shown } from '../../../playground/parts/Shown';

type Props = Extract<Shown, { kind: 'message' }>;

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
      <MessageBody {...{ text, blocks, attachments }} />
    </Frame.Container>
  </Frame>
);

const avatar = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" fill="#0c66e4"/></svg>',
)}`;
