import React, { type MouseEvent, type ReactElement, useState } from 'react';
import type { Act, Scene } from '../Scene';
import { Board } from './Board';
import { Foot } from './Foot';
import { openLink } from './openLink';
import { Room } from './Room';
import { perform } from './server';
import { Settings } from './Settings';
import { type Page, Sidebar } from './Sidebar';
import type { Login } from './useLogin';
import { useSeenUntil } from './useSeenUntil';

export interface Conversation {
  user: string;
  room: string;
  threadId?: string;
}

interface Props {
  scene: Scene;
  conversation: Conversation;
  page: Page;
  act: (act: Act) => Promise<boolean>;
  move: (conversation: Conversation) => void;
  setPage: (page: Page) => void;
  login: Login;
  /** what is over or beside the chat */
  children: ReactElement;
}

/** Rooms on the left, the chat in the middle, Trello on the right. */
export function Layout(props: Props): ReactElement {
  const { scene, page, move, setPage, login } = props;
  const { me: user, room, trello, log } = scene;
  const [openCard, onOpenCard] = useState<string>();
  const [showsBoard, setShowsBoard] = useState(false);
  const seenUntil = useSeenUntil(scene, page);
  const onLink = (event: MouseEvent): void => {
    const href = (event.target as Element).closest('a[href]')?.getAttribute('href');
    const openCardBeside = (id: string): void => {
      onOpenCard(id);
      setShowsBoard(true);
    };
    const openRoom = (id: string): void => {
      move({ user, room: id });
    };
    if (href && openLink(href, scene, { openCard: openCardBeside, openRoom })) event.preventDefault();
  };
  const classes = ['layout', showsBoard && 'shows-board', !trello && 'no-board'].filter(Boolean);
  return (
    <div className={classes.join(' ')} onClickCapture={onLink}>
      <Sidebar
        {...{ scene, page, seenUntil, login }}
        onUser={(username) => {
          move({ user: username, room: room.id });
        }}
        onRoom={(id) => {
          move({ user, room: id });
        }}
        onPage={setPage}
      />
      <Chat {...props} />
      {trello && (
        <aside className="beside" aria-label="Trello">
          <Board board={trello} onAct={perform} {...{ openCard, onOpenCard }} />
        </aside>
      )}
      <Foot log={log} showsBoard={showsBoard} onBoard={trello && setShowsBoard} />
    </div>
  );
}

function Chat({ scene, conversation, page, act, move, children }: Props): ReactElement {
  const { me: user, room, settings } = scene;
  const { threadId } = conversation;
  const onThread = (id: string | undefined): void => {
    move({ user, room: room.id, ...(id !== undefined && { threadId: id }) });
  };
  if (page === 'settings' && settings) {
    return (
      <main className="chat">
        <Settings settings={settings} onSave={(values) => act({ act: 'settings', user, values })} />
      </main>
    );
  }
  return (
    <main className="chat">
      <Room key={`${user} ${room.id}`} scene={scene} onAct={act} onThread={onThread} />
      {threadId !== undefined && (
        <Room key={threadId} scene={scene} threadId={threadId} onAct={act} onThread={onThread} />
      )}
      {children}
    </main>
  );
}
