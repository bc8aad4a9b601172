import { Message as Frame, MessageStatusPrivateIndicator } from '@rocket.chat/fuselage';
import React, { type ReactElement } from 'react';
import type { Touch } from '../parts/Blocks';
import { MessageBody } from '../parts/MessageBody';
import type { MenuButton, SeenMessage } from '../Scene';
import { Avatar } from './Avatar';
import { Menu } from './Menu';

export interface MessageActions {
  onClick: (message: SeenMessage, touch: Touch) => Promise<void>;
  onPress: (button: MenuButton, message: SeenMessage) => void;
  onEdit: (message: SeenMessage) => void;
  /** opens its thread; omitted within one */
  onThread?: ((message: SeenMessage) => void) | undefined;
}

interface Props extends MessageActions {
  message: SeenMessage;
  /** shortly after a message by the same person */
  isSequel: boolean;
  isMine: boolean;
  buttons: MenuButton[];
}

const time = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' });

export function Message(props: Props): ReactElement {
  const { message, isSequel, onClick } = props;
  const { text, blocks, attachments, name, username, isApp, isPrivate, at } = message;
  return (
    <Frame id={`message-${message.id}`} data-message={message.id} sequential={isSequel} clickable>
      <Frame.LeftContainer>{!isSequel && <Avatar name={name} />}</Frame.LeftContainer>
      <Frame.Container>
        {!isSequel && (
          <Frame.Header>
            <Frame.Name>{name}</Frame.Name>
            <Frame.Username>@{username}</Frame.Username>
            {isApp && <Frame.Role>App</Frame.Role>}
            <Frame.Timestamp>{time.format(at)}</Frame.Timestamp>
            {isPrivate && (
              <MessageStatusPrivateIndicator>Only you can see this message</MessageStatusPrivateIndicator>
            )}
          </Frame.Header>
        )}
        <MessageBody {...{ text, blocks, attachments }} onAction={(touch) => onClick(message, touch)} />
        <Foot {...props} />
      </Frame.Container>
      {!isPrivate && <Tools {...props} />}
    </Frame>
  );
}

function Foot({ message, onThread }: Props): ReactElement | null {
  const { replies, isEdited } = message;
  if (!isEdited && !(replies && onThread)) return null;
  return (
    <div className="message-foot">
      {isEdited && <small>edited</small>}
      {replies > 0 && onThread && (
        <button
          type="button"
          className="thread-link"
          onClick={() => {
            onThread(message);
          }}
        >
          {replies === 1 ? '1 reply' : `${replies} replies`}
        </button>
      )}
    </div>
  );
}

/** The actions for a message, visible on hover and focus. */
function Tools({ message, buttons, isMine, onPress, onEdit, onThread }: Props): ReactElement {
  const options = [
    ...(onThread
      ? [
          {
            id: 'thread',
            label: 'Reply in thread',
            onPick: () => {
              onThread(message);
            },
          },
        ]
      : []),
    ...(isMine
      ? [
          {
            id: 'edit',
            label: 'Edit',
            onPick: () => {
              onEdit(message);
            },
          },
        ]
      : []),
    ...buttons.map((button) => ({
      id: button.actionId,
      label: button.label,
      onPick: () => {
        onPress(button, message);
      },
    })),
  ];
  return (
    <div className="message-tools">
      <Menu label="Message actions" options={options} />
    </div>
  );
}
