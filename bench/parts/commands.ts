import { figuresOf, sideBySide, timed } from '../figures';
import { Floor } from '../Floor';
import type { Options } from '../options';
import { OurApp } from '../OurApp';
import { atMost, ratioOf, type Row } from '../Row';
import { type Allowed, tripRows } from '../trips';

const part = 'commands';

const typed = {
  cold: '/trello list "To do"',
  warm: '/trello list "To do"',
  card: '/trello card {url}',
  numbered: '/trello card #2',
  search: '/trello search station',
} as const;
type Name = keyof typeof typed;

const words: Record<Name, string> = {
  cold: 'list, asked first',
  warm: 'list, asked again within 10 s',
  card: 'card, by its address',
  numbered: 'card, by its number',
  search: 'search',
};

const trips = atMost('commandTrips');
const requests = atMost('requests');
/** A card number is looked up among the board's cards, unless they were requested in the last ten seconds. */
const allowed: Record<Name, Allowed> = {
  cold: { trips, requests },
  warm: { trips, requests: atMost('requestsWarm') },
  card: { requests },
  numbered: {},
  search: { requests },
};

/** From the command to its private answer; the local Trello answers at once. */
export async function commands({ rounds }: Options): Promise<Row[]> {
  const [floor, ours] = [await Floor.start(), await OurApp.start(10)];
  const { world } = ours;
  try {
    floor.host.addUser({ username: 'grace' });
    const url = Object.values(world.sample.cards)[1]?.shortUrl ?? '';
    const ask = async (name: Name): Promise<string> => world.ask(typed[name].replace('{url}', url));
    const asked = async (name: Name): Promise<number> => {
      await prepare(ours, ask, name);
      return timed(() => ask(name));
    };
    const times = await sideBySide(
      {
        floor: () => timed(() => floor.host.type('grace', 'room0', '/floor')),
        cold: () => asked('cold'),
        warm: () => asked('warm'),
        card: () => asked('card'),
        numbered: () => asked('numbered'),
        search: () => asked('search'),
      },
      { rounds: Math.ceil(rounds / 3), warmUp: 5 },
    );
    return [...table(times), ...(await tripsOf(ours, ask))];
  } finally {
    await floor.stop();
    await ours.stop();
  }
}

/** After a delivery of the board, Trello is asked again; the repeated command was sent just before. */
async function prepare({ world }: OurApp, ask: (name: Name) => Promise<string>, name: Name): Promise<void> {
  if (name === 'warm') await ask('cold');
  else await world.outdate();
}

async function tripsOf(ours: OurApp, ask: (name: Name) => Promise<string>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of Object.keys(typed) as Name[]) {
    await prepare(ours, ask, name);
    const counted = await ours.tripsOf(() => ask(name));
    rows.push(...tripRows(part, words[name], { counted, allowed: allowed[name] }));
  }
  return rows;
}

function table(times: Record<Name | 'floor', number[]>): Row[] {
  const row = (what: string, name: Name | 'floor'): Row => ({
    part,
    what,
    figures: figuresOf(times[name]),
    unit: 'ms',
    ...(name !== 'floor' && {
      ratio: { value: ratioOf(times[name], times.floor), to: 'a command that only answers' },
    }),
  });
  const names = Object.keys(typed) as Name[];
  return [row('a command that only answers', 'floor'), ...names.map((name) => row(words[name], name))];
}
