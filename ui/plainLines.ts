import { withoutMarks } from './plainTitle';

/** Of a line: more is on no message. */
const LONGEST = 1_000;

/** The lines of a description that say anything, without Trello's Markdown. */
export const plainLines = (desc: string): string[] =>
  desc
    .split(/\r?\n/)
    .map((line) => plainLine(line.slice(0, LONGEST)))
    .filter((line) => line.trim());

const plainLine = (line: string): string =>
  /^\s*(?:[-*_=]\s*){3,}$/.test(line) ? '' : withoutMarks(startOf(line));

/** Headings as they read, items with a sign that everybody knows. */
const startOf = (line: string): string =>
  line
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/^\s*[-*+]\s+\[[xX]\]\s+/, '☑ ')
    .replace(/^\s*[-*+]\s+\[ \]\s+/, '☐ ')
    .replace(/^\s*[-*+]\s+/, '• ');
