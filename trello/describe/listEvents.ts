import { listNouns, oldName } from './nouns';
import { bold } from './pieces';
import { about, changed, type Row, settleField } from './rows';

const archive = about('archive of list', ({ list }) => list);

export const listRows: Row[] = [
  {
    event: 'listCreated',
    type: 'createList',
    group: 'lists',
    together: () => '',
    word: (_, pieces) =>
      pieces.t('event.listCreated', { who: pieces.who, board: pieces.board, list: listNouns(pieces) }),
  },
  {
    event: 'listRenamed',
    type: 'updateList',
    group: 'lists',
    when: (action) => changed(action, 'name') && action.list?.name !== undefined,
    topic: about('name of list', ({ list }) => list),
    settle: settleField('name', ({ list }) => list?.name),
    word: (action, { t, who }) => {
      const before = oldName(action);
      return t('event.listRenamed', {
        who,
        old: before ? t('event.list', { name: before }) : t('event.aListOf'),
        name: bold(action.list?.name ?? '') || t('event.noName'),
      });
    },
  },
  {
    event: 'listArchived',
    type: 'updateList',
    group: 'lists',
    when: (action) => changed(action, 'closed') && action.list?.closed === true,
    topic: archive,
    together: () => '',
    word: (_, pieces) => pieces.t('event.listArchived', { who: pieces.who, list: listNouns(pieces) }),
  },
  {
    event: 'listRestored',
    type: 'updateList',
    group: 'lists',
    when: (action) => changed(action, 'closed') && action.list?.closed === false,
    topic: archive,
    together: () => '',
    word: (_, pieces) => pieces.t('event.listRestored', { who: pieces.who, list: listNouns(pieces) }),
  },
  {
    event: 'listMovedHere',
    type: 'moveListToBoard',
    group: 'lists',
    together: ({ otherBoard }) => otherBoard?.id ?? '',
    word: (_, pieces) =>
      pieces.t('event.listMovedHere', {
        who: pieces.who,
        list: listNouns(pieces),
        board: pieces.otherBoard,
      }),
  },
  {
    event: 'listMovedAway',
    type: 'moveListFromBoard',
    group: 'lists',
    together: ({ otherBoard }) => otherBoard?.id ?? '',
    word: (_, pieces) =>
      pieces.t('event.listMovedAway', {
        who: pieces.who,
        list: listNouns(pieces),
        board: pieces.otherBoard,
      }),
  },
];
