import type { Member } from '../models';
import { isBlank } from '../oneLine';
import { asThing, asThings, requireObject } from '../shapes';

export const MEMBER_FIELDS = 'fullName,username';

/** Members without a full name are shown by username everywhere. */
export function asMember(value: unknown): Member {
  const member = asThing<Omit<Member, 'fullName'>>(value, ['id', 'username']);
  const { fullName } = requireObject(value);
  const isNamed = typeof fullName === 'string' && !isBlank(fullName);
  return { ...member, fullName: isNamed ? fullName : member.username };
}

export const asMembers = (value: unknown): Member[] => asThings<Member>(value, ['id']).map(asMember);
