import { expect } from 'chai';
import { fillIn, type Touched } from '../engine/fill';
import { refill } from '../engine/refill';
import type { RoomRef, UserRef } from '../engine/Workspace';
import { plainly } from './cards';
import { lastSurface } from './forms';
import type { World } from './world';

export type Client = 'web' | 'mobile';
export type View = Record<string, any>;
export const clients: Client[] = ['web', 'mobile'];

/** The result of an action: a view, or a private message. */
export interface Came {
  type?: string;
  errors?: Record<string, string>;
  view?: View;
  /** without invisible characters */
  posted?: string;
}

export async function whatCame(
  world: World,
  work: () => Promise<{ type?: string } | undefined>,
): Promise<Came> {
  const { host } = world;
  const [surfaces, notices] = [host.surfaces().length, host.noticeHistory().length];
  const answer = await work();
  const shown = host.surfaces().slice(surfaces);
  const posted = host.noticeHistory().slice(notices);
  for (const { dropped } of shown) expect(dropped).to.equal(undefined);
  expect(posted.length, 'private messages').to.be.lessThan(2);
  const [surface] = shown.slice(-1);
  const errors = surface?.errors;
  return {
    type: surface?.type ?? answer?.type,
    ...(errors && { errors: mapValues(errors, plainly) }),
    ...(surface?.view && { view: surface.view }),
    ...(posted[0] && { posted: plainly(posted[0].msg) }),
  };
}

const mapValues = (texts: Record<string, string>, change: (text: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]));

interface Pressing {
  user?: UserRef;
  room?: RoomRef;
  message?: string;
  text?: string;
  threadId?: string;
}

/** Presses a button in one of Rocket.Chat's own menus. */
export const pressMenu = (
  world: World,
  actionId: 'message.create' | 'message.add' | 'box.create',
  pressing: Pressing,
): Promise<Came> =>
  whatCame(world, () =>
    world.host.actionButton({
      user: 'grace',
      room: 'crew',
      context: actionId === 'box.create' ? 'messageBoxAction' : 'messageAction',
      actionId,
      ...pressing,
    }),
  );

/** Chooses an option in an open form. */
export const choose = (
  world: World,
  view: View,
  { user = 'grace', actionId = 'add.board', value }: { user?: UserRef; actionId?: string; value: string },
): Promise<Came> =>
  whatCame(world, () =>
    world.host.click({
      user,
      container: { type: 'view', id: view['id'] },
      actionId,
      blockId: 'board',
      value,
    }),
  );

interface Submission {
  touched?: Touched;
  client?: Client;
  user?: UserRef;
  /** the view before the app updated it, and what was changed in it */
  first?: View;
  before?: Touched;
}

export const submitAnew = (
  world: World,
  view: View,
  { touched = {}, client = 'web', user = 'grace', first, before = {} }: Submission = {},
): Promise<Came> => {
  const filled = first
    ? refill([first, view], { before, after: touched }, client)
    : fillIn(view, touched, client);
  return whatCame(world, () => world.host.submitView({ user, view: anew(filled) }));
};

/** As if it had been opened once more: each opening can be submitted once. */
export const anew = (view: View): View => ({ ...view, id: withoutNonce(view) });

export const withoutNonce = (view: View): string => String(view['id']).replace(/ n\w{17}$/, '');

export const openedBy = (world: World): View => lastSurface(world).view;

/** What a form shows from top to bottom: the texts of sections and the names of elements. */
export const shownIn = (view: View): string[] =>
  (view['blocks'] as View[]).map(({ type, text, accessory, element }) =>
    type === 'input' ? element.actionId : (accessory?.actionId ?? plainly(text.text)),
  );
