/** A sentence for a place that draws no markup, as under a field of a form: links, bold, code and escapes as bare words. */
export const withoutMarkup = (text: string): string =>
  text
    .replace(/\\([*_~`#.])|<https?:[^|>\s]+\|([^<>\n]*)>|`([^`\n]+)`|\*/g, (_, ...found: unknown[]) => {
      const shown = found.slice(0, 3).find((part) => typeof part === 'string');
      return typeof shown === 'string' ? shown : '';
    })
    .replace(/\u2060/g, '');
