import type { LineMeaning } from '../../storage/Setup';
import { echo } from '../../trello/echo';
import { forgetLeavers } from '../accounts/forgetMembers';
import type { AppContext } from '../../rocketchat/AppContext';
import { checkCredentials } from '../credentials/checkCredentials';
import { explainError } from '../../rocketchat/explainError';
import { parseRoutes } from '../subscriptions/parseSettingsLines';
import { openTrello } from '../credentials/openTrello';
import { applyLinks } from '../subscriptions/applySettingsLines';
import { checkLinks } from './checkSubscriptions';
import { ensureWebhooks } from '../webhooks/ensureWebhooks';
import { type Findings, isPassing, noFindings } from '../webhooks/CheckReport';
import { resolveRoutes } from '../subscriptions/resolveSettingsLines';
import { findAdmins, tellAdmins } from '../../rocketchat/messages/notifyAdmins';
import { findThreadsOff } from '../subscriptions/threadsOff';
import { wordReport } from './describeReport';

/**
 * Makes links and webhooks what the settings page and the rooms say, and tells the admins how it went. Running it again
 * changes nothing.
 * @param savedAt when somebody saved the settings, in ms since 1970: they hear how it went, though it is no news
 */
export function syncSetup(context: AppContext, savedAt?: number): Promise<void> {
  return context.memory.lookAlone(() => look(context, savedAt));
}

async function look(context: AppContext, savedAt?: number): Promise<void> {
  const state = await context.setup.read();
  const { admins, unknown } = await findAdmins(context, state.adminId);
  const findings = await lookAtSettings(context, state.lines ?? []);
  const problems = [...new Set(findings.problems)];
  problems.push(...unknown.map((name) => context.say('setup.tell', { name: echo(name) })));
  const links = await context.links.all();
  const threadsOff = await findThreadsOff(context, links);
  if (threadsOff) problems.push(threadsOff);
  const report = wordReport(context.say, problems, links);
  const { told = '', toldAt = 0 } = state;
  // Every server hears of a save and looks.
  const isAwaited = savedAt !== undefined && toldAt < savedAt && report !== '';
  const news = [
    ...findings.repairs,
    ...(isAwaited || report !== told ? [report || context.say('setup.noLinks')] : []),
  ];
  const text = news.join('\n');
  const isHeard = text !== '' && (await tellAdmins(context, admins, { text, key: `${toldAt} ${text}` }));
  const lookedAt = context.clock.now();
  const failures = findings.isPassing ? (state.failures ?? 0) + 1 : 0;
  // What nobody could be told is told at the next look.
  const heard = isHeard && { told: report, toldAt: lookedAt };
  await context.setup.change({ problems, lookedAt, failures, ...heard });
  await forgetLeavers(context);
}

/** What could not be found out leaves links and webhooks as they are. */
async function lookAtSettings(context: AppContext, meanings: LineMeaning[]): Promise<Findings> {
  const findings = noFindings();
  const { problems } = findings;
  const settings = await context.settings();
  problems.push(...checkCredentials(settings, context.say));
  if (settings.unknownTimeZone)
    problems.push(context.say('setup.timeZone', { zone: echo(settings.unknownTimeZone) }));
  const parsed = parseRoutes(settings.routes, context.say);
  problems.push(...parsed.problems);
  // Needs no Trello: a room that shall hear nothing more hears nothing more, whatever else is wrong.
  if (!parsed.routes.length) {
    if (!parsed.hasUnread) await keepMeanings(context, { before: meanings, now: [] });
    await applyLinks(context, []);
  }
  const isInUse = (await context.links.all()).length || (await context.links.webhooks()).length;
  if (!parsed.routes.length && !isInUse) return findings;
  if (!settings.apiSecret && (parsed.routes.length || (await context.links.all()).length)) {
    problems.push(context.say('setup.noSecret'));
    return findings;
  }
  try {
    const trello = await openTrello(context);
    const boards = await trello.boards();
    const resolved = await resolveRoutes(context, { parsed, meanings, trello, boards });
    // First of all: a link that is made without it would go by names again.
    await keepMeanings(context, { before: meanings, now: resolved.meanings });
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

async function keepMeanings(
  context: AppContext,
  { before, now }: { before: LineMeaning[]; now: LineMeaning[] },
): Promise<void> {
  if (JSON.stringify(before) !== JSON.stringify(now)) await context.setup.change({ lines: now });
}
