import { TrelloError, type TrelloErrorKind } from '../../trello/TrelloError';

/** The result of checking the settings, as sentences for the admins. */
export interface CheckReport {
  problems: string[];
  /** problems that have been solved */
  repairs: string[];
  /** whether something may work at the next check without anybody's help */
  isPassing: boolean;
}

export const emptyReport = (): CheckReport => ({ problems: [], repairs: [], isPassing: false });

const PASSING: readonly TrelloErrorKind[] = [
  'unavailable',
  'rateLimited',
  'slow',
  'unknownOutcome',
  'malformed',
  'blocked',
  'callbackUnreachable',
  'notRenewed',
];

export const isPassing = (error: unknown): boolean =>
  error instanceof TrelloError && PASSING.includes(error.kind);
