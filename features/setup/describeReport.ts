import { capital, type Say } from '../../i18n/texts';
import type { Link } from '../../storage/records';
import { escapeMarkdown } from '../../trello/markdown/markdown';
import { wordModel, wordNarrowing } from '../../ui/linkWords';

/** @returns '' where there is nothing to tell: no problem, and no room that follows anything */
export function wordReport(say: Say, problems: string[], links: Link[]): string {
  if (!problems.length && !links.length) return '';
  const lines = links.map((link) => wordLink(say, link));
  const working = fitLines(lines, say).join('\n');
  if (!problems.length) return `${say('setup.done')}\n${working}`;
  const bullets = problems.map((problem) => say('setup.problem', { problem }));
  const report = [say('setup.problems'), ...fitLines(bullets, say)];
  return [...report, ...(lines.length ? [say('setup.working'), working] : [])].join('\n');
}

/** The filters as they were understood: a name with a slip may have been taken for another. */
function wordLink(say: Say, link: Link): string {
  const isBoard = link.model.type === 'board';
  const line = say('setup.link', {
    model: isBoard ? escapeMarkdown(link.model.name) : capital(wordModel(say, link)),
    room: escapeMarkdown(link.roomName),
  });
  const filters = wordNarrowing(say, link);
  return filters.length ? `${line} (${filters.join(' · ')})` : line;
}

/** Half of what a message may hold, as there are two lists in it. */
const ROOM = 2_000;

/** As many lines as fit, and how many there are besides. */
function fitLines(lines: string[], say: Say): string[] {
  let length = 0;
  const fitting = lines.filter((line) => (length += line.length + 1) <= ROOM);
  return fitting.length < lines.length
    ? [...fitting, say('setup.more', { count: lines.length - fitting.length })]
    : fitting;
}
