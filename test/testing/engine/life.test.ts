import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineHost } from '../../../testing/engine/EngineHost';
import type { EngineVersion } from '../../../testing/engine/prepare';
import { packProbe } from '../../../testing/engine/probe/pack';
import type { Probe } from '../../../testing/engine/probe/remote';
import { failure, run, startProbe } from '../../../testing/engine/probe/remote';

const ENGINES: EngineVersion[] = ['current', 'oldest'];

for (const engine of ENGINES) {
  story(`engine host: life cycle of an app on the ${engine} engine`, () => {
    let probe: Probe;

    before(async () => {
      probe = await startProbe({ engine });
    });

    after(() => probe.host.stop());

    const answers = async (): Promise<string[]> => {
      const before = probe.host.noticeHistory().length;
      await probe.host.type('ann', 'general', '/probe here');
      const posted = probe.host.noticeHistory().slice(before);
      return posted.map(({ msg }) => JSON.parse(msg).words.join());
    };

    it('installs and enables it in a Deno process of its own, with a user of type and role app', async () => {
      expect(await probe.host.status()).to.match(/^(manually|auto)_enabled$/);
      expect(probe.host.appPid).to.be.a('number');
      expect(probe.host.workspace.user('probe.bot'))
        .to.include({ type: 'app', name: 'Probe' })
        .and.deep.include({ roles: ['app'] });
      expect(await answers()).to.deep.equal(['here']);
    });

    it('disables and enables it again, with its endpoints', async () => {
      expect(await probe.host.disable()).to.equal('manually_disabled');
      expect(await failure(probe.host.type('ann', 'general', '/probe here'))).to.match(
        /not enabled|No such command/,
      );
      expect(await failure(run(probe.host, 'setting', { id: 'plain' }))).to.match(/JSON/);
      await probe.host.enable();
      expect(await answers()).to.deep.equal(['here']);
      expect(await probe.run('setting', { id: 'plain' })).to.equal('plain default');
    });

    it('restarts a killed process', async () => {
      const dead = probe.host.appPid;
      await probe.host.killApp();
      await probe.host.appBack();
      expect(probe.host.appPid).to.be.a('number').and.not.equal(dead);
      expect(await answers()).to.deep.equal(['here']);
    });

    it('survives writes to a process that has just died, and no other error of its pipe', async () => {
      const controller = (probe.host as any).instance.controllerOf(probe.host.appId);
      const { pid, stdin } = controller.deno;
      process.kill(pid, 'SIGKILL');
      // The kernel closes the pipe before the host notices the death.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      const closed = new Promise((resolve) => stdin.once('close', resolve));
      controller.sendRequest({ method: 'app:getStatus', params: [] }).catch(() => {});
      await probe.host.killApp();
      await closed;
      expect(stdin.errored).to.include({ code: 'EPIPE' });
      expect(() => stdin.emit('error', new Error('another'))).to.throw('another');
      await probe.host.appBack();
      expect(await answers()).to.deep.equal(['here']);
    });

    it('restarts the server on the same database', async () => {
      const keys = [{ model: 'misc', id: 'kept over a restart' }];
      await probe.run('keep', { keys, data: { n: 1 } });
      await probe.host.saveSettings({ plain: 'kept' });
      const hash = probe.host.privateHash;
      await probe.host.restart();
      expect(await answers()).to.deep.equal(['here']);
      expect(await probe.run('kept', { keys })).to.deep.equal([{ n: 1 }]);
      expect(await probe.run('setting', { id: 'plain' })).to.equal('kept');
      expect(probe.host.privateHash).to.equal(hash);
    });

    it('keeps a disabled app disabled after a restart', async () => {
      await probe.host.disable();
      await probe.host.restart();
      expect(await failure(probe.host.type('ann', 'general', '/probe here'))).to.match(
        /not enabled|No such command/,
      );
      await probe.host.enable();
    });

    it('keeps settings, persistence and hash when updated, and removes them when uninstalled', async () => {
      const keys = [{ model: 'misc', id: 'kept over a restart' }];
      const hash = probe.host.privateHash;
      await probe.host.update(packProbe({ version: '1.1.0' }));
      expect(await answers()).to.deep.equal(['here']);
      expect(await probe.run('kept', { keys })).to.deep.equal([{ n: 1 }]);
      expect(probe.host.settings()['plain'].value).to.equal('kept');
      expect(probe.host.privateHash).to.equal(hash);
      await probe.host.uninstall();
      expect(probe.host.workspace.users.find(({ type }) => type === 'app')).to.equal(undefined);
      await probe.host.install(packProbe());
      expect(await probe.run('kept', { keys })).to.deep.equal([]);
      expect(probe.host.privateHash).not.to.equal(hash);
    });

    it('counts real round trips, in both directions', async () => {
      probe.host.resetCalls();
      await probe.run('setting', { id: 'plain' });
      await probe.run('kept', { keys: [{ model: 'misc', id: 'none' }] });
      const names = probe.host.callNames().filter((name) => name !== 'app.getStatus');
      expect(names).to.deep.equal(['api', 'settings.getValueById', 'api', 'persistence.readByAssociations']);
    });
  });
}

