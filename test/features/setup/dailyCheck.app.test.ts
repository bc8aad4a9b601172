import { expect } from 'chai';
import { buttons, forCrew, press, unlinkAll } from '../../../testing/app/links';
import type { World } from '../../../testing/app/world';
import type { Acting } from '../../../testing/trello/Acting';
import type { Board, List } from '../../../testing/trello/models';

describe('the daily check of linked boards', () => {
  const held = forCrew();
  const ask: World['ask'] = (text, asking) => held.ask(text, asking);
  const ada = (): Acting => held.world.trello.as(held.world.sample.members.ada);
  const listOf = (name: string): List =>
    [...held.world.trello.state.lists.values()].find((list) => list.name === name)!;
  const close = (board: Board, closed: boolean): void => {
    held.world.trello.state.boards.get(board.id)!.closed = closed;
  };

  // The checks of one day ask a lot: in one process, the rate limit would delay those of the next.
  beforeEach(() => held.world.host.restart());
  afterEach(async () => {
    await unlinkAll(held.world);
    await check();
  });

  const channel = { user: 'admin', room: 'website' };
  /** What somebody is told by the next check. */
  const check = async (who = 'grace'): Promise<string[]> => {
    const { world } = held;
    const before = world.direct(who).length;
    await world.nextDay();
    return world.direct(who).slice(before);
  };

  it('reports two boards that were closed on the same day, and forgets them when they are open again', async () => {
    const { trello } = held.world;
    const [one, two] = ['Board one', 'Board two'].map((name) => trello.addBoard({ name }));
    for (const name of ['one', 'two']) await ask(`/trello link "Board ${name}"`);
    close(one!, true);
    expect(await check()).to.have.length(1);
    close(two!, true);
    const [report, ...others] = await check();
    expect(report).to.match(/^The Trello board Board two is closed, so crew gets no updates from it/);
    expect(others).to.deep.equal([]);
    expect(await check()).to.deep.equal([]);
    const status = await ask('/trello status');
    expect(status).to.match(
      /<\S+\|Board one>.*: closed on Trello, so there are no updates[^]*<\S+\|Board two>.*: closed/,
    );
    expect(status).to.not.match(/deliveries arrive|cannot be written to/);
    expect(await ask('/trello links')).to.match(/gets no updates right now: the board is closed on Trello/);
    for (const board of [one!, two!]) close(board, false);
    expect(await check()).to.deep.equal([]);
    expect(await ask('/trello status')).to.match(/one>.*: deliveries arrive[^]*two>.*: deliveries arrive/);
    expect(await ask('/trello links')).to.not.match(/right now/);
  });

  it('reports to each person who linked something in their own room, and forgets repaired rooms', async () => {
    const { world } = held;
    const { rooms } = world.host.workspace;
    await ask('/trello link Lighthouse');
    await ask('/trello link Shop', { user: 'admin' });
    const room = world.host.workspace.room('crew');
    rooms.put({ ...room, archived: true });
    const before = world.direct('admin').length;
    expect((await check()).join()).to.match(/crew is archived, so updates from Lighthouse website cannot/);
    expect(world.direct('admin').slice(before).join()).to.match(
      /crew is archived, so updates from Shop cannot/,
    );
    const admins = { user: 'admin', room: 'general' };
    expect(await ask('/trello status', admins)).to.match(
      /crew gets no updates from Lighthouse website right now: the room is archived\./,
    );
    rooms.put(room);
    await check();
    expect(await ask('/trello status', admins)).to.not.match(/right now/);
  });

  it('updates the names of lists and cards', async () => {
    const { world } = held;
    const card = world.trello.addCard({ list: world.sample.lists.todo, name: 'Old card' });
    await ask('/trello link Review --board Lighthouse');
    await ask(`/trello link https://trello.com/c/${card.shortLink}`);
    ada().renameList(world.sample.lists.review, 'Proof');
    ada().renameCard(card, 'New card');
    expect(await check()).to.deep.equal([]);
    expect(await ask('/trello links'))
      .to.match(/• The list \*Proof\* of /)
      .and.match(/• The card <\S+\|New card>/);
    expect(world.direct('admin').slice(-1)[0])
      .to.match(/• The list \*Proof\* of .* → crew/)
      .and.match(/• The card <\S+\|New card>.* → crew/);
    ada().renameList(world.sample.lists.review, 'Review');
  });

  it('unlinks deleted lists and cards, and tells once who linked them', async () => {
    const { world } = held;
    const card = world.trello.addCard({ list: world.sample.lists.todo, name: 'Short lived' });
    await ask('/trello link Review --board Lighthouse');
    await ask(`/trello link ${card.url}`);
    ada().archiveList(world.sample.lists.review);
    expect(await ask('/trello link Review --style detailed')).to.match(
      /^This room follows the list \*Review\* .* that list was archived/,
    );
    expect(await ask('/trello link Review --board Lighthouse')).to.match(
      /^This room follows the list \*Review\*/,
    );
    ada().deleteCard(card);
    const report = await check();
    expect(report).to.have.length(2);
    expect(report.join('\n')).to.match(/crew no longer follows the list \*Review\* .* archived, moved/);
    expect(report.join('\n')).to.match(/crew no longer follows the card <\S+\|Short lived>.* deleted/);
    expect(await check()).to.deep.equal([]);
    expect(await ask('/trello links')).to.match(/does not follow anything/);
    expect(world.trello.webhooks).to.have.length(0);
    ada().restoreList(world.sample.lists.review);
  });

  it('follows a card to another board, but brings no private board into a channel', async () => {
    const { world, shop } = held;
    const card = world.trello.addCard({ list: listOf('Orders'), name: 'Mover' });
    const link = `/trello link https://trello.com/c/${card.shortLink}`;
    await ask(link);
    expect(await ask(link, channel)).to.match(/ now follows /);
    ada().moveCardToBoard(card, world.sample.lists.todo);
    const before = world.direct('admin').length;
    expect(await check()).to.deep.equal([]);
    expect(await ask('/trello links')).to.match(/Mover.*Lighthouse website/);
    expect(world.direct('admin').slice(before).join()).to.match(
      /website no longer follows the card <\S+\|Mover>.* moved to a board that is not public/,
    );
    expect(await ask('/trello links', channel)).to.match(/does not follow anything/);
    expect(await world.newPosts(() => ada().comment(card, 'Here'), 'crew')).to.have.length(1);
    expect(await ask(link, channel)).to.match(/is not public on Trello/);
    await press(world, buttons(world)[0]!, channel);
    ada().moveCardToBoard(card, listOf('Orders'));
    expect(await check()).to.deep.equal([]);
    expect(await ask('/trello links', channel)).to.match(/Mover.*Shop/);
    expect(world.trello.webhooks.map(({ idModel }) => idModel)).to.deep.equal([shop.id]);
  });
});
