import { useEffect, useRef } from 'react';
import type { Scene } from '../Scene';
import type { Page } from './Sidebar';

/** The time up to which each room was read, in milliseconds: everything on arrival, then the rooms that are opened. */
export function useSeenUntil({ me, rooms, room }: Scene, page: Page): Record<string, number> {
  const seen = useRef<{ me: string; until: Record<string, number> }>({ me: '', until: {} });
  if (seen.current.me !== me) {
    seen.current = { me, until: Object.fromEntries(rooms.map(({ id, lastAt }) => [id, lastAt])) };
  }
  useEffect(() => {
    if (page === 'room') seen.current.until[room.id] = room.lastAt;
  }, [page, room.id, room.lastAt]);
  return seen.current.until;
}
