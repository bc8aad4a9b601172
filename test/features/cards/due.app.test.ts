import { expect } from 'chai';
import { connect, forCards } from '../../../testing/app/cards';

describe('/trello due', () => {
  const held = forCards();
  const { ask, card, writes } = held;
  const due = (name: string): string | null => card(name).due;

  it('sets a date in the person’s time zone, and confirms it with the zone', async () => {
    const slow = card('Slow first page');
    expect(await ask('/trello due Slow first page 2031-03-04 09:30')).to.equal(
      `You set <https://trello.com/c/${slow.shortLink}|Slow first page> due Tue, 4 Mar 2031, 09:30 UTC+2 (ignoring summer time: set your time zone with \`/trello me <city>\`).`,
    );
    expect(slow.due).to.equal('2031-03-04T07:30:00.000Z');
    expect(await ask('/trello due "Slow first page" 5 March 2031')).to.match(
      /due Wed, 5 Mar 2031, 17:00 UTC\+2 \(/,
    );
    expect(await ask('/trello due Photos 6 March 2031 at 5pm')).to.match(
      /You set <\S+\|Photos .* due Thu, 6 Mar 2031, 17:00/,
    );
    expect(await ask(`/trello due ${slow.url} in 3 days`)).to.match(/^You set .* 17:00 UTC\+2 \(/);
    expect(new Date(slow.due!).getTime() - Date.now()).to.be.within(1.9 * 86_400_000, 4 * 86_400_000);
  });

  it('says if a date is in the past, for a new card as well', async () => {
    expect(await ask('/trello due Slow first page 2020-01-01')).to.match(
      /^You set .* due Wed, 1 Jan 2020, 17:00 UTC\+2 \(in the past\)\.$/,
    );
    expect(due('Slow first page')).to.equal('2020-01-01T15:00:00.000Z');
    for (const when of ['3 days ago', 'last friday'])
      expect(await ask(`/trello due Slow first page ${when}`), when).to.match(/\(in the past\)\.$/);
    expect(await ask('/trello add Too late --due yesterday')).to.match(
      /^You created <\S+\|Too late>.*, due .* \(in the past\)\.$/,
    );
    expect(await ask('/trello due Slow first page 01.03.2031')).to.match(
      /due Sat, 1 Mar 2031, 17:00 UTC\+2 \(/,
    );
  });

  it('marks it complete, marks it incomplete and removes it', async () => {
    const form = card('Contact form loses the subject');
    expect(await ask('/trello due contact form done')).to.match(
      /^You marked <\S+\|Contact form.*> as done\.$/,
    );
    expect(form.dueComplete).to.equal(true);
    expect(await ask('/trello due contact form undone')).to.match(/^You marked .* as not done\.$/);
    expect(form.dueComplete).to.equal(false);
    expect(await ask('/trello due contact form none')).to.match(
      /^You removed the due date of <\S+\|Contact form/,
    );
    expect(form.due).to.equal(null);
  });

  it('sends nothing for words that are no date', async () => {
    const written = await writes(async () => {
      expect(await ask('/trello due #2 whenever')).to.equal(
        '“whenever” is not a date. Try `tomorrow at 5pm`, `next friday`, `2027-03-01 09:00`, `in 3 days`, `none`, `done` or `undone`.',
      );
      for (const words of [
        'friday or monday',
        'tomorrow please hurry',
        '2031-13-45',
        '2031-13-01',
        '01.13.2031',
        '17h',
        'tomorrow to friday',
        'in 9000 years',
        'ATTA' + 'x'.repeat(60),
      ])
        expect(await ask(`/trello due #2 ${words}`), words).to.match(/is not a date\. Try/);
      expect(await ask('/trello due')).to.match(/^Say which card/);
      expect(await ask('/trello due Contact form whenever')).to.match(/is not a date/);
    });
    expect(written).to.deep.equal([]);
  });

  it('respects daylight saving time if the workspace’s zone is the person’s', async () => {
    const { world } = held;
    const hours = (zone: string): number =>
      Number(
        /GMT([+-]\d+)?/.exec(
          new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).format(),
        )?.[1] ?? 0,
      );
    const cases: [string, number, [string, string, RegExp][]][] = [
      [
        'Australia/Sydney',
        hours('Australia/Sydney'),
        [
          ['2031-01-15 09:00', '2031-01-14T22:00:00.000Z', /09:00 (GMT\+11|AEDT)/],
          ['2031-07-15 09:00', '2031-07-14T23:00:00.000Z', /09:00 (GMT\+10|AEST)/],
        ],
      ],
      [
        'America/New_York',
        hours('America/New_York'),
        [
          ['2031-01-15 09:00', '2031-01-15T14:00:00.000Z', /09:00 (GMT-5|EST)/],
          ['2031-07-15 09:00', '2031-07-15T13:00:00.000Z', /09:00 (GMT-4|EDT)/],
        ],
      ],
      ['Asia/Kathmandu', 5.75, [['2031-07-15 09:00', '2031-07-15T03:15:00.000Z', /09:00 GMT\+5:45/]]],
      // Of somebody elsewhere Rocket.Chat knows only how far from UTC they are now.
      ['Europe/Berlin', 5.75, [['2031-07-15 09:00', '2031-07-15T03:15:00.000Z', /09:00 UTC\+5:45/]]],
    ];
    world.host.addRoom({ name: 'lobby', members: [] });
    for (const [index, [zone, utcOffset, dates]] of cases.entries()) {
      const user = `traveller${index}`;
      world.host.addUser({ username: user, utcOffset });
      world.host.addRoom({ name: `trip${index}`, members: [user] });
      await connect(world, { member: held.sample.members.alan, user, room: `trip${index}` });
      await world.setUp({ routes: `${held.sample.board.shortLink} -> #trip${index}`, timeZone: zone });
      for (const [typed, iso, sentence] of dates) {
        const room = `trip${index}`;
        expect(await ask(`/trello due #4 ${typed}`, { user, room }), zone).to.match(sentence);
        expect(due('Write the visitor guide'), zone).to.equal(iso);
      }
    }
  });
});
