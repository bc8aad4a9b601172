import { expect } from 'chai';
import { fillIn, type Touched } from '../engine/fill';
import { plainly } from './cards';
import { type Client, lastSurface, type Outcome, submitForm } from './forms';
import type { World } from './world';

type Rendered = Record<string, any>;

const kinds = ['button', 'overflow', 'static_select'];

/** Every element of the blocks that sends clicks. */
export const elementsOf = (blocks: Rendered[] = []): Rendered[] =>
  blocks
    .flatMap(({ elements = [], accessory }) => [...elements, accessory])
    .filter((each) => kinds.includes(each?.type));

export const elementOf = (blocks: Rendered[] | undefined, actionId: string): Rendered => {
  const found = elementsOf(blocks).find((each) => each['actionId'] === actionId);
  if (!found)
    throw new Error(
      `No ${actionId} among ${elementsOf(blocks)
        .map((each) => each['actionId'])
        .join()}`,
    );
  return found;
};

export interface Shown {
  id: string;
  msg: string;
  blocks: Rendered[];
}

/** The latest private message. */
export function lastNotice({ host }: World): Shown {
  const { _id, msg, blocks } = host.noticeHistory().slice(-1)[0] as Rendered;
  return { id: _id, msg, blocks };
}

/** What the app has posted last. */
export const lastPost = ({ host }: World, room = 'crew'): Shown & Rendered =>
  shownOf(
    host
      .messages(room)
      .filter(({ u }) => u.username === 'trello.bot')
      .slice(-1)[0],
  );

/** The same message as it is now. */
export const postNow = ({ host }: World, { id }: Shown, room = 'crew'): Shown & Rendered =>
  shownOf(host.messages(room).find(({ _id }) => _id === id));

const shownOf = (message: unknown): Shown & Rendered => {
  const { _id, msg, blocks, ...rest } = message as Rendered;
  return { id: _id, msg: plainly(msg), blocks, ...rest };
};

interface Clicking {
  user?: string;
  room?: string;
  /** replaces the value in the element */
  value?: string;
  /** for a menu: the option that begins with this word */
  word?: string;
}

/** Presses an element of a private or a stored message. @returns the resulting private messages */
export async function press(
  world: World,
  shown: Shown,
  actionId: string,
  { user = 'grace', room = 'crew', word, ...forged }: Clicking = {},
): Promise<string[]> {
  const { host } = world;
  const element = elementOf(shown.blocks, actionId);
  const chosen = element['options']?.find((each: Rendered) => each['value'].startsWith(word ?? ''));
  const value = forged.value ?? chosen?.value ?? element['value'];
  const isStored = host.messages(room).some(({ _id }) => _id === shown.id);
  const where = isStored ? { message: shown.id } : { container: { type: 'message' as const, id: shown.id } };
  const before = host.noticeHistory().length;
  await host.click({ user, room, actionId, blockId: element['blockId'], value, ...where });
  return host
    .noticeHistory()
    .slice(before)
    .map(({ msg }) => plainly(msg));
}

/** Presses something that opens a form. @returns the form */
export async function pressForForm(
  world: World,
  shown: Shown,
  actionId: string,
  clicking: Clicking = {},
): Promise<Rendered> {
  const before = world.host.surfaces().length;
  expect(await press(world, shown, actionId, clicking)).to.deep.equal([]);
  expect(world.host.surfaces()).to.have.length(before + 1);
  const surface = lastSurface(world);
  expect(surface.dropped).to.equal(undefined);
  expect(surface.type).to.equal('modal.open');
  return surface.view;
}

/** Submits a form whose result appears where it was opened. */
export async function submitInPlace(
  world: World,
  view: Rendered,
  {
    touched = {},
    client = 'web',
    user = 'grace',
  }: { touched?: Touched; client?: Client; user?: string } = {},
): Promise<Outcome> {
  return submitForm(world, fillIn(view, touched, client), user, { isUpdatedInPlace: true });
}
