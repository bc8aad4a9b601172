import { expect } from 'chai';
import * as fc from 'fast-check';
import fetch from 'node-fetch';
import { loggedBy } from '../../testing/app/logged';
import { World } from '../../testing/app/world';
import { randomId } from '../../testing/engine/random';
import { signatureOf } from '../../testing/trello/signature';
import { actionTypes } from '../../trello/actionTypes';

/**
 * Any JSON value, nested where a delivery has its fields. The key `__proto__` is left out: the engine's own codec fails
 * on it before any app is asked (SECURITY.md).
 */
const anything = fc
  .jsonValue({ maxDepth: 3 })
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

const someAction = fc.record(
  {
    id: fc.oneof(fc.stringMatching(/^[0-9a-f]{24}$/), anything),
    type: fc.oneof(fc.constantFrom(...actionTypes), anything),
    date: fc.oneof(fc.constant('2026-03-02T09:30:00.000Z'), anything),
    memberCreator: anything,
    data: fc.oneof(
      fc.dictionary(
        fc.constantFrom('card', 'list', 'board', 'old', 'label', 'checklist', 'checkItem', 'text', 'member'),
        anything,
      ),
      anything,
    ),
    display: anything,
  },
  { requiredKeys: ['id', 'type', 'data'] },
);

describe('any JSON sent to the webhook', () => {
  const held = World.forSuite();

  before(() => held.world.setUp());

  async function post(content: unknown, isSigned: boolean): Promise<number> {
    const { trello, host } = held.world;
    const body = JSON.stringify(content);
    const url = host.endpoint('private', 'trello');
    const signature = signatureOf(body + url, trello.apiSecret, isSigned ? 'utf8' : 'wrong')!;
    const headers = { 'Content-Type': 'application/json', 'X-Trello-Webhook': signature };
    return (await fetch(url, { method: 'POST', headers, body })).status;
  }

  it('is refused without a valid signature, and nothing is posted', async () => {
    const before = held.world.host.messages().length;
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, someAction), async (content) => {
        // The server refuses a body that is neither object nor array before any app sees it.
        const wrapped = { model: { id: held.world.sample.board.id }, action: content };
        expect(await post(wrapped, false)).to.equal(401);
        expect(await post({ content }, false)).to.equal(401);
      }),
      { numRuns: 60 },
    );
    expect(held.world.host.messages()).to.have.length(before);
  });

  it('is ignored if it names no model, whatever its type', async () => {
    const before = held.world.posts().length;
    for (const type of actionTypes) {
      for (const data of [null, 'x', {}, { card: {}, list: {}, old: { name: 'x' } }]) {
        const action = { id: randomId(), type, data, memberCreator: { fullName: 'Ada' } };
        expect(await post({ model: { id: held.world.sample.board.id }, action }, true), type).to.equal(200);
      }
    }
    expect(held.world.posts().slice(before)).to.deep.equal([]);
  }).timeout(60_000);

  it('is posted or ignored with a valid signature: nothing is thrown and nothing strange appears', async () => {
    const before = held.world.posts().length;
    await fc.assert(
      fc.asyncProperty(someAction, async (action) => {
        const status = await post({ model: { id: held.world.sample.board.id }, action }, true);
        expect(status).to.be.oneOf([200, 400]);
      }),
      { numRuns: 150 },
    );
    const texts = held.world.posts().slice(before);
    expect(texts.filter((text) => /undefined|\[object|NaN|Invalid Date|null/.test(text))).to.deep.equal([]);
    expect(loggedBy(held.world)).to.not.include('delivery');
  });
});
