import type { Link } from '../../storage/records';
import { echo } from '../../trello/echo';
import { relay } from '../../trello/relay';
import type { AppContext } from '../AppContext';
import { checkCredentials } from '../checkCredentials';
import { explainError } from '../explainError';
import { parseRoutes } from '../parseRoutes';
import { openTrello } from '../trelloClient';
import { applyLinks } from './applyLinks';
import { ensureWebhooks } from './ensureWebhooks';
import { resolveRoutes } from './resolveRoutes';
import { findAdmins, tellAdmins } from './tellAdmins';

/**
 * Makes links and webhooks what the settings page says, and tells the admins how it went. Runs after a save and
 * once a day; running it again changes nothing.
 */
export async function syncSetup(context: AppContext): Promise<void> {
  const state = await context.setup.read();
  const { admins, unknown } = await findAdmins(context, state.adminId);
  const problems = [...new Set(await lookAtSettings(context))];
  problems.push(...unknown.map((name) => context.say('setup.tell', { name: echo(name) })));
  const report = wordReport(context, problems, await context.links.all());
  const isNews = report !== (state.told ?? '');
  const isHeard =
    isNews && (await tellAdmins(context, admins, { text: report || context.say('setup.noLinks') }));
  // What nobody could be told is told at the next look.
  await context.setup.save({ ...state, problems, ...(isHeard && { told: report }) });
}

/** @returns a sentence for each problem; what could not be found out leaves links and webhooks as they are */
async function lookAtSettings(context: AppContext): Promise<string[]> {
  const settings = await context.settings();
  const problems = checkCredentials(settings, context.say);
  if (settings.unknownTimeZone)
    problems.push(context.say('setup.timeZone', { zone: echo(settings.unknownTimeZone) }));
  const parsed = parseRoutes(settings.routes, context.say);
  problems.push(...parsed.problems);
  if (!parsed.routes.length) {
    // Needs no Trello: a room that shall hear nothing more hears nothing more, whatever else is wrong.
    await applyLinks(context, []);
    const isInUse = (await context.links.all()).length || (await context.links.webhooks()).length;
    if (!isInUse) return problems;
  }
  if (!settings.apiSecret && parsed.routes.length) return [...problems, context.say('setup.noSecret')];
  try {
    const trello = await openTrello(context);
    const resolved = await resolveRoutes(context, trello, parsed.routes);
    problems.push(...resolved.problems);
    problems.push(...(await applyLinks(context, resolved.links)));
    problems.push(...(await ensureWebhooks(context, trello, await context.links.all())));
  } catch (error) {
    problems.push(explainError(error, context, 'syncSetup'));
  }
  return problems;
}

/** @returns '' where there is nothing to tell: no problem, and no board mapped to a room */
function wordReport({ say }: AppContext, problems: string[], links: Link[]): string {
  if (!problems.length && !links.length) return '';
  const lines = links.map((link) =>
    say('setup.link', { board: relay(link.boardName), room: relay(link.roomName) }),
  );
  const working = fitLines(lines, say).join('\n');
  if (!problems.length) return `${say('setup.done')}\n${working}`;
  const bullets = problems.map((problem) => say('setup.problem', { problem }));
  const report = [say('setup.problems'), ...fitLines(bullets, say)];
  return [...report, ...(lines.length ? [say('setup.working'), working] : [])].join('\n');
}

/** Half of what a message may hold, as there are two lists in it. */
const ROOM = 2_000;

/** As many lines as fit, and how many there are besides. */
function fitLines(lines: string[], say: AppContext['say']): string[] {
  let length = 0;
  const fitting = lines.filter((line) => (length += line.length + 1) <= ROOM);
  return fitting.length < lines.length
    ? [...fitting, say('setup.more', { count: lines.length - fitting.length })]
    : fitting;
}
