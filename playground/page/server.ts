import type { Act, Scene } from '../Scene';

export interface SceneQuery {
  user: string;
  room: string;
  after: number;
}

/** @throws with the server's own message */
async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(path, init);
  const answer = (await response.json()) as T & { message?: string };
  if (!response.ok || answer.message !== undefined)
    throw new Error(answer.message ?? 'The playground is not responding.');
  return answer;
}

export const fetchScene = ({ user, room, after }: SceneQuery): Promise<Scene> =>
  ask(`/scene?${new URLSearchParams({ user, room, after: String(after) }).toString()}`);

/** Resolves when it is done; the result appears in the next scene. */
export async function perform(act: Act): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await ask('/act', { method: 'POST', headers, body: JSON.stringify(act) });
}
