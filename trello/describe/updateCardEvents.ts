import type { Say } from '../../i18n/texts';
import { mirroredIn } from '../find';
import { bold, place } from './pieces';
import { about, changed, type Row, settleField } from './rows';

/** What a card is or was called, without a link to it. */
function boldTitle(name: unknown, say: Say): string {
  const title = typeof name === 'string' ? name : '';
  return mirroredIn(title) === undefined ? bold(title) || say('event.aCard') : say('event.aMirror');
}

/**
 * One Trello type, many events: only `data.old` says which. Fields nobody wants to hear of have no row; they stand
 * with their reasons in `silentChanges`. Dates have a file of their own.
 */
export const updateCardRows: Row[] = [
  {
    event: 'moved',
    type: 'updateCard',
    group: 'moves',
    when: (action) => changed(action, 'idList'),
    topic: about('list of', ({ card }) => card),
    settle: (first, last) =>
      first.listBefore?.id && first.listBefore.id === last.listAfter?.id
        ? undefined
        : { ...last, listBefore: first.listBefore },
    bulk: ({ listBefore, listAfter }) => `${listBefore?.id ?? ''} ${listAfter?.id ?? ''}`,
    word: (action, { say, who, card }) =>
      say('event.moved', {
        who,
        card,
        fromList: place('event.fromList', action.listBefore, say),
        to: bold(action.listAfter?.name ?? '') || say('event.aList'),
      }),
    wordUndone: (action, { say, who, card }) =>
      say('event.movedBack', {
        who,
        card,
        to: bold(action.listAfter?.name ?? '') || say('event.aList'),
        toList: place('event.toList', action.listBefore, say),
      }),
  },
  {
    event: 'archived',
    type: 'updateCard',
    group: 'archive',
    when: (action) => changed(action, 'closed') && action.card?.closed === true,
    topic: about('archive of', ({ card }) => card),
    bulk: ({ list }) => list?.id ?? '',
    word: (_, { say, who, card }) => say('event.archived', { who, card }),
  },
  {
    event: 'restored',
    type: 'updateCard',
    group: 'archive',
    when: (action) => changed(action, 'closed') && action.card?.closed === false,
    topic: about('archive of', ({ card }) => card),
    bulk: ({ list }) => list?.id ?? '',
    word: (_, { say, who, card }) => say('event.restored', { who, card }),
  },
  {
    event: 'renamed',
    type: 'updateCard',
    group: 'changes',
    when: (action) => changed(action, 'name'),
    topic: about('name of', ({ card }) => card),
    settle: settleField('name', ({ card }) => card?.name),
    word: (action, { say, who, card, isIt }) =>
      isIt
        ? say('event.renamedIt', { who, name: boldTitle(action.card?.name, say) })
        : say('event.renamed', { who, card, old: boldTitle(action.old.name, say) }),
  },
  {
    event: 'described',
    type: 'updateCard',
    group: 'changes',
    when: (action) => changed(action, 'desc') && action.card?.isDescribed !== false,
    topic: about('description of', ({ card }) => card),
    settle: settleField('desc', () => undefined),
    word: (_, { say, who, card, isIt }) =>
      isIt ? say('event.describedIt', { who }) : say('event.described', { who, card }),
  },
  {
    event: 'undescribed',
    type: 'updateCard',
    group: 'changes',
    when: (action) => changed(action, 'desc') && action.card?.isDescribed === false,
    topic: about('description of', ({ card }) => card),
    // Written and removed again: it is as it was.
    settle: settleField('desc', () => false),
    word: (_, { say, who, card, isIt }) =>
      isIt ? say('event.undescribedIt', { who }) : say('event.undescribed', { who, card }),
  },
];
