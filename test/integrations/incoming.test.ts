import { expect } from 'chai';
import { translator } from '../../i18n/texts';
import { delivery } from '../../testing/fixtures/deliveries';
import { events } from '../../testing/fixtures/events';
import type { LoadedScript } from '../../testing/integrations/isolate/Isolate';
import {
  ages,
  freshBody as body,
  incomingHead,
  keepings,
  requestOf,
  useScripts,
} from '../../testing/integrations/scripts';
import { describeAction } from '../../trello/describe/describeActions';
import { formatDate } from '../../trello/describe/formatDate';
import { eventGroups } from '../../trello/eventGroups';

const t = translator('en');
const options = {
  t,
  date: (iso: string) => formatDate(iso, { zone: 'Europe/Berlin', language: 'en' }),
  excerpt: 200,
};
const head = { ...incomingHead, TIME_ZONE: 'Europe/Berlin' };

const post = async (script: LoadedScript, raw: string, signing?: 'utf8' | 'binary' | 'wrong' | 'none') =>
  (await script.call('process_incoming_request', requestOf(raw, signing))).result;

describe('the incoming script', () => {
  const scripts = useScripts();

  const servers = keepings.flatMap((keeping) => ages.map((age) => ({ keeping, age })));
  for (const { keeping, age } of servers) {
    it(`posts the same sentence as the app for every delivery (${keeping}, server of age ${age})`, async () => {
      const script = await scripts.load('incoming', head, keeping);
      expect(script.names).to.deep.equal(['process_incoming_request']);
      let posted = 0;
      for (const { event, ...given } of events) {
        const sent = body(given);
        const sentence = describeAction(delivery(given).action, eventGroups, options);
        const request = requestOf(JSON.stringify(sent), 'utf8', age);
        const called = await script.call('process_incoming_request', request);
        if (sentence === undefined) expect(called.isNothing, event).to.equal(true);
        else expect(called.result, event).to.deep.equal({ content: { text: sentence, parseUrls: false } });
        posted += sentence === undefined ? 0 : 1;
      }
      expect(posted).to.be.greaterThan(80);
      await script.unload();
    });
  }

  it('accepts signatures over non-ASCII text only in the readings that preserve all of it', async () => {
    const script = await scripts.load('incoming', head);
    const named = (name: string): string =>
      JSON.stringify(body({ type: 'createCard', data: { card: { name, shortLink: 'cArd0001' } } }));
    const raw = named('Café – 灯台 🎉 \u00ff');
    expect((await post(script, raw)).content.text).to.contain('Café – 灯台 🎉 ÿ');
    for (const signing of ['utf8', 'binary'] as const) {
      expect((await post(script, named('Café ÿ'), signing)).content.text, signing).to.contain('Café ÿ');
    }
    const refused = { error: { success: false, message: t('integration.wrongSignature') } };
    for (const signing of ['wrong', 'none', 'binary'] as const) {
      expect(await post(script, raw, signing), signing).to.deep.equal(refused);
    }
    const forged = requestOf(raw);
    forged.request['content_raw'] = raw.replace('Café', 'Cafe');
    expect((await script.call('process_incoming_request', forged)).result).to.deep.equal(refused);
    for (const signing of ['utf8', 'binary'] as const) {
      const caught = named('Café ÿ');
      const reworded = requestOf(caught, signing);
      reworded.request['content_raw'] = caught.replace('Caf', '\u0143af');
      expect((await script.call('process_incoming_request', reworded)).result, signing).to.deep.equal(
        refused,
      );
    }
    await script.unload();
  });

  it('accepts any signed body from a server that has parsed it, and no changed one', async () => {
    const script = await scripts.load('incoming', head);
    const call = async (request: object) => (await script.call('process_incoming_request', request)).result;
    const parts = [
      '"numbers":[16384.5,-0.25,1e21,1e-7,0,9007199254740993,123456789012345680000]',
      '"__proto__":{"constructor":{"prototype":1}}',
      '"1":"b","10":{"2":true,"1":null},"toString":0,"length":3,"":[[],{}]',
      '"text":"a\\"b\\\\c\\n\\u0001\\u2028/\\ud83d é – 灯台 🎉"',
    ];
    for (const part of parts) {
      const sent = body({ type: 'createCard', data: { card: { name: 'Real' } } });
      const raw = JSON.stringify({ ...sent, more: JSON.parse(`{${part}}`) as unknown });
      const { request } = requestOf(raw, 'utf8', '7.0');
      expect(await call({ request: { ...request, content: { ...sent, more: 1 } } }), part).to.deep.equal({
        error: { success: false, message: t('integration.wrongSignature') },
      });
      expect((await call({ request })).content?.text, part).to.contain('Real');
    }
    await script.unload();
  });

  it('reads the signed body, whatever the parsed one contains', async () => {
    const script = await scripts.load('incoming', head);
    const request = requestOf(JSON.stringify(body({ type: 'createCard', data: { card: { name: 'Real' } } })));
    request.request['content'] = body({ type: 'createCard', data: { card: { name: 'Forged' } } });
    expect((await script.call('process_incoming_request', request)).result.content.text).to.contain('Real');
    await script.unload();
  });

  it('answers an invalid delivery with an error, and an empty one with nothing', async () => {
    const script = await scripts.load('incoming', head);
    const noDelivery = { error: { success: false, message: t('integration.notADelivery') } };
    for (const raw of ['{', 'null', '[]', '7', '{}', '{"action":7,"model":{"id":"a"}}', '"x"'])
      expect(await post(script, raw), raw).to.deep.equal(noDelivery);
    const odd = [{}, { request: null }, { request: { content_raw: '' } }, { request: { headers: 7 } }];
    for (const each of odd) {
      const { isNothing } = await script.call('process_incoming_request', each);
      expect(isNothing, JSON.stringify(each)).to.equal(true);
    }
    const strange = { request: { content: 'x', content_raw: { a: 1 }, headers: ['x'] } };
    expect((await script.call('process_incoming_request', strange)).result.error.success).to.equal(false);
    await script.unload();
  });

  it('reports what is missing at its head', async () => {
    const raw = JSON.stringify(body({ type: 'createCard', data: { card: { name: 'A' } } }));
    const wrongs = [
      { head: {}, message: t('integration.noSecret') },
      { head: { API_SECRET: incomingHead['API_SECRET'] }, message: t('integration.noCallback') },
      { head: { ...incomingHead, API_SECRET: 7 }, message: t('integration.noSecret') },
      { head: { ...incomingHead, EVENTS: ['cards', 'flowers'] }, message: /EVENTS.*“flowers”/ },
      { head: { ...incomingHead, EVENTS: ['cards', '-moves'] }, message: /EVENTS/ },
    ];
    for (const { head: written, message } of wrongs) {
      const script = await scripts.load('incoming', written);
      const { error } = await post(script, raw);
      if (typeof message === 'string') expect(error.message).to.equal(message);
      else expect(error.message).to.match(message);
      await script.unload();
    }
  });
});
