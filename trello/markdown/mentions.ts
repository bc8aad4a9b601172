/** Trello writes some mentions with the member's id. */
const MENTION = /@:([0-9a-f]{24})(?![0-9a-z])/gi;

interface Person {
  id?: string;
  name?: string;
}

/**
 * Trello Markdown with names instead of ids.
 * @param someone the name for people who are not listed
 */
export const nameMentions = (
  text: string,
  people: readonly (Person | undefined)[],
  someone: string,
): string =>
  text.replace(MENTION, (_, id: string) => {
    const name = people.find((person) => person?.id === id.toLowerCase())?.name;
    return name ? `@${asText(name)}` : someone;
  });

/** A name as text in Trello's Markdown, also within a link's label. */
export const asText = (name: string): string =>
  name.replace(/[\\`*[\]<>~_]|&(?=#?\w+;)/g, (sign, at: number) => {
    const isInWord = /^[A-Za-z0-9]_[A-Za-z0-9]/.test(name.slice(Math.max(0, at - 1)));
    return sign === '_' && at > 0 && isInWord ? sign : `\\${sign}`;
  });
