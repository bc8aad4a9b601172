import type { Translate } from '../../i18n/texts';
import { echo } from '../../trello/echo';
import { straighten } from '../../trello/quotes';
import { findMistake, optionNamed, type SubscriptionInput } from './options/readOptions';
import { rows } from './options/subscriptionOptions';

/** A line of the setting: `board -> #room events=moves,comments style=detailed`. */
export interface SettingsLine {
  /** 1 for the first line */
  line: number;
  /** URL, short link, id or name */
  board: string;
  /** without # */
  room: string;
  input: SubscriptionInput;
  /** whether a filter could not be read: without it a room would get more than it should */
  isMisread?: true;
}

export interface ParsedSettingsLines {
  settingsLines: SettingsLine[];
  /** a sentence each */
  problems: string[];
  /** whether there are lines without a board or a room */
  hasUnread?: true;
}

/**
 * Parses the setting's lines, skipping empty ones and those beginning with //. A wrong line affects no other, and a
 * wrong option is reported and skipped.
 */
export function parseSettingsLines(text: string, t: Translate): ParsedSettingsLines {
  const parsed: ParsedSettingsLines = { settingsLines: [], problems: [] };
  text.split(/\r\n|\r|\n/).forEach((content, index) => {
    if (!content.trim() || content.trim().startsWith('//')) return;
    parseLine(content, { line: index + 1, t }, parsed);
  });
  return parsed;
}

interface Line {
  line: number;
  t: Translate;
}

/** A word, which may contain spaces within quotes. */
const WORD = /(?:[^\s"]|"[^"]*")+/g;

function parseLine(content: string, { line, t }: Line, parsed: ParsedSettingsLines): void {
  // The last arrow counts: a board's name may contain one.
  const arrow = /^(.*?)\s*(?:->|→|=>|–>|—>)\s*((?:(?!->|→|=>|–>|—>).)*)$/.exec(content.trim());
  if (!arrow) {
    parsed.problems.push(t('setup.line.arrow', { line }));
    parsed.hasUnread = true;
    return;
  }
  const board = unquote(arrow[1] ?? '').trim();
  const { room, rest } = splitRoom(arrow[2] ?? '');
  if (!board || !room) {
    parsed.problems.push(t(board ? 'setup.line.room' : 'setup.line.board', { line }));
    parsed.hasUnread = true;
    return;
  }
  const settingsLine: SettingsLine = { line, board, room, input: {} };
  for (const option of straighten(rest).match(WORD) ?? []) {
    const reason = readWord(settingsLine, option, t);
    if (reason) parsed.problems.push(t('setup.line.problem', { line, reason }));
  }
  parsed.settingsLines.push(settingsLine);
}

/** A room's name may contain spaces: it ends before an option, or with its closing quotation mark. */
function splitRoom(text: string): { room: string; rest: string } {
  const [, quoted, behind = ''] = /^#?"([^"]*)"(.*)$/.exec(straighten(text)) ?? [];
  if (quoted !== undefined) return { room: bare(quoted), rest: behind };
  const at = /(?:^|\s)[^\s"=]+=/.exec(text)?.index ?? text.length;
  return { room: bare(text.slice(0, at)), rest: text.slice(at) };
}

const bare = (room: string): string => room.trim().replace(/^#/, '').trim();

/** @returns the end of a room's name if that is an option without a value, with the way to write it */
export function strayOption(room: string): { option: string; example: string } | undefined {
  const row = optionNamed(/ (\S+)$/.exec(room)?.[1]?.toLowerCase() ?? '');
  return row && { option: row.name, example: `${row.name}=${row.example}` };
}

const unquote = (name: string): string => /^"([^"]*)"$/.exec(straighten(name))?.[1] ?? name;

function readWord(settingsLine: SettingsLine, word: string, t: Translate): string | undefined {
  const equals = word.indexOf('=');
  const name = (equals < 0 ? word : word.slice(0, equals)).toLowerCase();
  const row = optionNamed(name);
  if (!row) {
    const options = rows.map((each) => each.name).join(', ');
    return t('option.unknown', { option: echo(word), options });
  }
  const text = word.slice(equals + 1).replace(/"/g, '');
  const reason =
    equals < 0
      ? t('option.value', { option: row.name, example: `${row.name}=${row.example}` })
      : findMistake(t, row, text);
  if (reason === undefined) settingsLine.input[row.name] = text;
  else if (row.isFilter) settingsLine.isMisread = true;
  return reason;
}
