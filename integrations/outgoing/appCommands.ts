import { isCardReference } from '../../trello/find';

/** What only the app can do, with its other names. A script cannot import what does it; a test compares. */
export const appCommands: readonly string[] = [
  ...['boards', 'board', 'mine', 'my', 'add', 'create', 'new', 'move', 'rename', 'archive', 'close'],
  ...['restore', 'unarchive', 'comment', 'assign', 'unassign', 'due', 'watch', 'subscribe', 'unwatch'],
  ...['unsubscribe', 'label', 'link', 'follow', 'unlink', 'unfollow', 'links', 'following', 'configure'],
  ...['config', 'filter', 'filters', 'connect', 'login', 'auth', 'disconnect', 'logout', 'me', 'whoami'],
  ...['account', 'status'],
];

/** Nobody begins a sentence about Trello so: others are nouns as well, as in "Trello link broken". */
const neverTalk = ['add', 'create', 'move', 'rename', 'assign', 'unassign'];

export const isOfApp = (typed: string): boolean => appCommands.includes(typed.toLowerCase());

/** Whether words that begin with a command of the app are meant as one: alone, or about a card or board. */
export const isMeantForApp = ([typed = '', ...rest]: readonly string[]): boolean =>
  !rest.length || neverTalk.includes(typed.toLowerCase()) || isCardReference(rest[0] ?? '');
