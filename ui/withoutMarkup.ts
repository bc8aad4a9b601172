/** A sentence for a place that draws no markup, as under a field of a form: links, bold and code as bare words. */
export const withoutMarkup = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\(https?:[^)\s]*\)/g, '$1')
    .replace(/\*([^*\n]+)\*/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1');
