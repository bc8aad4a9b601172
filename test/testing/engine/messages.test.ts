import { expect } from 'chai';
import type { Probe } from '../../../testing/engine/probe/remote';
import { failure, startProbe } from '../../../testing/engine/probe/remote';
import type { MessageRecord } from '../../../testing/engine/records';

describe('engine host: messages', () => {
  let probe: Probe;
  let room: string;

  before(async () => {
    probe = await startProbe({ serverSettings: { E2E_Enable: true } });
    room = probe.general._id;
    probe.host.addUser({ username: 'away', online: false });
    probe.host.addRoom({ name: 'closed', members: ['ann'], archived: true });
    probe.host.addRoom({ name: 'quiet', owners: ['ann'], readOnly: true });
    probe.host.addRoom({ name: 'hidden', type: 'p', members: ['ann'], encrypted: true });
    probe.host.addRoom({ name: 'hushed', members: ['ann'], muted: ['probe.bot'] });
    probe.host.addRoom({ name: 'others', type: 'p', members: ['bob'] });
  });

  after(() => probe.host.stop());

  const create = (message: object): Promise<string> =>
    probe.run('create', { room, text: 'text', ...message });
  const refused = (message: object): Promise<string> => failure(create(message));
  const stored = (id: string): MessageRecord =>
    probe.host.messages().find(({ _id }) => _id === id) as MessageRecord;

  describe('creating', () => {
    it('stores what the builder can set, under the collection’s field names', async () => {
      const id = await create({
        alias: 'Trello',
        emoji: ':x:',
        groupable: false,
        parseUrls: false,
        blocks: [{ type: 'divider' }],
      });
      const message = stored(id);
      expect(id).to.match(/^\w{17}$/);
      expect(message).to.deep.include({
        rid: room,
        msg: 'text',
        alias: 'Trello',
        emoji: ':x:',
        groupable: false,
      });
      expect(message.u).to.include({ username: 'probe.bot', name: 'Probe' });
      expect(message.blocks?.[0]).to.have.keys('type', 'blockId', 'appId');
      expect(message.ts).to.be.instanceOf(Date);
    });

    it('copies unmapped properties over everything, the id and tshow included', async () => {
      const parent = await create({});
      const _unmappedProperties_ = { _id: 'AAAAAAAAAAAAAAAAA', tshow: true };
      expect(await create({ _unmappedProperties_, threadId: parent })).to.equal('AAAAAAAAAAAAAAAAA');
      expect(stored('AAAAAAAAAAAAAAAAA')).to.include({ tshow: true, tmid: parent });
    });

    it('throws for an existing id, and the first message stays', async () => {
      const _unmappedProperties_ = { _id: 'BBBBBBBBBBBBBBBBB' };
      await create({ text: 'first', _unmappedProperties_ });
      expect(await refused({ text: 'second', _unmappedProperties_ })).to.match(/reading '_id'/);
      expect(stored('BBBBBBBBBBBBBBBBB').msg).to.equal('first');
      expect(await probe.run('message', { id: 'BBBBBBBBBBBBBBBBB' })).to.include({ text: 'first' });
      expect(await probe.run('message', { id: 'CCCCCCCCCCCCCCCCC' })).to.equal(null);
    });

    it('refuses texts over 5,000 characters, a time of its own, custom fields and unknown rooms', async () => {
      expect(await create({ text: 'x'.repeat(5000) })).to.be.a('string');
      expect(await refused({ text: 'x'.repeat(5001) })).to.match(/Message_MaxAllowedSize/);
      expect(await refused({ createdAt: '2020-01-01T00:00:00Z' })).to.match(/out of sync/);
      expect(await refused({ customFields: { a: 1 } })).to.match(/Custom fields not enabled/);
      expect(await refused({ room: 'nowhere' })).to.match(/Invalid room/);
    });

    for (const text of ['@all look', 'look @here', 'look\n@all', '>@all']) {
      it(`refuses ${JSON.stringify(text)}`, async () => {
        expect(await refused({ text })).to.match(/Notify (all|here) in this room not allowed/);
      });
    }

    it('accepts @all within words, from people, and in blocks and attachments', async () => {
      await create({ text: 'me@all, (@here), @allison' });
      await create({
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '@all' } }],
        attachments: [{ text: '@here' }],
      });
      expect((await probe.host.sendMessage('ann', 'general', '@all')).msg).to.equal('@all');
    });

    it('refuses read-only, muted, encrypted and archived rooms, and needs no membership', async () => {
      const id = (name: string): string => probe.host.workspace.room(name)._id;
      expect(await refused({ room: id('quiet') })).to.match(/readonly/);
      expect(await refused({ room: id('hushed') })).to.match(/muted/);
      expect(await refused({ room: id('hidden') })).to.match(/un-encrypted/);
      expect(await refused({ room: id('closed') })).to.match(/room_is_archived/);
      expect(await create({ room: id('others') })).to.be.a('string');
    });

    it('accepts alias and avatar from the app and not for a person', async () => {
      await create({ avatarUrl: 'https://example.com/a.png' });
      expect(await refused({ sender: 'ann', alias: 'x' })).to.match(/Not enough permission/);
      expect(stored(await create({ sender: 'ann' })).u.username).to.equal('ann');
    });

    it('records the URLs that the server would fetch, unless told not to', async () => {
      expect(stored(await create({ text: 'see https://example.com/a' })).urls).to.deep.equal([
        { url: 'https://example.com/a' },
      ]);
      expect(stored(await create({ text: 'see https://example.com/a', parseUrls: false })).urls).to.equal(
        undefined,
      );
    });
  });

  describe('threads', () => {
    it('stores an explicit null, which searches without threads then miss', async () => {
      const id = await create({ text: 'null thread', threadId: null });
      expect(stored(id).tmid).to.equal(null);
      const found = await probe.run('history', {
        id: room,
        options: { limit: 100, showThreadMessages: false },
      });
      expect(found.map((message: any) => message.id)).not.to.include(id);
    });

    it('moves a reply to a reply to the root, and a reply to a message elsewhere to that room', async () => {
      const root = await create({});
      const reply = await create({ threadId: root });
      expect(stored(await create({ threadId: reply })).tmid).to.equal(root);
      const elsewhere = probe.host.addRoom({ name: 'elsewhere' });
      expect(stored(await create({ room: elsewhere._id, threadId: root })).rid).to.equal(room);
      expect(stored(root).tcount).to.equal(3);
    });

    it('refuses tshow without a thread', async () => {
      expect(await refused({ _unmappedProperties_: { tshow: true } })).to.match(/tshow/);
    });
  });

  describe('attachments', () => {
    it('renames known keys and drops unknown ones', async () => {
      const attachment = {
        color: '#fff',
        title: { value: 'T', link: 'https://example.com' },
        author: { name: 'A' },
        mine: 1,
      };
      const kept = stored(
        await create({ attachments: [{ ...attachment, imageUrl: 'https://example.com/i' }] }),
      ).attachments?.[0];
      expect(kept).to.include({
        color: '#fff',
        title: 'T',
        title_link: 'https://example.com',
        author_name: 'A',
        image_url: 'https://example.com/i',
      });
      expect(kept).not.to.have.property('mine');
    });

    it('fails for wrong types and URLs that are not absolute', async () => {
      expect(await refused({ attachments: [{ color: 1 }] })).to.match(/color/);
      expect(await refused({ attachments: [{ title: { value: 'T', link: '/path' } }] })).to.match(
        /title_link/,
      );
      expect(await refused({ attachments: [{ fields: [{ title: 1, value: 'x' }] }] })).to.match(/title/);
    });

    it('shows a missing field value as the word null', async () => {
      const id = await create({ attachments: [{ fields: [{ title: 'T', value: null }] }] });
      expect(stored(id).attachments?.[0]?.['fields']).to.deep.equal([{ title: 'T', value: 'null' }]);
    });
  });

  describe('updating', () => {
    it('marks the message as edited by the editor, and checks neither permission nor size', async () => {
      const id = await create({});
      await probe.run('update', { id, text: 'x'.repeat(6000), editor: probe.ann._id });
      expect(stored(id).msg).to.have.length(6000);
      expect(stored(id).editedAt).to.be.instanceOf(Date);
      expect(stored(id).editedBy?.username).to.equal('ann');
    });

    it('deletes without checking a permission', async () => {
      const id = await create({ sender: 'ann' });
      await probe.run('remove', { id });
      expect(probe.host.messages().some(({ _id }) => _id === id)).to.equal(false);
    });

    it('replaces blocks that are set and drops blocks that are added', async () => {
      const id = await create({ blocks: [{ type: 'divider', blockId: 'old' }] });
      await probe.run('update', { id, addBlocks: [{ type: 'divider', blockId: 'added' }] });
      expect(stored(id).blocks?.map(({ blockId }) => blockId)).to.deep.equal(['old']);
      await probe.run('update', { id, blocks: [{ type: 'divider', blockId: 'new' }] });
      expect(stored(id).blocks?.map(({ blockId }) => blockId)).to.deep.equal(['new']);
    });
  });

  describe('private messages', () => {
    const notify = (message: object): Promise<unknown> =>
      probe.run('notify', { user: 'ann', room, text: 'psst', ...message });

    it('keep their id, and the same id replaces the earlier one', async () => {
      await notify({ id: 'one', text: 'before' });
      await notify({ id: 'one', text: 'after', blocks: [{ type: 'divider' }], threadId: 'thread' });
      const shown = probe.host.notices('ann').filter(({ _id }) => _id === 'one');
      expect(shown).to.have.length(1);
      expect(shown[0]).to.include({ msg: 'after', rid: room, tmid: 'thread', replaced: true });
      const history = probe.host.noticeHistory().filter(({ _id }) => _id === 'one');
      expect(history.map(({ msg }) => msg)).to.deep.equal(['before', 'after']);
    });

    it('are not stored, and are silently lost for people who are offline', async () => {
      await notify({ user: 'away', id: 'lost' });
      expect(probe.host.notices('away')).to.deep.equal([]);
      expect(probe.host.noticeHistory().find(({ _id }) => _id === 'lost')?.delivered).to.equal(false);
      expect(probe.host.messages().some(({ _id }) => _id === 'lost' || _id === 'one')).to.equal(false);
    });

    it('reach every member of a room at once', async () => {
      await probe.run('notifyRoom', { room, text: 'all of you' });
      for (const user of [probe.ann, probe.bob])
        expect(probe.host.notices(user).slice(-1)[0]?.msg).to.equal('all of you');
    });
  });

  describe('reading and events', () => {
    it('returns raw messages without system messages, sorted and limited', async () => {
      const { _id } = probe.host.addRoom({ name: 'read' });
      for (const text of ['1', '2', '3']) await create({ room: _id, text });
      const options = { limit: 2, sort: { createdAt: 'desc' } };
      const found = await probe.run('history', { id: _id, options });
      expect(found.map(({ text }: any) => text)).to.have.length(2);
      expect(found[0]).to.include({ roomId: _id });
      expect(await failure(probe.run('history', { id: _id, options: { limit: 101 } }))).to.match(
        /Invalid limit/,
      );
    });

    it('notifies the app of people’s messages and of its own', async () => {
      probe.host.resetCalls();
      await probe.host.sendMessage('ann', 'general', 'ping');
      expect(probe.host.messages('general').slice(-1)[0]?.msg).to.equal('pong');
      const checks = probe.host.callNames().filter((name) => name === 'app.checkPostMessageSent');
      expect(checks).to.have.length(2);
    });

    it('refuses people who may not post', async () => {
      expect(await failure(probe.host.sendMessage('ann', 'others', 'hello'))).to.equal('error-not-allowed');
      expect(await failure(probe.host.sendMessage('bob', 'quiet', 'hello'))).to.match(/readonly/);
    });
  });
});

describe('engine host: messages on the oldest engine', () => {
  it('silently accepts a message in an archived room, and sends whole messages in updates', async () => {
    const { host, run } = await startProbe({ engine: 'oldest' });
    const { _id } = host.addRoom({ name: 'closed', archived: true });
    const id = await run('create', {
      room: _id,
      text: 'taken',
      blocks: [{ type: 'divider', blockId: 'old' }],
    });
    await run('update', { id, addBlocks: [{ type: 'divider', blockId: 'added' }] });
    expect(host.messages('closed')[0]?.blocks?.map(({ blockId }) => blockId)).to.deep.equal(['old', 'added']);
    const _unmappedProperties_ = { _id: 'AAAAAAAAAAAAAAAAA' };
    await run('create', { room: _id, text: 'first', _unmappedProperties_ });
    expect(await failure(run('create', { room: _id, text: 'again', _unmappedProperties_ }))).to.match(
      /reading '_id'/,
    );
    await host.stop();
  });
});
