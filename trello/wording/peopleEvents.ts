import type { Action } from '../Action';
import { relay } from '../relay';
import type { Row } from './rows';

export const peopleRows: Row[] = [
  {
    type: 'commentCard',
    group: 'comments',
    word: (action, { say, who, card, excerpt }) => {
      const text = relay(action.text ?? '', excerpt);
      return text
        ? say('event.commented', { who, card, text: `“${text}”` })
        : say('event.commentedNothing', { who, card });
    },
  },
  {
    type: 'addMemberToCard',
    group: 'members',
    word: (action, { say, who, card, member }) =>
      isOneself(action)
        ? say('event.memberJoined', { who, card })
        : say('event.memberAdded', { who, card, member }),
  },
  {
    type: 'removeMemberFromCard',
    group: 'members',
    word: (action, { say, who, card, member }) =>
      isOneself(action)
        ? say('event.memberLeft', { who, card })
        : say('event.memberRemoved', { who, card, member }),
  },
];

const isOneself = ({ creator, member }: Action): boolean =>
  creator.id !== undefined && creator.id === member?.id;
