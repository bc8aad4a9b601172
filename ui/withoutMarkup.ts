/** A sentence for a place that draws no markup, as under a field of a form: links, bold, code and escapes as bare words. */
export const withoutMarkup = (text: string): string =>
  text
    .replace(/<(?:https?|mailto):[^|>\s]+\|([^<>\n]*)>|`([^`\n]+)`|\\([*_~`#.])|\*/gi, '$1$2$3')
    .replace(/\u2060/g, '');
