import type { EngineHost } from '../engine/EngineHost';
import type { MessageRecord } from '../engine/records';
import type { Action, Card } from '../trello/models';
import { connect } from './connect';
import { World } from './world';

/** Two rooms whose replies become comments, and a card with a thread in both. */
export interface ReplyWorld {
  world: World;
  /** a new one for each test */
  card: Card;
  reply: (
    text: string,
    where?: { user?: string; room?: string; host?: EngineHost },
  ) => Promise<MessageRecord>;
  comments: () => Action[];
  texts: () => string[];
  /** how often the app has posted a text in #website and in #general */
  posted: (text: string) => number[];
  settle: () => Promise<void>;
  /** as if the replies had been sent some minutes ago, and the job that tries again were due */
  tryAgain: () => Promise<void>;
}

/** Grace and admin have connected their accounts, as Grace and Alan. */
export function forReplies(): ReplyWorld {
  const held = World.forSuite() as ReplyWorld;
  before(async () => {
    const { world } = held;
    const { shortLink } = world.sample.board;
    const routes = ['website', 'general'].map((room) => `${shortLink} -> #${room} thread=on replies=on`);
    await world.setUp({ routes: routes.join('\n') });
    await connect(world, world.sample.members.grace);
    await connect(world, world.sample.members.alan, { user: 'admin' });
  });
  beforeEach(async () => {
    const { world } = held;
    held.card = world.trello.addCard({ list: world.sample.lists.todo, name: 'Fog horn' });
    await world.newPosts(() => world.trello.as(world.sample.members.ada).comment(held.card, 'Is it loud?'));
  });
  afterEach(() => {
    held.world.trello.clearFaults();
  });
  const rootIn = (room: string): MessageRecord =>
    held.world.host.messages(room).find(({ msg, tmid }) => !tmid && msg.includes(held.card.shortLink))!;
  held.reply = (text, { user = 'grace', room = 'website', host = held.world.host } = {}) =>
    host.sendMessage(user, room, text, { threadId: rootIn(room)._id });
  held.comments = () =>
    held.world.trello.state.actions.filter(
      ({ type, data }) =>
        type === 'commentCard' && data.card?.id === held.card.id && data.text !== 'Is it loud?',
    );
  held.texts = () => held.comments().map(({ data }) => data.text!);
  held.posted = (text) =>
    ['website', 'general'].map((room) => held.world.posts(room).filter((post) => post.includes(text)).length);
  held.settle = async () => {
    await held.world.trello.settled();
    await held.world.host.idle();
  };
  let minutes = 0;
  held.tryAgain = async () => {
    const { database } = held.world.host.workspace;
    for (const { id, value } of await database.find('persistence'))
      if (value.kind === 'reply')
        await database.replace('persistence', id, { ...value, at: value.at - 120_000, triedAt: undefined });
    minutes += 10;
    await held.world.host.runDueJobs(new Date(Date.now() + minutes * 60_000));
    await held.settle();
  };
  return held;
}

export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}
