import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { documentGaps } from '../../../testing/trello/openapi/documentGaps';
import { factsOf, type OpenApiDocument } from '../../../testing/trello/openapi/readDocument';
import { openapiFacts } from '../../../testing/trello/openapiFacts';
import { routes } from '../../../testing/trello/routes/index';
import { validateRequest } from '../../../testing/trello/validateRequest';

const documentPath = resolve(__dirname, '../../../../shared/trello-openapi.json');
const id = '5f0000000000000000000001';

describe("facts from Trello's OpenAPI document", () => {
  it('match the document', function () {
    if (!existsSync(documentPath)) {
      this.test!.title += ` (skipped: no document at ${documentPath})`;
      this.skip();
    }
    const document = JSON.parse(readFileSync(documentPath, 'utf8')) as OpenApiDocument;
    const facts = Object.fromEntries(
      Object.keys(openapiFacts).map((route) => [route, factsOf(document, route)]),
    );
    expect(openapiFacts).to.deep.equal(facts);
  });

  it('still need every listed gap', () => {
    for (const { routes: known, query = {}, path = {} } of documentGaps) {
      const facts = known.map((route) => openapiFacts[route]!);
      for (const [name, notation] of Object.entries(query)) {
        expect(facts.some((each) => each.query[name] !== notation)).to.equal(true, name);
      }
      for (const [name, notation] of Object.entries(path)) {
        expect(facts.some((each) => each.path[name] !== notation)).to.equal(true, name);
      }
    }
  });

  it('cover every route of the stand-in', () => {
    const sample = (path: string): string => path.replace(/:filter/g, 'all').replace(/:\w+/g, id);
    const unknown = routes.filter(({ method, path }) =>
      validateRequest({ method, path: sample(path), query: {}, body: {} }).includes('unknown path'),
    );
    expect(unknown.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([]);
  });

  it('are named by every gap, each with its reason', () => {
    for (const gap of documentGaps) {
      expect(gap.reason).to.match(/\.$/);
      for (const route of gap.routes) expect(openapiFacts).to.have.property(route);
    }
  });
});

describe('validateRequest', () => {
  const check = (method: string, path: string, query: object = {}, body: object = {}): string[] =>
    validateRequest({ method, path, query: { ...query }, body: { ...body } });

  it('accepts what the document and the known gaps allow', () => {
    const nested = {
      fields: 'name,prefs',
      lists: 'open',
      cards: 'visible',
      card_fields: 'name',
      members: 'all',
    };
    expect(check('GET', '/boards/abCD1234', nested)).to.deep.equal([]);
    expect(check('GET', '/members/me', { boards: 'open', board_fields: 'name,shortLink' })).to.deep.equal([]);
    expect(check('PUT', `/cards/${id}`, {}, { due: null, idLabels: `${id},${id}` })).to.deep.equal([]);
    expect(check('PUT', `/cards/${id}`, {}, { due: '2026-03-01T10:00:00.000Z', closed: true })).to.deep.equal(
      [],
    );
    expect(check('POST', '/webhooks', {}, { idModel: id, callbackURL: 'https://a.example/x' })).to.deep.equal(
      [],
    );
    expect(check('DELETE', '/tokens/ATTAabc')).to.deep.equal([]);
    expect(check('PUT', `/cards/${id}`, {}, { pos: 'top', idMembers: [id] })).to.deep.equal([]);
  });

  it('ignores credentials', () => {
    expect(check('GET', '/members/me', { key: 'k', token: 't' })).to.deep.equal([]);
  });

  for (const [title, request, complaint] of [
    ['unknown path', ['GET', '/boards/abCD1234/stickers'], 'unknown path'],
    ['unknown method', ['PATCH', `/cards/${id}`], 'unknown path'],
    ['unknown parameter', ['GET', `/cards/${id}`, { comments: 'true' }], 'unknown parameter: comments'],
    [
      'wrong enum',
      ['GET', `/boards/${id}/lists`, { filter: 'visible' }],
      'filter is not all|closed|none|open',
    ],
    ['wrong boolean', ['PUT', `/cards/${id}`, {}, { closed: 'yes' }], 'closed is not <boolean>'],
    ['wrong id in a body', ['PUT', `/cards/${id}`, {}, { idList: 'Done' }], 'idList is not <id>'],
    ['wrong id in the path', ['DELETE', `/cards/${id}/idLabels/bug`], 'idLabel is not <id>'],
    ['date without a zone', ['PUT', `/cards/${id}`, {}, { due: '2026-03-01T10:00' }], 'due is not <date>'],
    ['missing required parameter', ['POST', '/cards'], 'required parameter missing: idList'],
    ['wrong list', ['POST', '/cards', {}, { idList: id, idMembers: `${id},me` }], 'idMembers is not <id>*'],
  ] as [string, [string, string, object?, object?], string][]) {
    it(`reports ${title}`, () => {
      expect(check(...request)).to.deep.equal([complaint]);
    });
  }
});
