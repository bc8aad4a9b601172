import { build, type BuildOptions, type Plugin } from 'esbuild';
import { readFile } from 'fs/promises';
import { relative, resolve } from 'path';

const TEXTS = /[\\/]i18n[\\/]texts[\\/][^\\/]+\.ts$/;

/** Text keys, and the beginnings of built ones: `event.colour.${name}`. */
const NAME = /'([a-z]\w*\.[\w.]+)'|`([a-z]\w*\.[\w.]*)\$\{/gi;

/** A sentence in a catalogue, up to the next one, as formatted. */
const ENTRY = /^ {2}'([\w.]+)':[^]*?(?=^ {2}['/]|^\})/gm;

/**
 * Removes the sentences that the bundled code cannot use: a script is sent to its server whole, and its memory is
 * small. Every key in a file of the bundle counts as used, whether or not the code around it stays.
 */
export async function usedTexts(options: BuildOptions): Promise<Plugin> {
  const { metafile } = await build({ ...options, write: false, metafile: true });
  const files = Object.keys(metafile.inputs).map((file) => resolve(file));
  const isOurs = (file: string): boolean =>
    !TEXTS.test(file) && !relative('.', file).includes('node_modules');
  const sources = await Promise.all(files.filter(isOurs).map((file) => readFile(file, 'utf8')));
  const names = sources.flatMap((source) => [...source.matchAll(NAME)]);
  const whole = new Set(names.map(([, name]) => name));
  const starts = names.flatMap(([, , start]) => start ?? []);
  const isUsed = (key: string): boolean => whole.has(key) || starts.some((start) => key.startsWith(start));
  return {
    name: 'used-texts',
    setup: (building) => {
      building.onLoad({ filter: TEXTS }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const contents = source.replace(ENTRY, (entry, key: string) => (isUsed(key) ? entry : ''));
        return { contents, loader: 'ts' };
      });
    },
  };
}
