import type { Draft } from './display';
import type { Json } from './models';
import { omit } from './views/pick';

/** Types whose sentence at Trello names the board; for all others it is omitted. */
const namesBoard = new Set([
  'addMemberToBoard',
  'createBoard',
  'createList',
  'removeMemberFromBoard',
  'updateBoard',
  'updateList',
]);

/** The same for the list. */
const namesList = new Set([
  'convertToCardFromCheckItem',
  'copyCard',
  'createCard',
  'createList',
  'deleteCard',
  'emailCard',
  'moveListFromBoard',
  'moveListToBoard',
  'updateList',
]);

/** The things that Trello's own sentence names, each with its text. */
export function entitiesOf({ type, data, actor, member }: Draft, translationKey: string): Json {
  const entities: Json = type === 'commentCard' ? commentContext(data) : {};
  for (const [name, value] of Object.entries(data)) {
    const build = builders[name];
    if (name === 'board' && (!namesBoard.has(type) || translationKey === 'action_renamed_list')) continue;
    if (name === 'list' && !namesList.has(type)) continue;
    // `data` says checkItem, `display` says checkitem.
    if (build) entities[name === 'checkItem' ? 'checkitem' : name] = build(value, type);
  }
  if (type === 'commentCard') entities.comment = { type: 'comment', text: data.text };
  const changedName = data.old?.name;
  if (changedName !== undefined) entities.name = { type: 'text', text: changedName };
  const date = data.old && ('due' in data.old ? data.card.due : 'start' in data.old ? data.card.start : null);
  if (date) entities.date = { type: 'date', date };
  if (member && member.id !== actor.id) {
    entities.member = { type: 'member', id: member.id, username: member.username, text: member.fullName };
  }
  if (data.attachment?.previewUrl) entities.attachmentPreview = previewOf(data.attachment as Json);
  return entities;
}

function previewOf({ id, url, previewUrl, previewUrl2x }: Json): Json {
  return { type: 'attachmentPreview', id, previewUrl, previewUrl2x, originalUrl: url };
}

function commentContext(data: Json): Json {
  return {
    contextOn: {
      type: 'translatable',
      translationKey: 'action_on',
      hideIfContext: true,
      idContext: data.card.id,
    },
  };
}

const named =
  (type: string) =>
  ({ name, ...rest }: Json): Json => ({ type, ...rest, text: name });

const builders: Partial<Record<string, (value: Json, type: string) => Json>> = {
  card: ({ name, ...rest }, type) => ({
    type: 'card',
    ...(type === 'commentCard' ? { hideIfContext: true } : {}),
    ...omit(rest, 'idShort'),
    text: name,
  }),
  cardSource: named('card'),
  list: named('list'),
  listBefore: named('list'),
  listAfter: named('list'),
  board: named('board'),
  checklist: named('checklist'),
  checkItem: ({ name, state, id }) => ({ type: 'checkItem', state, id, nameHtml: name, text: name }),
  label: ({ name, color }) => ({ type: 'label', color, text: name }),
  attachment: ({ name, ...rest }) => ({
    type: 'attachment',
    ...rest,
    ...(rest.url ? { link: true } : {}),
    text: name,
  }),
};
