import { translator } from '../i18n/texts';
import { delivery } from '../testing/fixtures/deliveries';
import { events } from '../testing/fixtures/events';
import { actionTypes, silentChanges, silentTypes } from '../trello/actionTypes';
import { describeAction } from '../trello/describe/describeActions';
import { eventsOf, rows } from '../trello/describe/events';
import { formatDate } from '../trello/describe/formatDate';
import { eventGroups } from '../trello/eventGroups';

/** A row of the table: Trello's type, our event or the changed field, the group, the sentence. */
type Line = [type: string, event: string, group: string, text: string];

const options = {
  t: translator('en'),
  date: (iso: string) => formatDate(iso, { zone: 'UTC', language: 'en' }),
  excerpt: 200,
};

const actions = events.map((given) => delivery(given).action);

/**
 * Every action type and what becomes of it.
 * @returns the table, and the types and events that are not covered
 */
export function eventTable(): { lines: string[]; missing: string[] } {
  const table = actionTypes.flatMap(linesOf);
  const missing = table
    .filter(([, , , text]) => text === '')
    .map(([type, event]) => `${type} ${event}`.trim());
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((line) => line[column]!.length)));
  const lines = table.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return { lines, missing };
}

function linesOf(type: string): Line[] {
  const reason = silentTypes[type];
  if (reason) return [[type, '', '', `silent: ${reason}`]];
  const described = rows
    .filter((row) => row.type === type)
    .map((row): Line => {
      const action = actions.find((each) => each.type === type && eventsOf(each)[0] === row);
      return [type, row.event, row.group, (action && describeAction(action, eventGroups, options)) ?? ''];
    });
  const silent = Object.entries(silentChanges)
    .filter(([change]) => change.startsWith(`${type}.`))
    .map(([change, why]): Line => [type, change.slice(type.length + 1), '', `silent: ${why}`]);
  return described.length ? [...described, ...silent] : [[type, '', '', '']];
}
