import { expect } from 'chai';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { librariesIn, type Library, noticesOf } from '../../scripts/licences/libraries';
import {
  type Carried,
  carriedLibraries,
  describeThirdParty,
  thirdPartyFile,
} from '../../scripts/licences/thirdParty';

const root = join(__dirname, '..', '..');

const readJson = async (file: string): Promise<any> => JSON.parse(await readFile(join(root, file), 'utf8'));

describe('bundled libraries', () => {
  let carried: Carried;
  let libraries: Library[];

  before(async () => {
    carried = await carriedLibraries();
    libraries = Object.values(carried).flat();
  });

  it('are those in THIRD-PARTY.md: after a change run npm run licences -- --write', async () => {
    expect(await readFile(thirdPartyFile, 'utf8')).to.equal(describeThirdParty(carried));
  });

  it('are exactly those that npm audit --omit=dev checks: our dependencies and theirs', async () => {
    const names = [...new Set(libraries.map(({ name }) => name))].sort();
    const { dependencies } = await readJson('package.json');
    expect(names).to.include.members(Object.keys(dependencies));
    const { packages } = await readJson('package-lock.json');
    const shipped = Object.keys(packages).filter((path) => path && !packages[path].dev);
    expect(shipped.sort()).to.deep.equal(names.map((name) => `node_modules/${name}`));
  });

  it('are named with the full text of their licence', () => {
    expect(libraries).to.have.length(14);
    for (const { name, text } of libraries) {
      expect(text, name)
        .to.match(/copyright \(c\) \d{4}/i)
        .and.to.match(/permission is hereby granted/i);
      expect(noticesOf(libraries)).to.include(name).and.to.include(text);
    }
  });
});

describe('a library', () => {
  let folder: string;

  /** A library that contributes some bytes to the bundle. */
  const bundled = async (license: string, files: string[], bytesInOutput = 1): Promise<Library[]> => {
    const library = join(folder, 'node_modules', '@some', 'library');
    await rm(library, { recursive: true, force: true });
    await mkdir(library, { recursive: true });
    const content = { name: '@some/library', version: '1.2.3', license };
    await writeFile(join(library, 'package.json'), JSON.stringify(content));
    for (const file of files) await writeFile(join(library, file), 'Do as you like.\n');
    const inputs = { [join(library, 'esm', 'index.js')]: { bytesInOutput }, 'own.ts': { bytesInOutput: 1 } };
    return librariesIn({ outputs: { out: { bytes: 2, inputs, imports: [], exports: [] } } });
  };

  const refusal = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'taken',
      (error: unknown) => (error as Error).message,
    );

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'licences-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is accepted with a licence on the list, whatever the file with its text is called', async () => {
    const wanted = { name: '@some/library', version: '1.2.3', licence: 'ISC', text: 'Do as you like.' };
    for (const file of ['LICENSE', 'license.md', 'LICENCE.txt']) {
      expect(await bundled('ISC', ['readme.md', file])).to.deep.equal([wanted]);
    }
  });

  it('is ignored if the bundle contains nothing of it', async () => {
    expect(await bundled('ISC', ['LICENSE'], 0)).to.deep.equal([]);
  });

  it('is refused with another licence, or without its text', async () => {
    expect(await refusal(bundled('GPL-3.0', ['LICENSE']))).to.match(
      /^@some\/library has the licence GPL-3.0;/,
    );
    expect(await refusal(bundled('MIT', ['index.js']))).to.match(/has no licence text/);
  });
});
