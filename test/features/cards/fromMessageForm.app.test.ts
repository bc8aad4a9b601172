import { expect } from 'chai';
import { choose, pressMenu, submitAnew, type View, withoutNonce } from '../../../testing/app/addForms';
import { connect, forCards, plainly } from '../../../testing/app/cards';
import { field } from '../../../testing/app/forms';

const uploads = [
  {
    ts: '2026-01-01T00:00:00.000Z',
    type: 'file',
    title: 'plan (v2).pdf',
    title_link: '/file-upload/abc/plan%20(v2).pdf',
    title_link_download: true,
  },
  { ts: '2026-01-01T00:00:00.000Z', image_url: 'https://img.example/a.png' },
  { type: 'file', title: 'evil', title_link: 'javascript:alert(1)' },
  { type: 'file', title: 'other', title_link: '//evil.example/x' },
  // A quote.
  {
    ts: '2026-01-01T00:00:00.000Z',
    text: 'said before',
    author_name: 'ada',
    message_link: 'https://chat.example/channel/x?msg=1',
  },
];

describe('“Create Trello card” on a message', () => {
  const held = forCards();
  const { card, writes } = held;
  const create = async (
    text: string,
    { threadId, attachments }: { threadId?: string; attachments?: View[] } = {},
  ) => {
    const { host } = held.world;
    const message = await host.sendMessage('grace', 'crew', text, { ...(threadId && { threadId }) });
    // As the server stores an upload.
    if (attachments) host.workspace.messages.put({ ...message, attachments });
    const came = await pressMenu(held.world, 'message.create', { message: message._id });
    return { ...came, view: came.view as View, message };
  };
  const initial = (view: View, name: string): string => field(view, name).initialValue as string;

  it('is in the menus of messages and of the message box, but not in livechat', () => {
    const shown = held.world.host.actionButtons().map(({ actionId, context, labelI18n, when }) => ({
      actionId,
      context,
      labelI18n,
      contexts: when.messageActionContext,
      isInLivechat: when.roomTypes.includes('livechat'),
      types: when.roomTypes.length,
    }));
    const inMessages = {
      context: 'messageAction',
      contexts: ['message', 'message-mobile', 'threads'],
      isInLivechat: false,
      types: 8,
    };
    expect(shown.slice(0, 3)).to.deep.equal([
      { ...inMessages, actionId: 'message.create', labelI18n: 'button.create' },
      { ...inMessages, actionId: 'message.add', labelI18n: 'button.add' },
      {
        ...inMessages,
        context: 'messageBoxAction',
        contexts: undefined,
        actionId: 'box.create',
        labelI18n: 'button.box',
      },
    ]);
  });

  it('uses the first line as title, and text, author and a link back as description', async () => {
    const { world, sample } = held;
    const text = '*Please* fix [the login](https://x.example) @ada\n\nIt fails for @here and ada@x.example.';
    const { view, message } = await create(text);
    const room = world.host.workspace.room('crew')._id;
    expect(withoutNonce(view)).to.equal(`add ${room} - ${sample.board.id} m${message._id}`);
    expect(initial(view, 'title')).to.equal('Please fix the login @ada');
    const desc = initial(view, 'desc');
    expect(desc).to.equal(
      `${text}\n\nFrom Grace Hopper (@grace) in Rocket.Chat: ${world.host.url}/group/crew?msg=${message._id}`,
    );
    const { posted } = await submitAnew(world, view);
    expect(posted).to.match(/^You created <\S+\|Please fix the login @ada>/);
    expect(card('Please fix the login @ada').desc).to.equal(desc);
  });

  it('links files and pictures, and uses a file’s name if there is no text', async () => {
    const { world } = held;
    const { view } = await create('', { attachments: uploads });
    expect(initial(view, 'title')).to.equal('plan (v2).pdf');
    const desc = initial(view, 'desc');
    expect(desc.split('\n').slice(0, 2)).to.deep.equal([
      `- [plan (v2).pdf](${world.host.url}/file-upload/abc/plan%20%28v2%29.pdf)`,
      '- [a.png](https://img.example/a.png)',
    ]);
    expect(desc).to.not.match(/javascript|evil|said before/);
    const { view: bare } = await create('', { attachments: [uploads[4]!] });
    expect(initial(bare, 'title')).to.equal(undefined);
  });

  it('uses what is written below a file', async () => {
    const [file] = uploads;
    const { view } = await create('', { attachments: [{ ...file, description: 'Check *this*' }] });
    expect(initial(view, 'title')).to.equal('Check this');
    expect(initial(view, 'desc')).to.match(/^Check \*this\*\n\n- \[plan/);
    const { view: both } = await create('Once', { attachments: [{ ...file, description: 'Once' }] });
    expect(initial(both, 'desc')).to.match(/^Once\n\n- \[plan/);
  });

  it('links audio and video files, but ignores what apps show below a link', async () => {
    const { world } = held;
    const ts = '2026-01-01T00:00:00.000Z';
    const link = { ts, title: 'Ticket 7', title_link: 'https://tickets.example/7', text: 'Open' };
    const { view } = await create('', {
      attachments: [
        link,
        { ...link, type: 'other' },
        { ...link, image_url: 'https://img.example/chart.png' },
        { ts, audio_url: '/file-upload/a/note.mp3' },
        { ts, title: 'film', title_link: '/file-upload/b/film.mp4', title_link_download: true },
        { ts, video_url: 'https://img.example/b.mp4' },
      ],
    });
    const desc = initial(view, 'desc').split('\n\n')[0]!;
    expect(desc.split('\n')).to.deep.equal([
      '- [Ticket 7](https://img.example/chart.png)',
      `- [note.mp3](${world.host.url}/file-upload/a/note.mp3)`,
      `- [film](${world.host.url}/file-upload/b/film.mp4)`,
      '- [b.mp4](https://img.example/b.mp4)',
    ]);
    const text = `https://trello.com/c/${card('Slow first page').shortLink}`;
    const previewed = await world.host.sendMessage('grace', 'crew', text);
    const stored = world.host.messages('crew').find(({ _id }) => _id === previewed._id)!;
    expect(stored.attachments).to.have.length(1);
    const { view: rendered } = await pressMenu(world, 'message.create', { message: previewed._id });
    expect(initial(rendered!, 'desc')).to.match(new RegExp(`^${text}\\n\\nFrom Grace Hopper`));
  });

  it('uses the text as written, names included', async () => {
    const called = [
      '_@ada_',
      '**@ada**',
      '(@ada)',
      'é@ada',
      '*_@ada',
      '@@ada',
      '/@ada',
      '__@ada__',
      '\n@ada',
    ];
    for (const text of called) {
      const { view } = await create(`See ${text} now`);
      expect(initial(view, 'desc').split('\n\nFrom')[0], text).to.equal(`See ${text} now`);
    }
    const mail = 'ada@x.example, ada.l1@x.example';
    expect(initial((await create(`x ${mail}`)).view, 'desc')).to.include(mail);
  });

  it('links back to channels and direct rooms as well', async () => {
    const { world } = held;
    const direct = world.host.addRoom({ name: 'grace & admin', type: 'd', members: ['grace', 'admin'] });
    for (const [room, path] of [
      ['website', '/channel/website'],
      [direct, `/direct/${direct._id}`],
    ] as const) {
      const message = await world.host.sendMessage('grace', room, 'Look here');
      const { view } = await pressMenu(world, 'message.create', { room, message: message._id });
      expect(initial(view!, 'desc')).to.include(`${world.host.url}${path}?msg=${message._id}`);
    }
  });

  it('keeps the prefilled values if a phone submits fewer fields, or another board is chosen', async () => {
    const { world, trello, sample } = held;
    const garden = trello.addBoard({ name: 'Garden', members: [sample.members.grace] });
    trello.addList({ board: garden, name: 'Beds' });
    await held.ask('/trello add Something new');
    const { view } = await create('Water the garden');
    const rendered = await choose(world, view, { value: garden.id });
    expect(rendered.view!['id']).to.equal(view['id']);
    expect(initial(rendered.view!, 'title')).to.equal('Water the garden');
    expect(initial(rendered.view!, 'desc')).to.equal(initial(view, 'desc'));
    const state = { board: { 'add.board': garden.id } };
    await world.host.submitView({ user: 'grace', view: { id: withoutNonce(view), state } });
    expect(card('Water the garden')).to.include({ idBoard: garden.id, desc: initial(view, 'desc') });
    const { view: other } = await create('Weed the garden');
    await submitAnew(world, other, { touched: { desc: '' } });
    expect(card('Weed the garden').desc).to.equal('');
    const untitled = await submitAnew(world, other, { touched: { title: '' }, client: 'mobile' });
    expect(untitled.errors).to.have.keys('title');
  });

  it('answers in the message’s thread, and is posted once in the room', async () => {
    const { world } = held;
    const root = await world.host.sendMessage('grace', 'crew', 'Root');
    const { view } = await create('A reply', { threadId: root._id });
    const newPosts = await world.newPosts(() => submitAnew(world, view), 'crew');
    expect(newPosts.map(plainly)).to.deep.equal([
      `*Grace Hopper* created <https://trello.com/c/${card('A reply').shortLink}|A reply> in *To do*`,
    ]);
    expect(world.host.noticeHistory().slice(-1)[0]!.tmid).to.equal(root._id);
  });

  it('refuses messages of other rooms, encrypted messages and people without the right', async () => {
    const { world, trello } = held;
    world.host.addRoom({ name: 'vault', type: 'p', owners: ['admin'] });
    const secret = await world.host.sendMessage('admin', 'vault', 'The launch code');
    const mine = await world.host.sendMessage('grace', 'crew', 'Mine');
    const refused = async (pressing: Parameters<typeof pressMenu>[2], sentence: RegExp) => {
      for (const action of ['message.create', 'message.add'] as const) {
        const { view, posted } = await pressMenu(world, action, pressing);
        expect(view).to.equal(undefined);
        expect(posted, action).to.match(sentence);
      }
    };
    const written = await writes(async () => {
      await refused({ message: secret._id }, /^That message is no longer available here\.$/);
      await refused({ message: secret._id, room: 'vault' }, /^Only people in this room can do that/);
      await refused({}, /^That message is no longer available here\.$/);
      await refused({ message: mine._id, user: 'admin' }, /^To change cards from here, connect your own/);
      const locked = { ...mine, _id: 'lockedMessage1234', msg: 'U2FsdGVk', t: 'e2e' };
      world.host.workspace.messages.put(locked);
      await refused({ message: locked._id }, /^That message is encrypted/);
      // A forged form.
      const { view } = await create('Stolen?');
      const forged = { id: withoutNonce(view).replace(/ m\S+$/, ` m${secret._id}`), state: {} };
      const answer = await world.host.submitView({ user: 'grace', view: forged });
      expect(answer.errors).to.deep.equal({ title: 'That message is no longer available here.' });
      const mallory = trello.addMember({ username: 'mallory', fullName: 'Mallory' });
      world.host.addUser({ username: 'mallory' });
      world.host.addRoom({ name: 'outside', members: ['mallory'] });
      await connect(world, { member: mallory, user: 'mallory', room: 'outside' });
      await refused({ message: mine._id, user: 'mallory' }, /^Only people in this room can do that/);
    });
    expect(written).to.deep.equal([]);
  });
});

describe('“Trello card” in the message box', () => {
  const held = forCards();
  const { card } = held;

  it('opens the form with the text in the box', async () => {
    const { world } = held;
    const { view } = await pressMenu(world, 'box.create', { text: 'Call *Ada*\nabout @grace’s lamp' });
    expect(field(view!, 'title').initialValue).to.equal('Call Ada');
    expect(plainly(field(view!, 'desc').initialValue)).to.equal('Call *Ada*\nabout @grace’s lamp');
    await submitAnew(world, view!);
    expect(plainly(card('Call Ada').desc)).to.match(/^Call \*Ada\*\nabout/);
    const short = await pressMenu(world, 'box.create', { text: 'Call Ada again' });
    expect(field(short.view!, 'desc').initialValue).to.equal(undefined);
    const empty = await pressMenu(world, 'box.create', { text: '' });
    expect(field(empty.view!, 'title').initialValue).to.equal(undefined);
  });

  it('answers in the thread of the box, and is refused to people without the right', async () => {
    const { world } = held;
    const root = await world.host.sendMessage('grace', 'crew', 'Root');
    const { view } = await pressMenu(world, 'box.create', { text: 'X', threadId: root._id });
    expect(view!['id']).to.include(` ${root._id} `);
    const { view: none, posted } = await pressMenu(world, 'box.create', { text: 'X', user: 'admin' });
    expect(none).to.equal(undefined);
    expect(posted).to.match(/^To change cards from here, connect/);
    world.host.addRoom({ name: 'vault', type: 'p', owners: ['admin'] });
    const foreign = await pressMenu(world, 'box.create', { text: 'X', room: 'vault' });
    expect(foreign.view).to.equal(undefined);
    expect(foreign.posted).to.match(/^Only people in this room can do that/);
  });
});
