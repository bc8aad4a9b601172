import { build } from 'esbuild';
import { join } from 'node:path';

export interface Page {
  html: string;
  script: string;
  style: string;
}

/** A page with React and Rocket.Chat's components, including styles, fonts and icons. */
export async function bundle(entry: string): Promise<Omit<Page, 'html'>> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    outdir: 'out',
    bundle: true,
    write: false,
    charset: 'utf8',
    // The kit was built for its own icons; the newer ones in node_modules are for packaging.
    alias: { '@rocket.chat/icons': 'fuselage-icons' },
    define: { 'process.env.NODE_ENV': '"development"' },
    loader: { '.woff2': 'dataurl', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
    logLevel: 'warning',
  });
  const text = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}

/** The playground's own. */
export async function bundlePage(): Promise<Page> {
  const parts = await bundle(join(__dirname, '..', 'page', 'main.tsx'));
  const html = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Trello for Rocket.Chat</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css"><body><div id="page"></div><script src="/page.js"></script></body></html>`;
  return { ...parts, html };
}
