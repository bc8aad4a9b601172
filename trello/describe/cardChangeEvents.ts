import type { Translate } from '../../i18n/texts';
import { mirroredIn } from '../findByName';
import { bold, listPhrase } from './pieces';
import { about, changed, type Row, settleField } from './rows';

/** A card's current or previous title, without a link to it. */
function boldTitle(name: unknown, t: Translate): string {
  const title = typeof name === 'string' ? name : '';
  return mirroredIn(title) === undefined ? bold(title) || t('event.aCard') : t('event.aMirror');
}

/**
 * One Trello type, many events: only `data.old` distinguishes them. Fields of no interest have no row; they are listed
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
    word: (action, { t, who, card }) =>
      t('event.moved', {
        who,
        card,
        fromList: listPhrase('event.fromList', action.listBefore, t),
        to: bold(action.listAfter?.name ?? '') || t('event.aList'),
      }),
    describeUndone: (action, { t, who, card }) =>
      t('event.movedBack', {
        who,
        card,
        to: bold(action.listAfter?.name ?? '') || t('event.aList'),
        toList: listPhrase('event.toList', action.listBefore, t),
      }),
  },
  {
    event: 'archived',
    type: 'updateCard',
    group: 'archive',
    when: (action) => changed(action, 'closed') && action.card?.closed === true,
    topic: about('archive of', ({ card }) => card),
    bulk: ({ list }) => list?.id ?? '',
    word: (_, { t, who, card }) => t('event.archived', { who, card }),
  },
  {
    event: 'restored',
    type: 'updateCard',
    group: 'archive',
    when: (action) => changed(action, 'closed') && action.card?.closed === false,
    topic: about('archive of', ({ card }) => card),
    bulk: ({ list }) => list?.id ?? '',
    word: (_, { t, who, card }) => t('event.restored', { who, card }),
  },
  {
    event: 'renamed',
    type: 'updateCard',
    group: 'changes',
    when: (action) => changed(action, 'name'),
    topic: about('name of', ({ card }) => card),
    settle: settleField('name', ({ card }) => card?.name),
    word: (action, { t, who, card, isIt }) =>
      isIt
        ? t('event.renamedIt', { who, name: boldTitle(action.card?.name, t) })
        : t('event.renamed', { who, card, old: boldTitle(action.old.name, t) }),
  },
  {
    event: 'described',
    type: 'updateCard',
    group: 'changes',
    when: (action) => changed(action, 'desc') && action.card?.isDescribed !== false,
    topic: about('description of', ({ card }) => card),
    settle: settleField('desc', () => undefined),
    word: (_, { t, who, card, isIt }) =>
      isIt ? t('event.describedIt', { who }) : t('event.described', { who, card }),
  },
  {
    event: 'undescribed',
    type: 'updateCard',
    group: 'changes',
    when: (action) => changed(action, 'desc') && action.card?.isDescribed === false,
    topic: about('description of', ({ card }) => card),
    // Written and removed again: nothing changed.
    settle: settleField('desc', () => false),
    word: (_, { t, who, card, isIt }) =>
      isIt ? t('event.undescribedIt', { who }) : t('event.undescribed', { who, card }),
  },
];
