import React, { type ReactElement, useCallback, useState } from 'react';
import type { Act, SeenSurface } from '../Scene';
import { Layout, type Place } from './Layout';
import { perform } from './server';
import type { Page } from './Sidebar';
import { SurfacesOf } from './SurfacesOf';
import { type Surfaces, take } from './surfaces';
import { useScene } from './useScene';

const LOST = 'The playground does not answer. Start it again with: npm start';

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
