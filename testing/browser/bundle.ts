import { join } from 'node:path';
import { bundle } from '../../playground/server/bundle';

/** The page as one string, with the kit's styles and icons. */
export async function bundlePage(): Promise<string> {
  const { script, style } = await bundle(join(__dirname, 'page', 'main.tsx'));
  // "</script" in a string would end the script.
  const safe = script.replace(/<\/script/g, '<\\/script');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Trello for Rocket.Chat</title><style>${style}</style><body><script>${safe}</script></body></html>`;
}
