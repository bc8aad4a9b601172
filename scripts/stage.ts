import { build, transform } from 'esbuild';
import { copyFile, cp, mkdir, readFile, rm, symlink, writeFile } from 'fs/promises';
import { join, resolve } from 'path';
import { librariesIn, type Library, noticesOf } from './licences/libraries';

export const root = resolve(__dirname, '..');
export const stageFolder = join(root, '.build', 'app');

interface AppInfo {
  name: string;
  nameSlug: string;
  version: string;
  requiredApiVersion: string;
  classFile: string;
  implements: string[];
}

/** Transforms the bundle on its way into the package, given its source map and file name. */
export type Rewrite = (bundle: { code: string; map: string; file: string }) => string;

export interface Bundle {
  code: string;
  libraries: Library[];
}

/** The CLI strips comments, so the licences of the bundled libraries are in files beside the code. */
export const noticesFile = 'THIRD-PARTY.txt';

export async function readAppInfo(): Promise<AppInfo> {
  return JSON.parse(await readFile(join(root, 'app.json'), 'utf8')) as AppInfo;
}

/**
 * Lays out the app and nothing else in `.build/app` for rc-apps, which compiles every .ts file and zips nearly
 * everything else it finds.
 */
export async function stage(rewrite?: Rewrite): Promise<void> {
  const info = await readAppInfo();
  await rm(stageFolder, { recursive: true, force: true });
  await mkdir(join(stageFolder, 'i18n'), { recursive: true });
  const { code, libraries } = await bundleApp(rewrite);
  await writeFile(join(stageFolder, info.classFile), code);
  await writeFile(join(stageFolder, noticesFile), noticesOf(libraries));
  await copyFile(join(root, 'app.json'), join(stageFolder, 'app.json'));
  await copyFile(join(root, 'icon.png'), join(stageFolder, 'icon.png'));
  await cp(join(root, 'i18n'), join(stageFolder, 'i18n'), {
    recursive: true,
    filter: (file) => !file.endsWith('.ts') && !file.endsWith('texts'),
  });
  await writeFile(join(stageFolder, 'package.json'), stagedPackage(info));
  await symlink(join(root, 'node_modules'), join(stageFolder, 'node_modules'), 'dir');
}

/** The app and its npm libraries as one file; engines before 1.55 parse nothing newer than ES2017. */
export async function bundleApp(rewrite: Rewrite = ({ code }) => code): Promise<Bundle> {
  const info = await readAppInfo();
  const file = join(stageFolder, 'bundle.js');
  const result = await build({
    entryPoints: [join(root, info.classFile)],
    outfile: file,
    bundle: true,
    write: false,
    sourcemap: 'external',
    metafile: true,
    format: 'esm',
    target: 'es2017',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['@rocket.chat/apps-engine/*', 'crypto'],
    logLevel: 'warning',
  });
  const [map, bundled] = result.outputFiles.map(({ text }) => text);
  const whole = rewrite({ code: bundled ?? '', map: map ?? '', file });
  // Each byte is packed, sent to the app's process and compiled before the app is ready. Names stay for readers.
  const { code } = await transform(whole, { minifyWhitespace: true, minifySyntax: true, target: 'es2017' });
  // Bundling erases `implements`, from which the CLI fills app.json: the exported class repeats it.
  const exported = /export\s*\{\s*TrelloApp\s*\};/;
  if (!exported.test(code)) throw new Error('The bundle does not export TrelloApp alone.');
  const types = `import type { ${info.implements.join(', ')} } from '@rocket.chat/apps-engine/definition/uikit';`;
  const appClass = `export default class PackagedTrelloApp extends TrelloApp implements ${info.implements.join(', ')} {}`;
  return {
    code: escaped(['// @ts-nocheck', types, code.replace(exported, appClass)].join('\n')),
    libraries: await librariesIn(result.metafile),
  };
}

/** A single non-ASCII character, in a regular expression, doubles the size of the whole text on its way to the app. */
const escaped = (code: string): string =>
  code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The CLI compares this engine with app.json and rewrites app.json if they differ. */
function stagedPackage(info: AppInfo): string {
  const content = {
    name: info.nameSlug,
    version: info.version,
    private: true,
    devDependencies: { '@rocket.chat/apps-engine': info.requiredApiVersion },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
