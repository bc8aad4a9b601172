import type { TextKey } from '../../i18n/texts';
import { oldName, powerUpNoun, workspaceNoun } from './nouns';
import { about, changed, type Row, settleField } from './rows';

const closing = about('closing of board', ({ board }) => board);
const description = about('description of board', ({ board }) => board);
const powerUp = about('Power-Up', (action) => action.powerUp);

/** A board's visibility, by Trello's word for it. */
const visibilities = {
  private: 'event.boardPrivate',
  org: 'event.boardWorkspace',
  enterprise: 'event.boardEnterprise',
  public: 'event.boardPublic',
} as const satisfies Record<string, TextKey>;

const isVisibility = (name: string): name is keyof typeof visibilities =>
  Object.keys(visibilities).includes(name);

const added: Omit<Row, 'type'> = {
  event: 'powerUpOn',
  group: 'board',
  topic: powerUp,
  word: (action, pieces) =>
    pieces.t('event.powerUpOn', {
      who: pieces.who,
      board: pieces.board,
      powerUp: powerUpNoun(action, pieces.t),
    }),
};

const removed: Omit<Row, 'type'> = {
  event: 'powerUpOff',
  group: 'board',
  topic: powerUp,
  word: (action, pieces) =>
    pieces.t('event.powerUpOff', {
      who: pieces.who,
      board: pieces.board,
      powerUp: powerUpNoun(action, pieces.t),
    }),
};

export const boardRows: Row[] = [
  {
    event: 'boardCreated',
    type: 'createBoard',
    group: 'board',
    when: ({ board }) => board.name !== undefined,
    word: (_, { t, who, board }) => t('event.boardCreated', { who, board }),
  },
  {
    event: 'boardCopied',
    type: 'copyBoard',
    group: 'board',
    when: ({ board }) => board.name !== undefined,
    word: (_, { t, who, board, otherBoard }) => t('event.boardCopied', { who, board, source: otherBoard }),
  },
  {
    event: 'boardRenamed',
    type: 'updateBoard',
    group: 'board',
    when: (action) => oldName(action) !== '' && action.board.name !== undefined,
    topic: about('name of board', ({ board }) => board),
    settle: settleField('name', ({ board }) => board.name),
    word: (action, { t, who, board }) => t('event.boardRenamed', { who, board, old: oldName(action) }),
  },
  {
    event: 'boardDescribed',
    type: 'updateBoard',
    group: 'board',
    when: (action) => changed(action, 'desc') && action.board.isDescribed !== false,
    topic: description,
    settle: settleField('desc', () => undefined),
    word: (_, { t, who, board }) => t('event.boardDescribed', { who, board }),
  },
  {
    event: 'boardUndescribed',
    type: 'updateBoard',
    group: 'board',
    when: (action) => changed(action, 'desc') && action.board.isDescribed === false,
    topic: description,
    settle: settleField('desc', () => false),
    word: (_, { t, who, board }) => t('event.boardUndescribed', { who, board }),
  },
  {
    event: 'boardClosed',
    type: 'updateBoard',
    group: 'board',
    when: (action) => changed(action, 'closed') && action.board.closed === true,
    topic: closing,
    word: (_, { t, who, board }) => t('event.boardClosed', { who, board }),
  },
  {
    event: 'boardReopened',
    type: 'updateBoard',
    group: 'board',
    when: (action) => changed(action, 'closed') && action.board.closed === false,
    topic: closing,
    word: (_, { t, who, board }) => t('event.boardReopened', { who, board }),
  },
  {
    event: 'boardVisibility',
    type: 'updateBoard',
    group: 'board',
    when: (action) => changed(action, 'prefs.permissionLevel') && isVisibility(action.board.visibility ?? ''),
    topic: about('visibility of board', ({ board }) => board),
    settle: (_, last) => last,
    word: (action, { t, who, board }) => {
      const visibility = action.board.visibility ?? '';
      return t(visibilities[isVisibility(visibility) ? visibility : 'private'], { who, board });
    },
  },
  { ...added, type: 'enablePlugin' },
  { ...added, type: 'enablePowerUp' },
  { ...removed, type: 'disablePlugin' },
  { ...removed, type: 'disablePowerUp' },
  {
    event: 'workspaceJoined',
    type: 'addToOrganizationBoard',
    group: 'board',
    word: (action, { t, who, board }) =>
      t('event.workspaceJoined', { who, board, workspace: workspaceNoun(action, t) }),
  },
  {
    event: 'workspaceLeft',
    type: 'removeFromOrganizationBoard',
    group: 'board',
    word: (action, { t, who, board }) =>
      t('event.workspaceLeft', { who, board, workspace: workspaceNoun(action, t) }),
  },
];
