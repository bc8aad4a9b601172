import { Avatar, Box, Message as Frame, MessageStatusPrivateIndicator } from '@rocket.chat/fuselage';
import React, { type ReactElement } from 'react';
import { Blocks } from './Blocks';
import { Markup } from './Markup';
import type { Attachment, Shown } from './Shown';

type Props = Extract<Shown, { kind: 'message' }>;

/** With blocks, the text is for notifications alone. */
export const Message = ({ text, blocks, attachments, isPrivate }: Props): ReactElement => (
  <Frame>
    <Frame.LeftContainer>
      <Avatar size="x36" url={avatar} />
    </Frame.LeftContainer>
    <Frame.Container>
      <Frame.Header>
        <Frame.Name>Trello</Frame.Name>
        <Frame.Username>@trello.bot</Frame.Username>
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

function AttachmentBox({
  color,
  author_name,
  title,
  title_link,
  text,
  fields = [],
}: Attachment): ReactElement {
  const { value, link } = typeof title === 'object' ? title : { value: title, link: title_link };
  return (
    <Box
      data-attachment
      marginBlock="x4"
      paddingInline="x12"
      maxWidth="x368"
      style={{ borderInlineStart: `2px solid ${color ?? '#cbced1'}` }}
    >
      {author_name && <Box fontScale="c2">{author_name}</Box>}
      {value && <Box fontScale="p2b">{link ? <a href={link}>{value}</a> : value}</Box>}
      {text && <Markup text={text} />}
      {fields.map((field, index) => (
        <Box key={index}>
          <Box fontScale="p2b">{field.title}</Box>
          <Markup text={field.value} />
        </Box>
      ))}
    </Box>
  );
}
