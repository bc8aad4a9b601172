import { expect } from 'chai';
import { forPreviews, previews, titles } from '../../../testing/app/previews';
import { foreignMarkup } from '../../../testing/text/foreignMarkup';

describe('a message with a Trello link', () => {
  const held = forPreviews();
  const { post: t, link, card } = held;

  it('shows the card below the text, with one request and one update of the message', async () => {
    const { host, trello, sample } = held.world;
    const text = `Please look at ${link('Write the visitor guide')}/1-write`;
    const before = trello.requests.length;
    host.resetCalls();
    const message = await t(text);
    expect(message.msg).to.equal(text);
    expect(message.attachments).to.have.length(1);
    const [attachment] = message.attachments!;
    expect(attachment).to.include({ title: 'Write the visitor guide', color: '#0079BF' });
    expect(attachment!['title_link']).to.equal(link('Write the visitor guide'));
    // Rocket.Chat would insert the text of an edit into it.
    expect(JSON.stringify(attachment)).to.not.match(/description|actions/);
    expect(previews(message)).to.deep.equal([
      [
        'Write the visitor guide',
        `*To do* · [Lighthouse website](https://trello.com/b/${sample.board.shortLink})`,
        'Labels: Documentation',
        'Members: Alan Turing',
        'Checklists: 2 of 4 done',
        'One page per floor.',
        '☑ outline',
        '• pictures from the *archive*',
      ].join('\n'),
    ]);
    expect(message.editedBy!.username).to.equal('trello.bot');
    expect(message.urls).to.deep.equal([{ url: `${link('Write the visitor guide')}/1-write` }]);
    expect(trello.requests.slice(before)).to.have.length(1);
    expect(host.messages('website').filter(({ msg }) => msg === text)).to.have.length(1);
  });

  it('says what is overdue, due soon and complete, in the workspace’s time zone', async () => {
    expect(previews(await t(link('Menu cannot be closed on phones'))).join()).to.match(
      /\n\*Overdue since .* UTC\*/,
    );
    expect(previews(await t(link('Map with the way from the station'))).join()).to.match(
      /\n\*Due soon: .* UTC\*/,
    );
    expect(previews(await t(link('Opening hours on the first page'))).join()).to.match(/\nDue: .* UTC$/m);
    expect(previews(await t(link('Move to the new host'))).join()).to.match(/\nDue: .* UTC, done/);
    expect(previews(await t(link('Guest book'))).join()).to.match(/\nArchived/);
  });

  it('has the colour of the cover, and its picture if anybody may open that', async () => {
    const unsplash = 'https://images.unsplash.com/photo-1?ixid=x';
    const copy = 'https://trello-backgrounds.s3.amazonaws.com/SharedBackground/480x320/a/photo-1.jpg';
    const ofCard = 'https://trello.com/1/cards/x/attachments/y/previews/z/download/photo.jpg';
    const sizes = (url: string) => ({
      scaled: [
        { url: `${url}#small`, width: 70 },
        { url, width: 480 },
      ],
    });
    const covers: [string | null, Record<string, unknown>, Record<string, unknown>][] = [
      ['sky', {}, { color: '#6cc3e0' }],
      ['constructor', {}, { color: '#0079BF' }],
      [null, { ...sizes(copy), sharedSourceUrl: unsplash }, { color: '#0079BF', thumb_url: copy }],
      [null, { scaled: null, sharedSourceUrl: unsplash }, { color: '#0079BF', thumb_url: unsplash }],
      [null, { ...sizes(ofCard), sharedSourceUrl: null }, { color: '#0079BF' }],
      [null, { sharedSourceUrl: 'https://images.unsplash.com.evil.example/x' }, { color: '#0079BF' }],
      [null, { sharedSourceUrl: 'https://tracker.example/x.png' }, { color: '#0079BF' }],
    ];
    for (const [coverColor, coverPicture, expected] of covers) {
      Object.assign(card('Slow first page'), { coverColor, coverPicture });
      await held.world.outdate();
      const [attachment] = (await t(link('Slow first page'))).attachments!;
      const { color, thumb_url } = attachment as Record<string, unknown>;
      expect({ color, ...(thumb_url !== undefined && { thumb_url }) }).to.deep.equal(expected);
    }
  });

  it('shows a board with its open lists and cards', async () => {
    const { sample } = held.world;
    expect(previews(await t(`<https://trello.com/b/${sample.board.shortLink}/x|the board>`))).to.deep.equal([
      'Lighthouse website\n4 open lists, 16 cards',
    ]);
    expect(previews(await t(`trello.com/b/${held.open.shortLink}`))).to.deep.equal([
      'Roadmap\n1 open list, 1 card',
    ]);
  });

  it('shows the first three of five, each once', async () => {
    const names = ['Slow first page', 'Old news pages redirect', 'Guest book', 'Ticket prices for groups'];
    const [first, second, third, fourth] = names.map(link);
    const again = `[again](http://www.trello.com/c/${card(names[0]!).shortLink}?x=1)`;
    const message = await t([first, again, second, third, fourth, link('Photos of the lamp room')].join(' '));
    expect(titles(message)).to.deep.equal(names.slice(0, 3));
    const byId = `https://trello.com/c/${card(names[0]!).id} ${first}`;
    expect(titles(await t(byId))).to.deep.equal([names[0]]);
    const loud = first!.replace('https://trello.com', 'HTTPS://Trello.COM');
    expect(titles(await t(loud))).to.deep.equal([names[0]]);
  });

  it('shows names as plain text', async () => {
    const { trello, sample } = held.world;
    trello.addCard({ list: sample.lists.todo, name: '@all *[x](http://evil.example)*', desc: '@here `' });
    const [attachment] = (await t(link('@all *[x](http://evil.example)*'))).attachments!;
    expect(attachment!['title']).to.equal('@all *[x](http://evil.example)*');
    expect(foreignMarkup(String(attachment!['text']).split('\n')[1]!)).to.deep.equal([]);
  });

  it('shows previews in threads, direct rooms and private rooms as well', async () => {
    const { host } = held.world;
    const parent = await t('What about this?');
    expect(titles(await t(link('Slow first page'), { threadId: parent._id }))).to.deep.equal([
      'Slow first page',
    ]);
    host.addRoom({ name: 'den', type: 'p', members: ['grace'] });
    expect(titles(await t(link('Open doors'), { room: 'den' }))).to.deep.equal(['Open doors']);
    const direct = host.addRoom({ name: 'pair', type: 'd', members: ['grace', 'admin'] });
    expect(titles(await t(link('Open doors'), { room: direct._id }))).to.deep.equal(['Open doors']);
  });
});

