import { asDate } from './json';
import type { TokenInfo } from './models';
import { asObject, asThing, asThings } from './shapes';

interface Permission {
  modelType: string;
  write?: unknown;
}

/**
 * A token as Trello describes it: `{ idMember, dateExpires, permissions: [{ modelType, read, write }] }`.
 * @throws TrelloError garbled for anything else
 */
export function parseTokenInfo(value: unknown): TokenInfo {
  const { idMember } = asThing<{ idMember: string }>(value, ['idMember']);
  const { dateExpires, permissions } = asObject(value);
  const expires = asDate(dateExpires);
  const canWrite = asThings<Permission>(permissions, ['modelType']).some(
    ({ modelType, write }) => modelType === 'Board' && write === true,
  );
  return { memberId: idMember, canWrite, ...(expires && { expires }) };
}