describe('engine host: several hosts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('restores apps, people, rooms, messages and jobs from a store file', async () => {
    const storeFile = join(folder, 'workspace.db');
    const first = await startProbe({ storeFile });
    const written = await first.host.sendMessage('ann', 'general', 'hello');
    await first.run('once', { when: Date.now() + 60_000, data: {} });
    await first.host.saveSettings({ plain: 'stored' });
    await first.host.stop();
    const second = await EngineHost.start({ storeFile, tickMs: false });
    expect(second.messages('general').map(({ _id }) => _id)).to.deep.equal([written._id]);
    expect(second.workspace.members(first.general._id)).to.have.length(2);
    expect(second.jobs()).to.have.length(1);
    expect(await run(second, 'setting', { id: 'plain' })).to.equal('stored');
    await second.stop();
  });

  it('runs two servers on one database: one record, both hooks, each job once', async () => {
    const one = await startProbe();
    const two = await startProbe({ beside: one.host });
    const keys = [{ model: 'misc', id: 'shared' }];
    await one.run('keep', { keys, data: { from: 'one' } });
    expect(await two.run('kept', { keys })).to.deep.equal([{ from: 'one' }]);
    await one.host.saveSettings({ plain: 'new' });
    await two.host.idle();
    expect(two.host.callNames()).to.include('app.onPreSettingUpdate').and.to.include('app.onSettingUpdated');
    expect(await two.run('setting', { id: 'plain' })).to.equal('new');
    await one.run('once', { when: Date.now(), data: { room: one.general._id } });
    const ran = await Promise.all([one.host.runDueJobs(), two.host.runDueJobs()]);
    expect(ran[0] + ran[1]).to.equal(1);
    await two.host.stop();
    expect(await one.run('kept', { keys })).to.have.length(1);
    await one.host.stop();
  });

  it('reports a bridge call that is not implemented, even if the app swallowed the error', async () => {
    const { host, run: probe } = await startProbe();
    expect(await failure(probe('upload', { id: 'x' }))).to.match(/engine host has no uploads.getById/);
    expect(await failure(probe('serverSetting', { id: 'Nobody_Set_This' }))).to.match(/no server setting/);
    expect(await probe('serverSetting', { id: 'Site_Url' })).to.equal(host.url);
    expect(host.watch.missing).to.deep.equal(['uploads.getById', 'server setting Nobody_Set_This']);
    expect(await failure(host.stop())).to.match(/uploads.getById, server setting/);
  });

  it('records a permission that the app lacks; the call returns null', async () => {
    const host = await EngineHost.start();
    await host.install(
      packProbe({ permissions: [{ name: 'api' }, { name: 'slashcommand' }, { name: 'user.read' }] }),
    );
    expect(await run(host, 'room', { name: 'general' })).to.equal(null);
    expect(host.deniedPermissions().some((line) => line.includes('room.read'))).to.equal(true);
    await host.stop();
  });
});
