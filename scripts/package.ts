import { copyFile, mkdir, stat } from 'fs/promises';
import { join } from 'path';
import { rcApps } from './rcApps';
import { readAppInfo, root, stage, stageFolder } from './stage';

/** Bundles, stages and packages the app with Rocket.Chat's CLI. @returns the zip in dist/ */
export async function packageApp({ quiet = false } = {}): Promise<string> {
  const { nameSlug, version } = await readAppInfo();
  await stage();
  await rcApps(['package'], { quiet });
  const name = `${nameSlug}_${version}.zip`;
  const zip = join(root, 'dist', name);
  await mkdir(join(root, 'dist'), { recursive: true });
  await copyFile(join(stageFolder, 'dist', name), zip);
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
