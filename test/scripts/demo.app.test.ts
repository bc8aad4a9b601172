import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');

describe('npm run demo -- --act', () => {
  it('shows how people connect and change cards, and exits with 0', async function () {
    this.timeout(60_000);
    const tsx = join(root, 'node_modules', '.bin', 'tsx');
    // Any other exit code rejects.
    const { stdout } = await promisify(execFile)(tsx, ['scripts/demo.ts', '--act', '--packaged'], {
      cwd: root,
    });
    for (const command of ['connect', 'add', 'move', 'comment', 'due', 'mine']) {
      expect(stdout).to.include(`/trello ${command}`);
    }
    expect(stdout).to.match(
      /You created[^]*trello\.bot\n.*Grace Hopper created[^]*You moved[^]*You commented[^]*You set/,
    );
    expect(stdout).to.match(/Your open cards\n[^]*Paint the railing[^]*Done\.\n$/);
    expect(stdout).to.match(/presses Allow\)[^]*a page in Grace’s browser\n +You are connected\n/);
    expect(stdout).to.not.match(/(ATTA|ATOA|eyJ)[\w-]{10}/);
  });
});
