import { expect } from 'chai';
import fetch from 'node-fetch';
import { createHmac } from 'node:crypto';
import { restoreAfterEach } from '../../testing/app/asBefore';
import { World } from '../../testing/app/world';
import { body } from '../../testing/fixtures/deliveries';
import type { FaultOptions } from '../../testing/trello/Faults';

const UNAVAILABLE = /^Trello cannot be reached right now/;

/** What can go wrong at Trello during a command, and the answer. */
const faults: [string, FaultOptions, RegExp][] = [
  ['an unknown key', { status: 401, body: 'invalid key' }, /does not recognise the API key/],
  ['a revoked token', { status: 401, body: 'invalid token' }, /does not accept the token.*revoked/],
  ['no access', { status: 401, body: 'unauthorized permission requested' }, /can no longer be read/],
  [
    'a board that is gone',
    { status: 404, body: 'The requested resource was not found.' },
    /can no longer be read/,
  ],
  ['an odd id', { status: 400, body: 'invalid id' }, /can no longer be read/],
  [
    'too many requests',
    { status: 429, body: { message: 'API_TOKEN_LIMIT_EXCEEDED' }, times: 2 },
    /too many requests/,
  ],
  ['a fault of Trello', { status: 500, body: 'Internal Server Error', times: 2 }, UNAVAILABLE],
  ['a proxy’s page', { html: true, times: 2 }, UNAVAILABLE],
  ['HTML instead of JSON', { status: 200, body: '<html>hi</html>', type: 'text/html' }, /could not be read/],
  ['a closed connection', { reset: true, times: 2 }, UNAVAILABLE],
  // node-fetch 2 does not notice this: only our own timeout ends the wait.
  ['half an answer', { dropMidBody: true }, /^Trello did not answer within 9 seconds/],
  ['a board too large', { status: 403, body: 'Too many cards' }, /too large/],
  ['a gateway that gave up', { status: 504, body: '' }, /too large/],
];

