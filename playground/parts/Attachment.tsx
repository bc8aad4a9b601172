import { Box } from '@rocket.chat/fuselage';
import React, { type ReactElement } from 'react';
import { Markup } from './Markup';
import type { Attachment } from './Shown';

/**
 * An attachment as in Rocket.Chat's web client: a coloured bar, a small title of one line, a text. Its text is
 * Markdown, in which a line continues in the next one unless it ends in two spaces.
 */
export function AttachmentBox({
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
      width="full"
      display="flex"
      flexDirection="column"
      overflow="hidden"
    >
      <Box
        display="flex"
        paddingInlineStart="x16"
        borderRadius="x2"
        style={{ borderInlineStart: `2px solid ${color ?? '#cbced1'}` }}
      >
        <Box width="full" marginBlock="x4">
          {author_name && <Box fontScale="c2">{author_name}</Box>}
          {value && <Title value={value} link={link} />}
          {text && <Text text={text} />}
          {fields.map((field, index) => (
            <Box key={index}>
              <Box fontScale="p2b">{field.title}</Box>
              <Text text={field.value} />
            </Box>
          ))}
        </Box>
      </Box>
    </Box>
  );
}

const Title = ({ value, link }: { value: string; link?: string }): ReactElement => (
  <Box display="flex">
    <Box withTruncatedText fontScale="c1" marginInline="x2" {...(link && { is: 'a', href: link })}>
      {value}
    </Box>
  </Box>
);

const Text = ({ text }: { text: string }): ReactElement => (
  <Box marginBlockEnd="x4" marginInline="x2" fontScale="p2">
    <Markup text={text.replace(/(?<! {2})\n/g, ' ')} />
  </Box>
);
