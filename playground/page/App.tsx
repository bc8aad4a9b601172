import React, { type MouseEvent, type ReactElement, useCallback, useEffect, useState } from 'react';
import type { Act, Scene, SeenSurface } from '../Scene';
import { Board } from './Board';
import { followLink } from './followLink';
import { Log } from './Log';
import { Room } from './Room';
import { perform } from './server';
import { Settings } from './Settings';
import { type Page, Sidebar } from './Sidebar';
import { SurfacesOf } from './SurfacesOf';
import { type Surfaces, take } from './surfaces';
import { useScene } from './useScene';

interface Place {
  user: string;
  room: string;
  threadId?: string;
}

export function App(): ReactElement {
  const [place, setPlace] = useState<Place>({ user: 'grace', room: '' });
  const [page, setPage] = useState<Page>('room');
  const [surfaces, setSurfaces] = useState<Surfaces>({});
  const [complaint, setComplaint] = useState('');
  const onSurfaces = useCallback((all: SeenSurface[]) => {
    setSurfaces((now) => all.reduce(take, now));
  }, []);
  const { scene, isLost } = useScene({ user: place.user, room: place.room, onSurfaces });

  const act = useCallback(async (wish: Act): Promise<void> => {
    setComplaint('');
    try {
      await perform(wish);
    } catch (error) {
      setComplaint((error as Error).message);
    }
  }, []);
  const move = (next: Place): void => {
    if (next.user !== place.user) setSurfaces({});
    setPlace(next);
    setPage('room');
  };
  if (!scene) return <main className="waiting">{isLost ? LOST : 'One moment …'}</main>;
  const complaints = [complaint, isLost && LOST].filter(Boolean);
  return (
    <>
      <Layout {...{ scene, place, page, act, move, setPage }}>
        <SurfacesOf {...{ scene, surfaces, setSurfaces, act }} />
      </Layout>
      {complaints.map((each) => (
        <div key={String(each)} className="toast" role="alert">
          {each}
        </div>
      ))}
    </>
  );
}

const LOST = 'The playground does not answer. Start it again with: npm start';

interface LayoutProps {
  scene: Scene;
  place: Place;
  page: Page;
  act: (act: Act) => Promise<void>;
  move: (place: Place) => void;
  setPage: (page: Page) => void;
  children: ReactElement;
}

function Layout({ scene, place, page, act, move, setPage, children }: LayoutProps): ReactElement {
  const { me: user, room, rooms, trello, settings, log } = scene;
  const [openCard, setOpenCard] = useState<string>();
  const [shows, setShows] = useState({ log: false, board: false });
  const seenUntil = useSeenUntil(scene, page);
  const thread = (threadId: string | undefined): void => {
    move({ user, room: room.id, ...(threadId !== undefined && { threadId }) });
  };
  const onLink = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a[href]');
    const href = link?.getAttribute('href');
    const isFollowed =
      href &&
      followLink(href, scene, {
        openCard(id) {
          setOpenCard(id);
          setShows({ ...shows, board: true });
        },
        openMessage(name) {
          move({ user, room: rooms.find((each) => each.name === name)?.id ?? room.id });
        },
      });
    if (isFollowed) event.preventDefault();
  };
  return (
    <div
      className={`layout ${shows.board ? 'shows-board' : ''} ${trello ? '' : 'no-board'}`}
      onClickCapture={onLink}
    >
      <Sidebar
        {...{ scene, page, seenUntil }}
        onUser={(username) => {
          move({ user: username, room: room.id });
        }}
        onRoom={(id) => {
          move({ user, room: id });
        }}
        onPage={setPage}
      />
      <main className="chat">
        {page === 'settings' && settings ? (
          <Settings settings={settings} onSave={(values) => act({ act: 'settings', user, values })} />
        ) : (
          <Room key={`${user} ${room.id}`} scene={scene} onAct={act} onThread={thread} />
        )}
        {place.threadId !== undefined && page === 'room' && (
          <Room key={place.threadId} scene={scene} threadId={place.threadId} onAct={act} onThread={thread} />
        )}
        {children}
      </main>
      {trello && (
        <aside className="trello" aria-label="Trello">
          <Board
            board={trello}
            onOpenCard={setOpenCard}
            onAct={act}
            {...(openCard !== undefined && { openCard })}
          />
        </aside>
      )}
      <footer className="foot">
        {trello && (
          <button
            type="button"
            className="board-toggle"
            onClick={() => {
              setShows({ ...shows, board: !shows.board });
            }}
          >
            {shows.board ? 'Back to the chat' : 'Show Trello'}
          </button>
        )}
        <button
          type="button"
          aria-expanded={shows.log}
          onClick={() => {
            setShows({ ...shows, log: !shows.log });
          }}
        >
          Traffic and logs
        </button>
        {shows.log && <Log lines={log} />}
      </footer>
    </div>
  );
}

/** What was seen of each room; all there is when somebody comes. */
function useSeenUntil({ me, rooms, room }: Scene, page: Page): Record<string, number> {
  const [seen, setSeen] = useState<{ me: string; until: Record<string, number> }>({ me: '', until: {} });
  const lastAt = room.lastAt;
  useEffect(() => {
    setSeen((now) => {
      const known =
        now.me === me ? now.until : Object.fromEntries(rooms.map((each) => [each.id, each.lastAt]));
      return { me, until: page === 'room' ? { ...known, [room.id]: lastAt } : known };
    });
    // Rooms change with every message: what counts here is who looks at which.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [me, page, room.id, lastAt]);
  return seen.until;
}
