import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { Callback } from './Callback';
import { TrelloStandIn } from './TrelloStandIn';

describe('Trello stand-in', () => {
  let trello: TrelloStandIn;
  let callback: Callback;

  beforeEach(async () => {
    trello = await TrelloStandIn.start({ retryDelays: [20, 40, 80] });
    callback = await Callback.start();
  });

  afterEach(async () => {
    await trello.stop();
    await callback.stop();
  });

  const client = async () => {
    const { createTrelloClient } = await import('trello.js');
    return createTrelloClient({ apiKey: trello.apiKey, apiToken: trello.token, host: trello.url });
  };

  it('delivers a signed action for a move', async () => {
    const { board, cards, lists, members } = trello.sampleBoard();
    const api = await client();
    await api.webhooks.createWebhook({ idModel: board.id, callbackURL: callback.url, description: 'Room' });
    trello.as(members.grace).moveCard(cards['Slow first page']!, lists.done);
    await trello.settled();
    const [delivery] = callback.posts;
    const signature = createHmac('sha1', trello.apiSecret).update(delivery!.text + callback.url, 'utf8');
    expect(delivery!.headers['x-trello-webhook']).to.equal(signature.digest('base64'));
    const body = JSON.parse(delivery!.text);
    expect(body.action.data.listAfter).to.deep.equal({ id: lists.done.id, name: 'Done' });
    expect(body.action.display.translationKey).to.equal('action_move_card_from_list_to_list');
    expect(trello.deliveries.map((each) => each.status)).to.deep.equal([200]);
  });

  it('reads a board, its lists and cards', async () => {
    const { board } = trello.sampleBoard();
    const api = await client();
    expect((await api.boards.getBoard({ id: board.shortLink })).name).to.equal('Lighthouse website');
    expect(await api.boards.getBoardLists({ id: board.id })).to.have.length(4);
    expect(await api.boards.getBoardCards({ id: board.id })).to.have.length(16);
    expect((await api.members.getMember({ id: 'me', boards: 'open' })).boards).to.have.length(1);
  });
});
