import { echo } from '../trello/echo';

/** What somebody typed or named, in a sentence. */
export const quoted = (name: string): string => `“${echo(name)}”`;

export const names = (things: readonly { name: string }[]): string =>
  things.map(({ name }) => quoted(name)).join(', ');
