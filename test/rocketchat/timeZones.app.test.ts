import { expect } from 'chai';
import { openedBy, submitAnew } from '../../testing/app/addForms';
import { connect, forCards, plainly } from '../../testing/app/cards';
import { elementOf, lastNotice, pressForForm } from '../../testing/app/clicks';
import { field } from '../../testing/app/forms';
import { EngineHost } from '../../testing/engine/EngineHost';
import { fillIn } from '../../testing/engine/fill';
import { offsetOf } from '../../trello/describe/formatDate';

/** The current offset of a zone from UTC, which is what Rocket.Chat knows of a person. */
const hoursNow = (zone: string): number => offsetOf(zone, new Date()) / 60;

describe('a person’s time zone', () => {
  const held = forCards({ timeZone: 'America/New_York', workspaceActs: true });
  const { ask, card } = held;
  const title = 'Write the visitor guide';
  const dueOf = (): string | null => card(title).due;
  const someone = (username: string, more: object = {}): { user: string; room: string } => {
    held.world.host.addUser({ username, ...more });
    held.world.host.addRoom({
      name: 'crew',
      type: 'p',
      owners: ['grace'],
      members: ['admin', ...people, username],
    });
    people.push(username);
    return { user: username, room: 'crew' };
  };
  const people: string[] = [];
  /** In winter and in summer, whichever it is now. */
  const set = async (person: object, time: string): Promise<[string, string | null][]> => {
    const posted: [string, string | null][] = [];
    for (const day of ['2031-01-15', '2031-07-15'])
      posted.push([await ask(`/trello due "${title}" ${day} ${time}`, person), dueOf()]);
    return posted;
  };

  const zones: [city: string, winter: string, summer: string][] = [
    ['Berlin', '2031-01-15T16:00', '2031-07-15T15:00'],
    ['new york', '2031-01-15T22:00', '2031-07-15T21:00'],
    ['Sydney', '2031-01-15T06:00', '2031-07-15T07:00'],
    ['Lord Howe', '2031-01-15T06:00', '2031-07-15T06:30'],
    ['Kiritimati', '2031-01-15T03:00', '2031-07-15T03:00'],
    ['Pago Pago', '2031-01-16T04:00', '2031-07-16T04:00'],
  ];

  it('is set by city or name, in winter and in summer, in any room', async () => {
    const person = someone('zoe', { utcOffset: 1 });
    for (const [city, winter, summer] of zones) {
      expect(await ask(`/trello me ${city}`, person), city).to.match(
        /^Your time zone is now `\w+\/\w+`, where it is /,
      );
      const [[inWinter, first], [inSummer, second]] = (await set(person, '17:00')) as any;
      expect([first, second], city).to.deep.equal([`${winter}:00.000Z`, `${summer}:00.000Z`]);
      expect(inWinter, city).to.match(/due Wed, 15 Jan 2031, 17:00 \S+\.$/);
      expect(inSummer, city).to.match(/due Tue, 15 Jul 2031, 17:00 \S+\.$/);
    }
    expect(await ask('/trello list "To do"', person)).to.match(/guide.* 15 Jul 2031, 17:00/);
    expect(await ask('/trello card visitor guide', person)).to.match(/Due: Tue, 15 Jul 2031, 17:00/);
  });

  it('applies in forms, to the time shown and to the one submitted', async () => {
    const person = someone('fay', { utcOffset: 0 });
    await ask('/trello me Berlin', person);
    await ask(`/trello due "${title}" 2031-07-15 17:00`, person);
    await ask('/trello card visitor guide', person);
    const view = await pressForForm(held.world, lastNotice(held.world), 'card.due', person);
    expect([field(view, 'day').initialDate, field(view, 'time').initialValue]).to.deep.equal([
      '2031-07-15',
      '17:00',
    ]);
    expect(JSON.stringify(view['blocks'])).to.include('Time (Europe/Berlin)');
    for (const client of ['web', 'mobile'] as const) {
      const came = await submitAnew(held.world, view, {
        touched: { day: '2031-01-15', time: '09:30' },
        client,
        user: person.user,
      });
      expect(dueOf(), JSON.stringify(came)).to.equal('2031-01-15T08:30:00.000Z');
      await ask(`/trello due "${title}" 2031-07-15 17:00`, person);
    }
    await held.world.host.type(person.user, person.room, '/trello add');
    const adding = openedBy(held.world);
    expect(JSON.stringify(adding['blocks'])).to.include('Due time (Europe/Berlin)');
    // Clocks there go from 02:00 to 03:00 that night.
    const touched = { title: 'Wind the clocks', day: '2031-03-30', time: '2:30' };
    const { posted } = await submitAnew(held.world, adding, { touched, user: person.user });
    expect(posted).to.match(/due Sun, 30 Mar 2031, 03:30 CEST/);
    expect(card('Wind the clocks').due).to.equal('2031-03-30T01:30:00.000Z');
  });

  it('survives connecting, changing and disconnecting an account and a restart, and is nobody else’s', async () => {
    const person = someone('kim', { utcOffset: 1 });
    const other = someone('kit', { utcOffset: 1 });
    const isBerlin = async (text = '/trello me') =>
      expect(await ask(text, person)).to.match(/Your time zone is `Europe\/Berlin`, where it is /);
    await ask('/trello me Berlin', person);
    await isBerlin();
    await connect(held.world, { member: held.sample.members.alan, ...person });
    await isBerlin();
    await connect(held.world, { member: held.sample.members.alan, ...person });
    await ask('/trello disconnect', person);
    await isBerlin();
    await held.world.host.restart();
    await isBerlin();
    const { workspace } = held.world.host;
    const records = (await workspace.database.find('persistence')).map(({ value }) => value);
    const zonesOf = (username: string): string[] =>
      records
        .filter(({ kind, userId }) => kind === 'choices' && userId === workspace.user(username)._id)
        .map(({ timeZone }) => timeZone);
    expect([zonesOf('kim'), zonesOf('kit')]).to.deep.equal([['Europe/Berlin'], []]);
    expect(await ask('/trello me', other)).to.not.match(/Europe\/Berlin/);
    await ask('/trello me Kathmandu', person);
    expect(await ask('/trello me', person)).to.match(/`Asia\/Kat\w+`/);
  });

  it('is deleted with the person', async () => {
    const person = someone('gus');
    await ask('/trello me Berlin', person);
    const { _id } = held.world.host.workspace.user('gus');
    const kept = async (): Promise<boolean> =>
      JSON.stringify(await held.world.host.workspace.database.find('persistence')).includes(_id);
    expect(await kept()).to.equal(true);
    await held.world.host.deleteUser('gus', { by: 'admin' });
    expect(await kept()).to.equal(false);
    people.splice(people.indexOf('gus'), 1);
  });

  it('is guessed until then, and the answer names the offset', async () => {
    const berlin = someone('ute', { utcOffset: hoursNow('Europe/Berlin'), language: 'de' });
    const [[, winter], [inSummer, summer]] = (await set(berlin, '17:00')) as any;
    expect([winter, summer]).to.deep.equal(['2031-01-15T16:00:00.000Z', '2031-07-15T15:00:00.000Z']);
    expect(inSummer).to.match(/17:00 CEST\.$/);
    expect(await ask('/trello me', berlin)).to.match(
      /Your time zone is probably `Europe\/Berlin`, where it is .*`\/trello me Europe\/Berlin`/,
    );
    const inOffice = someone('ned', { utcOffset: hoursNow('America/New_York') });
    expect((await set(inOffice, '17:00')).map(([, due]) => due)).to.deep.equal([
      '2031-01-15T22:00:00.000Z',
      '2031-07-15T21:00:00.000Z',
    ]);
    const far = someone('tom', { utcOffset: 5.75 });
    for (const [posted, due] of await set(far, '17:00')) {
      expect(due).to.match(/T11:15/);
      expect(posted).to.match(
        /17:00 UTC\+5:45 \(ignoring summer time: set your time zone with `\/trello me <city>`\)/,
      );
    }
    expect(await ask('/trello add Far away --due 2031-07-15', far)).to.match(
      /17:00 UTC\+5:45 \(ignoring summer time/,
    );
    expect(await ask('/trello me', far)).to.match(
      /Your time zone is unknown.* UTC\+5:45\. .*`\/trello me Berlin`/,
    );
    await ask('/trello me Kathmandu', far);
    expect((await set(far, '17:00'))[0]![0]).to.match(/17:00 GMT\+5:45\.$/);
  });

  it('is refused if unknown, privately and in the thread, and the previous one stays', async () => {
    const person = someone('pat', { utcOffset: 1 });
    await ask('/trello me Berlin', person);
    const root = await held.world.host.sendMessage('grace', 'crew', 'When?');
    expect(await ask('/trello me Berln', { ...person, threadId: root._id })).to.match(
      /^There is no time zone “Berln”\. Did you mean `Europe\/Berlin`/,
    );
    expect(held.world.host.noticeHistory().slice(-1)[0]!.tmid).to.equal(root._id);
    for (const typed of ['EST', 'UTC+1', 'the moon', '🙂', '../../etc', 'x'.repeat(300)])
      expect(await ask(`/trello me ${typed}`, person), typed).to.match(/^There is no time zone “/);
    expect(await ask('/trello me', person)).to.match(/Your time zone is `Europe\/Berlin`/);
  });

  it('is known to every server at once when a date is written', async () => {
    const { world } = held;
    const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';
    const second = await EngineHost.start({ engine, beside: world.host, tickMs: false });
    try {
      const person = someone('jo', { utcOffset: 1 });
      const view = async () => {
        await second.type('jo', 'crew', '/trello card visitor guide');
        const shown = second.noticeHistory().slice(-1)[0]!;
        const { blockId, value } = elementOf(shown.blocks, 'card.due') as Record<string, string>;
        const container = { type: 'message', id: shown._id } as const;
        await second.click({
          user: 'jo',
          room: 'crew',
          container,
          actionId: 'card.due',
          blockId,
          value: value!,
        });
        return second.surfaces().slice(-1)[0]!.view!;
      };
      // Both servers have her in their caches by now.
      for (const host of [world.host, second]) await host.type('jo', 'crew', '/trello list "To do"');
      const form = await view();
      await ask('/trello me Kathmandu', person);
      await second.type('jo', 'crew', `/trello due "${title}" 2031-07-15 17:00`);
      expect(dueOf()).to.equal('2031-07-15T11:15:00.000Z');
      await ask('/trello me Sydney', person);
      const touched = { day: '2031-07-16', time: '17:00' };
      await second.submitView({ user: 'jo', view: fillIn(form, touched, 'mobile') });
      expect(dueOf()).to.equal('2031-07-16T07:00:00.000Z');
    } finally {
      await second.stop();
    }
  });

  it('is the workspace’s in public messages', async () => {
    const person = someone('sam', { utcOffset: 1 });
    await ask('/trello me Kathmandu', person);
    await ask(`/trello due "${title}" 2031-07-15 17:00`, person);
    await held.world.host.type('sam', 'crew', '/trello card visitor guide --share');
    expect(plainly(held.world.posts('crew').slice(-1)[0])).to.match(/15 Jul 2031, 07:15 (EDT|GMT-4)/);
  });

  it('takes one read of the store, and none again for a while', async () => {
    const person = someone('ivy', { utcOffset: 1 });
    await ask('/trello list', person);
    const trips = async (): Promise<number> => {
      held.world.host.resetCalls();
      await ask('/trello list "To do"', person);
      return held.world.roundTrips().length;
    };
    const [first, second] = [await trips(), await trips()];
    expect(first - second).to.equal(1);
  });
});

describe('the digits of a date', () => {
  const held = forCards({ workspaceActs: true });
  const { ask } = held;
  const setBy = async (language: string | undefined, typed: string): Promise<string> => {
    held.world.host.addUser({ username: 'lee', utcOffset: 0, ...(language && { language }) });
    return ask(`/trello due #4 ${typed}`, { user: 'lee' });
  };

  before(() => {
    held.world.host.addUser({ username: 'lee', utcOffset: 0 });
    held.world.host.addRoom({ name: 'crew', type: 'p', owners: ['grace'], members: ['admin', 'lee'] });
  });

  const june = /due Thu, 5 Jun 2031, /;
  const may = /due Tue, 6 May 2031, /;

  it('have the day first if the language has, and the answer spells out the month', async () => {
    for (const language of ['en-GB', 'de', 'fr', 'es', 'pt'])
      expect(await setBy(language, '05/06/2031'), language).to.match(june);
    for (const language of ['en', 'en-US', undefined])
      expect(await setBy(language, '05/06/2031'), language).to.match(may);
    for (const typed of ['5/6/31', '5-6-2031', '05/06/2031 at noon', '05.06.2031'])
      expect(await setBy('de', typed), typed).to.match(june);
    expect(await setBy('de', '2031/05/06')).to.match(may);
    expect(await setBy('en', '05.06.2031')).to.match(june);
    expect(await setBy('en', '25/06/2031')).to.match(/25 Jun 2031/);
    expect(await setBy('de', '31/06/2031')).to.match(/is not a date/);
  });

  it('are read the same way for a new card', async () => {
    held.world.host.addUser({ username: 'lee', utcOffset: 0, language: 'de' });
    expect(await ask('/trello add Pay --due 05/06/2031', { user: 'lee' })).to.match(june);
  });

  it('are read in the server’s language for people without one, and by its country in plain English', async () => {
    const { settings } = held.world.host.workspace;
    settings.Language = 'de';
    expect(await setBy(undefined, '05/06/2031')).to.match(june);
    expect(await setBy('en', '05/06/2031')).to.match(may);
    settings.Language = 'en-GB';
    expect(await setBy('en', '05/06/2031')).to.match(june);
    settings.Language = 'de-AT';
    expect(await setBy('en', '05/06/2031')).to.match(june);
    settings.Language = 'en-US';
    expect(await setBy(undefined, '05/06/2031')).to.match(may);
    settings.Language = 'en';
  });
});
