import { rcApps } from './rcApps';
import { stage } from './stage';

/**
 * Bundles, stages and uploads the app to a server with Rocket.Chat's CLI. Arguments are passed to the CLI: `npm run
 * deploy -- --url https://chat.example.com --username admin --password … [--update]`.
 */
export async function deployApp(args: string[]): Promise<void> {
  await stage();
  await rcApps(['deploy', ...args]);
}

if (require.main === module) {
  deployApp(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
