import { expect } from 'chai';
import fetch from 'node-fetch';
import type { Probe } from '../../../testing/engine/probe/remote';
import { failure, startProbe } from '../../../testing/engine/probe/remote';

describe('engine host: commands, endpoints, settings', () => {
  let probe: Probe;

  before(async () => {
    probe = await startProbe({ serverSettings: { E2E_Enable: true } });
    probe.host.addUser({ username: 'away', online: false });
    probe.host.addRoom({ name: 'closed', members: ['ann'], archived: true });
    probe.host.addRoom({ name: 'quiet', owners: ['ann'], members: ['bob'], readOnly: true });
    probe.host.addRoom({ name: 'hidden', type: 'p', members: ['ann'], encrypted: true });
  });

  after(() => probe.host.stop());

  const posted = (): any => JSON.parse(probe.host.notices('ann').slice(-1)[0]?.msg ?? '{}');

  describe('slash commands', () => {
    it('pass on words, room, person and thread', async () => {
      await probe.host.type('ann', 'general', '/probe a "b c"', { threadId: 'thread' });
      expect(posted()).to.deep.equal({ words: ['a', 'b c'], thread: 'thread', room: 'general', user: 'ann' });
      await probe.host.type('ann', 'general', '/probe');
      expect(posted()).to.deep.equal({ words: [], thread: null, room: 'general', user: 'ann' });
    });

    it('are cut at the first line break on the web and posted as a message on mobile', async () => {
      await probe.host.type('ann', 'general', '/probe one\ntwo');
      expect(posted().words).to.deep.equal(['one']);
      await probe.host.type('ann', 'general', '/probe one\ntwo', { client: 'mobile' });
      expect(probe.host.messages('general').slice(-1)[0]?.msg).to.equal('/probe one\ntwo');
    });

    it('work in lower case only on the web and in any case on mobile', async () => {
      expect(await failure(probe.host.type('ann', 'general', '/Probe x'))).to.match(/No such command/);
      await probe.host.type('ann', 'general', '/Probe mobile', { client: 'mobile' });
      expect(posted().words).to.deep.equal(['mobile']);
    });

    it('reject when the executor throws', async () => {
      expect(await failure(probe.host.type('ann', 'general', '/probe throw'))).to.match(
        /thrown by the command/,
      );
    });

    it('need a composer: none in archived, encrypted and read-only rooms', async () => {
      expect(await failure(probe.host.type('ann', 'closed', '/probe x'))).to.match(/archived/);
      expect(await failure(probe.host.type('ann', 'hidden', '/probe x'))).to.match(/encrypted/);
      expect(await failure(probe.host.type('bob', 'quiet', '/probe x'))).to.match(/readonly/);
      await probe.host.type('ann', 'quiet', '/probe owner');
      expect(posted().words).to.deep.equal(['owner']);
    });
  });

  describe('endpoints', () => {
    const hook = (init: object = {}, query = ''): Promise<any> =>
      fetch(`${probe.host.endpoint('private', 'hook')}${query}`, init);

    it('parse JSON and forms, and pass on method, headers, query and hash', async () => {
      const json = { 'content-type': 'application/json', 'x-mine': 'Yes' };
      const seen = await (await hook({ method: 'POST', headers: json, body: '{"a":1}' }, '?q=1')).json();
      expect(seen).to.deep.include({ method: 'post', query: { q: '1' }, content: { a: 1 } });
      expect(seen.headers['x-mine']).to.equal('Yes');
      expect(seen.privateHash).to.equal(probe.host.privateHash);
      const form = await (await hook({ method: 'POST', body: new URLSearchParams({ b: '2' }) })).json();
      expect(form.content).to.deep.equal({ b: '2' });
      const text = await (
        await hook({ method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'words' })
      ).json();
      expect(text.content).to.deep.equal({});
    });

    it('return status, headers and content', async () => {
      const response = await hook();
      expect(response.status).to.equal(200);
      expect(response.headers.get('x-probe')).to.equal('yes');
    });

    it('call the method head for a HEAD request, and answer 500 for a missing method', async () => {
      expect((await hook({ method: 'HEAD' })).status).to.equal(204);
      const missing = await hook({ method: 'DELETE' });
      expect(missing.status).to.equal(500);
      expect(await missing.text()).to.match(/delete not exists/);
    });

    it('answer 500 with the message of a thrown error', async () => {
      const response = await fetch(probe.host.endpoint('public', 'boom'));
      expect(response.status).to.equal(500);
      expect(await response.text()).to.equal('thrown by the endpoint');
    });

    it('answer 404 for a wrong hash, path or app', async () => {
      const right = probe.host.endpoint('private', 'hook');
      const wrong = [
        right.replace(probe.host.privateHash, 'wrong'),
        `${right}s`,
        right.replace(probe.host.appId, 'nobody'),
      ];
      for (const url of wrong) expect((await fetch(url)).status).to.equal(404);
    });

    it('refuse malformed JSON with 400 and bodies over 100 kB with 413 before the app is called', async () => {
      const headers = { 'content-type': 'application/json' };
      probe.host.resetCalls();
      expect((await hook({ method: 'POST', headers, body: '{' })).status).to.equal(400);
      const long = JSON.stringify({ text: 'x'.repeat(101 * 1024) });
      expect((await hook({ method: 'POST', headers, body: long })).status).to.equal(413);
      expect(probe.host.calls).to.deep.equal([]);
    });

    it('write headers, body and signature of a request to the app log', async () => {
      await hook({ method: 'POST', headers: { 'x-trello-webhook': 'the signature' } });
      expect(JSON.stringify(probe.host.logs().stored)).to.include('the signature');
    });
  });

  describe('settings', () => {
    beforeEach(() => probe.host.saveSettings({ plain: 'plain default', guarded: 'guarded default' }));

    it('save only the changed ones, calling the pre hook before the store and the updated hook after it', async () => {
      probe.host.resetCalls();
      await probe.host.saveSettings({ plain: 'new', guarded: 'guarded default' });
      expect(probe.host.callNames()).to.deep.equal(['app.onPreSettingUpdate', 'app.onSettingUpdated']);
      expect(probe.host.settings()['plain'].value).to.equal('new');
      expect(await probe.run('setting', { id: 'plain' })).to.equal('new');
    });

    it('let the pre hook replace the value but not refuse it', async () => {
      await probe.host.saveSettings({ guarded: 'good' });
      await probe.host.saveSettings({ guarded: 'bad' });
      expect(await probe.run('setting', { id: 'guarded' })).to.equal('good');
      await probe.host.saveSettings({ plain: 'throw' });
      expect(await probe.run('setting', { id: 'plain' })).to.equal('throw');
    });

    it('keep a value out of the log if the pre hook returns nothing', async () => {
      await probe.host.saveSettings({ secret: 'do not tell' });
      expect(probe.host.settings()['secret'].value).to.equal('do not tell');
      expect(JSON.stringify(probe.host.logs())).not.to.include('do not tell');
    });
  });
});
