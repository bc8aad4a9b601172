import { expect } from 'chai';
import { findZone } from '../../../rocketchat/timeZones/findTimeZone';
import { guessZone } from '../../../rocketchat/timeZones/guessTimeZone';

const winter = new Date('2026-11-25T10:00:00Z');
const summer = new Date('2026-07-25T10:00:00Z');

describe('the most likely time zone', () => {
  const guess = (hours: number | null | undefined, language?: string, zone = 'UTC', now = winter) =>
    guessZone({ hours, language, zone, now });

  it('is the workspace’s if its current offset is the same', () => {
    expect(guess(1, undefined, 'Europe/Berlin')).to.equal('Europe/Berlin');
    expect(guess(2, 'fi', 'Europe/Berlin', summer)).to.equal('Europe/Berlin');
    expect(guess(11, undefined, 'Australia/Sydney')).to.equal('Australia/Sydney');
    expect(guess(10, undefined, 'Australia/Sydney', summer)).to.equal('Australia/Sydney');
    expect(guess(10.5, undefined, 'Australia/Lord_Howe', summer)).to.equal('Australia/Lord_Howe');
    expect(guess(5.75, undefined, 'Asia/Kathmandu')).to.equal('Asia/Kathmandu');
    expect(guess(-3.5, undefined, 'America/St_Johns')).to.equal('America/St_Johns');
  });

  it('is the one where the language is at home, if the offset fits', () => {
    expect(guess(1, 'de')).to.equal('Europe/Berlin');
    expect(guess(2, 'de', 'UTC', summer)).to.equal('Europe/Berlin');
    expect(guess(1, 'fr-FR', 'America/New_York')).to.equal('Europe/Paris');
    expect(guess(2, 'uk')).to.equal('Europe/Kiev');
    expect(guess(2, 'he')).to.equal('Asia/Jerusalem');
  });

  it('is only the offset if nothing else is known', () => {
    for (const language of [undefined, 'en', 'ja', 'constructor', '']) expect(guess(1, language)).to.equal(1);
    expect(guess(2, 'de')).to.equal(2);
    expect(guess(-3, 'pt-BR')).to.equal(-3);
    expect(guess(-5, 'en', 'Europe/Berlin')).to.equal(-5);
    expect(guess(5.5, 'de-IN')).to.equal(5.5);
  });

  it('is the workspace’s if nothing is known', () => {
    expect(guess(undefined, 'de', 'Europe/Berlin')).to.equal('Europe/Berlin');
    expect(guess(null)).to.equal('UTC');
  });
});

describe('a time zone as people type it', () => {
  const cases: [string, string][] = [
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    [' EUROPE / BERLIN ', 'Europe/Berlin'],
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['New_York', 'America/New_York'],
    ['America/new york', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['sydney', 'Australia/Sydney'],
    ['Port-au-Prince', 'America/Port-au-Prince'],
    ['apia', 'Pacific/Apia'],
    ['ushuaia', 'America/Argentina/Ushuaia'],
    ['utc', 'UTC'],
    ['GMT', 'UTC'],
  ];
  for (const [typed, zone] of cases)
    it(`${typed} → ${zone}`, () => {
      expect(findZone(typed)).to.deep.equal({ zone });
    });

  it('is found by its old and its new name', () => {
    for (const typed of ['Kolkata', 'Calcutta', 'Kiev', 'Kathmandu', 'katmandu', 'Saigon', 'US/Eastern'])
      expect(findZone(typed), typed).to.have.property('zone');
  });

  it('is suggested if it is similar, and never guessed', () => {
    expect(findZone('Berln')).to.have.property('near').that.includes('Europe/Berlin');
    expect(findZone('Los Angelos')).to.have.property('near').that.includes('America/Los_Angeles');
    for (const typed of [
      '',
      ' ',
      'EST',
      'IST',
      'BST',
      'CET',
      'UTC+1',
      '+01:00',
      '1',
      'Germany',
      '🙂',
      '../x',
      'a/b/c',
    ])
      expect(findZone(typed), typed).to.have.property('near');
  });
});
