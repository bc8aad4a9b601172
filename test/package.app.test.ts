import AdmZip from 'adm-zip';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { World, zipPath } from '../testing/app/world';

const root = join(__dirname, '..');
const json = (text: string): any => JSON.parse(text);
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('the package', () => {
  const zip = new AdmZip(zipPath);
  const entry = (name: string): string => zip.readAsText(name);

  it('holds the app and nothing else', () => {
    const names = zip.getEntries().map(({ entryName }) => entryName);
    const wanted = ['.packagedby', 'TrelloApp.js', 'app.json', 'i18n/en.json', 'icon.png', 'package.json'];
    expect(names).to.have.members([...wanted, 'THIRD-PARTY.txt']);
  });

  it('carries the licences of the libraries in it', () => {
    const notices = entry('THIRD-PARTY.txt');
    expect(notices).to.include('chrono-node').and.to.include('Wanasit Tanakitrungruang');
    expect(notices).to.include('fastest-levenshtein').and.to.include('Kasper Unn Weihe');
    expect(notices.match(/Permission is hereby granted/g)).to.have.length(5);
  });

  it('is far below what a server takes', () => {
    expect(readFileSync(zipPath).length).to.be.lessThan(200_000);
  });

  it('says of itself what app.json says: the CLI found the interfaces in the class', () => {
    expect(json(entry('app.json'))).to.deep.equal(json(read('app.json')));
    const source = /class TrelloApp\s+extends App\s+implements\s+([\w,\s]*\w)/.exec(read('TrelloApp.ts'));
    expect(json(entry('app.json')).implements).to.deep.equal(source![1]!.split(/,\s*/));
  });

  it('claims the engine it is compiled against, and one version everywhere', () => {
    const app = json(read('app.json'));
    const { devDependencies, version } = json(read('package.json'));
    expect(app.requiredApiVersion).to.equal(`^${devDependencies['@rocket.chat/apps-engine']}`);
    expect(app.version).to.equal(version);
    expect(read('CHANGELOG.md')).to.include(`## ${app.version}`);
  });

  it('can be built on every platform: the lock file names each one’s Deno', () => {
    const { packages } = json(read('package-lock.json'));
    const wanted = Object.keys(packages['node_modules/deno'].optionalDependencies);
    expect(wanted).to.have.length.greaterThan(3);
    for (const name of wanted) expect(packages, name).to.have.property(`node_modules/${name}`);
  });

  it('keeps the rules of the marketplace', () => {
    const { name, nameSlug, description } = json(read('app.json'));
    expect(name.split(' ').length).to.be.at.most(2);
    expect(nameSlug).to.match(/^[a-z-]+$/);
    expect(description.length).to.be.at.most(45);
    const icon = PNG.sync.read(readFileSync(join(root, 'icon.png')));
    expect([icon.width, icon.height]).to.deep.equal([256, 256]);
    // Colour type 2: red, green and blue, and no room for transparency.
    expect(readFileSync(join(root, 'icon.png'))[25]).to.equal(2);
  });

  const modules = (): string[] =>
    [...entry('TrelloApp.js').matchAll(/require\(['"]([^'"]+)['"]\)/g)].map((match) => match[1]!);

  it('uses no module and no global that one of the runtimes lacks', () => {
    const code = entry('TrelloApp.js');
    expect(modules()).to.include('crypto');
    for (const module of modules())
      expect(module).to.match(/^(crypto|@rocket\.chat\/apps-engine\/definition\/.+)$/);
    expect(code).to.not.match(/\b(globalThis|Deno|process|setImmediate)\b(?!['"])/);
  });

  it('has no words for which the engine takes the whole code apart and writes it anew at each start', () => {
    for (const word of ['.usernames', '.isOnline(', '.createToken('])
      expect(entry('TrelloApp.js')).to.not.include(word);
  });

  it('takes single files of the engine, as a folder loads dozens at each start', () => {
    const ofEngine = modules().filter((module) => module !== 'crypto');
    expect(ofEngine).to.have.length.greaterThan(5);
    for (const module of ofEngine) expect(require.resolve(module), module).to.not.match(/\bindex\.js$/);
  });

  it('is plain ASCII, which takes half the room in the app’s process', () => {
    const code = entry('TrelloApp.js');
    expect(Buffer.byteLength(code)).to.equal(code.length);
    expect(code).to.match(/\\u201c/i);
  });
});

describe('the settings page', () => {
  const held = World.forSuite();

  it('has the sections in order, passwords for secrets, and no secret as a default', () => {
    const settings = Object.values<any>(held.world.host.settings());
    const sections = [...new Set(settings.map(({ section }) => section as string))];
    expect(sections).to.deep.equal([
      'section.account',
      'section.rooms',
      'section.permissions',
      'section.advanced',
    ]);
    const types = Object.fromEntries(settings.map(({ id, type }) => [id, type]));
    expect(types).to.include({ 'api-secret': 'password', 'api-token': 'password', 'read-access': 'select' });
    expect(settings.every((setting) => setting.public === false)).to.equal(true);
  });

  it('keeps what is saved, though the engine is told nothing of it', async () => {
    await held.world.save({ apiToken: 'ATTAsaved', defaultEvents: ['moves'] });
    expect(held.world.host.settings()['api-token'].value).to.equal('ATTAsaved');
    expect(held.world.host.settings()['default-events'].value).to.deep.equal(['moves']);
    expect(JSON.stringify(held.world.host.logs())).to.not.include('ATTAsaved');
  });
});