describe('a command while something is wrong', () => {
  const held = World.forSuite();

  before(() => held.world.setUp());
  beforeEach(() => held.world.outdate());
  afterEach(() => {
    held.world.trello.clearFaults();
  });
  restoreAfterEach(held);

  for (const [name, fault, sentence] of faults) {
    it(`answers in one sentence: ${name}`, async () => {
      held.world.trello.fail({ times: 1, ...fault });
      const answer = await held.world.ask('/trello list');
      expect(answer).to.match(sentence);
      expect(answer).to.not.match(/http|html|Error:|at .*\(/);
    });
  }

  it('answers in one sentence to JSON of another shape', async () => {
    const bodies = ['null', '[]', '"x"', '{"id":1}', '{"id":"a","name":"b","shortLink":"c","lists":[{}]}'];
    bodies.push('{"id":"a","name":"b","shortLink":"c","lists":{},"cards":1}');
    for (const text of bodies) {
      held.world.trello.fail({ status: 200, body: text, type: 'application/json', path: /boards/ });
      expect(await held.world.ask('/trello list "To do"'), text).to.match(/could not be read/);
    }
  });

  it('retries once without the person noticing, if the second answer is good', async () => {
    held.world.trello.fail({ status: 503, times: 1 });
    expect(await held.world.ask('/trello list')).to.match(/Open lists/);
  });

  it('answers within ten seconds when Trello hangs, before old engines give up', async () => {
    held.world.trello.fail({ hangMs: 12_000 });
    expect(await held.world.ask('/trello list')).to.equal(
      'Trello did not answer within 9 seconds. Try again.',
    );
  });

  it('waits no longer when Trello hangs during two requests than during one', async () => {
    await held.world.save({ readAccess: 'every' });
    held.world.trello.fail({ hangMs: 5_000, path: /members/ });
    held.world.trello.fail({ hangMs: 12_000, path: /boards/ });
    expect(await held.world.ask('/trello list --board "Lighthouse web"', { room: 'general' })).to.match(
      /within 9/,
    );
  });

  it('answers in one sentence while Trello is down, and works again afterwards', async () => {
    await held.world.trello.goDown();
    expect(await held.world.ask('/trello list')).to.match(UNAVAILABLE);
    await held.world.trello.comeBack();
    expect(await held.world.ask('/trello list')).to.match(/Open lists/);
  });

  it('says that a list does not exist, or that several match', async () => {
    const { trello, sample } = held.world;
    trello.as(sample.members.ada).createList({ board: sample.board, name: 'Reviewed' });
    await trello.settled();
    expect(await held.world.ask('/trello list Progres')).to.match(/^\*In progress\*/);
    expect(await held.world.ask('/trello list "Doing it"')).to.match(
      /has no open list called “Doing it”\. (Did you mean|Its lists are)/,
    );
    expect(await held.world.ask('/trello list Ideas from 2023')).to.match(/has no open list called/);
    expect(await held.world.ask('/trello list Rev')).to.match(
      /^Several lists of <.*\|Lighthouse website> match “Rev”\..*\n• \*Review\*.*\n• \*Reviewed\*/,
    );
    expect(await held.world.ask('/trello list <name>')).to.match(/has no open list/);
    expect(await held.world.ask(`/trello list ${'x'.repeat(4_000)}`)).to.match(
      /has no open list called “x+…”/,
    );
  });

  it('says that the board has been closed', async () => {
    const { trello, sample } = held.world;
    trello.as(sample.members.ada).changeBoard(sample.board, { closed: true });
    await trello.settled();
    expect(await held.world.ask('/trello list')).to.match(/“Lighthouse website” is closed on Trello/);
  });

  it('throws nothing if the answer itself cannot be shown', async () => {
    held.world.host.failNext('messages.notifyUser', new Error('gone'), 4);
    await held.world.host.type('grace', 'website', '/trello help');
    expect(JSON.stringify(held.world.host.logs())).to.match(/command\.notifyError/);
  });

  it('answers in one sentence while the store fails', async () => {
    held.world.host.failNext('persistence.readByAssociations');
    expect(await held.world.ask('/trello list')).to.match(/^Something went wrong in the Trello app/);
  });
});

describe('an invalid delivery', () => {
  const held = World.forSuite();

  before(() => held.world.setUp());

  const post = async (
    content: string,
    { signature, type = 'application/json' }: { signature?: string; type?: string } = {},
  ): Promise<{ status: number; text: string }> => {
    const response = await fetch(held.world.host.endpoint('private', 'trello'), {
      method: 'POST',
      headers: { 'Content-Type': type, ...(signature !== undefined && { 'X-Trello-Webhook': signature }) },
      body: content,
    });
    return { status: response.status, text: await response.text() };
  };
  const sign = (content: string): string =>
    createHmac('sha1', held.world.trello.apiSecret)
      .update(content + held.world.trello.webhooks[0]!.callbackURL)
      .digest('base64');
  const ofBoard = (given: Parameters<typeof body>[0], boardId = held.world.sample.board.id): string =>
    JSON.stringify({ ...body(given), model: { id: boardId } });
  const created = { type: 'createCard', data: { card: { name: 'Forged' } } };

  it('is refused with 401 without a valid signature: nothing is read or posted', async () => {
    const before = held.world.posts().length;
    const content = ofBoard(created);
    held.world.host.resetCalls();
    expect((await post(content)).status).to.equal(401);
    expect(held.world.roundTrips()).to.deep.equal(['api']);
    for (const signature of ['', 'x', sign(`${content} `), sign(content).toLowerCase(), sign('{}')]) {
      expect(await post(content, { signature }), signature).to.deep.equal({ status: 401, text: '' });
    }
    expect(held.world.posts()).to.have.length(before);
  });

  it('for a board that no room is linked to gets 410 if signed, 401 otherwise', async () => {
    const content = ofBoard(created, 'f'.repeat(24));
    expect((await post(content, { signature: sign(content) })).status).to.equal(410);
    expect((await post(content, { signature: 'x' })).status).to.equal(401);
  });

  it('gets 400 if it is signed but no delivery', async () => {
    for (const content of ['[]', '{}', '{"model":1,"action":[]}', '[1,2]', '{"action":{"id":"a"}}']) {
      expect(await post(content, { signature: sign(content) }), content).to.deep.equal({
        status: 400,
        text: '',
      });
      expect((await post(content, { signature: 'x' })).status).to.equal(401);
    }
  });

  it('is refused by the app or before it if truncated, not JSON, null or of another type', async () => {
    const whole = ofBoard(created);
    for (const content of [whole.slice(0, -5), 'hello', '']) {
      expect((await post(content, { signature: sign(content) })).status, content).to.be.within(400, 401);
    }
    expect((await post('null', { signature: sign('null') })).status).to.be.within(400, 401);
    expect((await post(whole, { signature: sign(whole), type: 'text/plain' })).status).to.equal(401);
    expect(
      (await post('a=1', { type: 'application/x-www-form-urlencoded', signature: sign('a=1') })).status,
    ).to.equal(401);
  });

  it('gets 200 and posts nothing strange if its type is unknown or fields are missing', async () => {
    const before = held.world.posts().length;
    for (const given of [
      { type: 'brandNew', data: {} },
      { type: 'updateCard', data: {} },
      { type: 'updateCard', data: { old: { idList: 1 } } },
    ]) {
      const content = ofBoard(given);
      expect((await post(content, { signature: sign(content) })).status).to.equal(200);
    }
    const posts = held.world.posts().slice(before);
    expect(posts).to.deep.equal([]);
  });

  it('is posted even with a description of 90 kB', async () => {
    const { world } = held;
    const card = world.sample.cards['Write the visitor guide']!;
    const posts = await world.newPosts(() =>
      world.trello.as(world.sample.members.alan).describeCard(card, 'ä*@all '.repeat(2_000)),
    );
    expect(posts).to.have.length(1);
    const long = ofBoard({ type: 'commentCard', data: { card: { name: 'Long' }, text: 'y'.repeat(90_000) } });
    const before = world.posts().length;
    expect((await post(long, { signature: sign(long) })).status).to.equal(200);
    expect(world.posts().slice(before)[0]!.length).to.be.lessThan(400);
  });

  it('gets 503 while the store fails, and its retry is posted', async () => {
    const { world } = held;
    const card = world.sample.cards['Write the visitor guide']!;
    world.host.failNext('persistence.readByAssociations');
    const posts = await world.newPosts(() =>
      world.trello.as(world.sample.members.alan).comment(card, 'Again'),
    );
    expect(posts).to.have.length(1);
    expect(world.trello.deliveries.slice(-2).map(({ status }) => status)).to.deep.equal([503, 200]);
  });
});
