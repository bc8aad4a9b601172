import { type Board, type BoardParts, type Label, type List, MAX_PER_ANSWER } from '../models';
import { asThing, asThings, requireObject } from '../shapes';
import { asMembers, MEMBER_FIELDS } from './members';

/** The fields that the app requests from Trello's models, and the required ones. */
export const BOARD_FIELDS = 'name,shortLink,url,closed,prefs';
export const BOARD_TEXTS = ['id', 'name', 'shortLink'] as const;
export const CARD_FIELDS = 'name,idShort,shortLink,due,dueComplete,labels,idMembers,idList,pos';
export const CARD_TEXTS = ['id', 'name', 'idList', 'shortLink'] as const;

/** A board itself, and everything except its lists that filters can name. */
export const PARTS_QUERY = {
  labels: 'all',
  label_fields: 'name,color',
  labels_limit: String(MAX_PER_ANSWER),
  members: 'all',
  member_fields: MEMBER_FIELDS,
};

/** @throws TrelloError malformed for a response without them */
export function asBoardParts(answer: unknown): BoardParts {
  const { lists, labels, members } = requireObject(answer);
  return {
    ...asThing<Board>(answer, BOARD_TEXTS),
    lists: asThings<List>(lists, ['id', 'name']),
    labels: asThings<Label>(labels, ['id', 'name']),
    members: asMembers(members),
  };
}
