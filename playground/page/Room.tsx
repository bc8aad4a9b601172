import React, { type ReactElement, useState } from 'react';
import type { Touch } from '../parts/Blocks';
import type { Act, MenuButton, Scene, SeenMessage } from '../Scene';
import { Composer } from './Composer';
import { Menu } from './Menu';
import { Messages } from './Messages';

interface Props {
  scene: Scene;
  /** the message whose thread is shown; the room itself without one */
  threadId?: string;
  onAct: (act: Act) => Promise<void>;
  onThread: (messageId: string | undefined) => void;
}

/** A room, or one of its threads. */
export function Room({ scene, threadId, onAct, onThread }: Props): ReactElement {
  const { me: user, room, messages, buttons, commands } = scene;
  const [editing, setEditing] = useState<SeenMessage>();
  const shown = messages.filter((each) =>
    threadId === undefined ? !each.threadId : [each.id, each.threadId].includes(threadId),
  );
  const where = { user, room: room.id, ...(threadId !== undefined && { threadId }) };
  const name = room.kind === 'direct' ? room.name : `#${room.name}`;
  const title = threadId === undefined ? name : 'Thread';
  const press = ({ actionId, context }: MenuButton, rest: { message?: string; text?: string } = {}): void =>
    void onAct({ act: 'press', ...where, actionId, context, ...rest });
  return (
    <section className={threadId === undefined ? 'room' : 'bar thread'} aria-label={title}>
      <RoomHeader
        title={title}
        buttons={threadId === undefined ? buttons.filter(({ context }) => context === 'roomAction') : []}
        onPress={press}
        {...(threadId !== undefined && {
          onClose: () => {
            onThread(undefined);
          },
        })}
      />
      <Messages
        messages={shown}
        me={user}
        buttons={buttons}
        label={`Messages in ${title}`}
        onClick={({ id }, touch: Touch) =>
          onAct({ act: 'click', user, room: room.id, container: { type: 'message', id }, ...touch })
        }
        onPress={(button, { id }) => {
          press(button, { message: id });
        }}
        onEdit={setEditing}
        {...(threadId === undefined && {
          onThread: ({ id }: SeenMessage) => {
            onThread(id);
          },
        })}
      />
      <Composer
        placeholder={threadId === undefined ? `Message ${name}` : 'Reply in the thread'}
        commands={commands}
        buttons={buttons}
        {...(editing && { editing })}
        onSend={(text) => void onAct({ act: 'send', ...where, text })}
        onEdited={(text) => {
          if (editing && text) void onAct({ act: 'edit', user, message: editing.id, text });
          setEditing(undefined);
        }}
        onPress={(button, text) => {
          press(button, { text });
        }}
      />
    </section>
  );
}

interface HeaderProps {
  title: string;
  buttons: MenuButton[];
  onPress: (button: MenuButton) => void;
  onClose?: () => void;
}

function RoomHeader({ title, buttons, onPress, onClose }: HeaderProps): ReactElement {
  const options = buttons.map((button) => ({
    id: button.actionId,
    label: button.label,
    onPick: () => {
      onPress(button);
    },
  }));
  return (
    <header className="room-header">
      <h2>{title}</h2>
      {buttons.length > 0 && <Menu label="Room actions" options={options} />}
      {onClose && (
        <button type="button" className="close" aria-label="Close the thread" onClick={onClose}>
          ×
        </button>
      )}
    </header>
  );
}
