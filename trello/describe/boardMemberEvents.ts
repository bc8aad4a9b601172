import type { TextKey } from '../../i18n/texts';
import type { Action } from '../Action';
import { personName } from './pieces';
import { about, isOneself, type Row } from './rows';

const topic = about('member of board', ({ member }) => member);
const isOther = (action: Action): boolean => !isOneself(action);

/** A sentence about a member and the board. */
type MemberKey = Extract<
  TextKey,
  `event.board${'Member' | 'Admin' | 'Observer' | 'Normal' | 'Invited'}${string}`
>;

const aboutMember = (event: string, type: string, key: MemberKey): Row => ({
  event,
  type,
  group: 'board',
  topic,
  settle: (_, last) => last,
  word: (_, { t, who, member, board }) => t(key, { who, member, board }),
});

const added = (event: string, memberType: string | undefined, key: MemberKey): Row => ({
  ...aboutMember(event, 'addMemberToBoard', key),
  when: (action) =>
    isOther(action) && (memberType ? action.memberType === memberType : isPlain(action.memberType)),
});

const isPlain = (memberType: string | undefined): boolean =>
  memberType !== 'admin' && memberType !== 'observer';

export const boardMemberRows: Row[] = [
  added('boardMemberAdded', undefined, 'event.boardMemberAdded'),
  added('boardAdminAdded', 'admin', 'event.boardAdminAdded'),
  added('boardObserverAdded', 'observer', 'event.boardObserverAdded'),
  {
    event: 'boardJoined',
    type: 'addMemberToBoard',
    group: 'board',
    when: isOneself,
    word: ({ inviter }, { t, who, board }) => {
      const member = personName(inviter);
      return member
        ? t('event.boardJoinedBy', { who, board, member })
        : t('event.boardJoined', { who, board });
    },
  },
  {
    ...aboutMember('boardMemberRemoved', 'removeMemberFromBoard', 'event.boardMemberRemoved'),
    when: (action) => isOther(action) && !action.isDeactivated,
  },
  {
    ...aboutMember('boardMemberDeactivated', 'removeMemberFromBoard', 'event.boardMemberDeactivated'),
    when: (action) => isOther(action) && action.isDeactivated === true,
  },
  {
    event: 'boardLeft',
    type: 'removeMemberFromBoard',
    group: 'board',
    when: isOneself,
    word: (_, { t, who, board }) => t('event.boardLeft', { who, board }),
  },
  aboutMember('boardAdmin', 'makeAdminOfBoard', 'event.boardAdmin'),
  aboutMember('boardNormal', 'makeNormalMemberOfBoard', 'event.boardNormal'),
  aboutMember('boardObserver', 'makeObserverOfBoard', 'event.boardObserver'),
  aboutMember('boardInvited', 'unconfirmedBoardInvitation', 'event.boardInvited'),
  aboutMember('boardMemberSwitchedOff', 'deactivatedMemberInBoard', 'event.boardMemberSwitchedOff'),
  aboutMember('boardMemberReactivated', 'reactivatedMemberInBoard', 'event.boardMemberReactivated'),
  {
    event: 'boardInvitationDeleted',
    type: 'deleteBoardInvitation',
    group: 'board',
    word: (_, { t, who, board }) => t('event.boardInvitationDeleted', { who, board }),
  },
];
