import { expect } from 'chai';
import { forCards, plainly } from '../../../testing/app/cards';
import {
  elementOf,
  elementsOf,
  lastNotice,
  lastPost,
  postNow,
  press,
  type Shown,
} from '../../../testing/app/clicks';

const NOTHING: string[] = [];

describe('a card’s buttons', () => {
  const held = forCards();
  const { ask, card, writes } = held;
  const show = async (text: string, options = {}): Promise<Shown> => {
    await ask(`/trello card ${text}`, options);
    return lastNotice(held.world);
  };
  const share = async (text: string): Promise<Shown> => {
    await held.world.host.type('grace', 'crew', `/trello card ${text} --share`);
    return lastPost(held.world);
  };

  const labels = ({ blocks }: Shown): string[] =>
    elementsOf(blocks).flatMap(({ text, options }) =>
      options ? options.map((option: any) => option.text.text) : [text.text],
    );

  it('depend on whether the card is archived', async () => {
    expect(labels(await show('#13'))).to.deep.equal([
      'Checklists',
      'Mark done',
      'Archive',
      'Watch',
      'Comment',
      'Move',
      'Assign me',
      'Due',
      'Open',
    ]);
    expect(elementOf(lastNotice(held.world).blocks, 'card.open')['url']).to.equal(
      `https://trello.com/c/${card('Slow first page').shortLink}`,
    );
    const { shortLink } = card('Guest book');
    expect(labels(await show(`https://trello.com/c/${shortLink}`))).to.deep.equal([
      'Restore',
      'Watch',
      'Comment',
      'Open',
    ]);
  });

  it('depend on what the person can do, and change with it', async () => {
    await show('#13');
    const changes: [actionId: string, word: string | undefined, fits: string, instead: string][] = [
      ['card.assign', undefined, 'Leave', 'Assign me'],
      ['card.unassign', undefined, 'Assign me', 'Leave'],
      ['card.more', 'watch', 'Stop watching', 'Watch'],
      ['card.more', 'unwatch', 'Watch', 'Stop watching'],
      ['card.more', 'done', 'Mark not done', 'Mark done'],
      ['card.more', 'undone', 'Mark done', 'Mark not done'],
      ['card.more', 'archive', 'Restore', 'Archive'],
      ['card.more', 'restore', 'Archive', 'Restore'],
    ];
    for (const [actionId, word, fits, instead] of changes) {
      await press(held.world, lastNotice(held.world), actionId, { word });
      expect(labels(lastNotice(held.world)), fits)
        .to.include(fits)
        .and.not.include(instead);
    }
    expect(card('Slow first page').idMembers).to.not.include(held.sample.members.grace.id);
  });

  it('mark a card as done, with or without a due date', async () => {
    const shown = await show('#13');
    const [posted] = await press(held.world, shown, 'card.more', { word: 'done' });
    expect(posted).to.match(/^You marked <[^>]+> as done\.\n[^]*\nDone$/m);
    expect(card('Slow first page').dueComplete).to.equal(true);
    await press(held.world, lastNotice(held.world), 'card.more', { word: 'undone' });
    expect(card('Slow first page').dueComplete).to.equal(false);
  });

  it('fit the person who is known in a private answer, with the one request for the card', async () => {
    const { url } = card('Opening hours on the first page');
    await held.world.outdate();
    const own = await held.requests(() => show(url));
    expect(own).to.have.length(1);
    expect(labels(lastNotice(held.world)))
      .to.include('Leave')
      .and.not.include('Assign me');
    await held.world.outdate();
    const unknown = await held.requests(() => show(url, { user: 'admin' }));
    expect(unknown).to.have.length(1);
    expect(labels(lastNotice(held.world))).to.include.members([
      'Assign me',
      'Leave',
      'Watch',
      'Stop watching',
    ]);
  });

  it('fit everybody who sees a shared message', async () => {
    const shared = await share('#13');
    expect(labels(shared)).to.deep.equal([
      'Checklists',
      'Mark done',
      'Archive',
      'Leave',
      'Watch',
      'Stop watching',
      'Comment',
      'Move',
      'Assign me',
      'Due',
      'Open',
    ]);
    await press(held.world, shared, 'card.more', { word: 'done' });
    expect(labels(postNow(held.world, shared)))
      .to.include('Mark not done')
      .and.not.include('Mark done');
    await press(held.world, postNow(held.world, shared), 'card.more', { word: 'undone' });
    expect(labels(postNow(held.world, shared)))
      .to.include('Mark done')
      .and.not.include('Mark not done');
  });

  it('replace the private answer by the new state', async () => {
    const shown = await show('#13');
    expect(shown.msg).to.not.match(/Grace Hopper/);
    const [posted, ...others] = await press(held.world, shown, 'card.assign');
    expect(others).to.deep.equal(NOTHING);
    expect(posted)
      .to.match(/^You added yourself to <\S+\|Slow first page>/)
      .and.match(/\nMembers: .*Grace Hopper/);
    expect(lastNotice(held.world).id).to.equal(shown.id);
    expect(JSON.stringify(lastNotice(held.world).blocks[0])).to.match(/You added/);
    const [archived] = await press(held.world, lastNotice(held.world), 'card.more', { word: 'archive' });
    expect(archived).to.match(/^You archived .*\n.*\n.*\nArchived/);
    const [back] = await press(held.world, lastNotice(held.world), 'card.more', { word: 'restore' });
    expect(back)
      .to.match(/^You restored .* from the archive/)
      .and.not.match(/Archived/);
    await ask('/trello unassign #13');
  });

  it('update a shared message for everybody, which still names who shared it, and answer privately', async () => {
    const shown = await share('#13');
    const posted = await press(held.world, shown, 'card.assign');
    expect(posted).to.have.length(1);
    expect(posted[0]).to.match(/^You added yourself to <\S+\|Slow first page>\.$/);
    const now = postNow(held.world, shown);
    expect(now.msg).to.match(/^\*Grace Hopper\* shared:\n<\S+\|Slow first page>/);
    expect(JSON.stringify(now.blocks[0])).to.include('*Grace Hopper* shared:');
    expect(JSON.stringify(now.blocks)).to.match(/Members: .*Grace Hopper/);
    expect(now.msg).to.match(/\nMembers: .*Grace Hopper/);
    expect(now['editedBy'].username).to.equal('trello.bot');
    await ask('/trello unassign #13');
  });

  it('watch a card and stop watching it', async () => {
    const { grace } = held.sample.members;
    const shown = await show('#13');
    const [watched] = await press(held.world, shown, 'card.more', { word: 'watch' });
    expect(watched).to.match(/^You started watching <\S+\|Slow/);
    expect(card('Slow first page').idWatchers).to.deep.equal([grace.id]);
    const [ended] = await press(held.world, lastNotice(held.world), 'card.more', { word: 'unwatch' });
    expect(ended).to.match(/^You stopped watching/);
    expect(card('Slow first page').idWatchers).to.deep.equal([]);
  });

  it('do not involve the app for plain links', async () => {
    const shown = await show('#13');
    expect(await writes(() => press(held.world, shown, 'card.open'))).to.deep.equal([]);
  });

  it('stay if the action fails, and the reason is given privately', async () => {
    const shown = await show('#13');
    held.trello.fail({ method: 'POST', path: /idMembers/, status: 503, times: 3 });
    const posted = await press(held.world, shown, 'card.assign');
    expect(posted).to.have.length(1);
    expect(posted[0]).to.match(/^Trello did not confirm whether this was done/);
    expect(lastNotice(held.world).id).to.not.equal(shown.id);
  });

  it('report what was done if the card cannot be rendered afterwards', async () => {
    const shown = await share('#13');
    held.world.host.failNext('messages.update');
    const posted = await held.unposted(() => press(held.world, shown, 'card.assign'));
    expect(posted).to.have.length(1);
    expect(posted[0]).to.match(/^You added yourself to/);
    await ask('/trello unassign #13');
  });

  it('refuse a forged value', async () => {
    const shown = await show('#13');
    const garbage = [
      '',
      'x',
      '{}',
      '__proto__',
      `archive ${'0'.repeat(24)}`,
      `${'g'.repeat(24)} `,
      'a'.repeat(9999),
    ];
    for (const actionId of ['card.comment', 'card.move', 'card.assign', 'card.due', 'card.more']) {
      for (const value of [...garbage, undefined, `destroy ${card('Slow first page').id} `]) {
        const written = await writes(async () => {
          const posted = await press(held.world, shown, actionId, { value: value ?? 'undefined' });
          expect(posted, `${actionId} ${value}`).to.have.length(1);
          expect(posted[0], `${actionId} ${value}`).to.match(/out of date|cannot see such a card/);
        });
        expect(written).to.deep.equal([]);
      }
    }
  });

  it('do nothing for people who are not connected, not in the room or no member of the board', async () => {
    const { world, trello, sample } = held;
    const shown = await show('#13');
    const everywhere = ['card.comment', 'card.move', 'card.assign', 'card.due', 'card.more'];
    world.host.addUser({ username: 'stranger', utcOffset: 0 });
    const secret = trello.addBoard({ name: 'Secret', members: [sample.members.ada] });
    const hidden = trello.addCard({ list: trello.addList({ board: secret, name: 'A' }), name: 'Hidden' });
    for (const actionId of everywhere) {
      const written = await writes(async () => {
        const asAdmin = await press(world, shown, actionId, { user: 'admin' });
        expect(asAdmin.join(), actionId).to.match(/^To change cards from here, connect/);
        const asStranger = await press(world, shown, actionId, { user: 'stranger' });
        expect(asStranger.join(), actionId).to.match(/^To change cards from here, connect/);
        const value = `${actionId === 'card.more' ? 'archive ' : ''}${hidden.id} `;
        const asGrace = await press(world, shown, actionId, { value });
        expect(asGrace.join(), actionId)
          .to.match(/^You cannot see such a card/)
          .and.not.match(/Hidden/);
      });
      expect(written, actionId).to.deep.equal([]);
    }
  });

  it('never change another person’s message, another room’s, or one about another card', async () => {
    const { world } = held;
    const shown = await share('#13');
    world.host.addRoom({ name: 'elsewhere', type: 'p', owners: ['grace'], members: ['grace'] });
    const own = await world.host.sendMessage('grace', 'crew', 'My own words');
    const forge = async (message: string, value: string): Promise<string> => {
      await world.host.click({ user: 'grace', room: 'crew', actionId: 'card.more', value, message });
      return plainly(lastNotice(world).msg);
    };
    const { id } = card('Slow first page');
    expect(await forge(own._id, `watch ${id} `)).to.match(/^You started watching/);
    expect(world.host.messages('crew').find(({ _id }) => _id === own._id)).to.include({
      msg: 'My own words',
    });
    const before = JSON.stringify(lastPost(world));
    expect(await forge(shown.id, `watch ${card('Write the visitor guide').id} `)).to.match(
      /^You started watching/,
    );
    expect(JSON.stringify(lastPost(world))).to.equal(before);
  });
});
