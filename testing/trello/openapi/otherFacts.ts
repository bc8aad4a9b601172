import type { FactTable } from './facts';

/** Facts of Trello's OpenAPI document about actions, members, search, tokens and webhooks. */
export const otherFacts: FactTable = {
  'GET /actions/{id}': {
    path: { id: '<id>' },
    query: {
      display: '<boolean>',
      entities: '<boolean>',
      fields: '<string>',
      member: '<boolean>',
      member_fields: '<string>',
      memberCreator: '<boolean>',
      memberCreator_fields: '<string>',
    },
  },
  'PUT /actions/{id}': {
    path: { id: '<id>' },
    query: { text: '<string>!' },
  },
  'DELETE /actions/{id}': {
    path: { id: '<id>' },
    query: {},
  },
  'GET /batch': {
    path: {},
    query: { urls: '<string>!' },
  },
  'GET /search': {
    path: {},
    query: {
      query: '<string>!',
      idBoards: 'mine|<id>',
      idOrganizations: '<string>',
      idCards: '<string>',
      modelTypes: '<string>',
      board_fields: '<string>',
      boards_limit: '<integer>',
      board_organization: '<boolean>',
      card_fields: '<string>',
      cards_limit: '<integer>',
      cards_page: '<number>',
      card_board: '<boolean>',
      card_list: '<boolean>',
      card_members: '<boolean>',
      card_stickers: '<boolean>',
      card_attachments: '<string>',
      organization_fields: '<string>',
      organizations_limit: '<integer>',
      member_fields: '<string>',
      members_limit: '<integer>',
      partial: '<boolean>',
    },
  },
  'GET /members/{id}': {
    path: { id: '<id>|<string>' },
    query: {
      actions: '<string>',
      boards: '<string>',
      boardBackgrounds: 'all|custom|default|none|premium',
      boardsInvited: 'closed|members|open|organization|pinned|public|starred|unpinned',
      boardsInvited_fields:
        'id|name|desc|descData|closed|idMemberCreator|idOrganization|pinned|url|shortUrl|prefs|labelNames|starred|limits|memberships|enterpriseOwned',
      boardStars: '<boolean>',
      cards: '<string>',
      customBoardBackgrounds: 'all|none',
      customEmoji: 'all|none',
      customStickers: 'all|none',
      fields: 'id',
      notifications: '<string>',
      organizations: 'all|members|none|public',
      organization_fields: 'id|name',
      organization_paid_account: '<boolean>',
      organizationsInvited: 'all|members|none|public',
      organizationsInvited_fields: 'id|name',
      paid_account: '<boolean>',
      savedSearches: '<boolean>',
      tokens: 'all|none',
    },
  },
  'GET /members/{id}/boards': {
    path: { id: '<id>' },
    query: {
      filter: 'all|closed|members|open|organization|public|starred',
      fields:
        'id|name|desc|descData|closed|idMemberCreator|idOrganization|pinned|url|shortUrl|prefs|labelNames|starred|limits|memberships|enterpriseOwned',
      lists: 'all|closed|none|open',
      organization: '<boolean>',
      organization_fields: 'id|name',
    },
  },
  'GET /members/{id}/cards': {
    path: { id: '<id>' },
    query: { filter: 'all|closed|complete|incomplete|none|open|visible' },
  },
  'GET /tokens/{token}': {
    path: { token: '<string>' },
    query: { fields: 'identifier|idMember|dateCreated|dateExpires|permissions', webhooks: '<boolean>' },
  },
  'DELETE /tokens/{token}/': {
    path: { token: '<string>' },
    query: {},
  },
  'GET /tokens/{token}/member': {
    path: { token: '<string>' },
    query: { fields: 'id' },
  },
  'GET /tokens/{token}/webhooks': {
    path: { token: '<string>' },
    query: {},
  },
  'POST /tokens/{token}/webhooks': {
    path: { token: '<string>' },
    query: { description: '<string>', callbackURL: '<url>!', idModel: '<id>!' },
  },
  'POST /webhooks/': {
    path: {},
    query: { description: '<string>', callbackURL: '<url>!', idModel: '<id>!', active: '<boolean>' },
  },
  'GET /webhooks/{id}': {
    path: { id: '<id>' },
    query: {},
  },
  'PUT /webhooks/{id}': {
    path: { id: '<id>' },
    query: { description: '<string>', callbackURL: '<url>', idModel: '<id>', active: '<boolean>' },
  },
  'DELETE /webhooks/{id}': {
    path: { id: '<id>' },
    query: {},
  },
};
