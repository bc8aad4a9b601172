import { asObject, asText } from '../json';
import { asThing, asThings, requireObject } from '../shapes';
import { cardPath } from './cards';
import type { Read, Write } from './requests';

/** A comment on a card: an action of Trello. */
export interface Comment {
  id: string;
  memberId: string;
  text: string;
}

/** Characters; enough to recognise a comment. */
const MAX_TEXT_LENGTH = 2_000;

const commentPath = (id: string): string => `/actions/${encodeURIComponent(id)}`;

export const newComment = (cardId: string, text: string): Write<{ id: string }> => ({
  method: 'post',
  path: `${cardPath(cardId)}/actions/comments`,
  body: { text },
  parse: (answer) => asThing<{ id: string }>(answer, ['id']),
});

export const changedComment = (id: string, text: string): Write<void> => ({
  method: 'put',
  path: commentPath(id),
  body: { text },
  parse: () => undefined,
});

export const removedComment = (id: string): Write<void> => ({
  method: 'delete',
  path: commentPath(id),
  parse: () => undefined,
});

export const commentText = (id: string): Read<string> => ({
  path: commentPath(id),
  query: { fields: 'data' },
  parse: (answer) => asThing<{ text: string }>(requireObject(answer).data, ['text']).text,
  isAlwaysAsked: true,
});

/** The newest comments on a card, at most 50. @param since ISO 8601 */
export const latestComments = (cardId: string, since: string): Read<Comment[]> => ({
  path: `${cardPath(cardId)}/actions`,
  query: {
    filter: 'commentCard',
    fields: 'data,idMemberCreator',
    member: 'false',
    memberCreator: 'false',
    since,
  },
  parse: (answer) =>
    asThings<{ id: string; idMemberCreator: string; data?: unknown }>(answer, ['id', 'idMemberCreator']).map(
      ({ id, idMemberCreator: memberId, data }) => ({
        id,
        memberId,
        text: asText(asObject(data)?.['text'], MAX_TEXT_LENGTH) ?? '',
      }),
    ),
  isAlwaysAsked: true,
});
