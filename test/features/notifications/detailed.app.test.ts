import { expect } from 'chai';
import { forCards, plainly } from '../../../testing/app/cards';
import {
  elementsOf,
  lastPost,
  postNow,
  press,
  pressForForm,
  submitInPlace,
} from '../../../testing/app/clicks';

const texts = ({ blocks }: { blocks: unknown }): string => plainly(JSON.stringify(blocks));

describe('notifications in the detailed style', () => {
  const held = forCards();
  const { card } = held;

  before(async () => {
    const { world, sample } = held;
    const { shortLink: board } = sample.board;
    await world.save({ routes: `${board} -> #crew style=detailed\n${board} -> #website` });
  });

  /** By Alan, on Trello itself. */
  const byAlan = (): ReturnType<typeof held.trello.as> => held.trello.as(held.sample.members.alan);

  it('show the current card below the sentence, with buttons', async () => {
    const { world } = held;
    const posts = await world.newPosts(
      () => byAlan().comment(card('Write the visitor guide'), 'Half done.'),
      'crew',
    );
    expect(posts).to.have.length(1);
    const post = lastPost(world);
    expect(texts(post))
      .to.match(/"\*Alan Turing\* commented on/)
      .and.match(
        /\*To do\* on <\S+\|Lighthouse website>.*Labels: Documentation.*Comments: 1.*One page per floor/,
      );
    expect(elementsOf(post.blocks).map(({ actionId }) => actionId)).to.deep.equal([
      'card.more',
      'card.comment',
      'card.move',
      'card.assign',
      'card.due',
      'card.open',
    ]);
    expect(post.msg)
      .to.match(/^\*Alan Turing\* commented on/)
      .and.not.match(/Labels/);
    expect(lastPost(world, 'website').blocks).to.equal(undefined);
  });

  it('are updated for everybody by a click, and keep their sentence', async () => {
    const { world, sample } = held;
    await world.newPosts(() => byAlan().comment(card('Write the visitor guide'), 'Nearly done.'), 'crew');
    const before = lastPost(world);
    const own = await world.newPosts(async () => {
      const [answer, ...others] = await press(world, before, 'card.assign');
      expect(answer).to.match(/^You added yourself to <\S+\|Write the visitor guide>\.$/);
      expect(others).to.deep.equal([]);
    }, 'crew');
    expect(own).to.have.length(1);
    expect(plainly(own[0])).to.match(/^\*Grace Hopper\* joined <\S+\|Write the visitor guide>/);
    const after = postNow(world, before);
    expect(after.msg).to.equal(before.msg);
    expect(after.blocks[0]).to.deep.equal(before.blocks[0]);
    expect(texts(after)).to.match(/Members: Alan Turing, Grace Hopper/);
    const view = await pressForForm(world, after, 'card.move');
    const outcome = await submitInPlace(world, view, { touched: { list: sample.lists.done.id } });
    expect(plainly(outcome.posted)).to.match(
      /^You moved <\S+\|Write the visitor guide> from \*To do\* to \*Done\*\.$/,
    );
    const moved = postNow(world, before);
    expect(texts(moved)).to.match(/\*Done\* on <\S+\|Lighthouse/);
    expect(moved.blocks).to.have.length(after.blocks.length);
  });

  it('omit the card if Trello does not return it, or if rooms may read nothing', async () => {
    const { world, trello, sample } = held;
    const chart = trello.addCard({ list: sample.lists.todo, name: 'Chart', labels: [sample.labels.bug] });
    for (const prepare of [
      () => Promise.resolve(trello.fail({ method: 'GET', path: /cards/, status: 503, times: 9 })),
      () => world.save({ readAccess: 'nothing' }),
    ]) {
      await prepare();
      await world.newPosts(() => byAlan().comment(chart, 'Still.'), 'crew');
      expect(texts(lastPost(world)))
        .to.match(/Lighthouse website.*· \*To do\*/)
        .and.not.match(/Labels/);
      expect(elementsOf(lastPost(world).blocks)).to.deep.equal([]);
      trello.clearFaults();
    }
    await world.save({ readAccess: 'linked' });
  });

  it('omit a card that is deleted, or has left the linked list', async () => {
    const { world, sample, trello } = held;
    const gone = trello.addCard({ list: sample.lists.todo, name: 'Short lived' });
    const deleteIt = (): void => {
      byAlan().deleteCard(gone);
    };
    await world.newPosts(deleteIt, 'crew');
    expect(elementsOf(lastPost(world).blocks)).to.deep.equal([]);
    world.host.addRoom({ name: 'den', type: 'p', owners: ['grace'], members: ['grace'] });
    expect(
      await held.ask('/trello link "Review" --board Lighthouse --style detailed', { room: 'den' }),
    ).to.match(/follow/i);
    await world.newPosts(() => byAlan().moveCard(card('Slow first page'), sample.lists.done), 'den');
    expect(texts(lastPost(world, 'den')))
      .to.match(/moved.*\*Review\* to \*Done\*/)
      .and.not.match(/Labels|Members/);
    await world.newPosts(() => byAlan().moveCard(card('Slow first page'), sample.lists.review), 'den');
    expect(texts(lastPost(world, 'den'))).to.match(/"card\.head"/);
  });
});
