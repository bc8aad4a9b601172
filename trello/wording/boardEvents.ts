import type { TextKey } from '../../i18n/texts';
import { bold, type Pieces } from './pieces';
import { about, changed, type Row, settleField } from './rows';

const closing = about('closing of board', ({ board }) => board);
const description = about('description of board', ({ board }) => board);
const powerUp = about('Power-Up', (action) => action.powerUp);

/** Who sees a board, by Trello's word for it. */
const visibilities = {
  private: 'event.boardPrivate',
  org: 'event.boardWorkspace',
  enterprise: 'event.boardEnterprise',
  public: 'event.boardPublic',
} as const satisfies Record<string, TextKey>;

const isVisibility = (name: string): name is keyof typeof visibilities =>
  Object.keys(visibilities).includes(name);

function powerUpNoun({ all, say }: Pieces): string {
  const name = bold(all[all.length - 1]?.powerUp?.name ?? '');
  return name ? say('event.powerUp', { name }) : say('event.aPowerUp');
}

const added: Omit<Row, 'type'> = {
  event: 'powerUpOn',
  group: 'board',
  topic: powerUp,
  word: (_, pieces) =>
    pieces.say('event.powerUpOn', { who: pieces.who, board: pieces.board, powerUp: powerUpNoun(pieces) }),
};

const removed: Omit<Row, 'type'> = {
  event: 'powerUpOff',
  group: 'board',
  topic: powerUp,
  word: (_, pieces) =>
    pieces.say('event.powerUpOff', { who: pieces.who, board: pieces.board, powerUp: powerUpNoun(pieces) }),
};

export const boardRows: Row[] = [
  {
    event: 'boardCreated',
    type: 'createBoard',
    group: 'board',
    word: (_, { say, who, board }) => say('event.boardCreated', { who, board }),
  },
  {
    event: 'boardCopied',
    type: 'copyBoard',
    group: 'board',
    word: (_, { say, who, board, otherBoard }) =>
      say('event.boardCopied', { who, board, source: otherBoard }),
  },
  {
    event: 'boardRenamed',
    type: 'updateBoard',
    group: 'board',
    when: (action) => typeof action.old.name === 'string',
    topic: about('name of board', ({ board }) => board),
    settle: settleField('name', ({ board }) => board.name),
    word: ({ old }, { say, who, board }) =>
      say('event.boardRenamed', { who, board, old: bold(String(old.name)) || say('event.aBoard') }),
  },
  {
    event: 'boardDescribed',
    type: 'updateBoard',
    group: 'board',
    when: (action) => changed(action, 'desc') && action.board.isDescribed !== false,
    topic: description,
    settle: settleField('desc', () => undefined),
    word: (_, { say, who, board }) => say('event.boardDescribed', { who, board }),
  },
  {
    event: 'boardUndescribed',
    type: 'updateBoard',
    group: 'board',
    when: (action) => changed(action, 'desc') && action.board.isDescribed === false,
    topic: description,
    settle: settleField('desc', () => false),
    word: (_, { say, who, board }) => say('event.boardUndescribed', { who, board }),
  },
  {
    event: 'boardClosed',
    type: 'updateBoard',
    group: 'board',
    when: (action) => changed(action, 'closed') && action.board.closed === true,
    topic: closing,
    word: (_, { say, who, board }) => say('event.boardClosed', { who, board }),
  },
  {
    event: 'boardReopened',
    type: 'updateBoard',
    group: 'board',
    when: (action) => changed(action, 'closed') && action.board.closed === false,
    topic: closing,
    word: (_, { say, who, board }) => say('event.boardReopened', { who, board }),
  },
  {
    event: 'boardVisibility',
    type: 'updateBoard',
    group: 'board',
    when: (action) => changed(action, 'prefs.permissionLevel') && isVisibility(action.board.visibility ?? ''),
    topic: about('visibility of board', ({ board }) => board),
    settle: (_, last) => last,
    word: (action, { say, who, board }) => {
      const visibility = action.board.visibility ?? '';
      return say(visibilities[isVisibility(visibility) ? visibility : 'private'], { who, board });
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
    word: ({ workspace }, { say, who, board }) => {
      const name = bold(workspace?.name ?? '');
      return say('event.workspaceJoined', {
        who,
        board,
        workspace: name ? say('event.workspace', { name }) : say('event.aWorkspace'),
      });
    },
  },
  {
    event: 'workspaceLeft',
    type: 'removeFromOrganizationBoard',
    group: 'board',
    word: ({ workspace }, { say, who, board }) => {
      const name = bold(workspace?.name ?? '');
      return say('event.workspaceLeft', {
        who,
        board,
        workspace: name ? say('event.workspace', { name }) : say('event.aWorkspace'),
      });
    },
  },
];
