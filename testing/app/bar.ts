import { expect } from 'chai';
import { plainly } from './cards';
import { lastSurface, type Shown } from './forms';
import type { World } from './world';

interface By {
  user?: string;
  room?: string;
}

export interface Outcome {
  /** what the client shows of it */
  surface?: Shown;
  /** the resulting private message */
  posted?: string;
}

/** A click results in at most one view and one private message. */
async function watch(world: World, work: () => Promise<unknown>): Promise<Outcome> {
  const { host } = world;
  const [surfaces, notices] = [host.surfaces().length, host.noticeHistory().length];
  await work();
  expect(host.surfaces().length - surfaces).to.be.at.most(1);
  const posted = host.noticeHistory().slice(notices);
  expect(posted.length).to.be.at.most(1);
  const surface = host.surfaces().length > surfaces ? lastSurface(world) : undefined;
  expect(surface?.dropped).to.equal(undefined);
  return { surface, ...(posted[0] && { posted: plainly(posted[0].msg) }) };
}

/** Presses a button in a room's menu. */
export const pressButton = (
  world: World,
  actionId: 'room.board' | 'room.settings',
  { user = 'grace', room = 'crew' }: By = {},
): Promise<Outcome> =>
  watch(world, () => world.host.actionButton({ user, room, actionId, context: 'roomAction' }));

/** Opens the bar beside a room. */
export async function openContextualBar(world: World, by: By = {}): Promise<Record<string, any>> {
  const { surface, posted } = await pressButton(world, 'room.board', by);
  expect(posted).to.equal(undefined);
  expect(surface!.type).to.equal('contextual_bar.open');
  return surface!.view;
}

/** Opens the bar beside a room, and one list in it. */
export const openList = async (world: World, name: string, by: By = {}): Promise<Record<string, any>> =>
  turnBar(world, await openContextualBar(world, by), ['bar.list', name], by);

/** Everything clickable in a view. */
export const elementsOf = (view: Record<string, any>): any[] =>
  view['blocks'].flatMap(({ elements, accessory, type }: any) => [
    ...(type === 'actions' ? elements : []),
    ...(accessory ? [accessory] : []),
  ]);

export const element = (view: Record<string, any>, actionId: string): any =>
  elementsOf(view).find((each) => each.actionId === actionId);

export const labels = ({ options }: any): string[] => options.map(({ text }: any) => plainly(text.text));

/** The value of the menu option with this text. */
export const valueOf = (view: Record<string, any>, actionId: string, words: string): string => {
  const { options } = element(view, actionId);
  const found = options.find(({ text }: any) => plainly(text.text).startsWith(words));
  if (!found) throw new Error(`No ${words} in ${actionId}`);
  return found.value;
};

const linesOf = (view: Record<string, any>): string[] =>
  view['blocks']
    .flatMap(({ text, elements, type }: any) => [
      text?.text,
      ...(type === 'context' ? [elements[0].text] : []),
    ])
    .filter(Boolean)
    .map(plainly);

const READ_AT = 'Read from Trello: ';

/** When a bar says that it was read. */
export const readAtOf = (view: Record<string, any>): string | undefined =>
  linesOf(view)
    .find((line) => line.startsWith(READ_AT))
    ?.slice(READ_AT.length);

/** The text of a bar, without when it was read. */
export const textOf = (view: Record<string, any>): string =>
  linesOf(view)
    .filter((line) => !line.startsWith(READ_AT))
    .join('\n');

/** A click in a bar, which carries no room. */
export const clickBar = (
  world: World,
  { id, actionId, value }: { id: string; actionId: string; value?: string },
  { user = 'grace', room }: By = {},
): Promise<Outcome> =>
  watch(world, () =>
    world.host.click({ user, room, actionId, blockId: 'x', value, container: { type: 'view', id } }),
  );

/** Clicks the element with this value, and returns what is shown then. */
export async function turnBar(
  world: World,
  view: Record<string, any>,
  [actionId, words]: [string, string?],
  { user }: By = {},
): Promise<Record<string, any>> {
  const value = words === undefined ? element(view, actionId).value : valueOf(view, actionId, words);
  const { surface, posted } = await clickBar(world, { id: view['id'], actionId, value }, { user });
  expect(posted).to.equal(undefined);
  expect(surface!.type).to.equal('contextual_bar.update');
  expect(surface!.view['id']).to.equal(view['id']);
  return surface!.view;
}
