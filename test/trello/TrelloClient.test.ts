import { expect } from 'chai';
import type { TransportRequest } from '../../trello/rest/transport';
import { TrelloClient } from '../../trello/TrelloClient';
import { errorFromAnswer, TrelloError } from '../../trello/TrelloError';

const credentials = { key: 'k'.repeat(32), token: `ATTA${'t'.repeat(72)}`, baseUrl: 'https://trello.test/1' };
type Reply = { status: number; body: string } | Error;

/** A client whose transport gives the replies in turn, and the requests it made. */
function clientWith(...replies: Reply[]): { client: TrelloClient; asked: TransportRequest[] } {
  const asked: TransportRequest[] = [];
  const client = new TrelloClient((request) => {
    asked.push(request);
    const reply = replies[Math.min(asked.length, replies.length) - 1]!;
    return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
  }, credentials);
  return { client, asked };
}

async function kindOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (!(error instanceof TrelloError)) throw error;
    return error.kind;
  }
}

const ok = { status: 200, body: '[]' };
const down = { status: 503, body: 'x' };

describe('TrelloClient', () => {
  it('sends credentials in the header only', async () => {
    const { client, asked } = clientWith(ok);
    await client.boards();
    expect(asked[0]!.headers.Authorization).to.equal(
      `OAuth oauth_consumer_key="${credentials.key}", oauth_token="${credentials.token}"`,
    );
    expect(asked[0]!.url).to.match(/^https:\/\/trello\.test\/1\/members\/me\/boards\?filter=/);
    expect(asked[0]!.url).to.not.include(credentials.token).and.not.include(credentials.key);
  });

  it('retries a read once after a temporary fault, and only once', async () => {
    for (const first of [down, new Error('ECONNRESET'), { status: 429, body: '' }]) {
      const good = clientWith(first, ok);
      expect(await kindOf(good.client.boards())).to.equal('none');
      expect(good.asked).to.have.length(2);
    }
    const bad = clientWith(down);
    expect(await kindOf(bad.client.boards())).to.equal('unavailable');
    expect(bad.asked).to.have.length(2);
  });

  it('has checklists and their items in the order of Trello', async () => {
    const thing = (name: string, pos: number) => ({ id: name, name, pos });
    const item = (name: string, pos: number) => ({ ...thing(name, pos), state: 'incomplete' });
    const checklists = [
      { ...thing('Second', 9.5), checkItems: [] },
      { ...thing('First', 2), checkItems: [item('b', 30), item('a', 10), item('c', 140)] },
    ];
    const card = { id: 'c', name: 'Card', shortLink: 's', idList: 'l', idBoard: 'b', checklists };
    const { client } = clientWith({ status: 200, body: JSON.stringify(card) });
    const found = (await client.cardWithChecklists('c')).checklists;
    expect(found.map(({ name }) => name)).to.deep.equal(['First', 'Second']);
    expect(found[0]!.checkItems.map(({ name }) => name)).to.deep.equal(['a', 'b', 'c']);
  });

  it('requests mirrored cards ten at a time, and matches them', async () => {
    const ids = Array.from({ length: 12 }, (_, at) => `card${String(at).padStart(4, '0')}`);
    const answerOf = (part: string[]): string =>
      JSON.stringify(
        part.map((id) => {
          if (id.endsWith('3')) return { name: 'UnauthorizedError', statusCode: 401, message: 'x' };
          const board = { prefs: { permissionLevel: id.endsWith('1') ? 'public' : 'private' } };
          return { 200: { id: `id of ${id}`, name: `Name of ${id}`, idBoard: 'b', idList: 'l', board } };
        }),
      );
    const bodies = [ids.slice(0, 10), ids.slice(10)].map((part) => ({ status: 200, body: answerOf(part) }));
    const { client, asked } = clientWith(...bodies);
    const found = await client.mirroredCards(ids);
    expect(asked).to.have.length(2);
    expect([...found.keys()]).to.deep.equal(ids.filter((id) => id !== 'card0003'));
    expect(found.get('card0011')).to.deep.equal({
      ...{ id: 'id of card0011', name: 'Name of card0011', idBoard: 'b', idList: 'l' },
      isPublic: true,
    });
    expect(found.get('card0010')!.isPublic).to.equal(false);
    for (const body of ['{}', '[]', '[1]', '[{"200":{"id":7}}]'])
      expect(await kindOf(clientWith({ status: 200, body }).client.mirroredCards(['card0000']))).to.equal(
        'malformed',
      );
  });

  it('never repeats a write', async () => {
    for (const reply of [down, new Error('ECONNRESET'), { status: 429, body: '' }]) {
      const { client, asked } = clientWith(reply, ok);
      const webhook = { idModel: 'a', callbackURL: 'b', description: 'c' };
      expect(await kindOf(client.createWebhook(webhook))).to.match(/unknownOutcome|rateLimited/);
      expect(await kindOf(client.deleteWebhook('a'))).to.equal('none');
      expect(asked.map(({ method }) => method)).to.deep.equal(['post', 'delete']);
    }
  });

  it('says of a write whether it was done, as far as that is known', async () => {
    const replies: [Reply, string][] = [
      [{ status: 504, body: '' }, 'unknownOutcome'],
      [{ status: 200, body: '{}' }, 'unknownOutcome'],
      [{ status: 200, body: 'null' }, 'unknownOutcome'],
      [{ status: 200, body: '<html>' }, 'unknownOutcome'],
      [{ status: 302, body: '' }, 'unknownOutcome'],
      [{ status: 413, body: '' }, 'tooMuch'],
      [{ status: 414, body: '' }, 'tooMuch'],
      [{ status: 403, body: 'Too many' }, 'tooMuch'],
      [{ status: 401, body: '<html>' }, 'blocked'],
    ];
    for (const [reply, kind] of replies) {
      const { client, asked } = clientWith(reply);
      const writes = [
        () => client.createCard({ idList: 'a', name: 'b' }),
        () => client.updateCard('a', { closed: true }),
        () => client.comment('a', 'b'),
        () => client.createWebhook({ idModel: 'a', callbackURL: 'b', description: 'c' }),
      ];
      for (const write of writes) expect(await kindOf(write()), JSON.stringify(reply)).to.equal(kind);
      expect(asked).to.have.length(writes.length);
    }
  });

  it('does not retry if the answer would be the same', async () => {
    const { client, asked } = clientWith({ status: 401, body: 'invalid token' });
    expect(await kindOf(client.boards())).to.equal('unauthorizedToken');
    expect(asked).to.have.length(1);
  });

  it('keeps ids within their part of the URL', async () => {
    const { client, asked } = clientWith({ status: 200, body: '{"id":"a","name":"b","shortLink":"c"}' });
    await client.board('../members/me?x=1#');
    expect(asked[0]!.url).to.match(/\/boards\/\.\.%2Fmembers%2Fme%3Fx%3D1%23\?/);
  });

  it('reads a token’s permissions and expiry', async () => {
    const may = (write: unknown) => ({
      idMember: 'm',
      permissions: [
        { modelType: 'Member', write: true },
        { modelType: 'Board', read: true, write },
      ],
    });
    const infoOf = (answer: unknown) =>
      clientWith({ status: 200, body: JSON.stringify(answer) }).client.tokenInfo();
    expect(await infoOf(may(true))).to.deep.equal({ memberId: 'm', canWrite: true });
    const dateExpires = '2027-01-01T00:00:00.000Z';
    const expected = { memberId: 'm', canWrite: false, expires: dateExpires };
    expect(await infoOf({ ...may(false), dateExpires })).to.deep.equal(expected);
    expect(await infoOf({ idMember: 'm', dateExpires: null })).to.deep.equal({
      memberId: 'm',
      canWrite: false,
    });
    for (const answer of [null, [], {}, { idMember: 'm', permissions: 'all' }, { ...may(true), idMember: 1 }])
      expect(await kindOf(infoOf(answer))).to.equal('malformed');
  });

  it('reveals nothing of the transport’s own error', async () => {
    const { client } = clientWith(new Error(`GET https://x/${credentials.token} failed`));
    try {
      await client.webhooks();
      expect.fail('It should not succeed.');
    } catch (error) {
      expect(`${String(error)} ${JSON.stringify(error)}`).to.not.include(credentials.token);
    }
  });
});

