import { COMMAND } from '../../i18n/texts';
import type { UserRequest } from '../../storage/UserRequest';
import { echoCode } from '../../trello/echo';
import { readForm } from '../../ui/readForm';

/** Letters of a line: more than Trello takes as a text. */
const MAX_LINE_LENGTH = 20_000;

/** The fields for texts in our forms. */
const TEXT_FIELDS = ['title', 'desc', 'text'];

/** @returns what a person typed for a request, line by line between backticks; undefined if nothing */
export function typedIn(request: UserRequest): string | undefined {
  const lines = textOf(request)
    .split('\n')
    .filter((line) => line.trim());
  return lines.map((line) => `\`${echoCode(line, MAX_LINE_LENGTH)}\``).join('\n') || undefined;
}

function textOf(request: UserRequest): string {
  if (request.by === 'command') return [COMMAND, ...request.words.map(quotedAgain)].join(' ');
  if (request.by !== 'form') return '';
  const form = readForm(request.view);
  return TEXT_FIELDS.map((name) => form.text(name) ?? '').join('\n');
}

/** Rocket.Chat has taken the quotes away. */
const quotedAgain = (word: string): string => (/^\S+$/.test(word) ? word : `"${word}"`);
