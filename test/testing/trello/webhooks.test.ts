import { expect } from 'chai';
import { createHmac } from 'node:crypto';
import type { SampleBoard } from '../../../testing/trello/sample';
import { useTrello } from '../../../testing/trello/useTrello';

describe('Trello stand-in: webhooks', () => {
  const setup = useTrello({ deliveryTimeoutMs: 150 });
  let sample: SampleBoard;

  beforeEach(() => {
    sample = setup.trello.sampleBoard();
  });

  const grace = () => setup.trello.as(sample.members.grace);
  const slow = () => sample.cards['Slow first page']!;
  const bodies = () => setup.callback.posts.map((each) => JSON.parse(each.text));
  const create = (more: object = {}) =>
    setup.raw('POST', '/webhooks', {
      body: { idModel: sample.board.id, callbackURL: setup.callback.url, ...more },
    });

  describe('creation', () => {
    it('checks the callback with HEAD and requires 200', async () => {
      expect((await create()).status).to.equal(200);
      expect(setup.callback.heads).to.have.length(1);
      setup.callback.headStatus = 404;
      const refused = await create({ callbackURL: `${setup.callback.url}/other` });
      expect(refused.status).to.equal(400);
      expect(refused.text).to.contain(`${setup.callback.url}/other`).and.to.contain('404');
      expect(setup.trello.webhooks).to.have.length(1);
    });

    it('refuses a URL where nobody answers', async () => {
      const refused = await create({ callbackURL: 'http://127.0.0.1:9/nobody' });
      expect(refused.status).to.equal(400);
      expect(refused.text).to.contain('http://127.0.0.1:9/nobody');
    });

    it('refuses the same callback, model and token twice', async () => {
      await create();
      const refused = await create();
      expect([refused.status, refused.text]).to.deep.equal([
        400,
        'A webhook with that callback, model, and token already exists',
      ]);
      const token = setup.trello.addToken({ member: sample.members.ada });
      const { apiKey } = setup.trello;
      const input = { idModel: sample.board.id, callbackURL: setup.callback.url };
      expect((await setup.raw('POST', '/webhooks', { body: input, token, key: apiKey })).status).to.equal(
        200,
      );
    });

    it('refuses an unknown model and a board that the token may not see', async () => {
      expect((await create({ idModel: 'x' })).text).to.equal('invalid value for idModel');
      expect((await create({ idModel: '5f0000000000000000000001' })).status).to.equal(404);
      const hidden = setup.trello.addBoard({ name: 'Hidden', members: [sample.members.grace] });
      expect((await create({ idModel: hidden.id })).status).to.equal(401);
      expect(setup.callback.heads).to.deep.equal([]);
    });

    it('checks again when the URL changes', async () => {
      const { json } = await create();
      const changed = await setup.raw('PUT', `/webhooks/${json.id}`, {
        body: { callbackURL: `${setup.callback.url}/new` },
      });
      expect(changed.json.callbackURL).to.equal(`${setup.callback.url}/new`);
      expect(setup.callback.heads).to.have.length(2);
    });

    it('shows a webhook to its own token only', async () => {
      const { json } = await create();
      const token = setup.trello.addToken({ member: sample.members.ada });
      expect((await setup.raw('GET', `/webhooks/${json.id}`, { token })).status).to.equal(404);
      expect((await setup.raw('DELETE', `/webhooks/${json.id}`, { token })).status).to.equal(404);
    });
  });

  describe('delivery', () => {
    it('sends model, action and webhook, signed over UTF-8 body and URL', async () => {
      const id = await setup.watch(sample.board);
      grace().comment(slow(), 'Größe passt – schön ✓ 🚢');
      await setup.trello.settled();
      const [post] = setup.callback.posts;
      const hmac = createHmac('sha1', setup.trello.apiSecret).update(post!.text + setup.callback.url, 'utf8');
      expect(post!.headers['x-trello-webhook']).to.equal(hmac.digest('base64'));
      const [body] = bodies();
      expect(Object.keys(body)).to.deep.equal(['model', 'action', 'webhook']);
      expect(body.model).to.include({ id: sample.board.id, name: sample.board.name });
      expect(body.webhook).to.deep.include({ id, idModel: sample.board.id, active: true });
      expect(body.webhook).not.to.have.property('token');
      expect(body.action.memberCreator).to.include({ username: 'grace', initials: 'GH' });
      expect(body.action).to.include({ appCreator: null, limits: null });
    });

    it('signs in other ways on demand', async () => {
      const webhook = await setup.watch(sample.board);
      const raw = '{"action":{"id":"1","type":"createCard","data":{"text":"ß🚢"}}}';
      for (const sign of ['utf8', 'binary', 'wrong', 'none'] as const) {
        await setup.trello.deliver({}, { webhook, sign, raw });
      }
      const signed = (text: string, encoding: 'utf8' | 'latin1', secret = setup.trello.apiSecret) =>
        createHmac('sha1', secret).update(Buffer.from(text, encoding)).digest('base64');
      const text = raw + setup.callback.url;
      const sent = setup.callback.posts.map((each) => each.headers['x-trello-webhook']);
      expect(sent[0]).to.equal(signed(text, 'utf8'));
      expect(sent[1]).to.equal(signed(text, 'latin1'));
      expect(sent[2]).not.to.be.oneOf([sent[0], sent[1], undefined]);
      expect(sent[3]).to.equal(undefined);
      expect(setup.callback.posts.every((each) => each.text === raw)).to.equal(true);
    });

    it('delivers an action by hand, again and late', async () => {
      const webhook = await setup.watch(sample.board);
      const action = grace().comment(slow(), 'once');
      await setup.trello.deliver(action, { webhook });
      expect(bodies().map((each) => each.action.id)).to.deep.equal([action.id, action.id]);
    });

    it('reaches watchers of the board, the list, the card and the member', async () => {
      const { board, lists, members } = sample;
      for (const model of [
        board,
        lists.review,
        lists.done,
        slow(),
        members.grace,
        lists.todo,
        members.alan,
      ]) {
        await setup.watch(model);
      }
      grace().moveCard(slow(), lists.done);
      await setup.trello.settled();
      const posted = bodies().map((each) => each.model.id);
      expect(posted).to.have.members([board.id, lists.review.id, lists.done.id, slow().id, members.grace.id]);
      expect(new Set(bodies().map((each) => each.action.id))).to.have.property('size', 1);
    });

    it('reaches watchers of a list for actions that do not name it', async () => {
      await setup.watch(sample.lists.review);
      grace().addMember(slow(), sample.members.grace);
      await setup.trello.settled();
      expect(bodies().map((each) => each.action.type)).to.deep.equal(['addMemberToCard']);
    });

    it('stops when inactive, deleted, revoked, expired or no longer visible', async () => {
      const id = await setup.watch(sample.board);
      await setup.raw('PUT', `/webhooks/${id}`, { body: { active: false } });
      grace().renameCard(slow(), 'One');
      await setup.raw('PUT', `/webhooks/${id}`, { body: { active: true } });
      grace().renameCard(slow(), 'Two');
      setup.trello.as(sample.members.grace).removeBoardMember(sample.board, sample.members.ada);
      grace().renameCard(slow(), 'Three');
      await setup.trello.settled();
      expect(bodies().map((each) => each.action.data.card?.name)).to.deep.equal(['Two']);
      setup.trello.revokeToken(setup.trello.token);
      expect(setup.trello.webhooks).to.deep.equal([]);
    });

    it('keeps the order while a delivery is retried', async () => {
      await setup.watch(sample.board);
      setup.callback.statuses = [500, 503];
      for (const name of ['One', 'Two', 'Three']) grace().renameCard(slow(), name);
      await setup.trello.settled();
      const posted = bodies().map((each) => each.action.data.card.name);
      expect(posted).to.deep.equal(['One', 'One', 'One', 'Two', 'Three']);
      expect(setup.trello.deliveries.map((each) => [each.status, each.attempt])).to.deep.equal([
        [500, 1],
        [503, 2],
        [200, 3],
        [200, 1],
        [200, 1],
      ]);
      expect(setup.trello.webhooks[0]).to.include({ consecutiveFailures: 0, firstConsecutiveFailDate: null });
    });

    it('gives up after the last retry and counts the failures', async () => {
      await setup.watch(sample.board);
      setup.callback.statuses = [404, 404, 404, 404];
      grace().renameCard(slow(), 'One');
      await setup.trello.settled();
      expect(setup.callback.posts).to.have.length(4);
      const [webhook] = setup.trello.webhooks;
      expect(webhook).to.include({ consecutiveFailures: 4, active: true });
      expect(webhook!.firstConsecutiveFailDate).to.match(/^\d{4}-/);
    });

    it('treats a response that takes too long as a failure', async () => {
      await setup.watch(sample.board);
      setup.callback.delayMs = 400;
      grace().renameCard(slow(), 'One');
      await setup.trello.settled();
      expect(setup.trello.deliveries.map((each) => each.status)).to.deep.equal([0, 0, 0, 0]);
    });

    it('deletes the webhook on 410', async () => {
      await setup.watch(sample.board);
      setup.callback.statuses = [410];
      grace().renameCard(slow(), 'One');
      grace().renameCard(slow(), 'Two');
      await setup.trello.settled();
      expect(setup.callback.posts).to.have.length(1);
      expect(setup.trello.webhooks).to.deep.equal([]);
    });
  });
});

describe('Trello stand-in: webhooks that keep failing', () => {
  const setup = useTrello({ disableAfter: 3 });

  it('are disabled, and start afresh when enabled', async () => {
    const { board, cards, members } = setup.trello.sampleBoard();
    const id = await setup.watch(board);
    setup.callback.statuses = [500, 500, 500];
    setup.trello.as(members.ada).renameCard(cards['Guest book']!, 'One');
    await setup.trello.settled();
    expect(setup.trello.webhooks[0]).to.include({ active: false, consecutiveFailures: 3 });
    const { json } = await setup.raw('PUT', `/webhooks/${id}`, { body: { active: true } });
    expect(json).to.include({ active: true, consecutiveFailures: 0, firstConsecutiveFailDate: null });
  });
});
