import { expect } from 'chai';
import { associations } from '../../../storage/associations';
import type { Subscription } from '../../../storage/records';
import { World } from '../../../testing/app/world';
import type { RoomRecord } from '../../../testing/engine/records';

describe('rooms in the lines of the settings', () => {
  const held = World.forSuite();
  let number = 0;

  /** As Rocket.Chat stores it if names may have any characters: the slug is made from the displayed name. */
  function addRoom(name: string, displayName: string, values: Partial<RoomRecord> = {}): string {
    const { workspace } = held.world.host;
    number += 1;
    const room = {
      ...workspace.room('general'),
      _id: `room${String(number)}`,
      name,
      fname: displayName,
      ...values,
    };
    return workspace.rooms.put(room)._id;
  }

  /** The room that this line posts to, and the report to the admin. */
  async function goes(room: string): Promise<{ rooms: string[]; posted: string }> {
    const { world } = held;
    await world.save({ routes: '' });
    const before = world.direct('admin').length;
    await world.save({ routes: `${world.sample.board.shortLink} -> ${room}` });
    const posted = world
      .direct('admin')
      .slice(before)
      .join('\n')
      .replace(/\u2060/g, '');
    const keys = JSON.stringify(associations.subscription());
    const links = await world.host.workspace.database.find('persistence', { keys });
    return { rooms: links.map(({ value }) => (value as Subscription).roomId), posted };
  }

  before(() => held.world.setUp({ routes: '' }));
  afterEach(() => {
    const { rooms } = held.world.host.workspace;
    for (const { _id } of rooms.all()) if (/^room\d/.test(_id)) rooms.remove(_id);
  });

  const named: [string, string, string[]][] = [
    ['Buero-Muenchen', 'Büro München', ['#Büro München', 'Büro München', '"#Büro München"', '#büro münchen']],
    ['Buro-Munchen', 'Büro München', ['#Büro München', '#BÜRO MÜNCHEN']],
    ['Cafe-and-Co', 'Café & Co.', ['#Café & Co.', '#“Café & Co.”', '#Cafe-and-Co']],
    ['Privet-mir', 'Привет мир', ['#Привет мир', '#привет мир']],
    ['Projekt-X', 'Projekt „X“', ['#Projekt „X“', '#projekt-x']],
    ['web', 'web', ['#web', 'web', '#Web', '# web']],
    ['Web', 'Web', ['#web', '#WEB']],
  ];
  for (const [slug, displayName, lines] of named) {
    it(`are found by the displayed name: ${displayName}, with the slug ${slug}`, async () => {
      const id = addRoom(slug, displayName);
      for (const line of lines) {
        for (const form of ['NFC', 'NFD']) {
          const { rooms, posted } = await goes(`${line.normalize(form)} events=comments`);
          expect(rooms, `${line} in ${form}`).to.deep.equal([id]);
          expect(posted).to.match(/is set up/);
          expect(posted).to.include(`→ ${displayName}`);
        }
      }
    });
  }

  it('are found even if another room has the slug that theirs would have', async () => {
    addRoom('Buero-Muenchen', 'Buero Muenchen');
    addRoom('Buero-Muenchen-1', 'Büro-München!', { t: 'p' });
    const id = addRoom('Buero-Muenchen-2', 'Büro München', { t: 'p' });
    expect((await goes('#Büro München')).rooms).to.deep.equal([id]);
  });

  it('are not guessed: part of a name, or one without accents, does not match', async () => {
    addRoom('Buero-Muenchen', 'Büro München');
    for (const line of ['#Büro', '#Buro Munchen', '#Büro-München', '#Büro München 2']) {
      const { rooms, posted } = await goes(line);
      expect(rooms, line).to.deep.equal([]);
      expect(posted).to.match(
        /Line 1 of “Boards and rooms”: there is no room “.*”\. Use the name in the room’s address/,
      );
    }
  });

  it('are asked about if several match, with a name that only one of them has', async () => {
    const one = addRoom('design', 'design?');
    const other = addRoom('design-1', 'design');
    const { rooms, posted } = await goes('#design');
    expect(rooms).to.deep.equal([]);
    expect(posted).to.match(/“design” matches several rooms: “design\? \(design\)”, “design \(design-1\)”/);
    expect((await goes('#design?')).rooms).to.deep.equal([one]);
    expect((await goes('#design-1')).rooms).to.deep.equal([other]);
  });

  it('match by exact name before the same name in another case', async () => {
    const [small, large] = [addRoom('ops', 'ops'), addRoom('Ops', 'Ops')];
    expect((await goes('#ops')).rooms).to.deep.equal([small]);
    expect((await goes('#Ops')).rooms).to.deep.equal([large]);
    expect((await goes('#OPS')).posted).to.match(/“OPS” matches several rooms: “ops”, “Ops”/);
  });

  it('are never rooms that visitors read, nor direct rooms', async () => {
    addRoom('visitor', 'Visitor', { t: 'l' });
    addRoom('call', 'Call', { t: 'v' });
    held.world.host.addRoom({ name: 'talk', type: 'd', members: ['admin', 'grace'] });
    for (const line of ['#visitor', '#Visitor', '#call', '@grace', '#talk', '#grace']) {
      const { rooms, posted } = await goes(line);
      expect(rooms, line).to.deep.equal([]);
      expect(posted, line).to.match(/there is no room/);
    }
  });

  it('may be named like an option; otherwise the report explains how to write options', async () => {
    const id = addRoom('Reading-lists', 'Reading lists');
    expect((await goes('#Reading lists')).rooms).to.deep.equal([id]);
    const { rooms, posted } = await goes('#website thread');
    expect(rooms).to.deep.equal([]);
    expect(posted).to.match(
      /no room “website thread”\. If the last word is an option, write it like `thread=on`/,
    );
  });
});
