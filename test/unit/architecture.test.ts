import { expect } from 'chai';
import { importsOf, lineCount, scriptFolders, sourceFiles } from '../sources';

/** From each folder, the folders it may import from; the app's file may import all. */
const arrows: Record<string, string[]> = {
  integrations: ['integrations', 'commands', 'ui', 'trello', 'i18n'],
  commands: ['commands', 'chat', 'storage', 'ui', 'trello', 'i18n'],
  interactions: ['interactions', 'chat', 'storage', 'ui', 'trello', 'i18n'],
  endpoints: ['endpoints', 'chat', 'storage', 'ui', 'trello', 'i18n'],
  chat: ['chat', 'storage', 'ui', 'trello', 'i18n'],
  storage: ['storage', 'trello'],
  ui: ['ui', 'trello', 'i18n'],
  trello: ['trello', 'i18n'],
  i18n: ['i18n'],
};

/** Folders without Rocket.Chat in them: they run in integration scripts as well. */
const pure = ['trello', 'ui', 'i18n'];

const folderOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : '');

/** Of the commands, what knows nothing of Rocket.Chat: integration scripts share it. */
const pureCommands = ['help', 'parseArguments', 'quotes', 'readFlag', 'reading', 'Subcommand'].map(
  (name) => `commands/${name}.ts`,
);

const isOurs = (target: string): boolean => target.endsWith('.ts');

type Graph = Map<string, string[]>;

/** @returns a sentence for each import that points the wrong way */
function wrongArrows(graph: Graph): string[] {
  return [...graph].flatMap(([file, targets]) =>
    targets
      .filter((target) => isOurs(target) && arrows[folderOf(file)]?.includes(folderOf(target)) === false)
      .map((target) => `${file} → ${target}`),
  );
}

/** @returns the first cycle found, or nothing */
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

  it('points one way', () => {
    expect(wrongArrows(graph)).to.deep.equal([]);
    expect(wrongArrows(graphOf(sourceFiles(scriptFolders)))).to.deep.equal([]);
  });

  it('has no cycle', () => {
    expect(cycle(graphOf(files, false))).to.deep.equal([]);
  });

  it('keeps trello, ui and i18n free of the Apps-Engine', () => {
    const engine = files
      .filter((file) => pure.includes(folderOf(file)))
      .filter((file) => importsOf(file).some(({ target }) => target.startsWith('@rocket.chat')));
    expect(engine).to.deep.equal([]);
  });

  it('gives integration scripts nothing of the app but what is pure', () => {
    const scripts = graphOf(sourceFiles(scriptFolders), false);
    const imported = [...scripts.values()].flat();
    const commands = imported.filter((target) => folderOf(target) === 'commands');
    expect(pureCommands).to.include.members(commands);
    const impure = [...graphOf(pureCommands, false).values()]
      .flat()
      .filter(
        (target) => isOurs(target) && !pure.includes(folderOf(target)) && !pureCommands.includes(target),
      );
    expect(impure).to.deep.equal([]);
    // Both need what the isolate has not: timers, and Node's crypto.
    for (const file of ['trello/rest/Rest.ts', 'trello/verifySignature.ts'])
      expect(imported).to.not.include(file);
  });

  it('lets only the client see credentials, and only chat/trelloClient make one', () => {
    const makersOf = (made: string): string[] =>
      files.filter((file) => importsOf(file).some(({ target, isType }) => target === made && !isType));
    expect(makersOf('trello/TrelloClient.ts')).to.deep.equal(['chat/trelloClient.ts']);
    expect(makersOf('trello/rest/Rest.ts')).to.deep.equal(['trello/TrelloClient.ts']);
  });

  it('has no file over 300 lines, tests included', () => {
    const all = [...files, ...sourceFiles([...scriptFolders, 'test', 'scripts'])];
    expect(all.filter((file) => lineCount(file) > 300)).to.deep.equal([]);
  });

  it('would see a wrong arrow and a cycle', () => {
    const wrong: Graph = new Map([
      ['trello/a.ts', ['chat/b.ts']],
      ['chat/b.ts', ['chat/c.ts']],
      ['chat/c.ts', ['trello/a.ts']],
      ['commands/d.ts', ['endpoints/e.ts']],
    ]);
    expect(wrongArrows(wrong)).to.deep.equal(['trello/a.ts → chat/b.ts', 'commands/d.ts → endpoints/e.ts']);
    expect(cycle(wrong)).to.deep.equal(['trello/a.ts', 'chat/b.ts', 'chat/c.ts', 'trello/a.ts']);
  });
});
