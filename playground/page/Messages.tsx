import React, { type ReactElement, useEffect, useRef } from 'react';
import type { MenuButton, SeenMessage } from '../Scene';
import { Message, type MessageActions } from './Message';

interface Props extends MessageActions {
  messages: SeenMessage[];
  me: string;
  buttons: MenuButton[];
  label: string;
}

const SHORTLY = 5 * 60_000;

const isSequel = (before: SeenMessage | undefined, { username, at, isPrivate }: SeenMessage): boolean =>
  before !== undefined &&
  before.username === username &&
  before.isPrivate === isPrivate &&
  !isPrivate &&
  at - before.at < SHORTLY;

/** Messages, oldest first; scrolls to the newest. */
export function Messages({ messages, me, buttons, label, ...actions }: Props): ReactElement {
  const end = useRef<HTMLDivElement>(null);
  const { id, text, blocks } = messages[messages.length - 1] ?? {};
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [id, text, blocks?.length]);
  return (
    <div className="messages" role="log" aria-label={label} tabIndex={0}>
      {messages.map((message, index) => (
        <Message
          key={message.id}
          message={message}
          isSequel={isSequel(messages[index - 1], message)}
          isMine={message.username === me}
          buttons={buttons.filter(({ context }) => context === 'messageAction')}
          {...actions}
        />
      ))}
      <div ref={end} />
    </div>
  );
}
