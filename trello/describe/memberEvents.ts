import { listing, makePieces, type Pieces } from './pieces';
import { about, isOneself, type Row } from './rows';

const topic = about('member', ({ member }) => member);
const idOf: Row['bulk'] = ({ member }) => member?.id ?? '';
const members = ({ all, say, ...voice }: Pieces): string =>
  listing(
    all.map((action) => makePieces([action], { ...voice, say }).member),
    say,
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
      pieces.say('event.memberAdded', { who: pieces.who, card: pieces.card, member: members(pieces) }),
  },
  {
    event: 'memberJoined',
    type: 'addMemberToCard',
    group: 'members',
    when: isOneself,
    topic,
    bulk: () => '',
    word: (_, { say, who, card }) => say('event.memberJoined', { who, card }),
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
      pieces.say('event.memberRemoved', { who: pieces.who, card: pieces.card, member: members(pieces) }),
  },
  {
    event: 'memberDeactivated',
    type: 'removeMemberFromCard',
    group: 'members',
    when: (action) => !isOneself(action) && action.isDeactivated === true,
    topic,
    bulk: idOf,
    word: (_, { say, who, card, member }) => say('event.memberDeactivated', { who, card, member }),
  },
  {
    event: 'memberLeft',
    type: 'removeMemberFromCard',
    group: 'members',
    when: isOneself,
    topic,
    bulk: () => '',
    word: (_, { say, who, card }) => say('event.memberLeft', { who, card }),
  },
];
