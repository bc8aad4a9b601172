/** Where Trello's behaviour differs from its document, or the document is silent. */
export interface Gap {
  /** As in the facts. */
  routes: string[];
  /** Notation of RouteFacts, and `<link>` for an id or a short link; replaces the document's. */
  path?: Record<string, string>;
  query?: Record<string, string>;
  reason: string;
}

const cardFilters = {
  filter: '<string>',
  fields: '<string>',
  limit: '<integer>',
  since: '<string>',
  before: '<string>',
};
const nestedInCards = {
  members: '<boolean>',
  member_fields: '<string>',
  attachments: 'cover|<boolean>',
  attachment_fields: '<string>',
  checklists: 'all|none',
  checklist_fields: '<string>',
  board: '<boolean>',
  board_fields: '<string>',
  list: '<boolean>',
  list_fields: '<string>',
};
const paging = {
  fields: '<string>',
  limit: '<integer>',
  since: '<string>',
  before: '<string>',
  page: '<integer>',
};
const colors = ['yellow', 'purple', 'blue', 'red', 'green', 'orange', 'black', 'sky', 'pink', 'lime'];
const shades = ['', '_dark', '_light'].flatMap((shade) => colors.map((color) => color + shade)).join('|');

export const documentGaps: Gap[] = [
  {
    routes: ['GET /boards/{id}'],
    query: {
      card_fields: '<string>',
      card_members: '<boolean>',
      card_checklists: 'all|none',
      list_fields: '<string>',
      member_fields: '<string>',
      label_fields: '<string>',
      labels_limit: '<integer>',
    },
    reason: 'Nested resources take parameters of their own; the document names the resources only.',
  },
  {
    routes: ['GET /cards/{id}'],
    query: { list_fields: '<string>', checklists: 'all|none', actions_limit: '<integer>' },
    reason: 'The same for the resources nested in a card.',
  },
  {
    routes: ['GET /members/{id}'],
    query: {
      board_fields: '<string>',
      board_lists: 'all|closed|none|open',
      card_fields: '<string>',
      fields: '<string>',
    },
    reason: 'The same for a member; and MemberFields of the document holds the id alone.',
  },
  {
    routes: [
      'GET /boards/{id}/cards',
      'GET /boards/{id}/cards/{filter}',
      'GET /lists/{id}/cards',
      'GET /members/{id}/cards',
    ],
    query: { ...cardFilters, ...nestedInCards },
    reason: 'Collections of cards take the filters and nested resources of a card; the document shows none.',
  },
  {
    routes: ['GET /boards/{id}/lists/{filter}'],
    query: { fields: '<string>', cards: 'all|closed|none|open', card_fields: '<string>' },
    reason: 'The same parameters as without the filter in the path.',
  },
  {
    routes: ['GET /boards/{id}/members'],
    query: { fields: '<string>', filter: 'all|admins|normal|none' },
    reason: 'Fields and filter work on every collection.',
  },
  {
    routes: ['GET /boards/{id}/labels', 'GET /boards/{boardId}/actions'],
    query: { fields: '<string>' },
    reason: 'The document gives `fields` the type of the whole model.',
  },
  {
    routes: ['GET /tokens/{token}/member'],
    query: { fields: '<string>' },
    reason: 'MemberFields of the document holds the id alone.',
  },
  {
    routes: ['GET /members/{id}/boards'],
    query: { fields: '<string>', filter: '<string>' },
    reason: 'BoardFields lacks shortLink and dateLastActivity; the filter is a comma-separated list.',
  },
  {
    routes: ['GET /cards/{id}/actions', 'GET /lists/{id}/actions'],
    query: paging,
    reason: 'Actions of cards and lists page like those of boards.',
  },
  {
    routes: ['PUT /cards/{id}'],
    query: { idMembers: '<id>*', idLabels: '<id>*' },
    reason: 'The document types the two as one id and describes them as comma-separated lists.',
  },
  {
    routes: ['POST /labels', 'PUT /labels/{id}', 'POST /boards/{id}/labels'],
    query: { color: shades, name: '<string>' },
    reason: 'Since 2023 labels have dark and light shades; null is no colour; a name may be left out.',
  },
  {
    routes: ['PUT /lists/{id}/closed'],
    query: { value: '<boolean>' },
    reason: 'The document types the value as an id.',
  },
  {
    routes: ['GET /search'],
    query: { idBoards: 'mine|<id>*' },
    reason: 'A comma-separated list of board ids is described beside `mine`.',
  },
  {
    routes: ['GET /members/{id}/boards', 'GET /members/{id}/cards'],
    path: { id: '<id>|<string>' },
    reason: '`me` and usernames work wherever a member is named.',
  },
  {
    routes: [
      'GET /boards/{id}',
      'GET /boards/{id}/lists',
      'GET /boards/{id}/labels',
      'GET /boards/{id}/members',
    ],
    path: { id: '<link>' },
    reason: 'Short links work where a board is read (trello.md §2).',
  },
  {
    routes: [
      'GET /cards/{id}',
      'PUT /cards/{id}',
      'GET /cards/{id}/actions',
      'POST /cards/{id}/actions/comments',
    ],
    path: { id: '<link>' },
    reason: 'Short links work in place of a card’s id (trello.md §2).',
  },
];
