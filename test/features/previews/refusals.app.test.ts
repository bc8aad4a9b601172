import { expect } from 'chai';
import { forPreviews, titles } from '../../../testing/app/previews';
import { World } from '../../../testing/app/world';

describe('no preview', () => {
  const held = forPreviews();
  const { post: t, link } = held;
  const slow = (): string => link('Slow first page');

  /** Posts a message, and expects no request to Trello and no change to the message. */
  async function isLeftAlone(text: string, options: Parameters<typeof t>[1] = {}): Promise<void> {
    const { trello } = held.world;
    const before = trello.requests.length;
    const message = await t(text, options);
    expect(message.editedAt, text).to.equal(undefined);
    expect(trello.requests.slice(before), text).to.deep.equal([]);
  }

  it('is added to messages by bots, apps, integrations, the system and visitors', async () => {
    const { host } = held.world;
    host.addUser({ username: 'robot', type: 'bot', roles: ['bot'] });
    host.addUser({ username: 'helper', roles: ['user', 'bot'] });
    for (const name of ['robot', 'helper', 'trello.bot']) {
      const { _id } = await host.sendMessage(name, 'general', link('Open doors'));
      expect(held.stored({ _id }).editedAt, name).to.equal(undefined);
    }
    await isLeftAlone(slow(), { also: { bot: { i: 'abc' } } });
    await isLeftAlone(slow(), { also: { t: 'e2e' } });
    await isLeftAlone(slow(), { also: { t: 'room_changed_topic' } });
    const { people, rooms } = held.world;
    host.workspace.rooms.put({ ...rooms.general, _id: 'omnichannel', name: 'omnichannel', t: 'l' });
    host.workspace.subscriptions.put({ _id: 's1', rid: 'omnichannel', uid: people.grace._id, roles: [] });
    await isLeftAlone(link('Open doors'), { room: 'omnichannel' });
  });

  it('is added for links in code and quotes, or to other pages of Trello', async () => {
    const url = slow();
    await isLeftAlone(`\`${url}\` and \`\`\`${url}\`\`\``);
    await isLeftAlone(`look:\n\`\`\`\n${url}\n\`\`\``);
    await isLeftAlone(`> ${url}\nIndeed.`);
    await isLeftAlone(`\\(${url}\\)`);
    await isLeftAlone(
      'https://trello.com/u/ada https://trello.com/power-ups/admin https://trello.com/c/short',
    );
    const message_link = 'https://chat.example.com/channel/website?msg=abc';
    await isLeftAlone(`[ ](${message_link}) Indeed.`, {
      also: { attachments: [{ text: url, message_link }] },
    });
    expect(titles(await t(`> ${url}\n[this](${url})`))).to.deep.equal(['Slow first page']);
  });

  it('is added if the settings say so, from the next message on', async () => {
    const { world } = held;
    await world.save({ linkPreviews: false });
    await isLeftAlone(slow());
    world.host.resetCalls();
    await isLeftAlone(slow());
    expect(world.roundTrips()).to.deep.equal(['app.checkPostMessageSent']);
    await world.save({ linkPreviews: true });
    expect(titles(await t(slow()))).to.deep.equal(['Slow first page']);
  });

  it('is added on a server that does not parse its messages, as only the server knows what is a link', async () => {
    const { host } = held.world;
    host.workspace.parsesMessages = false;
    host.resetCalls();
    await isLeftAlone(slow());
    expect(held.world.roundTrips()).to.deep.equal(['app.checkPostMessageSent']);
    host.workspace.parsesMessages = true;
    expect(titles(await t(slow()))).to.deep.equal(['Slow first page']);
  });

  it('costs more than a check if a message has no Trello link', async () => {
    const { host } = held.world;
    host.resetCalls();
    const message = await t('See https://example.com/trello and `code`, trello dot com');
    expect(held.world.roundTrips()).to.deep.equal(['app.checkPostMessageSent']);
    host.resetCalls();
    await host.edit('grace', message, `Never mind \`${slow()}\``);
    expect(held.world.roundTrips()).to.deep.equal(['app.checkPostMessageUpdated']);
    host.resetCalls();
    await t(slow());
    expect(held.world.roundTrips().filter((name) => name !== 'http.get')).to.deep.equal([
      'app.checkPostMessageSent',
      'app.executePostMessageSent',
      'persistence.readByAssociations',
      'messages.getById',
      'messages.update',
      'app.checkPostMessageUpdated',
    ]);
  });

  it('is shown, nor any message, if Trello fails; the other of two is shown', async () => {
    const { host, trello } = held.world;
    const first = link('Open doors');
    const fails = { path: new RegExp(`cards/${held.card('Open doors').shortLink}`), status: 500, times: 2 };
    await held.world.outdate();
    trello.fail(fails);
    const before = host.noticeHistory().length;
    const posts = host.messages().length;
    expect(titles(await t(`${first} ${slow()}`))).to.deep.equal(['Slow first page']);
    // Engine 1.46 stores the log of whichever call began last with a response, so this one changes no message.
    trello.fail(fails);
    const logs = host.logs().stored.length;
    expect(titles(await t(first))).to.deep.equal([]);
    expect(JSON.stringify(host.logs().stored.slice(logs))).to.match(/link-previews.*Trello: unavailable/);
    expect(host.noticeHistory()).to.have.length(before);
    expect(host.messages()).to.have.length(posts + 2);
  });
});

describe('an app without settings', () => {
  const held = World.forSuite();

  it('ignores links, and logs no error', async () => {
    const { host } = held.world;
    const { _id } = await host.sendMessage('grace', 'website', 'https://trello.com/c/abcd1234');
    expect(host.messages('website').find((each) => each._id === _id)!.editedAt).to.equal(undefined);
    expect(JSON.stringify(host.logs().stored)).to.not.match(/"severity":"error"/);
    await held.world.save({ apiKey: 'no key', apiToken: 'no token' });
    await host.sendMessage('grace', 'website', 'https://trello.com/c/abcd1234');
    expect(JSON.stringify(host.logs().stored)).to.not.match(/link-previews/);
    expect(held.world.trello.requests).to.deep.equal([]);
  });
});
