import { copyFile, mkdir, stat } from 'fs/promises';
import { basename, dirname, join } from 'path';
import { rcApps } from './rcApps';
import { readAppInfo, type Rewrite, root, stage, stageFolder } from './stage';

interface Input {
  quiet?: boolean;
  /** the zip's destination, if not dist/ */
  to?: string;
  rewrite?: Rewrite;
}

/** The destination of the package. */
export async function packagePath(): Promise<string> {
  const { nameSlug, version } = await readAppInfo();
  return join(root, 'dist', `${nameSlug}_${version}.zip`);
}

/** Bundles, stages and packages the app with Rocket.Chat's CLI. @returns the zip's path */
export async function packageApp({ quiet = false, to, rewrite }: Input = {}): Promise<string> {
  const made = await packagePath();
  const zip = to ?? made;
  await stage(rewrite);
  await rcApps(['package'], { quiet });
  await mkdir(dirname(zip), { recursive: true });
  await copyFile(join(stageFolder, 'dist', basename(made)), zip);
  return zip;
}

if (require.main === module) {
  packageApp({ quiet: true })
    .then(async (zip) => {
      const { size } = await stat(zip);
      console.log(`${zip} (${(size / 1000).toFixed(1)} kB)`);
    })
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
}
