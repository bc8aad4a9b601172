import { expect } from 'chai';
import { pressMenu } from '../../../testing/app/addForms';
import { lastNotice, pressForForm } from '../../../testing/app/clicks';
import { connect } from '../../../testing/app/connect';
import { fillIn } from '../../../testing/engine/fill';
import { field, submit } from '../../../testing/app/forms';
import { World } from '../../../testing/app/world';
import type { MessageRecord } from '../../../testing/engine/records';
import type { Card } from '../../../testing/trello/models';

const plainly = (text: string): string => text.replace(/\u2060/g, '');

describe('a reply in a card’s thread', () => {
  const held = World.forSuite();
  let card: Card;
  let root: MessageRecord;

  before(async () => {
    const { world } = held;
    world.host.addRoom({ name: 'crew', members: ['admin', 'grace'] });
    const { shortLink } = world.sample.board;
    const routes = [
      `${shortLink} -> #website thread=on replies=on`,
      `${shortLink} -> #general`,
      `${shortLink} -> #crew thread=on`,
    ];
    await world.setUp({ routes: routes.join('\n') });
    await connect(world, world.sample.members.grace);
  });
  beforeEach(async () => {
    const { world } = held;
    card = world.trello.addCard({ list: world.sample.lists.todo, name: 'Fog horn' });
    await world.newPosts(() => world.trello.as(world.sample.members.alan).comment(card, 'Is it loud?'));
    root = rootIn('website');
  });
  afterEach(() => {
    held.world.trello.clearFaults();
  });

  const rootIn = (room: string): MessageRecord =>
    held.world.host.messages(room).find(({ msg, tmid }) => !tmid && msg.includes(card.shortLink))!;

  let minutes = 0;
  /** Lets the job that tries again run. */
  const passMinutes = async (): Promise<void> => {
    minutes += 10;
    await held.world.host.runDueJobs(new Date(Date.now() + minutes * 60_000));
    await settle();
  };
  const settle = async (): Promise<void> => {
    await held.world.trello.settled();
    await held.world.host.idle();
  };
  const reply = async (
    text: string,
    { user = 'grace', room = 'website', threadId = root._id, also = {} } = {},
  ): Promise<MessageRecord> => {
    const message = await held.world.host.sendMessage(user, room, text, { threadId, also });
    await settle();
    return message;
  };
  const comments = (): string[] =>
    held.world.trello.state.actions
      .filter(({ type, data }) => type === 'commentCard' && data.card?.id === card.id)
      .map(({ data }) => data.text!)
      .filter((text) => text !== 'Is it loud?');
  const botPosts = (room: string): string[] => held.world.posts(room).map(plainly);
  const notices = async (work: () => Promise<unknown>): Promise<string[]> => {
    const { host } = held.world;
    const before = host.noticeHistory().length;
    await work();
    return host
      .noticeHistory()
      .slice(before)
      .map(({ msg }) => plainly(msg));
  };

  it('becomes a comment by its author, and is posted in other rooms, but not in its own thread', async () => {
    const before = botPosts('website').length;
    await reply('Very **loud**');
    expect(comments()).to.deep.equal(['Very **loud**']);
    const action = held.world.trello.state.actions.slice(-1)[0]!;
    expect(action.idMemberCreator).to.equal(held.world.sample.members.grace.id);
    expect(botPosts('website')).to.have.length(before);
    expect(botPosts('general').slice(-1)[0]).to.match(/^\*Grace Hopper\* commented on .*loud/);
    expect(botPosts('crew').slice(-1)[0]).to.match(/^\*Grace Hopper\* commented/);
  });

  it('is edited and deleted with it', async () => {
    const before = botPosts('website').length;
    const message = await reply('Very lod');
    await held.world.host.edit('grace', message, 'Very loud');
    await settle();
    expect(comments()).to.deep.equal(['Very loud']);
    await held.world.host.remove('grace', message);
    await settle();
    expect(comments()).to.deep.equal([]);
    expect(botPosts('website')).to.have.length(before);
  });

  it('gets what is written on Trello below it, by the same person, too', async () => {
    const before = botPosts('website').length;
    await reply('From chat');
    await held.world.newPosts(() =>
      held.world.trello.as(held.world.sample.members.grace).comment(card, 'From Trello'),
    );
    expect(botPosts('website').slice(before).join('\n'))
      .to.match(/“From Trello”/)
      .and.not.match(/From chat/);
    await held.world.newPosts(() =>
      held.world.trello.as(held.world.sample.members.grace).comment(card, 'From chat'),
    );
    expect(botPosts('website').slice(-1)[0], 'the same words, typed on Trello').to.match(/From chat/);
  });

  it('has links to its files, and mentions nobody on Trello', async () => {
    const file = {
      ts: new Date().toISOString(),
      title: 'plan.pdf',
      title_link: 'http://files.example/plan.pdf',
    };
    const attachments = [{ ...file, title_link_download: true, type: 'file' }];
    await reply('See this, @alan', { also: { attachments } });
    expect(comments()[0]).to.match(
      /^See this, alan\n\n- \[plan\.pdf\]\(http:\/\/files\.example\/plan\.pdf\)$/,
    );
  });

  it('has the text of a file, which may keep it in chat, too', async () => {
    const file = (description: string) => ({
      ts: new Date().toISOString(),
      title: 'plan.pdf',
      title_link: 'http://files.example/plan.pdf',
      title_link_download: true,
      type: 'file',
      description,
    });
    const message = await reply('', { also: { attachments: [file('The paln')] } });
    expect(comments()).to.deep.equal(['The paln\n\n- [plan.pdf](http://files.example/plan.pdf)']);
    await held.world.host.edit('grace', message, 'The plan');
    await settle();
    expect(comments()).to.deep.equal(['The plan\n\n- [plan.pdf](http://files.example/plan.pdf)']);
    await reply('', { also: { attachments: [file('// Between us')] } });
    expect(comments()).to.have.length(1);
  });

  it('stays in chat if it begins with two slashes, or is in another thread or room', async () => {
    const other = await held.world.host.sendMessage('grace', 'website', 'Lunch?');
    const answers = await notices(async () => {
      await reply('// Between us');
      await reply('At noon', { threadId: other._id });
      await reply('In a room without replies', { room: 'crew', threadId: rootIn('crew')._id });
      await held.world.host.sendMessage('grace', 'website', 'No reply');
      await settle();
    });
    expect(comments()).to.deep.equal([]);
    expect(answers).to.deep.equal([]);
  });

  it('can be added by hand in a room without replies: the form has the card of the thread', async () => {
    const threadId = rootIn('crew')._id;
    const message = await reply('By hand', { room: 'crew', threadId });
    const { view } = await pressMenu(held.world, 'message.add', { message: message._id, room: 'crew' });
    expect(field(view!, 'card').initialValue).to.equal(`https://trello.com/c/${card.shortLink}`);
    const { posted } = await submit(held.world, view!, { room: 'crew' } as never);
    expect(posted).to.match(/^You commented on .*Fog horn/);
    expect(comments()[0]).to.match(/^By hand/);
  });

  it('by an app, a bot or an integration stays in chat', async () => {
    const { host } = held.world;
    host.addUser({ username: 'robot', roles: ['bot'], type: 'bot' });
    await host.sendMessage('robot', 'website', 'Beep', { threadId: root._id }).catch(() => undefined);
    await reply('Hooked', { also: { bot: { i: 'hook' } } });
    await settle();
    expect(comments()).to.deep.equal([]);
  });

  it('without an account is explained once to its author, privately in the thread', async () => {
    const answers = await notices(async () => {
      await reply('First', { user: 'admin' });
      await reply('Second', { user: 'admin' });
    });
    expect(answers).to.have.length(1);
    expect(answers[0]).to.match(/^Your reply is in this thread, but not on the card\. .*connect/i);
    expect(held.world.host.noticeHistory().slice(-1)[0]).to.include({ tmid: root._id });
    expect(comments()).to.deep.equal([]);
    expect(held.world.host.messages('website').map(({ msg }) => msg)).to.include('Second');
    // Connecting in place sends it.
    const { host, trello, sample } = held.world;
    const token = trello.addToken({ member: sample.members.alan });
    const notice = lastNotice(held.world);
    const view = await pressForForm(held.world, notice, 'account.connect', {
      user: 'admin',
      room: 'website',
    });
    await host.submitView({ user: 'admin', view: fillIn(view, { token }, 'web') });
    await settle();
    expect(comments()).to.deep.equal(['First']);
    await host.type('admin', 'website', '/trello disconnect');
  });

  for (const [status, body, why] of [
    [403, 'unauthorized permission requested', /may not|not allowed|cannot/i],
    [404, 'The requested resource was not found.', /cannot see|not find|does not/i],
    [400, 'invalid value for text', /did not accept/],
  ] as const) {
    it(`that Trello refuses with ${status} is explained, and the next one works`, async () => {
      held.world.trello.fail({ method: 'POST', path: /comments/, status, body });
      const answers = await notices(() => reply('Refused'));
      expect(answers).to.have.length(1);
      expect(answers[0])
        .to.match(/^Your reply is in this thread, but not on the card\. /)
        .and.match(why);
      await reply('Refused');
      expect(comments()).to.deep.equal(['Refused']);
    });
  }

  it('that is too long is explained', async () => {
    const { workspace } = held.world.host;
    workspace.settings['Message_MaxAllowedSize'] = 20_000;
    const answers = await notices(() => reply('x'.repeat(16_500)));
    expect(answers.join()).to.match(/^Your reply .*16,?500 characters/);
    expect(comments()).to.deep.equal([]);
  });

  for (const [what, fault] of [
    ['429', { status: 429, body: 'Rate limit exceeded', times: 9 }],
    ['a broken connection', { reset: true }],
    ['503', { status: 503, body: 'unavailable', times: 3 }],
  ] as const) {
    it(`is sent later, once, after ${what}`, async () => {
      const { trello } = held.world;
      trello.fail({ method: 'POST', path: /comments/, ...fault });
      const answers = await notices(() => reply('Later'));
      expect(answers).to.deep.equal([
        'Trello has not confirmed your reply yet. The app tries again in a few minutes.',
      ]);
      trello.clearFaults();
      await passMinutes();
      expect(comments()).to.deep.equal(['Later']);
      await passMinutes();
      expect(comments()).to.deep.equal(['Later']);
    });
  }
});
