import { actionButtons } from '../../../interactions/actionButtons';
import { type Block, type Element, elementsOf, type Shown, type View } from '../../../playground/parts/Shown';
import { plainly } from '../../../testing/app/cards';
import { World } from '../../../testing/app/world';
import { fillIn, type Touched } from '../../../testing/engine/fill';
import type { MessageRecord, Notice, Surface } from '../../../testing/engine/records';
import { clickablesOf } from './clickables';

/** A step, named as in the report and on the screenshots. Each shows something. */
export type Step = [name: string, run: (tour: Tour) => Promise<unknown>];

/** A world of its own, and the steps in it. */
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
  /** for a menu: the beginning of the option's text */
  pick?: string;
}

interface Menu extends Acting {
  /** the author of the message whose menu it is */
  message?: string;
  /** the text in the message box */
  text?: string;
}

/** Does what people do in the app, and records everything it shows them. */
export class Tour {
  static async start({ setUp }: Area): Promise<Tour> {
    const world = await World.start();
    await setUp(world);
    const tour = new Tour(world);
    tour.take();
    return tour;
  }

  /** The first words after /trello, of all tours. */
  static readonly typed = new Set<string>();
  /** The buttons in Rocket.Chat's own menus, of all tours. */
  static readonly pressed = new Set<string>();

  private readonly seen = { notices: 0, surfaces: 0, posts: new Map<string, string>() };
  /** of the form that was submitted last */
  private filled: Touched = {};

  private constructor(readonly world: World) {}

  /** Types a command. */
  type(text: string, { user = 'grace', room = 'crew' }: Acting = {}): Promise<void> {
    Tour.typed.add(text.split(' ')[1] ?? 'help');
    return this.world.host.type(user, room, text);
  }

  /** Writes a message. @returns its id */
  async write(text: string, { user = 'grace', room = 'crew' }: Acting = {}): Promise<string> {
    const { _id } = await this.world.host.sendMessage(user, room, text);
    return _id;
  }

  /** Presses a button in one of Rocket.Chat's own menus. */
  async menu(
    actionId: string,
    { user = 'grace', room = 'crew', message, text }: Menu = {},
  ): Promise<unknown> {
    const button = actionButtons.find((each) => each.actionId === actionId);
    if (!button) throw new Error(`There is no button ${actionId}`);
    Tour.pressed.add(actionId);
    const { context } = button;
    return this.world.host.actionButton({ user, room, actionId, context, message, text });
  }

  /** Presses the first button with this id, or chooses from the first menu, in the newest surface that has one. */
  async press(actionId: string, { user = 'grace', room = 'crew', pick }: Pressing = {}): Promise<void> {
    for (const { container, isStored, blocks } of clickablesOf(this.world.host, this.surfaces())) {
      const found = blocks.flatMap(elementsOf).find((each) => each.actionId === actionId);
      if (!found) continue;
      const { blockId, options = [] } = found;
      const picked = options.find(({ text }) => pick && plainly(text?.text).startsWith(pick));
      if (pick && !picked) throw new Error(`${actionId} has no ${pick}`);
      // Clicks in views carry no room.
      const where = container.type === 'view' ? {} : isStored ? { message: container.id } : { room };
      await this.world.host.click({
        user,
        ...where,
        container,
        actionId,
        blockId,
        value: picked?.value ?? found.value,
      });
      return;
    }
    throw new Error(`Nothing shown so far has ${actionId}`);
  }

  /** Submits the form that was opened last. */
  async send(touched: Touched = {}, user = 'grace'): Promise<void> {
    const { view } = this.surfaces().slice(-1)[0]!;
    this.filled = touched;
    await this.world.host.submitView({ user, view: fillIn(view, touched) });
  }

  /** Changes something on Trello, and waits until the room has the message. */
  newPosts(work: (world: World) => unknown): Promise<unknown> {
    return this.world.newPosts(() => work(this.world));
  }

  /** Everything shown since the last call. */
  take(): Shown[] {
    const { host } = this.world;
    const notices = host.noticeHistory().slice(this.seen.notices);
    this.seen.notices += notices.length;
    const surfaces = host.surfaces().slice(this.seen.surfaces);
    this.seen.surfaces += surfaces.length;
    return [
      ...this.unseenPosts().map((post) => messageOf(post, false)),
      ...notices.map((notice) => messageOf(notice, true)),
      ...surfaces.flatMap((surface) => this.surfaceOf(surface)),
    ];
  }

  private unseenPosts(): MessageRecord[] {
    const ofPeople = ({ attachments = [] }: MessageRecord): boolean => attachments.length > 0;
    const posts = this.world.host
      .messages()
      .filter((message) => message.u.username === APP || ofPeople(message));
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

  /** Errors appear in the form that they are about, beside the values filled in. */
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

const APP = 'trello.bot';

const kindOf = (type: string): 'bar' | 'modal' => (type.startsWith('contextual_bar') ? 'bar' : 'modal');

const messageOf = (message: MessageRecord | Notice, isPrivate: boolean): Shown => {
  const { msg, blocks = [], attachments = [] } = message;
  const author = 'u' in message && message.u.username !== APP ? message.u.name : undefined;
  return { kind: 'message', text: msg, blocks: blocks as Block[], attachments, isPrivate, author };
};

/** The ids of everything in it that can be clicked. */
export const actionIds = (blocks: Block[]): string[] =>
  blocks.flatMap(elementsOf).flatMap(({ actionId }: Element) => actionId ?? []);
