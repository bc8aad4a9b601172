import { expect } from 'chai';
import { formatDate, isDayFirst, isZone } from '../../../trello/describe/formatDate';

const at = (iso: string, zone: string | number): string => formatDate(iso, { zone, language: 'en' });

describe('formatDate', () => {
  it('shows a moment in a named zone, daylight saving time and date changes included', () => {
    expect(at('2026-03-28T23:30:00Z', 'Europe/Berlin')).to.equal('Sun, 29 Mar 2026, 00:30 CET');
    expect(at('2026-03-29T23:30:00Z', 'Europe/Berlin')).to.equal('Mon, 30 Mar 2026, 01:30 CEST');
    expect(at('2026-10-03T15:00:00Z', 'Australia/Sydney')).to.equal('Sun, 4 Oct 2026, 01:00 GMT+10');
    expect(at('2026-10-04T15:00:00Z', 'Australia/Sydney')).to.equal('Mon, 5 Oct 2026, 02:00 GMT+11');
    expect(at('2026-11-01T04:59:00Z', 'America/New_York')).to.equal('Sun, 1 Nov 2026, 00:59 GMT-4');
    expect(at('2026-11-01T06:59:00Z', 'America/New_York')).to.equal('Sun, 1 Nov 2026, 01:59 GMT-5');
    expect(at('2026-01-01T18:14:00Z', 'Asia/Kathmandu')).to.equal('Thu, 1 Jan 2026, 23:59 GMT+5:45');
    expect(at('2026-01-01T12:00:00Z', 'UTC')).to.equal('Thu, 1 Jan 2026, 12:00 UTC');
  });

  it('shows a moment at an offset from UTC, which is all Rocket.Chat knows of a reader', () => {
    expect(at('2026-01-01T18:15:00Z', 5.75)).to.equal('Fri, 2 Jan 2026, 00:00 UTC+5:45');
    expect(at('2026-01-01T02:00:00Z', -3.5)).to.equal('Wed, 31 Dec 2025, 22:30 UTC−3:30');
    expect(at('2026-01-01T00:00:00Z', 0)).to.equal('Thu, 1 Jan 2026, 00:00 UTC');
  });

  it('knows which languages write the day first', () => {
    const dayFirst = [
      'en-GB',
      'en-AU',
      'en-IN',
      'en_IE',
      'de',
      'de-AT',
      'fr',
      'es',
      'es-MX',
      'pt',
      'pt-BR',
      'it',
      'nl',
      'da',
    ];
    const more = [
      'sv',
      'no',
      'fi',
      'pl',
      'cs',
      'ru',
      'uk',
      'tr',
      'el',
      'he',
      'ar',
      'hi-IN',
      'th-TH',
      'vi-VN',
      'id',
      'xx',
      '?',
    ];
    for (const language of [...dayFirst, ...more]) expect(isDayFirst(language), language).to.equal(true);
    for (const language of ['en', 'en-US', 'ja', 'ko', 'zh', 'zh-TW'])
      expect(isDayFirst(language), language).to.equal(false);
  });

  it('distinguishes time zones from other words', () => {
    expect(['Europe/Berlin', 'UTC', 'America/New_York'].map(isZone)).to.deep.equal([true, true, true]);
    expect(['Berlin', 'CETT', ' ', 'Europe/Nowhere'].map(isZone)).to.deep.equal([false, false, false, false]);
  });
});
