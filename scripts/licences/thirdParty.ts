import { join } from 'path';
import { bundleScript } from '../integrations';
import { bundleApp, root } from '../stage';
import type { Library } from './libraries';

export const thirdPartyFile = join(root, 'THIRD-PARTY.md');

/** The distributed bundles and their libraries. */
export type Carried = Record<string, Library[]>;

export async function carriedLibraries(): Promise<Carried> {
  const [app, incoming, outgoing] = await Promise.all([
    bundleApp(),
    bundleScript('incoming'),
    bundleScript('outgoing'),
  ]);
  return {
    'app (zip)': app.libraries,
    'incoming script': incoming.libraries,
    'outgoing script': outgoing.libraries,
  };
}

/** The content of THIRD-PARTY.md. */
export function describeThirdParty(carried: Carried): string {
  const libraries = new Map<string, Library>();
  for (const library of Object.values(carried).flat()) libraries.set(library.name, library);
  const sorted = [...libraries.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
  const rows = sorted.map(({ name, version, licence }) => [name, version, licence, whereIs(name, carried)]);
  const texts = sorted.map(({ name, text }) => `## ${name}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  return [
    '# Libraries distributed with the app\n',
    'Written by `npm run licences -- --write` from what esbuild bundles; a test keeps it up to date.\n',
    `${table([['library', 'version', 'licence', 'in'], ...rows])}\n`,
    ...texts,
  ].join('\n');
}

const whereIs = (name: string, carried: Carried): string =>
  Object.entries(carried)
    .filter(([, libraries]) => libraries.some((each) => each.name === name))
    .map(([where]) => where)
    .join(', ');

function table(rows: readonly string[][]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const ruler = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), ruler, ...rows.slice(1).map(line)].join('\n');
}
