import type { Metafile } from 'esbuild';
import { readdir, readFile } from 'fs/promises';
import { join, resolve, sep } from 'path';

/** A bundled third-party library. */
export interface Library {
  name: string;
  version: string;
  licence: string;
  /** The licence in the library's own words, including its copyright. */
  text: string;
}

/** Licences that require nothing but their own text in copies, which we include. */
const allowed = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause'];

/** The libraries with some code in a bundle, by name. Rejects if one may not be distributed like that. */
export async function librariesIn({ outputs }: Pick<Metafile, 'outputs'>): Promise<Library[]> {
  const files = Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => resolve(file));
  const folders = [...new Set(files.flatMap(folderOf))];
  const libraries = await Promise.all(folders.map(readLibrary));
  return libraries.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

function folderOf(file: string): string[] {
  const mark = `${sep}node_modules${sep}`;
  const at = file.lastIndexOf(mark);
  if (at < 0) return [];
  const [first = '', second = ''] = file.slice(at + mark.length).split(sep);
  return [file.slice(0, at) + mark + (first.startsWith('@') ? join(first, second) : first)];
}

/** @throws if the licence is not allowed, or its text is missing */
export async function readLibrary(folder: string): Promise<Library> {
  const content = await readFile(join(folder, 'package.json'), 'utf8');
  const { name, version, license } = JSON.parse(content) as Record<string, string>;
  const library = { name: name ?? '', version: version ?? '', licence: license ?? 'none' };
  if (!allowed.includes(library.licence)) {
    throw new Error(`${library.name} has the licence ${library.licence}; allowed are ${allowed.join(', ')}.`);
  }
  const file = (await readdir(folder)).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (!file) throw new Error(`${library.name} has no licence text, which must be distributed with the app.`);
  return { ...library, text: (await readFile(join(folder, file), 'utf8')).trim() };
}

/** The notice that copies include: each library with its full licence. */
export function noticesOf(libraries: readonly Library[]): string {
  const notices = libraries.map(({ name, version, text }) => `${name} ${version}\n\n${text}\n`);
  return ['This file contains parts of the libraries below, each under its own licence.\n', ...notices].join(
    '\n',
  );
}
