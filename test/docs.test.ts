import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { subcommands } from '../commands/dispatch';
import { settingDefinitions } from '../rocketchat/settingDefinitions';
import { appFolders, lineCount, scriptFolders, sourceFiles } from '../testing/sources';
import { eventGroups } from '../trello/eventGroups';

const root = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const docsIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const docs = [...['', 'docs', 'testing/engine', 'test/faults', 'test/integrations'].flatMap(docsIn)].filter(
  (file) => file !== 'THIRD-PARTY.md',
);

const labels = JSON.parse(read('i18n/en.json')) as Record<string, string>;

/** Without code blocks: their content is what people type. */
const prose = (file: string): string => read(file).replace(/^ *```[^]*?^ *```$/gm, '');

const quotedIn = (file: string): string[] =>
  [...prose(file).matchAll(/`([^`]+)`/g)].map(([, quoted = '']) => quoted.replace(/\s+/g, ' '));

/** Created by a command, and not in the repository. */
const MADE = /^(dist|node_modules|\.cache|\.playground(-real)?|\.screenshots)\b/;

const folders = [
  ...appFolders,
  ...scriptFolders,
  'test',
  'testing',
  'playground',
  'bench',
  'scripts',
  'docs',
];
const ENDING = /\.(ts|tsx|js|mjs|cjs|json|md)$/;

/** Whether it is meant as a file or a folder of ours; if it is found by its last part alone, it may be anywhere. */
const isPath = (quoted: string): boolean =>
  /^[\w./-]+$/.test(quoted) &&
  (ENDING.test(quoted) || (quoted.includes('/') && folders.includes(quoted.split('/')[0]!)));

const allFiles = sourceFiles(['TrelloApp.ts', ...folders.filter((folder) => folder !== 'docs')]);
const endings = new Set(
  allFiles.flatMap((file) => file.split('/').map((_, at, parts) => parts.slice(at).join('/'))),
);
const folderNames = new Set(allFiles.flatMap((file) => dirname(file).split('/')));

function isThere(path: string, file: string): boolean {
  const bare = path.replace(/\/$/, '');
  if ([root, join(root, dirname(file))].some((from) => existsSync(join(from, bare)))) return true;
  return bare.includes('/') ? false : endings.has(bare) || folderNames.has(bare);
}

const wrongPaths = (file: string): string[] =>
  quotedIn(file)
    .filter((quoted) => isPath(quoted) && !MADE.test(quoted) && !isThere(quoted, file))
    .map((quoted) => `${file}: ${quoted}`);

const anchorsOf = (file: string): string[] =>
  [...prose(file).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  );

function wrongLinks(file: string): string[] {
  const links = [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links
    .filter((link) => !/^https?:/.test(link))
    .filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path ? relative(root, join(root, dirname(file), path)) : file;
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    })
    .map((link) => `${file}: ${link}`);
}

/** Names within the engine. */
const notOurs = ['RPCResponseObserver'];

/** Our own names have an upper-case letter within: `chooseMessage`, `AppContext`. */
const isName = (quoted: string): boolean =>
  /^[A-Za-z]*[a-z][A-Z]\w*$/.test(quoted) && !notOurs.includes(quoted);

const missing = (wanted: string[], text: string): string[] => wanted.filter((each) => !text.includes(each));

describe('the docs', () => {
  it('are short: README at most 150 lines, ARCHITECTURE at most 120', () => {
    expect(lineCount('README.md')).to.be.at.most(150);
    expect(lineCount('ARCHITECTURE.md')).to.be.at.most(120);
  });

  it('contain no broken links', () => {
    expect(docs.flatMap(wrongLinks)).to.deep.equal([]);
  });

  it('name only existing files and folders', () => {
    expect(docs.flatMap(quotedIn).filter(isPath)).to.have.length.above(100);
    expect(docs.flatMap(wrongPaths)).to.deep.equal([]);
  });

  it('name only existing functions and types', () => {
    const sources = [...allFiles, 'package.json'].map(read).join('\n');
    const words = new Set(sources.match(/\w+/g));
    const names = docs.flatMap((file) =>
      quotedIn(file)
        .filter(isName)
        .map((name) => ({ file, name })),
    );
    expect(names).to.have.length.above(40);
    expect(names.filter(({ name }) => !words.has(name))).to.deep.equal([]);
  });

  it('name only scripts in package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const run = docs.flatMap((file) =>
      [...read(file).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => ({ file, name })),
    );
    expect(run).to.have.length.above(20);
    expect(run.filter(({ name }) => !(name in scripts))).to.deep.equal([]);
  });

  it('list every command with every flag', () => {
    const text = read('docs/commands.md');
    expect(
      missing(
        subcommands.map(({ name }) => `\`/trello ${name}`),
        text,
      ),
    ).to.deep.equal([]);
    const flags = subcommands.flatMap((command) => command.flags.map(({ name }) => `--${name}`));
    expect(missing([...new Set(flags)], text)).to.deep.equal([]);
  });

  it('list every setting by its label, and every group of events', () => {
    const text = read('docs/settings.md');
    const names = settingDefinitions.map(({ i18nLabel }) => `**${labels[i18nLabel]!}**`);
    expect(missing(names, text)).to.deep.equal([]);
    expect(
      missing(
        eventGroups.map((group) => `\`${group}\`: `),
        text,
      ),
    ).to.deep.equal([]);
  });

  it('contain no table wider than 120 characters except in BENCH.md', () => {
    const wide = docs
      .filter((file) => file !== 'BENCH.md')
      .flatMap((file) =>
        read(file)
          .split('\n')
          .filter((line) => line.startsWith('|') && line.length > 120)
          .map(() => file),
      );
    expect([...new Set(wide)]).to.deep.equal([]);
  });
});
