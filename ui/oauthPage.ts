import { createHash } from 'crypto';

export interface OAuthPage {
  /** all texts are plain text */
  title: string;
  /** in big letters */
  code?: string;
  texts: string[];
  note?: string;
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:12vh auto 2rem;padding:0 1.25rem;overflow-wrap:anywhere}h1{font-size:1.5rem;line-height:1.25}.code{font:600 2rem/1.2 ui-monospace,monospace;letter-spacing:.05em;border:1px solid;border-radius:.5rem;margin:1rem 0;padding:.75rem;text-align:center;user-select:all}.note{border-inline-start:.25rem solid #c9372c;padding-inline-start:.75rem}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * Nothing from outside, no scripts, no frames. The page's URL had a code, and the page may show one: neither may be
 * passed on or kept.
 */
export const pageHeaders: Record<string, string> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`,
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** @param language of the texts */
export function oauthPage({ title, code, texts, note }: OAuthPage, language = 'en'): string {
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    ...texts.slice(0, 1).map(paragraph),
    ...(code === undefined ? [] : [`<p class="code">${escapeHtml(code)}</p>`]),
    ...texts.slice(1).map(paragraph),
    ...(note === undefined ? [] : [`<p class="note">${escapeHtml(note)}</p>`]),
  ];
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main>
${body.join('\n')}
</main></body>
</html>
`;
}

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

const SPECIAL: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => SPECIAL[sign] ?? sign);
