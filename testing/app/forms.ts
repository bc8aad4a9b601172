import { expect } from 'chai';
import { fillIn, type Touched } from '../engine/fill';
import { CONNECT_ACTION } from '../../ui/connectAnswer';
import type { World } from './world';

export type Client = 'web' | 'mobile';
export interface Shown {
  type: string;
  view: Record<string, any>;
  dropped?: string;
}

export const lastSurface = ({ host }: World): Shown => host.surfaces().slice(-1)[0] as unknown as Shown;

/** Types a command that opens a form. */
export async function open(
  world: World,
  text: string,
  { user = 'grace', room = 'crew', threadId }: { user?: string; room?: string; threadId?: string } = {},
) {
  const before = world.host.surfaces().length;
  const notices = world.host.noticeHistory().length;
  await world.host.type(user, room, text, threadId ? { threadId } : {});
  const posted = world.host.noticeHistory().slice(notices);
  if (posted.length) throw new Error(`Told instead: ${posted[0]!.msg}`);
  expect(world.host.surfaces()).to.have.length(before + 1);
  const surface = lastSurface(world);
  expect(surface.dropped).to.equal(undefined);
  expect(surface.type).to.equal('modal.open');
  return surface.view;
}

export interface Outcome {
  /** in the response to the client */
  type: string;
  success: boolean;
  errors?: Record<string, string>;
  /** the resulting private message */
  posted?: string;
}

/** Submits a view, as a client does after these elements were changed. */
export async function submit(
  world: World,
  view: Record<string, any>,
  {
    touched = {},
    client = 'web',
    user = 'grace',
  }: { touched?: Touched; client?: Client; user?: string } = {},
): Promise<Outcome> {
  return submitForm(world, fillIn(view, touched, client), user);
}

/** The form stays open beside it. */
const offersToConnect = ({ blocks }: { blocks?: unknown }): boolean =>
  JSON.stringify(blocks ?? []).includes(CONNECT_ACTION);

/** @param isUpdatedInPlace whether a stored message shows the result, so that there is no private answer */
export async function submitForm(
  world: World,
  view: Record<string, any>,
  user = 'grace',
  { isUpdatedInPlace: isUpdatedInPlace = false } = {},
): Promise<Outcome> {
  const before = world.host.noticeHistory().length;
  const { type, success, errors } = await world.host.submitView({ user, view });
  const notices = world.host
    .noticeHistory()
    .slice(before)
    .filter((notice) => type !== 'errors' || !offersToConnect(notice));
  const most = type === 'errors' ? 0 : 1;
  expect(notices.length, 'a form is answered either in itself or by one message').to.be.within(
    isUpdatedInPlace ? 0 : most,
    most,
  );
  return { type, success, errors, posted: notices[0]?.msg };
}

export const field = (view: Record<string, any>, name: string): any =>
  view['blocks'].find((block: any) => block.element?.actionId === name)?.element;

export const values = (options: { value: string }[] | undefined): string[] =>
  (options ?? []).map(({ value }) => value);
