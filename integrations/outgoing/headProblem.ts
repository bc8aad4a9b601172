import type { Translate } from '../../i18n/texts';
import { boardIdIn } from '../../trello/findByName';
import { credentialProblem } from '../credentialShapes';
import { textOf } from '../headValues';
import type { OutgoingConstants } from './OutgoingConstants';

/** @returns a sentence about what at the head of the script cannot work, never quoting a value */
export function headProblem({ apiKey, token, boardId }: OutgoingConstants, t: Translate): string | undefined {
  const missing = [
    !textOf(apiKey) && 'API_KEY',
    !textOf(token) && 'TOKEN',
    !textOf(boardId) && 'BOARD_ID',
  ].filter(Boolean);
  if (missing.length) return t('integration.notSetUp', { missing: missing.join(', ') });
  const problem = credentialProblem(textOf(apiKey), textOf(token));
  switch (problem) {
    case undefined:
      return boardIdOf(boardId) ? undefined : t('head.boardId');
    case 'invalidKey':
    case 'invalidToken':
      return t('head.invalidCharacter', { name: problem === 'invalidKey' ? 'API_KEY' : 'TOKEN' });
    default:
      return t(`head.${problem}`);
  }
}

/** Trello accepts a short link in URLs, but not for a search, and its cards name their board by id. */
export function boardIdOf(boardId: unknown): string | undefined {
  const id = boardIdIn(textOf(boardId).toLowerCase());
  return id?.length === 24 ? id : undefined;
}
