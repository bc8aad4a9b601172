import type { Block, View } from '../../../playground/parts/Shown';
import type { EngineHost } from '../../../testing/engine/EngineHost';

/** Something that was shown, and what can be clicked in it. */
interface Placed {
  container: { type: 'message' | 'view'; id: string };
  isStored: boolean;
  ts: Date;
  blocks: Block[];
}

/** Where people can click, the newest first, views last. */
export function placesOf(host: EngineHost, surfaces: { view: View }[]): Placed[] {
  const messages = host.messages();
  const placed = [...messages, ...host.noticeHistory()].map((each): Placed => ({
    container: { type: 'message', id: each._id },
    isStored: messages.some(({ _id }) => _id === each._id),
    ts: each.ts,
    blocks: (each.blocks ?? []) as Block[],
  }));
  const views = surfaces.map(({ view: { id, blocks } }): Placed => ({
    container: { type: 'view', id },
    isStored: false,
    ts: new Date(0),
    blocks,
  }));
  return [...views, ...placed.sort((a, b) => a.ts.getTime() - b.ts.getTime())].reverse();
}
