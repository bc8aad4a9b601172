import type { Link } from '../../storage/Links';
import { echo } from '../../trello/echo';
import { relay } from '../../trello/relay';
import { TrelloError } from '../../trello/TrelloError';
import type { AppContext } from '../AppContext';
import { checkCredentials } from '../checkCredentials';
import { explainError } from '../explainError';
import { parseRoutes } from '../parseRoutes';
import { openTrello } from '../trelloClient';
import { UserError } from '../UserError';
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
  const problems = await lookAtSettings(context);
  problems.push(...unknown.map((name) => context.say('setup.tell', { name: echo(name) })));
  const report = wordReport(context, problems, await context.links.all());
  await context.setup.save({ ...state, problems, told: report });
  if (report === (state.told ?? '')) return;
  await tellAdmins(context, admins, report || context.say('setup.noLinks'));
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
    if (!(await context.links.webhooks()).length) return problems;
  }
  if (!settings.apiSecret && parsed.routes.length) return [...problems, context.say('setup.noSecret')];
  try {
    const trello = await openTrello(context);
    const resolved = await resolveRoutes(context, trello, parsed.routes);
    problems.push(...resolved.problems);
    problems.push(...(await applyLinks(context, resolved.links)));
    problems.push(...(await ensureWebhooks(context, trello, await context.links.all())));
  } catch (error) {
    if (!(error instanceof TrelloError) && !(error instanceof UserError)) throw error;
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
  if (!problems.length) return [say('setup.done'), ...lines].join('\n');
  return [
    say('setup.problems'),
    ...problems.map((problem) => say('setup.problem', { problem })),
    ...(lines.length ? [say('setup.working'), ...lines] : []),
  ].join('\n');
}
