import { listing, makePieces, type Pieces } from './pieces';
import { about, isOneself, type Row } from './rows';

const topic = about('member', ({ member }) => member);
const idOf: Row['bulk'] = ({ member }) => member?.id ?? '';
const members = ({ all, t, ...options }: Pieces): string =>
  listing(
    all.map((action) => makePieces([action], { ...options, t }).member),
    t,
  );

export const memberRows: Row[] = [
  {
    event: 'memberAdded',
    type: 'addMemberToCard',
    group: 'members',
    when: (action) => !isOneself(action),
    topic,
    together: () => '',
    bulk: idOf,
    word: (_, pieces) =>
      pieces.t('event.memberAdded', { who: pieces.who, card: pieces.card, member: members(pieces) }),
  },
  {
    event: 'memberJoined',
    type: 'addMemberToCard',
    group: 'members',
    when: isOneself,
    topic,
    bulk: () => '',
    word: (_, { t, who, card }) => t('event.memberJoined', { who, card }),
  },
  {
    event: 'memberRemoved',
    type: 'removeMemberFromCard',
    group: 'members',
    when: (action) => !isOneself(action) && !action.isDeactivated,
    topic,
    together: () => '',
    bulk: idOf,
    word: (_, pieces) =>
      pieces.t('event.memberRemoved', { who: pieces.who, card: pieces.card, member: members(pieces) }),
  },
  {
    event: 'memberDeactivated',
    type: 'removeMemberFromCard',
    group: 'members',
    when: (action) => !isOneself(action) && action.isDeactivated === true,
    topic,
    bulk: idOf,
    word: (_, { t, who, card, member }) => t('event.memberDeactivated', { who, card, member }),
  },
  {
    event: 'memberLeft',
    type: 'removeMemberFromCard',
    group: 'members',
    when: isOneself,
    topic,
    bulk: () => '',
    word: (_, { t, who, card }) => t('event.memberLeft', { who, card }),
  },
];
