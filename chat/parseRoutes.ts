import type { Say } from '../i18n/texts';
import { type EventGroup, eventGroups, isEventGroup } from '../trello/eventGroups';
import { echo } from '../trello/echo';
import { type Style, styles } from './settings';

/** A line of the setting: `board -> #room events=moves,comments style=detailed`. */
export interface Route {
  /** 1 for the first line */
  line: number;
  /** address, short link, id or name */
  board: string;
  /** without # */
  room: string;
  events?: EventGroup[];
  style?: Style;
}

export interface ParsedRoutes {
  routes: Route[];
  /** a sentence each */
  problems: string[];
}

/**
 * Reads the setting's lines; empty ones and those beginning with // are skipped. A wrong line hides no other, and
 * a wrong option is told and left out: its line goes on working.
 */
export function parseRoutes(text: string, say: Say): ParsedRoutes {
  const parsed: ParsedRoutes = { routes: [], problems: [] };
  text.split(/\r\n|\r|\n/).forEach((content, index) => {
    if (!content.trim() || content.trim().startsWith('//')) return;
    parseLine(content, { line: index + 1, say }, parsed);
  });
  return parsed;
}

interface Line {
  line: number;
  say: Say;
}

function parseLine(content: string, { line, say }: Line, { routes, problems }: ParsedRoutes): void {
  // The last arrow counts: a board's name may hold one.
  const arrow = /^(.*?)\s*(?:->|→|=>|–>|—>)\s*((?:(?!->|→|=>|–>|—>).)*)$/.exec(content.trim());
  if (!arrow) {
    problems.push(say('setup.line.arrow', { line }));
    return;
  }
  const board = (arrow[1] ?? '').replace(/^["“”]+|["“”]+$/g, '').trim();
  const [room, ...options] = (arrow[2] ?? '').split(/\s+/).filter(Boolean);
  if (!board || !room || room.includes('=')) {
    problems.push(say(board ? 'setup.line.room' : 'setup.line.board', { line }));
    return;
  }
  const route: Route = { line, board, room: room.replace(/^#/, '') };
  for (const option of options) {
    const problem = readOption(route, option, say);
    if (problem) problems.push(problem);
  }
  routes.push(route);
}

function readOption(route: Route, option: string, say: Say): string | undefined {
  const { line } = route;
  const [name = '', value = ''] = option.split('=');
  if (name === 'style') {
    const style = styles.find((known) => known === value);
    if (!style) return say('setup.line.style', { line, style: echo(value) });
    route.style = style;
    return undefined;
  }
  if (name !== 'events') return say('setup.line.option', { line, option: echo(option) });
  const groups = value.split(',').filter(Boolean);
  const wrong = groups.find((group) => !isEventGroup(group));
  if (wrong !== undefined || !groups.length) {
    return say('setup.line.events', { line, event: echo(wrong ?? ''), events: eventGroups.join(', ') });
  }
  route.events = groups.filter(isEventGroup);
  return undefined;
}
