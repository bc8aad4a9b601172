import type { Block, View } from '../../../playground/parts/Shown';
import type { EngineHost } from '../../../testing/engine/EngineHost';

/** A surface, and what can be clicked in it. */
interface Clickable {
  container: { type: 'message' | 'view'; id: string };
  isStored: boolean;
  ts: Date;
  blocks: Block[];
}

/** Where people can click, newest first, views last. */
export function clickablesOf(host: EngineHost, surfaces: { view: View }[]): Clickable[] {
  const messages = host.messages();
  const clickables = [...messages, ...host.noticeHistory()].map((each): Clickable => ({
    container: { type: 'message', id: each._id },
    isStored: messages.some(({ _id }) => _id === each._id),
    ts: each.ts,
    blocks: (each.blocks ?? []) as Block[],
  }));
  const views = surfaces.map(({ view: { id, blocks } }): Clickable => ({
    container: { type: 'view', id },
    isStored: false,
    ts: new Date(0),
    blocks,
  }));
  return [...views, ...clickables.sort((a, b) => a.ts.getTime() - b.ts.getTime())].reverse();
}
