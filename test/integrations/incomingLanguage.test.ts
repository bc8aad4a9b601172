import { expect } from 'chai';
import { languageOf } from '../../integrations/headValues';
import { card, todo } from '../../testing/fixtures/deliveries';
import { freshBody as body, incomingHead, requestOf, useScripts } from '../../testing/integrations/scripts';

/** What people and servers write, the language it is read as, and how a date begins in it. */
const written: [unknown, string, string][] = [
  ['en_US', 'en-US', 'Jul 1'],
  ['EN-gb', 'en-GB', '1 Jul'],
  ...['', 'de_DE', 'tlh', 'not a language', 'en--', 'toString', 'constructor', 7, null, ['en']].map(
    (each): [unknown, string, string] => [each, 'en', '1 Jul'],
  ),
];

describe('LANGUAGE at the head of a script', () => {
  const scripts = useScripts();

  it('never prevents a date from being shown, whatever its value', async () => {
    const given = {
      type: 'updateCard',
      data: { card: { ...card, due: '2026-07-01T10:00:00.000Z' }, list: todo },
    };
    for (const [language, , date] of written) {
      const script = await scripts.load('incoming', { ...incomingHead, LANGUAGE: language });
      const raw = JSON.stringify(body({ ...given, data: { ...given.data, old: { due: null } } }));
      const { result } = await script.call('process_incoming_request', requestOf(raw));
      expect(result.content?.text, String(language)).to.contain(date);
      await script.unload();
    }
  });

  it('is one that has sentences, with its region', () => {
    for (const [language, taken] of written) expect(languageOf(language), String(language)).to.equal(taken);
  });
});