describe('errorFromAnswer', () => {
  const cases: [number, string, string][] = [
    [400, 'invalid id', 'notFound'],
    [400, 'invalid objectId', 'notFound'],
    [400, '{"message":"invalid id","error":"ERROR"}', 'notFound'],
    [400, 'invalid idList', 'invalid'],
    [400, 'member is already on the card', 'invalid'],
    [400, 'something nobody ever saw', 'invalid'],
    [400, '', 'invalid'],
    [400, 'invalid value for name', 'invalid'],
    [400, 'A webhook with that callback, model, and token already exists', 'webhookExists'],
    [400, 'URL (https://x) did not return 200 status code, got 404', 'callbackUnreachable'],
    [401, 'invalid key', 'unauthorizedKey'],
    [401, 'invalid app key', 'unauthorizedKey'],
    [401, 'invalid token', 'unauthorizedToken'],
    [401, 'expired token', 'unauthorizedToken'],
    [401, '', 'blocked'],
    [401, 'unauthorized card permission requested', 'forbidden'],
    [401, 'unauthorized permission requested', 'forbidden'],
    [401, '{"message":"unauthorized card permission requested","error":"UNAUTHORIZED"}', 'forbidden'],
    [401, '{"message":"expired token"}', 'unauthorizedToken'],
    [401, 'unauthorized token', 'forbidden'],
    [401, '<html>invalid token</html>', 'blocked'],
    [401, 'Unauthorized', 'blocked'],
    [401, '{"error":"login required"}', 'blocked'],
    [401, 'revoked token', 'unauthorizedToken'],
    [401, 'something nobody ever saw', 'blocked'],
    [403, 'Forbidden', 'forbidden'],
    [403, 'Too many actions requested', 'tooLarge'],
    [404, 'The requested resource was not found.', 'notFound'],
    [403, '<html>Access denied</html>', 'blocked'],
    [404, '<html>Not found</html>', 'blocked'],
    [404, 'token not found', 'notFound'],
    [408, '', 'unavailable'],
    [409, '{"message":"conflict"}', 'invalid'],
    [413, '', 'tooLarge'],
    [414, '', 'tooLarge'],
    [449, '', 'tooLarge'],
    [429, '{"message":"Rate limit exceeded"}', 'rateLimited'],
    [500, '<html>', 'unavailable'],
    [429, 'Rate limit exceeded', 'rateLimited'],
    [429, '{"error":"MEMBER_LIMIT_EXCEEDED"}', 'memberLimit'],
    [502, '<html>invalid token</html>', 'unavailable'],
    [503, '{"message":"invalid id"}', 'unavailable'],
    [504, '', 'tooLarge'],
    [302, '', 'malformed'],
  ];
  for (const [status, body, kind] of cases) {
    it(`turns ${status} ${body.slice(0, 30)} into ${kind}`, () => {
      expect(errorFromAnswer(status, body).kind).to.equal(kind);
    });
  }
});
