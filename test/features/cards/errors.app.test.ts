import { expect } from 'chai';
import { forCards } from '../../../testing/app/cards';
import type { FaultOptions } from '../../../testing/trello/Faults';

/** Each command, with the last request it sends. */
const commands: [string, { method: string; path: RegExp }?][] = [
  ['card #13'],
  ['search page'],
  ['mine'],
  ['add New card', { method: 'POST', path: /cards$/ }],
  ['move #13 Done', { method: 'PUT', path: /cards/ }],
  ['rename #13 Fast page', { method: 'PUT', path: /cards/ }],
  ['archive #13', { method: 'PUT', path: /cards/ }],
  ['restore #17', { method: 'PUT', path: /cards/ }],
  ['comment #13 Hello', { method: 'POST', path: /comments/ }],
  ['assign #13', { method: 'POST', path: /idMembers/ }],
  ['unassign #1', { method: 'DELETE', path: /idMembers/ }],
  ['due #13 tomorrow', { method: 'PUT', path: /cards/ }],
  ['label #13 Urgent', { method: 'POST', path: /idLabels/ }],
  ['check #4 Lamp room', { method: 'PUT', path: /checkItem/ }],
  ['uncheck #4 Cellar', { method: 'PUT', path: /checkItem/ }],
  ['checklist #4 Stairs', { method: 'POST', path: /checkItems/ }],
  ['checklist #13 Stairs', { method: 'POST', path: /checklists/ }],
  ['watch #13', { method: 'PUT', path: /cards/ }],
  ['unwatch #13', { method: 'PUT', path: /cards/ }],
];

const UNKNOWN_OUTCOME =
  /^Trello did not confirm whether this was done: .*Check on Trello before you try again\.$/;
const BLOCKED = /^Trello, or a proxy in front of it, refused the request without giving a reason/;
const AWAY = /^Trello cannot be reached right now\./;

const reading: [string, FaultOptions, RegExp][] = [
  ['invalid key', { status: 401, body: 'invalid key' }, /^Trello does not recognise the API key/],
  ['busy', { status: 429 }, /^Trello is getting too many requests/],
  ['a proxy’s page', { html: true }, AWAY],
  ['no connection', { reset: true }, AWAY],
  ['garbage', { status: 200, body: '{' }, /^Trello’s answer could not be read|^Trello cannot be reached/],
  ['a proxy’s refusal', { status: 401, html: true }, BLOCKED],
  ['too large', { status: 403, body: 'API_TOO_MANY_CARDS_REQUESTED: too many' }, /too large for Trello/],
];

/** A retry takes a second, so these commands stand for the others. */
const patient = ['card #13', 'add New card', 'move #13 Done'];
const isAskedAgain = ({ status = 503 }: FaultOptions): boolean => status === 429 || status >= 500;

const writing: [string, FaultOptions, RegExp][] = [
  [
    'forbidden',
    { status: 401, body: 'unauthorized permission requested' },
    /^Your Trello account Grace Hopper \(@grace\) is not allowed/,
  ],
  ['gone', { status: 404 }, /^That does not exist on Trello, or your account Grace Hopper/],
  [
    'refused',
    { status: 400, body: 'invalid value for name' },
    /did not accept the request, so nothing was changed\.$|did not add/,
  ],
  ['busy', { status: 429 }, /^Trello is getting too many requests/],
  ['busy for 3 seconds', { rateLimit: { retryAfterMs: 3_000 } }, /^Trello is getting too many requests/],
  ['too large', { status: 413 }, /nothing was changed: the text is too long, or the board is full\.$/],
  ['a proxy’s refusal', { status: 401, html: true }, BLOCKED],
  ['a gateway that gave up', { status: 504 }, UNKNOWN_OUTCOME],
  ['a page instead of an answer', { status: 200, html: true }, UNKNOWN_OUTCOME],
  ['a proxy’s page', { html: true }, UNKNOWN_OUTCOME],
  ['no connection', { reset: true }, UNKNOWN_OUTCOME],
  ['internal error', { status: 500 }, UNKNOWN_OUTCOME],
];

describe('a command when Trello does not answer as expected', () => {
  const held = forCards();
  const { ask, writes } = held;
  const state = (): string =>
    JSON.stringify(
      [held.trello.state.cards, held.trello.state.checkItems].map((things) => [...things.values()]),
    );

  beforeEach(() => held.world.outdate());

  for (const [text, write] of commands) {
    it(`says what is wrong with reading, and writes nothing: ${text}`, async () => {
      const faults = reading.filter(([, fault]) => patient.includes(text) || !isAskedAgain(fault));
      for (const [name, fault, sentence] of faults) {
        await held.world.outdate();
        held.trello.fail({ method: 'GET', times: 9, ...fault });
        const written = await writes(async () =>
          expect(await ask(`/trello ${text}`), name).to.match(sentence),
        );
        expect(written, name).to.deep.equal([]);
        held.trello.clearFaults();
      }
    });
    if (!write) continue;
    it(`says what became of the write, and never repeats it: ${text}`, async () => {
      const before = state();
      for (const [name, fault, sentence] of writing) {
        const armed = held.trello.fail({ times: 9, ...write, ...fault });
        const written = await writes(async () =>
          expect(await ask(`/trello ${text}`), name).to.match(sentence),
        );
        expect(written, name).to.have.length(1);
        expect(armed.hits, name).to.equal(1);
        held.trello.clearFaults();
      }
      expect(state()).to.equal(before);
    });
    if (!/cards|comments|check/.test(String(write.path))) continue;
    it(`does not claim to know the outcome if the answer has another shape: ${text}`, async () => {
      for (const body of ['{}', 'null', '[]', '{"id":1}']) {
        const armed = held.trello.fail({ ...write, status: 200, body });
        expect(await ask(`/trello ${text}`), body).to.match(UNKNOWN_OUTCOME);
        expect(armed.hits, body).to.equal(1);
        await held.world.outdate();
      }
    });
  }

  it('says that it was interrupted half-way', async () => {
    const armed = held.trello.fail({ method: 'PUT', times: 9, dropMidBody: true });
    expect(await ask('/trello archive #13')).to.match(UNKNOWN_OUTCOME);
    expect(armed.hits).to.equal(1);
  });

  it('answers within the timeout of old engines, and does not repeat the write', async () => {
    const armed = held.trello.fail({ method: 'PUT', hangMs: 9_500 });
    const started = Date.now();
    const written = await writes(async () =>
      expect(await ask('/trello move #13 Done')).to.match(UNKNOWN_OUTCOME),
    );
    expect(written).to.have.length(1);
    expect(armed.hits).to.equal(1);
    expect(Date.now() - started).to.be.lessThan(10_000);
  });

  it('contains no secret', () => {
    const { host } = held.world;
    const posted = JSON.stringify([host.noticeHistory(), host.messages()]);
    for (const secret of [held.token, held.trello.token, held.trello.apiSecret, held.trello.apiKey])
      expect(posted.includes(secret)).to.equal(false);
    expect(held.trello.exposures()).to.deep.equal([]);
  });
});
