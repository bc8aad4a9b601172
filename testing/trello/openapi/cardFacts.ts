import type { FactTable } from './facts';

/** Facts of Trello's OpenAPI document about cards. */
export const cardFacts: FactTable = {
  'POST /cards': {
    path: {},
    query: {
      name: '<string>',
      desc: '<string>',
      pos: 'top|bottom|<number>',
      due: '<date>',
      start: '<date>',
      dueComplete: '<boolean>',
      idList: '<id>!',
      idMembers: '<id>*',
      idLabels: '<id>*',
      urlSource: '<url>',
      fileSource: '<binary>',
      mimeType: '<string>',
      idCardSource: '<id>',
      keepFromSource: 'all|attachments|checklists|comments|customFields|due|start|labels|members|stickers',
      address: '<string>',
      locationName: '<string>',
      coordinates: '<string>',
    },
  },
  'GET /cards/{id}': {
    path: { id: '<id>' },
    query: {
      fields: '<string>',
      actions: '<string>',
      attachments: 'cover|<boolean>',
      attachment_fields: '<string>',
      members: '<boolean>',
      member_fields: '<string>',
      membersVoted: '<boolean>',
      memberVoted_fields: '<string>',
      checkItemStates: '<boolean>',
      checklists: '<string>',
      checklist_fields: '<string>',
      board: '<boolean>',
      board_fields: '<string>',
      list: '<boolean>',
      pluginData: '<boolean>',
      stickers: '<boolean>',
      sticker_fields: '<string>',
      customFieldItems: '<boolean>',
    },
  },
  'PUT /cards/{id}': {
    path: { id: '<id>' },
    query: {
      name: '<string>',
      desc: '<string>',
      closed: '<boolean>',
      idMembers: '<id>',
      idAttachmentCover: '<id>',
      idList: '<id>',
      idLabels: '<id>',
      idBoard: '<id>',
      pos: 'top|bottom|<number>',
      due: '<date>',
      start: '<date>',
      dueComplete: '<boolean>',
      subscribed: '<boolean>',
      address: '<string>',
      locationName: '<string>',
      coordinates: '<string>',
      cover: '<object>',
    },
  },
  'DELETE /cards/{id}': {
    path: { id: '<id>' },
    query: {},
  },
  'GET /cards/{id}/actions': {
    path: { id: '<id>' },
    query: { filter: '<string>', page: '<number>' },
  },
  'POST /cards/{id}/actions/comments': {
    path: { id: '<id>' },
    query: { text: '<string>!' },
  },
  'PUT /cards/{id}/actions/{idAction}/comments': {
    path: { id: '<id>', idAction: '<id>' },
    query: { text: '<string>!' },
  },
  'DELETE /cards/{id}/actions/{idAction}/comments': {
    path: { id: '<id>', idAction: '<id>' },
    query: {},
  },
  'GET /cards/{id}/board': {
    path: { id: '<id>' },
    query: { fields: '<string>' },
  },
  'GET /cards/{id}/list': {
    path: { id: '<id>' },
    query: { fields: '<string>' },
  },
  'GET /cards/{id}/members': {
    path: { id: '<id>' },
    query: { fields: '<string>' },
  },
  'POST /cards/{id}/idMembers': {
    path: { id: '<id>' },
    query: { value: '<id>' },
  },
  'DELETE /cards/{id}/idMembers/{idMember}': {
    path: { id: '<id>', idMember: '<id>' },
    query: {},
  },
  'POST /cards/{id}/idLabels': {
    path: { id: '<id>' },
    query: { value: '<id>' },
  },
  'DELETE /cards/{id}/idLabels/{idLabel}': {
    path: { id: '<id>', idLabel: '<id>' },
    query: {},
  },
  'GET /cards/{id}/attachments': {
    path: { id: '<id>' },
    query: { fields: '<string>', filter: '<string>' },
  },
  'POST /cards/{id}/attachments': {
    path: { id: '<id>' },
    query: {
      name: '<string>',
      file: '<binary>',
      mimeType: '<string>',
      url: '<string>',
      setCover: '<boolean>',
    },
  },
  'GET /cards/{id}/attachments/{idAttachment}': {
    path: { id: '<id>', idAttachment: '<id>' },
    query: { fields: 'id|bytes|date|edgeColor|idMember|isUpload|mimeType|name|previews|url|pos*' },
  },
  'DELETE /cards/{id}/attachments/{idAttachment}': {
    path: { id: '<id>', idAttachment: '<id>' },
    query: {},
  },
  'POST /cards/{id}/membersVoted': {
    path: { id: '<id>' },
    query: { value: '<id>!' },
  },
  'DELETE /cards/{id}/membersVoted/{idMember}': {
    path: { id: '<id>', idMember: '<id>' },
    query: {},
  },
};
