import { TrelloError, type TrelloErrorKind } from '../../trello/TrelloError';

/** What a look at the settings found, as sentences for the admins. */
export interface CheckReport {
  problems: string[];
  /** what was wrong and is right again */
  repairs: string[];
  /** whether something may be right at the next look without anybody's doing */
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
];

export const isPassing = (error: unknown): boolean =>
  error instanceof TrelloError && PASSING.includes(error.kind);
