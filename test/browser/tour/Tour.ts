import { fillIn, type Touched } from '../../engine/fill';
import type { MessageRecord, Notice, Surface } from '../../engine/records';
import { World } from '../../world';
import { type Block, type Element, elementsOf, type Shown, type View } from '../page/Shown';

/** What is done, and what it is called in the report and on the screenshots. Each shows something. */
export type Step = [name: string, run: (tour: Tour) => Promise<unknown>];

/** A world of its own, and what is done there one after the other. */
export interface Area {
  name: string;
  setUp: (world: World) => Promise<unknown>;
  steps: Step[];
}

interface Acting {
  user?: string;
  room?: string;
}

interface Pressing extends Acting {
  /** of an overflow menu's option, instead of the button's own */
  value?: string;
}

/** Does in the app what people do, and takes note of all it shows them. */
export class Tour {
  static async start({ setUp }: Area): Promise<Tour> {
    const world = await World.start();
    await setUp(world);
    const tour = new Tour(world);
    tour.take();
    return tour;
  }

  /** The words after /trello, of all tours. */
  static readonly typed = new Set<string>();

  private readonly seen = { notices: 0, surfaces: 0, posts: new Map<string, string>() };
  /** of the form that was handed in last */
  private filled: Touched = {};

  private constructor(readonly world: World) {}

  /** Types a command. */
  type(text: string, { user = 'grace', room = 'crew' }: Acting = {}): Promise<void> {
    Tour.typed.add(text.split(' ')[1] ?? 'help');
    return this.world.host.type(user, room, text);
  }

  /** Presses the first button with this id, or picks from the first menu, in the newest place that has one. */
  async press(actionId: string, { user = 'grace', room = 'crew', value }: Pressing = {}): Promise<void> {
    const { host } = this.world;
    const messages = [...host.messages(), ...host.noticeHistory()].map(({ _id, ts, blocks }) => ({
      type: 'message' as const,
      id: _id,
      ts,
      blocks,
    }));
    const views = host.surfaces().map(({ view }, index) => ({
      type: 'view' as const,
      id: String(view?.['id']),
      ts: new Date(index),
      blocks: view?.['blocks'] as Block[] | undefined,
    }));
    const places = [...views, ...messages.sort((a, b) => a.ts.getTime() - b.ts.getTime())].reverse();
    for (const { type, id, blocks = [] } of places) {
      const found = (blocks as Block[]).flatMap(elementsOf).find((each) => each.actionId === actionId);
      if (!found) continue;
      const { blockId, value: own } = found;
      await host.click({ user, room, container: { type, id }, actionId, blockId, value: value ?? own });
      return;
    }
    throw new Error(`Nothing shown so far has ${actionId}`);
  }

  /** Hands in the form that was opened last. */
  async send(touched: Touched = {}, user = 'grace'): Promise<void> {
    const { view } = this.surfaces().slice(-1)[0]!;
    this.filled = touched;
    await this.world.host.submitView({ user, view: fillIn(view, touched) });
  }

  /** What happens on Trello, until the room has been told. */
  news(work: (world: World) => unknown): Promise<unknown> {
    return this.world.news(() => work(this.world));
  }

  /** All that came since the last time. */
  take(): Shown[] {
    const { host } = this.world;
    const notices = host.noticeHistory().slice(this.seen.notices);
    this.seen.notices += notices.length;
    const surfaces = host.surfaces().slice(this.seen.surfaces);
    this.seen.surfaces += surfaces.length;
    return [
      ...this.newPosts().map((post) => messageOf(post, false)),
      ...notices.map((notice) => messageOf(notice, true)),
      ...surfaces.flatMap((surface) => this.surfaceOf(surface)),
    ];
  }

  private newPosts(): MessageRecord[] {
    const posts = this.world.host.messages().filter(({ u }) => u.username === 'trello.bot');
    return posts.filter(({ _id, msg, blocks, attachments }) => {
      const now = JSON.stringify([msg, blocks, attachments]);
      const isNew = this.seen.posts.get(_id) !== now;
      this.seen.posts.set(_id, now);
      return isNew;
    });
  }

  private surfaces(): (Surface & { view: View })[] {
    return this.world.host
      .surfaces()
      .filter((surface): surface is Surface & { view: View } => !!surface.view);
  }

  /** Errors stand in the form they are about, beside what was filled in. */
  private surfaceOf({ type, view, errors, viewId, dropped }: Surface): Shown[] {
    if (dropped) throw new Error(`No client shows this ${type}: ${dropped}`);
    if (errors) {
      const about = this.surfaces().filter((each) => each.view.id === viewId);
      return about
        .slice(-1)
        .map((each) => ({ kind: kindOf(each.type), view: each.view, values: this.filled, errors }));
    }
    return view ? [{ kind: kindOf(type), view: view as View, values: {}, errors: {} }] : [];
  }
}

const kindOf = (type: string): 'bar' | 'modal' => (type.startsWith('contextual_bar') ? 'bar' : 'modal');

const messageOf = (
  { msg, blocks = [], attachments = [] }: MessageRecord | Notice,
  isPrivate: boolean,
): Shown => ({ kind: 'message', text: msg, blocks: blocks as Block[], attachments, isPrivate });

/** The ids of everything in it that can be clicked. */
export const actionIds = (blocks: Block[]): string[] =>
  blocks.flatMap(elementsOf).flatMap(({ actionId }: Element) => actionId ?? []);
