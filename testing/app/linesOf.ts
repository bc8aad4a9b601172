import { translator } from '../../i18n/texts';
import type { Action } from '../../trello/Action';
import { describeActions } from '../../trello/describe/describeActions';
import { formatDate } from '../../trello/describe/formatDate';
import { eventGroups } from '../../trello/eventGroups';

export const options = {
  t: translator('en'),
  date: (iso: string) => formatDate(iso, { zone: 'UTC', language: 'en' }),
  excerpt: 200,
};
/** The lines of a message. */
export const linesOf = (...actions: Action[]): string[] =>
  describeActions(actions, eventGroups, options)?.split('\n') ?? [];
/** 1, 2 … */
export const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
