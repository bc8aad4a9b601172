import { expect } from 'chai';
import { plainly } from '../../../testing/app/cards';
import { connect } from '../../../testing/app/connect';
import { buttons, press } from '../../../testing/app/links';
import { World } from '../../../testing/app/world';
import type { Card } from '../../../testing/trello/models';

describe('an action with --share', () => {
  const held = World.forSuite();
  let card: Card;

  before(async () => {
    const { world } = held;
    for (const name of ['crew', 'bugs', 'calm']) world.host.addRoom({ name, members: ['admin', 'grace'] });
    const { shortLink } = world.sample.board;
    const routes = [
      `${shortLink} -> #website`,
      `${shortLink} -> #bugs labels=Bug`,
      `${shortLink} -> #calm mute=grace`,
    ];
    await world.setUp({ routes: routes.join('\n'), readAccess: 'every' });
    await connect(world, world.sample.members.grace);
  });
  beforeEach(() => {
    card = held.world.trello.addCard({ list: held.world.sample.lists.todo, name: 'Fog horn' });
  });

  /** The private answers and what the room gets, notifications included. */
  const act = async (text: string, room: string, client?: 'rest') => {
    const { host, trello } = held.world;
    const before = [host.noticeHistory().length, held.world.posts(room).length] as const;
    await host.type('grace', room, `/trello ${text}`, { client });
    await trello.settled();
    await host.idle();
    return {
      answers: host
        .noticeHistory()
        .slice(before[0])
        .map(({ msg }) => plainly(msg)),
      posted: held.world.posts(room).slice(before[1]).map(plainly),
    };
  };

  for (const [text, posted] of [
    ['move CARD Done --share', /^\*Grace Hopper\* moved <\S+\|Fog horn> from \*To do\* to \*Done\*\.$/],
    ['comment --share CARD It honks', /^\*Grace Hopper\* commented on <\S+\|Fog horn>: “It honks”\.$/],
    ['rename --share CARD Fog siren', /^\*Grace Hopper\* renamed .*Fog horn> to <\S+\|Fog siren>\.$/],
    ['due CARD 2027-03-01 09:00 --share', /^\*Grace Hopper\* set <\S+\|Fog horn> due Mon, 1 Mar 2027, /],
    ['label CARD Bug --share', /^\*Grace Hopper\* added \*Bug\* to <\S+\|Fog horn>\.$/],
    ['assign CARD --share', /^\*Grace Hopper\* added themself to <\S+\|Fog horn>\.$/],
    ['archive CARD --share', /^\*Grace Hopper\* archived <\S+\|Fog horn>\.$/],
    [
      'add Lamp oil --list "To do" --share --board BOARD',
      /^\*Grace Hopper\* created <\S+\|Lamp oil> in \*To do\*\.$/,
    ],
  ] as const) {
    const typed = (): string =>
      text.replace('CARD', card.url).replace('BOARD', held.world.sample.board.shortLink);
    it(`names who did it in a room without a link: ${text}`, async () => {
      const { answers, posted: found } = await act(typed(), 'crew');
      expect(answers).to.have.length(1);
      expect(answers[0]).to.match(/^You /);
      expect(found).to.have.length(1);
      expect(found[0]).to.match(posted);
    });

    it(`adds no second message in a linked room: ${text}`, async () => {
      const { answers, posted: found } = await act(typed(), 'website');
      expect(answers).to.have.length(1);
      expect(found).to.have.length(1);
    });
  }

  it('is posted once if a filter decides whether the room is notified', async () => {
    const { lists, labels } = held.world.sample;
    const bug = held.world.trello.addCard({
      list: lists.todo,
      name: 'Fog leaks in',
      labels: [labels.bug],
    });
    const ofBug = await act(`move ${bug.url} Done --share`, 'bugs');
    expect(ofBug.posted).to.have.length(1);
    const plain = await act(`move ${card.url} Done --share`, 'bugs');
    expect(plain.posted).to.have.length(1);
    const labelled = await act(`label ${card.url} Bug --share`, 'bugs');
    expect(labelled.posted).to.have.length(1);
    expect(labelled.posted[0]).to.match(/added the label/);
    const muted = await act(`move ${card.url} "To do" --share`, 'calm');
    expect(muted.posted).to.have.length(1);
    expect(muted.posted[0]).to.match(/moved .* from \*Done\* to \*To do\*\.$/);
  });

  it('holds for the card that is chosen with a button', async () => {
    const { world } = held;
    world.trello.addCard({ list: world.sample.lists.todo, name: 'Fog bell' });
    const before = world.posts('crew').length;
    const board = world.sample.board.shortLink;
    await world.ask(`/trello archive fog --board ${board} --share`, { room: 'crew' });
    await press(world, buttons(world)[0]!);
    const posted = world.posts('crew').slice(before).map(plainly);
    expect(posted).to.have.length(1);
    expect(posted[0]).to.match(/^\*Grace Hopper\* archived/);
  });

  it('shows the room nothing of a board that it may not see, but is done', async () => {
    const { trello, sample } = held.world;
    const own = trello.addBoard({ name: 'Diary', members: [sample.members.grace] });
    const [list, done] = ['Now', 'Later'].map((name) => trello.addList({ board: own, name }));
    const secret = trello.addCard({ list: list!, name: 'Secret' });
    const { answers, posted } = await act(`move ${secret.url} Later --share`, 'crew');
    expect(secret.idList).to.equal(done!.id);
    expect(posted).to.deep.equal([]);
    expect(answers.join()).to.match(
      /^You moved .*Secret.*\.\nThis room cannot see that card, so nothing was shared\.$/,
    );
  });

  it('is done although its author may not post in the room', async () => {
    const { workspace } = held.world.host;
    workspace.rooms.put({ ...workspace.room('crew'), muted: ['grace'] });
    const { answers, posted } = await act(`archive ${card.url} --share`, 'crew', 'rest');
    expect(posted).to.deep.equal([]);
    expect(answers.join()).to.match(
      /^You archived .*\.\nYou are muted in this room, so nothing was shared\.$/,
    );
    workspace.rooms.put({ ...workspace.room('crew'), muted: undefined });
  });
});
