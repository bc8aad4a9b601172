import { expect } from 'chai';
import { translator } from '../../i18n/texts';
import { card } from '../../testing/fixtures/deliveries';
import { ages, freshBody, incomingHead, requestOf, useScripts } from '../../testing/integrations/scripts';

const t = translator('en');
/** In bytes; docs/integrations.md has a proxy refuse larger ones. */
const PROXY_LIMIT = 200_000;
const refused = (message: string) => ({ error: { success: false, message } });

describe('input that the incoming script cannot verify', () => {
  const scripts = useScripts();

  it('is refused on old and new servers, and ignored if empty', async () => {
    const script = await scripts.load('incoming', incomingHead);
    const body = '{"model":{"id":"a"},"action":{"id":"b","type":"c"}}';
    for (const age of ages) {
      const { request } = requestOf(body, 'wrong', age);
      const { result } = await script.call('process_incoming_request', { request });
      expect(result, age).to.deep.equal(refused(t('integration.wrongSignature')));
    }
    for (const raw of [undefined, null, '']) {
      for (const content of [undefined, null, {}, '', []]) {
        const answer = await script.call('process_incoming_request', {
          request: { headers: {}, content, content_raw: raw },
        });
        expect(answer.isNothing, JSON.stringify([raw, content])).to.equal(true);
      }
    }
    await script.unload();
  });

  it('never makes it throw: nothing, anything, or a missing option at its head', async () => {
    const script = await scripts.load('incoming', incomingHead);
    for (const given of [undefined, null, 7, 'x', [], {}, { request: 7 }, { request: [] }]) {
      const { isNothing } = await script.call('process_incoming_request', given);
      expect(isNothing, JSON.stringify(given)).to.equal(true);
    }
    await script.unload();
    const code = scripts.code('incoming').replace(/^const LISTS = .*$/m, '');
    const halved = await scripts.loadCode(code);
    const { result } = await halved.call('process_incoming_request', requestOf('{}'));
    expect(result).to.deep.equal(refused(t('integration.unexpected')));
    await halved.unload();
  });

  it('does not end the isolate by its length alone', async () => {
    const script = await scripts.load('incoming', incomingHead);
    for (const letter of ['x', 'é', '🎉']) {
      const raw = JSON.stringify({ a: letter.repeat(1_400_000 / letter.length) });
      for (const age of ages) {
        const { result } = await script.call('process_incoming_request', requestOf(raw, 'none', age));
        expect(result, `${letter} ${age}`).to.deep.equal(refused(t('integration.tooLong')));
      }
      const after = await script.call('process_incoming_request', requestOf('{}', 'wrong'));
      expect(after.result).to.deep.equal(refused(t('integration.wrongSignature')));
    }
    await script.unload();
  });

  it('does not end the isolate up to the size that a proxy lets through, whatever it contains', async () => {
    const script = await scripts.load('incoming', incomingHead);
    const keys = Array.from({ length: 19_000 }, (_, at) => `"k${at}":0`);
    const bodies: Record<string, string> = {
      objects: `[${Array.from({ length: 66_000 }, () => '{}').join()}]`,
      lists: `[${Array.from({ length: 66_000 }, () => '[]').join()}]`,
      rows: `[${Array.from({ length: 24_000 }, () => '{"a":0}').join()}]`,
      'distinct keys': `{${keys.join()}}`,
      depth: `${'['.repeat(1_000)}${']'.repeat(1_000)}`,
    };
    for (const [name, raw] of Object.entries(bodies)) {
      expect(raw.length, name).to.be.lessThan(PROXY_LIMIT);
      for (const age of ages) {
        const { result } = await script.call('process_incoming_request', requestOf(raw, 'none', age));
        expect(result, `${name} ${age}`).to.deep.equal(refused(t('integration.wrongSignature')));
      }
    }
    const after = await script.call('process_incoming_request', requestOf('{}', 'wrong'));
    expect(after.result).to.deep.equal(refused(t('integration.wrongSignature')));
    await script.unload();
  });

  it('does not include Trello’s largest deliveries, with descriptions of maximum length', async () => {
    const script = await scripts.load('incoming', incomingHead);
    const full = (letter: string): string => letter.repeat(16_384);
    for (const letter of ['"', '灯']) {
      const long = { ...card, desc: full(letter) };
      const sent = freshBody({
        type: 'updateCard',
        data: { card: long, old: { desc: full(letter) } },
        display: { entities: { card: long } },
      });
      const raw = JSON.stringify({ ...sent, model: { ...sent['model'], desc: full(letter) } });
      expect(Buffer.byteLength(raw), letter).to.be.lessThan(PROXY_LIMIT);
      const { result } = await script.call('process_incoming_request', requestOf(raw));
      expect(result.content?.text, letter).to.contain('Paint the pier');
    }
    await script.unload();
  });
});
