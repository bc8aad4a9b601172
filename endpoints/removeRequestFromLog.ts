/**
 * The engine logs every request of an endpoint with its query and headers, and Rocket.Chat keeps the log for 30 days:
 * the authorization code would be there, and the login cookie of whoever comes back. So the request is taken out of
 * this call's log. The field is not part of the engine's API; all known engines have it.
 */
export function removeRequestFromLog(logger: unknown): void {
  const { entries } = logger as { entries?: unknown };
  if (!Array.isArray(entries)) return;
  for (const entry of entries as { args?: unknown }[]) {
    if (Array.isArray(entry.args)) entry.args = entry.args.filter((each) => typeof each === 'string');
  }
}
