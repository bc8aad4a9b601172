import { expect } from 'chai';
import { plainly } from '../app/cards';
import type { World } from '../app/world';
import { count } from './figures';

/** How often a comment was posted in a room. */
export function timesPosted(world: World, text: string, room = 'website'): number {
  const posts = world.posts(room).map(plainly);
  return posts.reduce((sum, post) => sum + post.split(`“${text}”`).length - 1, 0);
}

/** Each of these comments appears once in the room: none is lost or duplicated. */
export function expectOnce(world: World, texts: readonly string[], room = 'website'): void {
  const times = new Map(texts.map((text) => [text, timesPosted(world, text, room)]));
  const lost = texts.filter((text) => times.get(text) === 0);
  const doubled = texts.filter((text) => (times.get(text) ?? 0) > 1);
  count('lost', lost.length);
  count('doubled', doubled.length);
  expect({ lost, doubled }, room).to.deep.equal({ lost: [], doubled: [] });
}

/** The comments posted in a room, in order. */
export function postedInOrder(world: World, room = 'website'): string[] {
  return world
    .posts(room)
    .flatMap((post) => [...plainly(post).matchAll(/“(.*?)”/g)].map((found) => found[1]!));
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function until(isSo: () => boolean | undefined): Promise<void> {
  while (!isSo()) await pause(5);
}

/** The statuses of the attempts to deliver an action, in order. */
export const statusesOf = ({ trello }: World, action: { id: string }): number[] =>
  trello.deliveries.filter(({ actionId }) => actionId === action.id).map(({ status }) => status);
