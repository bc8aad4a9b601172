import type { FactTable } from './facts';

/** Facts of Trello's OpenAPI document about checklists. */
export const checklistFacts: FactTable = {
  'GET /cards/{id}/checklists': {
    path: { id: '<id>' },
    query: {
      checkItems: 'all|none',
      checkItem_fields: 'name|nameData|pos|state|type|due|dueReminder|idMember',
      filter: 'all|none',
      fields: 'all|name|nameData|pos|state|type',
    },
  },
  'POST /cards/{id}/checklists': {
    path: { id: '<id>' },
    query: { name: '<string>', idChecklistSource: '<id>', pos: '<string>' },
  },
  'DELETE /cards/{id}/checklists/{idChecklist}': {
    path: { id: '<id>', idChecklist: '<id>' },
    query: {},
  },
  'GET /cards/{id}/checkItem/{idCheckItem}': {
    path: { id: '<id>', idCheckItem: '<id>' },
    query: { fields: '<string>' },
  },
  'PUT /cards/{id}/checkItem/{idCheckItem}': {
    path: { id: '<id>', idCheckItem: '<id>' },
    query: {
      name: '<string>',
      state: 'complete|incomplete',
      idChecklist: '<id>',
      pos: 'top|bottom|<number>',
      due: '<date>',
      dueReminder: '<number>',
      idMember: '<id>',
    },
  },
  'DELETE /cards/{id}/checkItem/{idCheckItem}': {
    path: { id: '<id>', idCheckItem: '<id>' },
    query: {},
  },
  'POST /checklists': {
    path: {},
    query: { idCard: '<id>!', name: '<string>', pos: 'top|bottom|<number>', idChecklistSource: '<id>' },
  },
  'GET /checklists/{id}': {
    path: { id: '<id>' },
    query: {
      cards: 'all|closed|none|open|visible',
      checkItems: 'all|none',
      checkItem_fields: 'all|name|nameData|pos|state|type|due|dueReminder|idMember',
      fields: '<string>',
    },
  },
  'PUT /checklists/{id}': {
    path: { id: '<id>' },
    query: { name: '<string>', pos: 'top|bottom|<number>' },
  },
  'DELETE /checklists/{id}': {
    path: { id: '<id>' },
    query: {},
  },
  'GET /checklists/{id}/checkItems': {
    path: { id: '<id>' },
    query: { filter: 'all|none', fields: 'all|name|nameData|pos|state|type|due|dueReminder|idMember' },
  },
  'POST /checklists/{id}/checkItems': {
    path: { id: '<id>' },
    query: {
      name: '<string>!',
      pos: 'top|bottom|<number>',
      checked: '<boolean>',
      due: '<date>',
      dueReminder: '<number>',
      idMember: '<id>',
    },
  },
  'DELETE /checklists/{id}/checkItems/{idCheckItem}': {
    path: { id: '<id>', idCheckItem: '<id>' },
    query: {},
  },
};
