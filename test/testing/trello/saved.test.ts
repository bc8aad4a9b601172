import { expect } from 'chai';
import fetch from 'node-fetch';
import { deserialize, serialize } from 'node:v8';
import type { Saved } from '../../../testing/trello/Saved';
import { signatureOf } from '../../../testing/trello/signature';
import { TrelloStandIn } from '../../../testing/trello/TrelloStandIn';
import { useTrello } from '../../../testing/trello/useTrello';

describe('Trello stand-in: saved and restarted', () => {
  const setup = useTrello();
  let again: TrelloStandIn | undefined;

  afterEach(() => again?.stop());

  /** As a file would keep it. */
  const kept = (): Saved => deserialize(serialize(setup.trello.snapshot())) as Saved;

  const ask = (trello: TrelloStandIn, path: string) =>
    fetch(`${trello.url}${path}`, {
      headers: {
        authorization: `OAuth oauth_consumer_key="${setup.trello.apiKey}", oauth_token="${setup.trello.token}"`,
      },
    });

  it('has the same keys, tokens, boards and cards', async () => {
    const { board, cards } = setup.trello.sampleBoard();
    again = await TrelloStandIn.start({ saved: kept() });
    const { apiKey, apiSecret, idApp, token, member } = setup.trello;
    expect(again).to.include({ apiKey, apiSecret, idApp, token });
    expect(again.member).to.deep.equal(member);
    const answer = await ask(again, `/boards/${board.id}/cards`);
    expect(answer.status).to.equal(200);
    expect(((await answer.json()) as unknown[]).length).to.equal(Object.keys(cards).length - 2);
    expect(again.actions).to.deep.equal(setup.trello.actions);
  });

  it('listens at the same address', async () => {
    const saved = kept();
    const { url } = setup.trello;
    await setup.trello.stop();
    again = await TrelloStandIn.start({ saved, port: Number(new URL(url).port) });
    expect(again.url).to.equal(url);
    expect((await ask(again, '/members/me')).status).to.equal(200);
  });

  it('gives the usual error if the port is taken', async () => {
    const port = Number(new URL(setup.trello.url).port);
    const error: unknown = await TrelloStandIn.start({ port }).catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'EADDRINUSE');
  });

  it('delivers to its webhooks with the same signature', async () => {
    const { board, lists, members } = setup.trello.sampleBoard();
    await setup.watch(board);
    again = await TrelloStandIn.start({ saved: kept() });
    again.as(members.grace).createCard({ list: lists.todo, name: 'After the restart' });
    await again.settled();
    const [post] = setup.callback.posts;
    expect(JSON.parse(post!.text).action.data.card.name).to.equal('After the restart');
    const expected = signatureOf(post!.text + setup.callback.url, setup.trello.apiSecret, 'utf8');
    expect(post!.headers['x-trello-webhook']).to.equal(expected);
  });

  it('reuses no id, and continues card numbers', async () => {
    const { board, lists, members } = setup.trello.sampleBoard();
    const saved = kept();
    again = await TrelloStandIn.start({ saved });
    const known = new Set([...saved.records.cards.keys(), ...saved.records.actions.map(({ id }) => id)]);
    const grace = again.as(members.grace);
    const made = Array.from({ length: 50 }, () => grace.createCard({ list: lists.todo, name: 'New' }));
    const ids = [...made, ...again.actions.slice(saved.records.actions.length)].map(({ id }) => id);
    expect(new Set(ids)).to.have.property('size', 100);
    expect(ids.filter((id) => known.has(id))).to.deep.equal([]);
    expect(made[0]!.idShort).to.equal(saved.records.boards.get(board.id)!.lastIdShort + 1);
  });

  it('is a copy, in both directions', async () => {
    const { cards, members } = setup.trello.sampleBoard();
    const card = cards['Slow first page']!;
    const saved = setup.trello.snapshot();
    setup.trello.as(members.grace).renameCard(card, 'Fast');
    again = await TrelloStandIn.start({ saved });
    expect(again.state.card(card.id).name).to.equal('Slow first page');
    again.as(members.grace).renameCard(card.id, 'Faster');
    expect(saved.records.cards.get(card.id)!.name).to.equal('Slow first page');
  });

  it('keeps the last 500 actions', () => {
    const { cards, members } = setup.trello.sampleBoard();
    const grace = setup.trello.as(members.grace);
    for (let count = 1; count <= 510; count += 1) grace.comment(cards['Slow first page']!, String(count));
    const { actions } = setup.trello.snapshot().records;
    expect(actions).to.have.length(500);
    expect(actions.at(-1)!.data.text).to.equal('510');
  });

  it('keeps neither faults nor logs', async () => {
    await setup.raw('GET', '/members/me');
    setup.trello.fail({ status: 500, times: Infinity });
    again = await TrelloStandIn.start({ saved: kept() });
    expect(again.requests).to.deep.equal([]);
    expect((await ask(again, '/members/me')).status).to.equal(200);
  });
});
