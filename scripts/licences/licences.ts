import { readFile, writeFile } from 'fs/promises';
import { carriedLibraries, describeThirdParty, thirdPartyFile } from './thirdParty';

/** Prints the bundled libraries, and checks, or with `--write` updates, THIRD-PARTY.md. */
async function licences(isWriting: boolean): Promise<void> {
  const carried = await carriedLibraries();
  for (const [where, libraries] of Object.entries(carried)) {
    console.log(`${where}:`);
    for (const { name, version, licence } of libraries) console.log(`  ${name} ${version}, ${licence}`);
  }
  const wanted = describeThirdParty(carried);
  if (isWriting) await writeFile(thirdPartyFile, wanted);
  else if ((await readFile(thirdPartyFile, 'utf8')) !== wanted) {
    throw new Error('THIRD-PARTY.md is out of date. Run npm run licences -- --write.');
  }
}

licences(process.argv.includes('--write')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
