import React, { type ReactElement, useState } from 'react';
import type { Touch } from '../parts/Blocks';
import type { Act, MenuButton, Scene, SeenMessage } from '../Scene';
import { Composer } from './Composer';
import { Messages } from './Messages';
import { RoomHeader } from './RoomHeader';

interface Props {
  scene: Scene;
  /** the root of the thread that is shown; the room itself if omitted */
  threadId?: string;
  onAct: (act: Act) => Promise<boolean>;
  onThread: (messageId: string | undefined) => void;
}

/** A room, or one of its threads. */
export function Room(props: Props): ReactElement {
  const { scene, threadId, onAct } = props;
  const { me, messages, buttons, commands } = scene;
  const [editing, setEditing] = useState<SeenMessage>();
  const isThread = threadId !== undefined;
  const { title, box, shown, ofRoom } = isThread ? threadOf(messages, threadId) : roomOf(scene);
  const does = actsIn(props);
  const onEdited = async (text?: string): Promise<boolean> => {
    const isTaken = !editing || !text || (await onAct({ act: 'edit', user: me, message: editing.id, text }));
    if (isTaken) setEditing(undefined);
    return isTaken;
  };
  return (
    <section className={isThread ? 'bar thread' : 'room'} aria-label={title}>
      <RoomHeader
        {...{ title }}
        buttons={ofRoom}
        onPress={does.press}
        onClose={isThread ? does.closeThread : undefined}
      />
      <Messages
        {...{ me, buttons }}
        messages={shown}
        label={`Messages in ${title}`}
        onClick={does.click}
        onPress={does.pressOn}
        onEdit={setEditing}
        onThread={isThread ? undefined : does.openThread}
      />
      <Composer
        {...{ commands, buttons, editing, onEdited }}
        placeholder={box}
        isFirst={isThread}
        onSend={does.onSend}
        onPress={does.onPress}
      />
    </section>
  );
}

interface Shown {
  title: string;
  /** the placeholder of the message box */
  box: string;
  shown: SeenMessage[];
  /** the buttons of its menu */
  ofRoom: MenuButton[];
}

function roomOf({ room, messages, buttons }: Scene): Shown {
  const title = room.kind === 'direct' ? room.name : `#${room.name}`;
  return {
    title,
    box: `Message ${title}`,
    shown: messages.filter(({ threadId }) => !threadId),
    ofRoom: buttons.filter(({ context }) => context === 'roomAction'),
  };
}

const threadOf = (messages: SeenMessage[], threadId: string): Shown => ({
  title: 'Thread',
  box: 'Reply in the thread',
  shown: messages.filter((each) => [each.id, each.threadId].includes(threadId)),
  ofRoom: [],
});

/** What the current person can do here. */
function actsIn({ scene, threadId, onAct, onThread }: Props) {
  const user = scene.me;
  const room = scene.room.id;
  const where = { user, room, ...(threadId !== undefined && { threadId }) };
  const press = ({ actionId, context }: MenuButton, rest: { message?: string; text?: string } = {}): void =>
    void onAct({ act: 'press', ...where, actionId, context, ...rest });
  return {
    openThread: ({ id }: SeenMessage): void => {
      onThread(id);
    },
    closeThread: (): void => {
      onThread(undefined);
    },
    press,
    pressOn: (button: MenuButton, { id }: SeenMessage): void => {
      press(button, { message: id });
    },
    onPress: (button: MenuButton, text: string): void => {
      press(button, { text });
    },
    onSend: (text: string) => onAct({ act: 'send', ...where, text }),
    click: async ({ id }: SeenMessage, touch: Touch): Promise<void> => {
      await onAct({ act: 'click', user, room, container: { type: 'message', id }, ...touch });
    },
  };
}
