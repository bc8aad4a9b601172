/**
 * Words as Rocket.Chat hands them to a slash command: split at spaces, with what stands between straight quotes in one
 * piece. A quote inside a word, as in "don't", is a letter.
 */
export function splitWords(text: string): string[] {
  const words = text.matchAll(/((?:--?|[–—]-?)[a-z][a-z-]*=)?(?:"([^"]*)"|'([^']*)')(?=\s|$)|\S+/giu);
  return [...words].map(([whole, flag = '', double, single]) =>
    double === undefined && single === undefined ? whole : flag + (double ?? single ?? ''),
  );
}
