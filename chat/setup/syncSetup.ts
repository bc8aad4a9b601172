import { echo } from '../../trello/echo';
import type { AppContext } from '../AppContext';
import { checkCredentials } from '../checkCredentials';
import { explainError } from '../explainError';
import { parseRoutes } from '../parseRoutes';
import { openTrello } from '../trelloClient';
import { applyLinks } from './applyLinks';
import { checkLinks } from './checkLinks';
import { ensureWebhooks } from './ensureWebhooks';
import { type Findings, isPassing, noFindings } from './Findings';
import { resolveRoutes } from './resolveRoutes';
import { scheduleRetry } from './syncJob';
import { findAdmins, tellAdmins } from './tellAdmins';
import { wordReport } from './wordReport';

/**
 * Makes links and webhooks what the settings page and the rooms say, and tells the admins how it went. Runs after
 * a save and once a day; running it again changes nothing.
 */
export function syncSetup(context: AppContext): Promise<void> {
  return context.memory.lookAlone(() => look(context));
}

async function look(context: AppContext): Promise<void> {
  const state = await context.setup.read();
  const { admins, unknown } = await findAdmins(context, state.adminId);
  const findings = await lookAtSettings(context);
  const problems = [...new Set(findings.problems)];
  problems.push(...unknown.map((name) => context.say('setup.tell', { name: echo(name) })));
  const report = wordReport(context.say, problems, await context.links.all());
  const isNews = report !== (state.told ?? '');
  const news = [...findings.repairs, ...(isNews ? [report || context.say('setup.noLinks')] : [])];
  const isHeard = news.length > 0 && (await tellAdmins(context, admins, { text: news.join('\n') }));
  const failures = findings.isPassing ? (state.failures ?? 0) + 1 : 0;
  // What nobody could be told is told at the next look.
  await context.setup.save({ ...state, problems, failures, ...(isHeard && { told: report }) });
  if (failures) await scheduleRetry(context.modify.getScheduler(), failures);
}

/** What could not be found out leaves links and webhooks as they are. */
async function lookAtSettings(context: AppContext): Promise<Findings> {
  const findings = noFindings();
  const { problems } = findings;
  const settings = await context.settings();
  problems.push(...checkCredentials(settings, context.say));
  if (settings.unknownTimeZone)
    problems.push(context.say('setup.timeZone', { zone: echo(settings.unknownTimeZone) }));
  const parsed = parseRoutes(settings.routes, context.say);
  problems.push(...parsed.problems);
  // Needs no Trello: a room that shall hear nothing more hears nothing more, whatever else is wrong.
  if (!parsed.routes.length) await applyLinks(context, []);
  const isInUse = (await context.links.all()).length || (await context.links.webhooks()).length;
  if (!parsed.routes.length && !isInUse) return findings;
  if (!settings.apiSecret && (parsed.routes.length || (await context.links.all()).length)) {
    problems.push(context.say('setup.noSecret'));
    return findings;
  }
  try {
    const trello = await openTrello(context);
    const boards = await trello.boards();
    const resolved = await resolveRoutes(context, trello, { routes: parsed.routes, boards });
    problems.push(...resolved.problems, ...(await applyLinks(context, resolved.links)));
    await checkLinks(context, trello, boards);
    const webhooks = await ensureWebhooks(context, trello, await context.links.all());
    problems.push(...webhooks.problems);
    return { problems, repairs: webhooks.repairs, isPassing: webhooks.isPassing };
  } catch (error) {
    problems.push(explainError(error, context, 'syncSetup'));
    return { ...findings, isPassing: isPassing(error) };
  }
}
