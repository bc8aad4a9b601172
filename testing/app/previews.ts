import { expect } from 'chai';
import type { MessageRecord } from '../engine/records';
import type { Board, Card } from '../trello/models';
import { restoreAfterEach } from './asBefore';
import { plainly } from './cards';
import { World } from './world';

const OUR_TYPE = 'trello-preview';

export const previews = ({ attachments = [] }: MessageRecord): string[] =>
  attachments
    .filter(({ type }) => String(type).startsWith(OUR_TYPE))
    .map(({ title, text }) => `${plainly(String(title))}\n${lines(plainly(String(text)))}`);

/** Each line ends in two spaces. @throws for one that the web client would join with the next */
function lines(text: string): string {
  expect(text).to.not.match(/[^ ] ?\n/);
  return text.replace(/ {2}\n/g, '\n');
}

export const titles = (message: MessageRecord): string[] =>
  previews(message).map((text) => text.split('\n')[0]!);

export interface PreviewWorld {
  world: World;
  secret: Board;
  open: Board;
  /** posts as grace, and returns the message after the app has handled it */
  post: (
    text: string,
    options?: { room?: string } & Parameters<World['host']['sendMessage']>[3],
  ) => Promise<MessageRecord>;
  stored: (message: { _id: string }) => MessageRecord;
  card: (name: string) => Card;
  link: (name: string) => string;
}

/** #website is linked to the sample board; #general to nothing. */
export function forPreviews(): PreviewWorld {
  const held = World.forSuite() as PreviewWorld;
  before(async () => {
    const { world } = held;
    await world.setUp();
    const { trello } = world;
    held.secret = trello.addBoard({ name: 'Secret plans', members: [trello.member] });
    trello.addCard({ list: trello.addList({ board: held.secret, name: 'Hidden' }), name: 'Buy the island' });
    held.open = trello.addBoard({ name: 'Roadmap', permissionLevel: 'public' });
    trello.addCard({ list: trello.addList({ board: held.open, name: 'Next' }), name: 'Open doors' });
  });
  restoreAfterEach(held);
  afterEach(() => {
    held.world.trello.clearFaults();
  });
  held.stored = ({ _id }) => held.world.host.messages().find((each) => each._id === _id)!;
  held.post = async (text, { room = 'website', ...options } = {}) =>
    held.stored(await held.world.host.sendMessage('grace', room, text, options));
  held.card = (name) => [...held.world.trello.state.cards.values()].find((each) => each.name === name)!;
  held.link = (name) => `https://trello.com/c/${held.card(name).shortLink}`;
  return held;
}
