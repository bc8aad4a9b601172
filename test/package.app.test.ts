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

  it('contains the app and nothing else', () => {
    const names = zip.getEntries().map(({ entryName }) => entryName);
    const wanted = ['.packagedby', 'TrelloApp.js', 'app.json', 'i18n/en.json', 'icon.png', 'package.json'];
    expect(names).to.have.members([...wanted, 'THIRD-PARTY.txt']);
  });

  it('contains the licences of its libraries', () => {
    const notices = entry('THIRD-PARTY.txt');
    expect(notices).to.include('chrono-node').and.to.include('Wanasit Tanakitrungruang');
    expect(notices).to.include('fastest-levenshtein').and.to.include('Kasper Unn Weihe');
    expect(notices.match(/Permission is hereby granted/g)).to.have.length(5);
  });

  it('is far below a server’s limit', () => {
    expect(readFileSync(zipPath).length).to.be.lessThan(230_000);
  });

  it('matches app.json: the CLI found the interfaces in the class', () => {
    expect(json(entry('app.json'))).to.deep.equal(json(read('app.json')));
    const source = /class TrelloApp\s+extends App\s+implements\s+([\w,\s]*\w)/.exec(read('TrelloApp.ts'));
    expect(json(entry('app.json')).implements).to.deep.equal(source![1]!.split(/,\s*/));
  });

  it('requires the engine it is compiled against, and has one version everywhere', () => {
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

  it('meets the rules of the marketplace', () => {
    const { name, nameSlug, description } = json(read('app.json'));
    expect(name.split(' ').length).to.be.at.most(2);
    expect(nameSlug).to.match(/^[a-z-]+$/);
    expect(description.length).to.be.at.most(45);
    const icon = PNG.sync.read(readFileSync(join(root, 'icon.png')));
    expect([icon.width, icon.height]).to.deep.equal([256, 256]);
    // Colour type 2: red, green and blue, without transparency.
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

  it('contains no words for which the engine parses and rewrites the whole code at each start', () => {
    for (const word of ['.usernames', '.isOnline(', '.createToken('])
      expect(entry('TrelloApp.js')).to.not.include(word);
  });

  it('imports single files of the engine, as a folder loads dozens at each start', () => {
    const ofEngine = modules().filter((module) => module !== 'crypto');
    expect(ofEngine).to.have.length.greaterThan(5);
    for (const module of ofEngine) expect(require.resolve(module), module).to.not.match(/\bindex\.js$/);
  });

  it('is plain ASCII, which halves its size in the app’s process', () => {
    const code = entry('TrelloApp.js');
    expect(Buffer.byteLength(code)).to.equal(code.length);
    expect(code).to.match(/\\u201c/i);
  });
});

describe('the settings page', () => {
  const held = World.forSuite();

  it('has the sections in order, password fields for secrets, and no secret as a default', () => {
    const settings = Object.values<any>(held.world.host.settings());
    const sections = [...new Set(settings.map(({ section }) => section as string))];
    expect(sections).to.deep.equal([
      'section.account',
      'section.oauth',
      'section.rooms',
      'section.permissions',
      'section.advanced',
    ]);
    const types = Object.fromEntries(settings.map(({ id, type }) => [id, type]));
    expect(types).to.include({
      'api-secret': 'password',
      'api-token': 'password',
      'oauth-client-secret': 'password',
    });
    expect(settings.every((setting) => setting.public === false)).to.equal(true);
  });

  it('keeps what is saved, although the engine is not told about it', async () => {
    await held.world.save({ apiToken: 'ATTAsaved', defaultEvents: ['moves'] });
    expect(held.world.host.settings()['api-token'].value).to.equal('ATTAsaved');
    expect(held.world.host.settings()['default-events'].value).to.deep.equal(['moves']);
    expect(JSON.stringify(held.world.host.logs())).to.not.include('ATTAsaved');
  });
});
