import { useCallback, useEffect, useRef, useState } from 'react';
import type { Scene, SeenSurface } from '../Scene';
import { fetchScene } from './server';

interface Watching {
  user: string;
  room: string;
  /** forms and bars, in order */
  onSurfaces: (surfaces: SeenSurface[]) => void;
}

/** The first number for this page: earlier surfaces belong to others. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** What one person sees in one room, live. */
export function useScene({ user, room, onSurfaces }: Watching): { scene?: Scene; isLost: boolean } {
  const [scene, setScene] = useState<Scene>();
  const [isLost, setLost] = useState(false);
  const after = useRef(NEVER);
  const turn = useRef(Promise.resolve());

  const refresh = useCallback(() => {
    // One request at a time, so that no response overtakes a newer one.
    turn.current = turn.current.then(async () => {
      try {
        const seen = await fetchScene({ user, room, after: after.current });
        after.current = seen.lastSurface;
        setScene(seen);
        setLost(false);
        if (seen.surfaces.length) onSurfaces(seen.surfaces);
      } catch {
        setLost(true);
      }
    });
  }, [user, room, onSurfaces]);

  useEffect(() => {
    refresh();
    const changes = new EventSource('/changes');
    changes.onmessage = refresh;
    changes.onerror = () => {
      setLost(true);
    };
    return () => {
      changes.close();
    };
  }, [refresh]);

  const mine = scene?.me === user ? scene : undefined;
  return { ...(mine && { scene: mine }), isLost };
}
