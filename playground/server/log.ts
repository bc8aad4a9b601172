import { LogMessageSeverity } from 'apps-engine-server/definition/accessors';
import { maskCredentials } from '../../trello/echo';
import type { LogLine } from '../Scene';
import type { Stage } from './Stage';

const MAX_ENTRIES = 200;

/** HTTP traffic and the app's log, oldest first, with masked credentials. */
export function logOf({ host, trello }: Stage): LogLine[] {
  const requests = host.http.map(({ at, method, url, status, error }): LogLine => ({
    at: at.getTime(),
    kind: 'request',
    text: `${method} ${pathOf(url)} → ${error ?? String(status ?? '…')}`,
    isWrong: error !== undefined || (status ?? 0) >= 400,
  }));
  const deliveries = trello.deliveries.map(({ at, status, attempt, body, tookMs }): LogLine => ({
    at: at.getTime(),
    kind: 'delivery',
    text: `${typeIn(body)} → ${status || 'no answer'} in ${tookMs} ms${attempt > 1 ? `, try ${attempt}` : ''}`,
    isWrong: status !== 200,
  }));
  // The engine's own entries for each call are of level debug.
  const entries = host.logs().stored.flatMap(({ method, entries: lines }) =>
    lines
      .filter(({ severity }) => severity !== LogMessageSeverity.DEBUG)
      .map(({ timestamp, severity, args }): LogLine => ({
        at: new Date(timestamp).getTime(),
        kind: 'app',
        text: `${method}: ${args.map(asText).join(' ')}`,
        isWrong: severity === LogMessageSeverity.ERROR,
      })),
  );
  return [...requests, ...deliveries, ...entries]
    .sort((one, other) => one.at - other.at)
    .slice(-MAX_ENTRIES)
    .map((line) => ({ ...line, text: maskCredentials(line.text).slice(0, 500) }));
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + decodeURIComponent(search);
}

function typeIn(body: string): string {
  try {
    return (JSON.parse(body) as { action: { type: string } }).action.type;
  } catch {
    return 'something else';
  }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
