import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const root = join(__dirname, '..');

/** The app's folders. */
export const appFolders = [
  'commands',
  'interactions',
  'endpoints',
  'events',
  'features',
  'rocketchat',
  'storage',
  'ui',
  'trello',
  'i18n',
];

/** The integration scripts, for servers without private apps; not part of the app. */
export const scriptFolders = ['integrations'];

/** The app's own TypeScript files, or those of other folders, relative to the repository. */
export function sourceFiles(folders: readonly string[] = ['TrelloApp.ts', ...appFolders]): string[] {
  return folders.flatMap(filesBelow).filter((file) => file.endsWith('.ts'));
}

/** Every TypeScript file of the repository, relative to it. */
export const codeFiles = (): string[] =>
  readdirSync(root)
    .filter((name) => !name.startsWith('.') && !['node_modules', 'dist'].includes(name))
    .flatMap(filesBelow)
    .filter((file) => /\.tsx?$/.test(file));

function filesBelow(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesBelow(join(path, name)));
}

/** Whether a file of the app is newer than its package. */
export function isOutdated(zip: string): boolean {
  const packaged = statSync(zip, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const files = [...sourceFiles(), 'app.json', 'package-lock.json', join('i18n', 'en.json'), 'icon.png'];
  return files.some((file) => statSync(join(root, file)).mtimeMs > packaged);
}

export interface Import {
  /** relative to the repository for our own files, as written for others */
  target: string;
  isType: boolean;
}

/** The imports of a file. */
export function importsOf(file: string): Import[] {
  const code = readFileSync(join(root, file), 'utf8');
  return [...code.matchAll(/^(?:import|export)\s(type\s)?[^'";]*?from '([^']+)';$/gms)].map((match) => ({
    target: match[2]!.startsWith('.') ? normalize(join(dirname(file), match[2]!)) + '.ts' : match[2]!,
    isType: Boolean(match[1]),
  }));
}

export const lineCount = (file: string): number =>
  readFileSync(join(root, file), 'utf8').split('\n').length - 1;

export const placeholdersOf = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
