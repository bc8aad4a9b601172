import AdmZip from 'adm-zip';
import { expect } from 'chai';
import express from 'express';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');

describe('npm run deploy', () => {
  it('packages the app and uploads it to a server with its permissions', async function () {
    this.timeout(120_000);
    const uploads: Buffer[] = [];
    const logins: unknown[] = [];
    const app = express();
    app.get('/api/info', (_, res) => res.json({ version: '7.0.0', success: true }));
    app.post('/api/v1/login', express.json(), (req, res) => {
      logins.push(req.body);
      res.json({ status: 'success', data: { userId: 'u', authToken: 't' } });
    });
    app.get('/api/apps/:id', (_, res) => res.status(404).json({ success: false }));
    app.post('/api/apps', express.raw({ type: () => true, limit: '5mb' }), (req, res) => {
      uploads.push(req.body as Buffer);
      res.json({ success: true, app: { id: 'x' } });
    });
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const args = ['run', '-s', 'deploy', '--', '--url', url, '--username', 'admin', '--password', 'pass'];
      await promisify(execFile)('npm', args, { cwd: root });
    } finally {
      server.close();
    }
    // Once to check whether the app exists, once to upload.
    expect(logins).to.not.have.length(0);
    for (const login of logins) expect(login).to.deep.equal({ username: 'admin', password: 'pass' });
    expect(uploads).to.have.length(1);
    const body = uploads[0]!;
    expect(body.toString('latin1')).to.include('name="permissions"').and.include('networking');
    const start = body.indexOf('PK\u0003\u0004', 0, 'latin1');
    const end = body.indexOf('\r\n--', body.lastIndexOf('PK\u0005\u0006', undefined, 'latin1'), 'latin1');
    const names = new AdmZip(body.subarray(start, end)).getEntries().map(({ entryName }) => entryName);
    expect(names).to.include('TrelloApp.js').and.include('app.json');
  });
});
