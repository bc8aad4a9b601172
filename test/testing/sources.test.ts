import { expect } from 'chai';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOutdated } from '../../testing/sources';

describe('a package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  const zip = join(folder, 'app.zip');
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('is outdated if it is older than a source file, or missing', () => {
    rmSync(zip, { force: true });
    expect(isOutdated(zip)).to.equal(true);
    writeFileSync(zip, '');
    utimesSync(zip, 1, 1);
    expect(isOutdated(zip)).to.equal(true);
  });

  it('is up to date if it is newer than all of them', () => {
    writeFileSync(zip, '');
    const later = Date.now() / 1_000 + 60;
    utimesSync(zip, later, later);
    expect(isOutdated(zip)).to.equal(false);
  });
});
