import type { AppContext } from '../../rocketchat/AppContext';
import { explainError } from '../../rocketchat/explainError';
import { findAdmins, notifyAdmins } from '../../rocketchat/messages/notifyAdmins';
import type { LineMeaning } from '../../storage/records';
import { echo } from '../../trello/echo';
import { redirectUrl } from '../accounts/oauth/startFlow';
import { forgetLeavers } from '../accounts/forgetMembers';
import { checkCredentials } from '../credentials/checkCredentials';
import { openTrello } from '../credentials/openTrello';
import { applySettingsLines } from '../subscriptions/applySettingsLines';
import { parseSettingsLines } from '../subscriptions/parseSettingsLines';
import { resolveSettingsLines } from '../subscriptions/resolveSettingsLines';
import { findThreadsOff } from '../subscriptions/threadsOff';
import { type CheckReport, emptyReport, isPassing } from '../webhooks/CheckReport';
import { ensureWebhooks } from '../webhooks/ensureWebhooks';
import { checkSubscriptions } from './checkSubscriptions';
import { describeReport } from './describeReport';

/**
 * Brings subscriptions and webhooks in line with the settings page and the rooms, and reports to the admins. Running it
 * again changes nothing.
 * @param savedAt when somebody saved the settings, in ms since 1970: then the report is sent even if it is unchanged
 */
export function reconcile(context: AppContext, savedAt?: number): Promise<void> {
  return context.caches.runExclusively(() => reconcileOnce(context, savedAt));
}

async function reconcileOnce(context: AppContext, savedAt?: number): Promise<void> {
  const state = await context.setup.read();
  const { admins, unknown } = await findAdmins(context, state.adminId);
  const checkReport = await checkSettings(context, state.lines ?? []);
  const problems = [...new Set(checkReport.problems)];
  problems.push(...unknown.map((name) => context.t('setup.userUnknown', { name: echo(name) })));
  const subscriptions = await context.subscriptions.all();
  const threadsOff = await findThreadsOff(context, subscriptions);
  if (threadsOff) problems.push(threadsOff);
  const parts = [describeReport(context.t, problems, subscriptions), await describeOAuth(context)];
  const report = parts.filter(Boolean).join('\n');
  const { reported = '', reportedAt = 0 } = state;
  // Every server is notified of a save and checks.
  const isAwaited = savedAt !== undefined && reportedAt < savedAt && report !== '';
  const notification = [
    ...checkReport.repairs,
    ...(isAwaited || report !== reported ? [report || context.t('setup.noSubscriptions')] : []),
  ];
  const text = notification.join('\n');
  const isForRoom =
    text !== '' && (await notifyAdmins(context, admins, { text, key: `${reportedAt} ${text}` }));
  const checkedAt = context.clock.now();
  const failures = checkReport.isPassing ? (state.failures ?? 0) + 1 : 0;
  // What nobody could be told is reported at the next check.
  const matched = isForRoom && { reported: report, reportedAt: checkedAt };
  await context.setup.change({ problems, checkedAt, failures, ...matched });
  await forgetLeavers(context);
}

/** The redirect address has to be registered letter for letter, so it is there to be copied. */
async function describeOAuth(context: AppContext): Promise<string> {
  const { oauthClientId } = await context.settings();
  return oauthClientId && context.t('setup.redirect', { url: await redirectUrl(context) });
}

/** If something cannot be read, subscriptions and webhooks stay as they are. */
async function checkSettings(context: AppContext, meanings: LineMeaning[]): Promise<CheckReport> {
  const checkReport = emptyReport();
  const { problems } = checkReport;
  const settings = await context.settings();
  problems.push(...checkCredentials(settings, context.t));
  if (settings.unknownTimeZone)
    problems.push(context.t('setup.timeZone', { zone: echo(settings.unknownTimeZone) }));
  const parsed = parseSettingsLines(settings.routes, context.t);
  problems.push(...parsed.problems);
  // Needs no Trello: a room that wants nothing more gets nothing more, whatever else is wrong.
  if (!parsed.settingsLines.length) {
    if (!parsed.hasUnread) await keepMeanings(context, { before: meanings, now: [] });
    await applySettingsLines(context, []);
  }
  const isInUse =
    (await context.subscriptions.all()).length || (await context.subscriptions.webhooks()).length;
  if (!parsed.settingsLines.length && !isInUse) return checkReport;
  if (!settings.apiSecret && (parsed.settingsLines.length || (await context.subscriptions.all()).length)) {
    problems.push(context.t('setup.noSecret'));
    return checkReport;
  }
  try {
    const trello = await openTrello(context);
    const boards = await trello.boards();
    const resolved = await resolveSettingsLines(context, { parsed, meanings, trello, boards });
    // Comes first: a subscription created without it would be looked up by names again.
    await keepMeanings(context, { before: meanings, now: resolved.meanings });
    problems.push(...resolved.problems, ...(await applySettingsLines(context, resolved.subscriptions)));
    await checkSubscriptions(context, trello, boards);
    const webhooks = await ensureWebhooks(context, trello, await context.subscriptions.all());
    problems.push(...webhooks.problems);
    return { problems, repairs: webhooks.repairs, isPassing: webhooks.isPassing };
  } catch (error) {
    problems.push(explainError(error, context, 'reconcile'));
    return { ...checkReport, isPassing: isPassing(error) };
  }
}

async function keepMeanings(
  context: AppContext,
  { before, now }: { before: LineMeaning[]; now: LineMeaning[] },
): Promise<void> {
  if (JSON.stringify(before) !== JSON.stringify(now)) await context.setup.change({ lines: now });
}
