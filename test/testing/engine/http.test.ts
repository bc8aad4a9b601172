import { expect } from 'chai';
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Probe } from '../../../testing/engine/probe/remote';
import { failure, startProbe } from '../../../testing/engine/probe/remote';

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** Returns the request under /echo; other paths answer in their own way. */
function startServer(): Promise<Server> {
  const server = createServer((request, response) => {
    const { method, headers } = request;
    const url = request.url ?? '';
    if (url === '/never') return;
    if (url === '/slow-body') {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.flushHeaders();
      setTimeout(() => response.end('late'), 150);
      return;
    }
    if (url === '/moved') response.writeHead(302, { location: '/echo' }).end();
    else if (url === '/teapot')
      response.writeHead(418, { 'content-type': 'text/plain' }).end('short and stout');
    else if (url === '/broken') response.writeHead(200, { 'content-type': 'application/json' }).end('{');
    else {
      void bodyOf(request).then((body) => {
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
        response.end(
          JSON.stringify({ method, url, body, type: headers['content-type'], mine: headers['x-mine'] }),
        );
      });
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

describe('engine host: outgoing requests', () => {
  let probe: Probe;
  let server: Server;
  let base: string;

  before(async () => {
    [probe, server] = await Promise.all([startProbe(), startServer()]);
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(async () => {
    (server as any).closeAllConnections();
    server.close();
    await probe.host.stop();
  });

  const request = (method: string, path: string, options?: object): Promise<any> =>
    probe.run('request', { method, url: base + path, options });

  it('resolves for any status and records the request', async () => {
    const answer = await request('get', '/teapot', { headers: { 'x-mine': 'yes' } });
    expect(answer).to.include({ statusCode: 418, content: 'short and stout', data: null });
    expect(probe.host.http.slice(-1)[0]).to.deep.include({
      url: `${base}/teapot`,
      method: 'GET',
      status: 418,
    });
    expect(probe.host.http.slice(-1)[0]?.headers).to.include({ 'x-mine': 'yes' });
  });

  it('returns data for JSON types only, and null for malformed JSON', async () => {
    expect((await request('get', '/echo')).data).to.include({ method: 'GET' });
    expect(await request('get', '/broken')).to.include({ content: '{', data: null });
  });

  it('sends data as JSON, and a content string with its own type', async () => {
    expect((await request('post', '/echo', { data: { a: 1 } })).data).to.include({
      body: '{"a":1}',
      type: 'application/json',
    });
    const headers = { 'Content-Type': 'text/x-mine' };
    expect((await request('put', '/echo', { content: 'words', headers })).data).to.include({
      body: 'words',
      type: 'text/x-mine',
    });
  });

  it('sends no body with GET', async () => {
    expect((await request('get', '/echo', { data: { a: 1 } })).data).to.include({ body: '' });
  });

  it('sends params in the query for GET and beside a body, otherwise as a form; empty ones are dropped', async () => {
    const params = { a: '1 2', b: '' };
    expect((await request('get', '/echo', { params })).data).to.include({ url: '/echo?a=1+2' });
    expect((await request('post', '/echo', { params, data: {} })).data).to.include({
      url: '/echo?a=1+2',
      body: '{}',
    });
    const form = (await request('post', '/echo', { params: { a: '1' } })).data;
    expect(form).to.include({ url: '/echo', body: 'a=1', type: 'application/x-www-form-urlencoded' });
  });

  it('follows redirects', async () => {
    expect((await request('get', '/moved')).data).to.include({ url: '/echo' });
  });

  it('rejects if nobody answers, and after the timeout', async () => {
    expect(await failure(probe.run('request', { method: 'get', url: 'http://127.0.0.1:1/' }))).to.match(
      /ECONNREFUSED/,
    );
    expect(await failure(request('get', '/never', { timeout: 50 }))).to.match(/abort/);
    expect(probe.host.http.slice(-1)[0]).to.include({ timeout: 50 });
    expect(probe.host.http.slice(-1)[0]?.error).to.match(/abort/);
  });

  it('ends the timeout at the headers: it waits for a slow body', async () => {
    expect(await request('get', '/slow-body', { timeout: 100 })).to.include({ content: 'late' });
  });
});
