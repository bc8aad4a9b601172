import { expect } from 'chai';
import { importsOf, lineCount, scriptFolders, sourceFiles } from '../testing/sources';

/**
 * A feature may import from those before it, never from those after it: shared code moves to the earlier one, or below
 * both.
 */
const featureOrder = [
  'credentials',
  'webhooks',
  'accounts',
  'boards',
  'subscriptions',
  'notifications',
  'cards',
  'replies',
  'previews',
  'setup',
].map((name) => `features/${name}`);

const beneath = ['rocketchat', 'storage', 'ui', 'trello', 'i18n'];

/** For each part, the others it may import from. TrelloApp.ts may import from all. */
const arrows: Record<string, string[]> = {
  integrations: ['commands', 'ui', 'trello', 'i18n'],
  ...Object.fromEntries(
    ['commands', 'endpoints', 'events'].map((part) => [part, [...featureOrder, ...beneath]]),
  ),
  // A click on a page's button asks the command again.
  interactions: ['commands', ...featureOrder, ...beneath],
  ...Object.fromEntries(
    featureOrder.map((feature, index) => [feature, [...featureOrder.slice(0, index), ...beneath]]),
  ),
  rocketchat: ['storage', 'ui', 'trello', 'i18n'],
  storage: ['trello'],
  ui: ['trello', 'i18n'],
  trello: ['i18n'],
  i18n: [],
};

/** Folders that do not depend on Rocket.Chat: integration scripts share them. */
const pure = ['trello', 'ui', 'i18n'];

/** The top-level folder, or the feature. */
const partOf = (file: string): string => {
  const folders = file.split('/').slice(0, -1);
  return folders.slice(0, folders[0] === 'features' ? 2 : 1).join('/');
};

/** Command files that do not depend on Rocket.Chat: integration scripts share them. */
const pureCommands = ['help', 'names', 'parseArguments', 'quotes', 'readFlag', 'reading', 'Subcommand'].map(
  (name) => `commands/${name}.ts`,
);

const isOurs = (target: string): boolean => target.endsWith('.ts');

type Graph = Map<string, string[]>;

const mayImport = (from: string, to: string): boolean =>
  from === to || from === '' || !!arrows[from]?.includes(to);

/** @returns every import against the order, and every file in a folder that the order does not list */
function wrongArrows(graph: Graph): string[] {
  return [...graph].flatMap(([file, targets]) =>
    targets
      .filter((target) => isOurs(target) && !mayImport(partOf(file), partOf(target)))
      .map((target) => `${file} → ${target}`),
  );
}

/** @returns every import by a file in these folders */
const importsFrom = (graph: Graph, folders: string[]): string[] =>
  [...graph].flatMap(([file, targets]) =>
    targets.filter((target) => folders.includes(partOf(target))).map((target) => `${file} → ${target}`),
  );

/** @returns the first cycle found, or an empty list */
function cycle(graph: Graph): string[] {
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of graph.get(file) ?? []) {
      const found = walk(target, [...path, file]);
      if (found.length) return found;
    }
    done.add(file);
    return [];
  };
  return [...graph.keys()].map((file) => walk(file, [])).find((found) => found.length) ?? [];
}

const graphOf = (files: string[], withTypes = true): Graph =>
  new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter(({ isType }) => withTypes || !isType)
        .map(({ target }) => target),
    ]),
  );

describe('architecture', () => {
  const files = sourceFiles();
  const graph = graphOf(files);

  it('reads every import of the app', () => {
    expect(files.length).to.be.greaterThan(40);
    expect(graph.get('TrelloApp.ts')).to.include('commands/TrelloCommand.ts');
    const unknown = [...graph.values()].flat().filter((target) => isOurs(target) && !graph.has(target));
    expect(unknown).to.deep.equal([]);
  });

  it('has imports in one direction only', () => {
    expect(wrongArrows(graph)).to.deep.equal([]);
    expect(wrongArrows(graphOf(sourceFiles(scriptFolders)))).to.deep.equal([]);
  });

  it('has no import cycle, type imports included', () => {
    expect(cycle(graph)).to.deep.equal([]);
    expect(cycle(graphOf(sourceFiles(scriptFolders)))).to.deep.equal([]);
  });

  it('lets only tests import from test/', () => {
    const product = graphOf([...files, ...sourceFiles(scriptFolders)]);
    expect(importsFrom(product, ['test', 'testing', 'playground', 'bench', 'scripts'])).to.deep.equal([]);
    const tools = graphOf(sourceFiles(['testing', 'playground', 'bench', 'scripts']));
    expect(importsFrom(tools, ['test'])).to.deep.equal([]);
  });

  it('keeps trello, ui and i18n free of the Apps-Engine', () => {
    const engine = files
      .filter((file) => pure.includes(partOf(file)))
      .filter((file) => importsOf(file).some(({ target }) => target.startsWith('@rocket.chat')));
    expect(engine).to.deep.equal([]);
  });

  it('lets integration scripts share only pure code with the app', () => {
    const scripts = graphOf(sourceFiles(scriptFolders), false);
    const imported = [...scripts.values()].flat();
    const commands = imported.filter((target) => partOf(target) === 'commands');
    expect(pureCommands).to.include.members(commands);
    const impure = [...graphOf(pureCommands, false).values()]
      .flat()
      .filter((target) => isOurs(target) && !pure.includes(partOf(target)) && !pureCommands.includes(target));
    expect(impure).to.deep.equal([]);
    // These need what the isolate lacks: timers and Node's crypto.
    for (const file of ['trello/rest/Rest.ts', 'trello/verifySignature.ts'])
      expect(imported).to.not.include(file);
  });

  it('lets only the client see credentials, and only credentials/openTrello create one', () => {
    const makersOf = (made: string): string[] =>
      files.filter((file) => importsOf(file).some(({ target, isType }) => target === made && !isType));
    expect(makersOf('trello/TrelloClient.ts')).to.deep.equal(['features/credentials/openTrello.ts']);
    expect(makersOf('trello/rest/Rest.ts')).to.deep.equal(['trello/TrelloClient.ts']);
  });

  it('has no file over 300 lines, tests included', () => {
    const all = [
      ...files,
      ...sourceFiles([...scriptFolders, 'test', 'testing', 'playground', 'bench', 'scripts']),
    ];
    expect(all.filter((file) => lineCount(file) > 300)).to.deep.equal([]);
  });

  it('detects a forbidden import, a cycle and an import of a test', () => {
    const wrong: Graph = new Map([
      ['trello/a.ts', ['rocketchat/b.ts']],
      ['rocketchat/b.ts', ['rocketchat/c.ts']],
      ['rocketchat/c.ts', ['trello/a.ts']],
      ['commands/d.ts', ['endpoints/e.ts']],
      ['features/boards/f.ts', ['features/cards/g.ts', 'features/webhooks/h.ts']],
      ['unknown/i.ts', ['trello/a.ts']],
      ['testing/j.ts', ['test/k.test.ts']],
    ]);
    expect(wrongArrows(wrong)).to.deep.equal([
      'trello/a.ts → rocketchat/b.ts',
      'commands/d.ts → endpoints/e.ts',
      'features/boards/f.ts → features/cards/g.ts',
      'unknown/i.ts → trello/a.ts',
      'testing/j.ts → test/k.test.ts',
    ]);
    expect(importsFrom(wrong, ['test'])).to.deep.equal(['testing/j.ts → test/k.test.ts']);
    expect(cycle(wrong)).to.deep.equal(['trello/a.ts', 'rocketchat/b.ts', 'rocketchat/c.ts', 'trello/a.ts']);
  });
});
