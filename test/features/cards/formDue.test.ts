import { expect } from 'chai';
import { readFormDue } from '../../../features/cards/formDue';
import { translator } from '../../../i18n/texts';

const t = translator('en');
const now = new Date('2031-03-01T10:00:00Z');
const read = (day?: string, time?: string) => readFormDue(t, { day, time }, { now, zone: 'Europe/Berlin' });

describe('a due date from a form', () => {
  const times: [string | undefined, string][] = [
    [undefined, '16:00'],
    ['', '16:00'],
    [' 9:30 ', '08:30'],
    ['09.30', '08:30'],
    ['9', '08:00'],
    ['5pm', '16:00'],
    ['5:15 p.m.', '16:15'],
    ['12am', '23:00'],
    ['12 PM', '11:00'],
    ['0:00', '23:00'],
    ['17h', '16:00'],
  ];
  for (const [time, utc] of times)
    it(`reads ${JSON.stringify(time)} in the person’s time zone`, () => {
      const day = utc === '23:00' ? '2031-03-03' : '2031-03-04';
      expect(read('2031-03-04', time)).to.deep.equal({ due: `${day}T${utc}:00.000Z` });
    });

  it('respects daylight saving time', () => {
    expect(read('2031-07-04')).to.deep.equal({ due: '2031-07-04T15:00:00.000Z' });
  });

  it('is empty without a day', () => {
    expect(read()).to.deep.equal({});
    expect(read(undefined, ' ')).to.deep.equal({});
    expect(read(undefined, '17:00')).to.have.nested.property('errors.day');
  });

  it('shows an error under the field for an invalid time or day', () => {
    for (const time of [
      '25:00',
      '9:75',
      'noonish',
      '13pm',
      '0am',
      'none',
      'tomorrow',
      '17:00 to 18:00',
      '-1',
    ])
      expect(read('2031-03-04', time), time).to.have.nested.property('errors.time');
    for (const day of ['2031-13-40', '2031-02-31', 'tomorrow', '1', 'none'])
      expect(read(day), day).to.have.nested.property('errors.day');
  });
});
