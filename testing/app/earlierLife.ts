import { expect } from 'chai';
import type { Action } from '../trello/models';
import { deliverTo, unposted } from './deliverTo';
import { open, submit } from './forms';
import { buttons, press, setUpCrew, type ShownButton } from './links';
import type { World } from './world';

/** Events under an earlier version of the app, which may be repeated under this one. */
export interface EarlierLife {
  /** grace's own */
  token: string;
  /** two comments on one card, in one message */
  merged: Action[];
  /** the same change to four cards: two messages, and one that summarises the others */
  bulk: Action[];
  /** posted in all rooms except #silent */
  failed: Action;
  /** its messages have been removed */
  removed: Action;
  /** “Mine”, which grace wrote from #crew, and Trello has not delivered yet */
  own: Action;
  /** a question of grace's, answered once */
  answered: ShownButton;
}

const GUIDE = 'Write the visitor guide';

/** The sample board in #website, #silent and, linked by grace, #crew; she has connected her own account. */
export async function liveEarlier(world: World): Promise<EarlierLife> {
  const { sample, host } = world;
  const { shortLink } = sample.board;
  host.addRoom({ name: 'silent', members: ['admin', 'grace'] });
  await setUpCrew(world, { mergeSeconds: 600, routes: `${shortLink} -> #website\n${shortLink} -> #silent` });
  // That version's own answers do not matter.
  const token = world.trello.addToken({ member: sample.members.grace });
  await submit(world, await open(world, '/trello connect', { room: 'crew' }), { touched: { token } });
  await world.ask(`/trello link ${shortLink} --events comments, archive`, { room: 'crew' });
  await world.ask('/trello me Lisbon');
  return {
    token,
    merged: await deliverAll(
      world,
      ['One', 'Two'].map((text) => comment(world, 'Slow first page', text)),
    ),
    bulk: await deliverAll(
      world,
      [1, 2, 3, 4].map((number) => archive(world, `Chore ${number}`)),
    ),
    failed: await fail(world),
    removed: await remove(world),
    own: await commentFromRoom(world, 'Mine'),
    answered: await answer(world),
  };
}

/** Ada's, on Trello. */
export const comment = (world: World, card: string, text: string): Action =>
  unposted(world, () => world.trello.as(world.sample.members.ada).comment(world.sample.cards[card]!, text));

export const archive = (world: World, name: string): Action =>
  unposted(world, () => {
    const card = world.trello.addCard({ list: world.sample.lists.todo, name });
    return world.trello.as(world.sample.members.ada).archiveCard(card)[0]!;
  });

async function deliverAll(world: World, actions: Action[]): Promise<Action[]> {
  for (const action of actions) expect(await deliverTo(world, action)).to.equal(200);
  return actions;
}

async function fail(world: World): Promise<Action> {
  const { host } = world;
  const { _id: silent } = host.workspace.room('silent');
  const lift = host.refuse('messages.create', ({ room }) => room.id === silent);
  const action = comment(world, 'Ticket prices for groups', 'Not everywhere');
  expect(await deliverTo(world, action)).to.equal(503);
  lift();
  return action;
}

async function remove(world: World): Promise<Action> {
  const [action] = await deliverAll(world, [comment(world, 'Photos of the lamp room', 'Regretted')]);
  for (const message of world.host.workspace.messages.all())
    if (message.msg.includes('“Regretted”')) await world.host.remove('admin', message);
  return action!;
}

async function commentFromRoom(world: World, text: string): Promise<Action> {
  await unpostedWhile(world, () => world.ask(`/trello comment "${GUIDE}" ${text}`, { room: 'crew' }));
  return world.trello.actions.slice(-1)[0]!;
}

async function unpostedWhile(world: World, work: () => Promise<unknown>): Promise<void> {
  const { webhooks } = world.trello.state;
  const all = [...webhooks];
  webhooks.clear();
  await work();
  for (const [id, webhook] of all) webhooks.set(id, webhook);
}

async function answer(world: World): Promise<ShownButton> {
  await world.ask('/trello comment page Once', { room: 'crew' });
  const [button] = buttons(world);
  await press(world, button!);
  await world.trello.settled();
  await world.host.idle();
  return button!;
}
