import { expect } from 'chai';
import fetch from 'node-fetch';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scene } from '../../playground/Scene';
import { Running } from '../../playground/server/Running';
import { Stage } from '../../playground/server/Stage';
import { serve } from '../../playground/server/web';
import { zipPath } from '../../testing/app/world';

const page = { html: '<p>the page</p>', script: '', style: '' };

const messageOf = (error: unknown): string => (error as Error).message;

describe('the playground’s server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stage-'));
  let stage: Stage;
  let web: Awaited<ReturnType<typeof serve>>;

  before(async () => {
    stage = await Stage.open({ folder, zip: zipPath });
    web = await serve(stage, page, 0);
  });
  after(async () => {
    web.stop();
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const sceneOf = async (user: string, room = ''): Promise<Scene> => {
    const response = await fetch(`${web.url}/scene?user=${user}&room=${room}&after=0`);
    return response.json() as Promise<Scene>;
  };
  const act = async (body: object, headers = {}): Promise<{ status: number; message?: string }> => {
    const response = await fetch(`${web.url}/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const { message } = (await response.json().catch(() => ({}))) as { message?: string };
    return { status: response.status, ...(message !== undefined && { message }) };
  };

  it('listens on this machine only', () => {
    expect(web.url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('answers no page of another site, and no other host name that leads here', async () => {
    const host = await new Promise<number>((resolve) => {
      request(web.url, { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      }).end();
    });
    expect(host).to.equal(403);
    const send = { act: 'send', user: 'grace', room: 'website', text: 'From elsewhere' };
    expect((await act(send, { origin: 'http://evil.example' })).status).to.equal(403);
    expect((await act(send, { 'content-type': 'text/plain' })).status).to.equal(403);
    expect((await act(send, { 'sec-fetch-site': 'cross-site' })).status).to.equal(403);
    expect(stage.host.messages('website').map(({ msg }) => msg)).to.not.include('From elsewhere');
  });

  it('shows people their own view, and the settings to the admin alone', async () => {
    const [grace, alan, admin] = [await sceneOf('grace'), await sceneOf('alan'), await sceneOf('admin')];
    const isPosted = ({ messages }: Scene): boolean => messages.some(({ isPrivate }) => isPrivate);
    expect([grace, alan, admin].map(isPosted)).to.deep.equal([true, false, false]);
    expect([grace, alan, admin].map(({ settings }) => settings !== undefined)).to.deep.equal([
      false,
      false,
      true,
    ]);
    const { message } = await act({ act: 'settings', user: 'alan', values: { style: 'detailed' } });
    expect(message).to.equal('Only admins can see the settings.');
  });

  it('explains what is not possible', async () => {
    const wrong = [
      [{ act: 'send', user: 'grace', room: 'website', text: '/nothing' }, /No such command/],
      [{ act: 'send', user: 'nobody', room: 'website', text: 'Hello' }, /No user nobody/],
      [{ act: 'submit', user: 'grace', viewId: 'none', state: {} }, /no longer open/],
      [{ act: 'constructor' }, /does not know that action/],
      [{ act: 'send' }, /does not understand/],
    ] as const;
    for (const [body, sentence] of wrong) {
      const { message } = await act(body);
      expect(message).to.match(sentence);
    }
  });

  it('has no credential in its log', async () => {
    const { room } = await sceneOf('grace');
    await act({ act: 'send', user: 'grace', room: room.id, text: '/trello status' });
    const [card] = [...stage.trello.state.cards.values()];
    stage.trello.as(stage.trello.member).comment(card!, 'Seen');
    await stage.trello.settled();
    const { log } = await sceneOf('admin');
    expect(log.map(({ kind }) => kind)).to.include.members(['request', 'delivery']);
    const all = JSON.stringify(log);
    const { apiKey, apiSecret, token, oauth } = stage.trello;
    for (const secret of [apiKey, apiSecret, token, oauth.clientSecret]) expect(all).to.not.include(secret);
  });

  it('is recorded while it runs, and no longer', async () => {
    const path = join(folder, 'running.json');
    const running = new Running(folder);
    const fail = (): Promise<string> => running.take().then(String, messageOf);
    // The parent process is known to run; only the server knows its own page.
    writeFileSync(path, JSON.stringify({ pid: process.ppid }));
    expect(await fail()).to.match(/^The playground is already running: it is still starting/);
    writeFileSync(path, JSON.stringify({ pid: process.ppid, url: web.url }));
    expect(await fail())
      .to.include(`The playground is already running: ${web.url}.`)
      .and.to.include(path);
    for (const gone of ['', '{', JSON.stringify({ pid: process.ppid, url: 'http://127.0.0.1:9' })]) {
      writeFileSync(path, gone);
      await running.take();
      expect(existsSync(path)).to.equal(true);
      running.end();
      expect(existsSync(path)).to.equal(false);
    }
  });

  it('says what to do if its files are damaged', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'broken-'));
    const open = (options = {}): Promise<Stage> => Stage.open({ folder: broken, zip: zipPath, ...options });
    for (const file of ['rocketchat.db', 'trello.db']) {
      writeFileSync(join(broken, file), 'nothing of ours\n'.repeat(20));
      const answer = await open().then(String, messageOf);
      expect(answer).to.match(/cannot be read.*--fresh/);
    }
    writeFileSync(join(broken, 'ports.json'), '{');
    const again = await open({ fresh: true });
    await again.close();
    rmSync(broken, { recursive: true, force: true });
  });

  it('connects with a click, unless an admin has emptied the client ID', async () => {
    const { oauth } = stage.trello;
    const saved = (name: string): unknown => (stage.host.settings()[name] as { value?: unknown }).value;
    expect(saved('oauth-client-id')).to.equal(oauth.clientId);
    expect(saved('auth-url')).to.equal(oauth.url);
    expect([...oauth.redirectUris]).to.deep.equal([stage.host.endpoint('public', 'oauth/callback')]);
    await act({ act: 'settings', user: 'admin', values: { 'oauth-client-id': '' } });
    await stage.close();
    stage = await Stage.open({ folder, zip: zipPath });
    web.stop();
    web = await serve(stage, page, 0);
    expect(saved('oauth-client-id')).to.equal('');
  });

  it('continues where it was left, at the same addresses', async () => {
    const [before, urls] = [await sceneOf('grace'), [stage.host.url, stage.trello.url]];
    web.stop();
    await stage.close();
    stage = await Stage.open({ folder, zip: zipPath });
    web = await serve(stage, page, 0);
    expect([stage.host.url, stage.trello.url]).to.deep.equal(urls);
    const now = await sceneOf('grace', before.room.id);
    const posts = ({ messages }: Scene) => messages.filter(({ isPrivate }) => !isPrivate);
    expect(posts(now)).to.deep.equal(posts(before));
    expect(now.trello).to.deep.equal(before.trello);
  });
});
