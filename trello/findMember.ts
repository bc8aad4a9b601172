import { findByName, fold } from './findByName';
import type { Member } from './models';

export type FoundMember = { one: Member } | { several: Member[] } | { none: true; near: Member[] };

/**
 * Finds the member that somebody means, without ever guessing: by username or full name, else by whole words of the
 * full name. Assigned people are notified, so a similar name is only suggested.
 */
export function findMember(members: readonly Member[], typed: string): FoundMember {
  const wanted = fold(typed);
  const rules: ((member: Member) => boolean)[] = [
    ({ username, fullName }) => [username, fullName].some((name) => fold(name) === wanted),
    ({ fullName }) => ` ${fold(fullName)} `.includes(` ${wanted} `),
  ];
  for (const rule of wanted ? rules : []) {
    const hits = members.filter(rule);
    const [first] = hits;
    if (first && hits.length === 1) return { one: first };
    if (first) return { several: hits };
  }
  return { none: true, near: nearMembers(members, typed) };
}

function nearMembers(members: readonly Member[], typed: string): Member[] {
  const named = members.flatMap((member) =>
    [member.fullName, member.username].map((name) => ({ name, member })),
  );
  const found = findByName(named, typed);
  const near = 'one' in found ? [found.one] : 'several' in found ? found.several : found.near;
  return [...new Set(near.map(({ member }) => member))];
}
