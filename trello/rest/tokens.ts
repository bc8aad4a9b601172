import type { Member, TokenInfo, Webhook } from '../models';
import { asThing, asThings, requireObject } from '../shapes';
import { asMember, MEMBER_FIELDS } from './members';
import type { Read } from './requests';

/** The token is in this path: paths are never logged. */
export const tokenPath = (token: string): string => `/tokens/${encodeURIComponent(token)}`;

export const ownSelf: Read<Member> = {
  path: '/members/me',
  query: { fields: MEMBER_FIELDS },
  parse: asMember,
  isAlwaysAsked: true,
};

/** The smallest answer that costs nothing of the limit for members. */
export const access: Read<unknown> = {
  path: '/members/me/boards',
  query: { filter: 'starred', fields: 'id' },
  parse: (answer) => asThings(answer, ['id']),
  isAlwaysAsked: true,
};

export const tokenInfo = (token: string): Read<TokenInfo> => ({
  path: tokenPath(token),
  query: { fields: 'idMember,dateExpires,permissions' },
  parse: (answer) => {
    const { idMember } = asThing<{ idMember: string }>(answer, ['idMember']);
    const { dateExpires, permissions } = requireObject(answer);
    const rights = asThings<{ modelType: string }>(permissions, ['modelType']);
    return {
      memberId: idMember,
      canWrite: rights.some((right) => right.modelType === 'Board' && requireObject(right).write === true),
      ...(typeof dateExpires === 'string' && { expires: dateExpires }),
    };
  },
  isAlwaysAsked: true,
});

export const webhooksOf = (token: string): Read<Webhook[]> => ({
  path: `${tokenPath(token)}/webhooks`,
  parse: (answer) => asThings<Webhook>(answer, ['id', 'idModel', 'callbackURL']),
  isAlwaysAsked: true,
});