describe('who sees a preview', () => {
  const held = forPreviews();
  const { post: t, link } = held;
  const all = (): string =>
    [link('Buy the island'), `https://trello.com/b/${held.secret.shortLink}`, link('Open doors')].join(' ');

  it('is the room, for linked boards and public boards', async () => {
    expect(titles(await t(all()))).to.deep.equal(['Open doors']);
    expect(titles(await t(link('Slow first page')))).to.deep.equal(['Slow first page']);
    expect(titles(await t(link('Slow first page'), { room: 'general' }))).to.deep.equal([]);
    expect(titles(await t(all(), { room: 'general' }))).to.deep.equal(['Open doors']);
  });

  it('is nobody, without a message, if the card does not exist or the account may not see it', async () => {
    const { trello } = held.world;
    const other = trello.addMember({ username: 'other', fullName: 'Other' });
    const theirs = trello.addBoard({ name: 'Theirs', members: [other] });
    const card = trello.addCard({ list: trello.addList({ board: theirs, name: 'L' }), name: 'T' });
    const text = `https://trello.com/c/zzzzzzzz https://trello.com/c/${card.shortLink}`;
    expect((await t(text)).editedAt).to.equal(undefined);
  });

  it('is every room for every board if the settings say so, and no room if they say nothing', async () => {
    const { world } = held;
    await world.save({ readAccess: 'every' });
    expect(titles(await t(all(), { room: 'general' }))).to.deep.equal([
      'Buy the island',
      'Secret plans',
      'Open doors',
    ]);
    await world.save({ readAccess: 'nothing' });
    expect(titles(await t(all()))).to.deep.equal([]);
    expect(titles(await t(link('Slow first page')))).to.deep.equal([]);
    await world.save({ readAccess: 'linked' });
  });

  it('is the room for linked lists and cards, and not for the rest of their board', async () => {
    const { world } = held;
    const { host, sample } = world;
    host.addRoom({ name: 'narrow', owners: ['grace'] });
    await host.type('grace', 'narrow', `/trello link Review --board ${sample.board.shortLink}`);
    const answer = host.noticeHistory().slice(-1)[0]!;
    const button = (answer.blocks ?? []).flatMap(({ elements }) => (elements ?? []) as any[])[0];
    if (button) {
      const container = { type: 'message' as const, id: answer._id };
      const { actionId, blockId, value } = button;
      await host.click({ user: 'grace', room: 'narrow', container, actionId, blockId, value });
    }
    const room = 'narrow';
    expect(titles(await t(link('Slow first page'), { room }))).to.deep.equal(['Slow first page']);
    expect(titles(await t(link('Guest book'), { room }))).to.deep.equal([]);
    expect(titles(await t(`https://trello.com/b/${sample.board.shortLink}`, { room }))).to.deep.equal([]);
  });
});
