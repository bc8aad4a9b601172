import { expect } from 'chai';
import { parseWhen } from '../../../features/cards/parseWhen';

/** A Wednesday. */
const now = new Date('2026-11-25T10:00:00Z');
const at = (
  text: string,
  zone: string | number = 'UTC',
  moment = now,
  isDayFirst = false,
): string | undefined => {
  const when = parseWhen(text, { now: moment, zone, isDayFirst });
  return when && 'due' in when ? when.due?.toISOString() : undefined;
};

describe('parseWhen', () => {
  it('reads what people type', () => {
    const cases: [string, string][] = [
      ['tomorrow at 5pm', '2026-11-26T17:00'],
      ['tomorrow', '2026-11-26T17:00'],
      ['today', '2026-11-25T17:00'],
      ['friday', '2026-11-27T17:00'],
      ['next friday 17:30', '2026-12-04T17:30'],
      ['monday 9am', '2026-11-30T09:00'],
      ['in 3 days', '2026-11-28T17:00'],
      ['in 2 hours', '2026-11-25T12:00'],
      ['2027-03-01 09:00', '2027-03-01T09:00'],
      ['2027-03-01', '2027-03-01T17:00'],
      ['2027-03-01T09:00Z', '2027-03-01T09:00'],
      ['1 March', '2027-03-01T17:00'],
      ['Dec 24 2026 at noon', '2026-12-24T12:00'],
      ['tonight', '2026-11-25T22:00'],
      ['18:00', '2026-11-25T18:00'],
      ['9am', '2026-11-26T09:00'],
      ['end of month', '2026-11-30T17:00'],
      ['01.03.2027', '2027-03-01T17:00'],
      ['1.3.27', '2027-03-01T17:00'],
      ['1.3.', '2027-03-01T17:00'],
      ['24.12. 09:30', '2026-12-24T09:30'],
      ['on 31.12.2026 at 5pm', '2026-12-31T17:00'],
      ['29.2.2028', '2028-02-29T17:00'],
      ['2027.03.01', '2027-03-01T17:00'],
      ['2027/3/1 9:00', '2027-03-01T09:00'],
      ['in 17h', '2026-11-26T03:00'],
      ['2 hours', '2026-11-25T12:00'],
      ['3d', '2026-11-28T17:00'],
      ['last friday', '2026-11-20T17:00'],
      ['friday last week', '2026-11-20T17:00'],
      ['past friday 9am', '2026-11-20T09:00'],
      ['3 days ago', '2026-11-22T17:00'],
      ['2020-01-01', '2020-01-01T17:00'],
      ['today at 00:01', '2026-11-25T00:01'],
    ];
    const wrong = cases.filter(([text, iso]) => at(text) !== `${iso}:00.000Z`);
    expect(wrong.map(([text]) => `${text}: ${at(text)}`)).to.deep.equal([]);
  });

  it('understands none, done and undone', () => {
    const read = (text: string) => parseWhen(text, { now, zone: 'UTC', isDayFirst: false });
    for (const text of ['none', 'None', 'never', '-']) expect(read(text), text).to.deep.equal({ due: null });
    for (const text of ['done', 'Complete']) expect(read(text), text).to.deep.equal({ isDone: true });
    for (const text of ['undone', 'not done']) expect(read(text), text).to.deep.equal({ isDone: false });
  });

  it('does not guess if there is more than a date, or less', () => {
    for (const text of [
      '',
      ' ',
      'whenever',
      'friday or monday',
      'tomorrow please',
      '2027-13-45',
      'x',
      '99',
      'to do',
      'tomorrow to friday',
      'monday 9am - 11am',
      'monday 9-11',
      '2027-13-01',
      '2027-02-30',
      '2027/13/01',
      '2027.13.01',
      '2027-13-01T09:00Z',
      '01.13.2027',
      '30.2.2027',
      '29.2.2027',
      '32.1.',
      '1.3.2027.4',
      '17h',
      '17 h',
      '17.30',
      'tomorrow 17h',
      '2027-03-01 25:00',
      'in 9000 years',
      'in 100000 years',
      'in 999999999 years',
    ])
      expect(at(text), text).to.equal(undefined);
  });

  it('uses the zone’s offset at that moment, also on the days when clocks change', () => {
    const cases: [string, string | number, string][] = [
      ['2027-01-15 09:00', 'Australia/Sydney', '2027-01-14T22:00'],
      ['2027-07-15 09:00', 'Australia/Sydney', '2027-07-14T23:00'],
      ['2027-10-03 01:00', 'Australia/Sydney', '2027-10-02T15:00'],
      ['2027-10-03 09:00', 'Australia/Sydney', '2027-10-02T22:00'],
      ['2027-07-15 09:00', 'America/New_York', '2027-07-15T13:00'],
      ['2027-03-14 01:30', 'America/New_York', '2027-03-14T06:30'],
      ['2027-03-14 03:30', 'America/New_York', '2027-03-14T07:30'],
      ['2027-11-07 09:00', 'America/New_York', '2027-11-07T14:00'],
      ['2027-03-14 09:00', 'Asia/Kathmandu', '2027-03-14T03:15'],
      ['2027-03-14 09:00', 5.75, '2027-03-14T03:15'],
      ['2027-03-14 09:00', -3.5, '2027-03-14T12:30'],
    ];
    const wrong = cases.filter(([text, zone, iso]) => at(text, zone) !== `${iso}:00.000Z`);
    expect(wrong.map(([text, zone]) => `${text} ${zone}: ${at(text, zone)}`)).to.deep.equal([]);
  });

  it('uses the offset on the date that is meant, on either side of a clock change', () => {
    const cases: [string, string, string, string][] = [
      // Typed in November and in July.
      ['2027-07-01 17:00', 'Europe/Berlin', '2026-11-25T10:00:00Z', '2027-07-01T15:00'],
      ['2027-01-04 17:00', 'Europe/Berlin', '2026-07-25T10:00:00Z', '2027-01-04T16:00'],
      ['1 July 2027', 'Europe/Berlin', '2026-11-25T10:00:00Z', '2027-07-01T15:00'],
      ['in 8 months', 'Europe/Berlin', '2026-11-25T10:00:00Z', '2027-07-25T15:00'],
      // The evening before.
      ['tomorrow 9am', 'Europe/Berlin', '2027-03-27T20:00:00Z', '2027-03-28T07:00'],
      ['tomorrow 9am', 'Europe/Berlin', '2027-10-30T20:00:00Z', '2027-10-31T08:00'],
      ['tomorrow at 1am', 'Europe/Berlin', '2027-03-27T20:00:00Z', '2027-03-28T00:00'],
      ['tomorrow', 'America/New_York', '2027-03-13T20:00:00Z', '2027-03-14T21:00'],
      ['in 1 week', 'America/New_York', '2027-11-03T20:00:00Z', '2027-11-10T22:00'],
      ['2027-04-03 09:00', 'Australia/Lord_Howe', '2026-11-25T10:00:00Z', '2027-04-02T22:00'],
      ['2027-04-05 09:00', 'Australia/Lord_Howe', '2026-11-25T10:00:00Z', '2027-04-04T22:30'],
      ['2027-07-01 09:00', 'America/St_Johns', '2026-11-25T10:00:00Z', '2027-07-01T11:30'],
      // That long from now, whatever clocks do meanwhile.
      ['in 3 hours', 'Europe/Berlin', '2027-03-28T00:30:00Z', '2027-03-28T03:30'],
      ['in 3 hours', 'America/New_York', '2027-11-07T05:30:00Z', '2027-11-07T08:30'],
    ];
    for (const [text, zone, typedAt, iso] of cases)
      expect(at(text, zone, new Date(typedAt)), `${text} ${zone}`).to.equal(`${iso}:00.000Z`);
  });

  it('takes the earlier of two equal times, and the next valid one after a gap', () => {
    const twice: [string, string, string][] = [
      ['2027-10-31 02:30', 'Europe/Berlin', '2027-10-31T00:30'],
      ['2027-10-31 02:00', 'Europe/Berlin', '2027-10-31T00:00'],
      ['2027-10-31 03:00', 'Europe/Berlin', '2027-10-31T02:00'],
      ['2027-11-07 01:30', 'America/New_York', '2027-11-07T05:30'],
      ['2027-04-04 02:30', 'Australia/Sydney', '2027-04-03T15:30'],
      ['2027-04-04 01:45', 'Australia/Lord_Howe', '2027-04-03T14:45'],
    ];
    const never: [string, string, string][] = [
      ['2027-03-28 02:30', 'Europe/Berlin', '2027-03-28T01:30'],
      ['2027-03-28 02:00', 'Europe/Berlin', '2027-03-28T01:00'],
      ['2027-03-14 02:30', 'America/New_York', '2027-03-14T07:30'],
      ['2027-10-03 02:30', 'Australia/Sydney', '2027-10-02T16:30'],
      ['2027-10-03 02:15', 'Australia/Lord_Howe', '2027-10-02T15:45'],
      // The whole first hour of the day.
      ['2027-03-28 00:30', 'Asia/Beirut', '2027-03-27T22:30'],
    ];
    for (const [text, zone, iso] of [...twice, ...never])
      expect(at(text, zone), `${text} ${zone}`).to.equal(`${iso}:00.000Z`);
  });

  it('knows the day on either side of the date line', () => {
    const moment = new Date('2026-11-25T10:30:00Z');
    const cases: [string | number, string, string][] = [
      ['Pacific/Kiritimati', 'today 18:00', '2026-11-26T04:00'],
      [14, 'today 18:00', '2026-11-26T04:00'],
      ['Pacific/Apia', 'tomorrow 9am', '2026-11-25T20:00'],
      ['Pacific/Pago_Pago', 'today 18:00', '2026-11-25T05:00'],
      [-11, 'tomorrow 9am', '2026-11-25T20:00'],
      [-12, 'tomorrow 9am', '2026-11-25T21:00'],
      ['Pacific/Chatham', 'today 23:30', '2026-11-26T09:45'],
    ];
    for (const [zone, text, iso] of cases)
      expect(at(text, zone, moment), `${text} ${zone}`).to.equal(`${iso}:00.000Z`);
  });

  it('reads digits in the order of the person’s language', () => {
    const both: [string, string, string][] = [
      ['05/06/2027', '2027-05-06', '2027-06-05'],
      ['5/6/27', '2027-05-06', '2027-06-05'],
      ['5-6-2027', '2027-05-06', '2027-06-05'],
      ['5/6', '2027-05-06', '2027-06-05'],
      ['on 05/06/2027 at 5pm', '2027-05-06', '2027-06-05'],
      ['12/11', '2026-12-11', '2027-11-12'],
      // These can be read in one way only.
      ['31/12/2027', '2027-12-31', '2027-12-31'],
      ['12/31/2027', '2027-12-31', '2027-12-31'],
      ['05.06.2027', '2027-06-05', '2027-06-05'],
      ['2027/05/06', '2027-05-06', '2027-05-06'],
      ['2027-05-06', '2027-05-06', '2027-05-06'],
      ['29/2/2028', '2028-02-29', '2028-02-29'],
    ];
    for (const [text, monthFirst, dayFirst] of both) {
      expect(at(text), text).to.equal(`${monthFirst}T17:00:00.000Z`);
      expect(at(text, 'UTC', now, true), text).to.equal(`${dayFirst}T17:00:00.000Z`);
    }
    for (const text of [
      '13/13/2027',
      '31/6/2027',
      '30/2/2027',
      '2/30/2027',
      '29/2/2027',
      '0/5/2027',
      '5/6/2027/8',
    ])
      for (const isDayFirst of [true, false])
        expect(at(text, 'UTC', now, isDayFirst), text).to.equal(undefined);
  });

  it('begins the day in the person’s time zone', () => {
    // Already Thursday in Sydney, still Tuesday in Honolulu.
    expect(at('tomorrow 9am', 'Australia/Sydney', new Date('2026-11-25T20:00:00Z'))).to.equal(
      '2026-11-26T22:00:00.000Z',
    );
    expect(at('tomorrow 9am', 'Pacific/Honolulu', new Date('2026-11-25T06:00:00Z'))).to.equal(
      '2026-11-25T19:00:00.000Z',
    );
    expect(at('in 2 hours', 'Asia/Kathmandu')).to.equal('2026-11-25T12:00:00.000Z');
  });

  it('means the end of the day at the end of work', () => {
    const evening = new Date('2026-11-25T19:00:00Z');
    expect(at('today', 'UTC', evening)).to.equal('2026-11-25T23:59:00.000Z');
    expect(at('today', 'America/New_York', evening)).to.equal('2026-11-25T22:00:00.000Z');
    expect(at('yesterday', 'UTC', evening)).to.equal('2026-11-24T17:00:00.000Z');
  });
});
