import type { Translate } from '../i18n/texts';
import { echo } from '../trello/echo';
import { escapeMarkdown } from '../trello/markdown/markdown';
import { type Label, labelName } from '../trello/models';

export const labelNames = (labels: readonly Label[] = []): string[] =>
  labels.map((label) => escapeMarkdown(labelName(label))).filter(Boolean);

/** A readable number of names, and the count of the others. A single one beyond is named rather than counted. */
export function someNames(t: Translate, names: string[], most: number): string {
  if (names.length <= most + 1) return names.join(', ');
  return t('names.more', { names: names.slice(0, most).join(', '), count: names.length - most });
}

/** Typed text or a name, within a sentence. */
export const quoted = (name: string): string => `“${echo(name)}”`;

export const names = (things: readonly { name: string }[]): string =>
  things.map(({ name }) => quoted(name)).join(', ');
