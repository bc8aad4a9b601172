import { build } from 'esbuild';
import { join } from 'node:path';

/** The page as one text, with the kit's styles and icons in it. */
export async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'page', 'main.tsx')],
    outdir: 'out',
    bundle: true,
    write: false,
    charset: 'utf8',
    // The kit was built for its own icons; the newer ones beside it are for packaging.
    alias: { '@rocket.chat/icons': 'fuselage-icons' },
    define: { 'process.env.NODE_ENV': '"development"' },
    loader: { '.woff2': 'dataurl', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
    logLevel: 'warning',
  });
  const text = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  // "</script" in a string would end the script.
  const script = text('.js').replace(/<\/script/g, '<\\/script');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Trello for Rocket.Chat</title><style>${text('.css')}</style><body><script>${script}</script></body></html>`;
}
