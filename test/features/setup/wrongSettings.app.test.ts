import { expect } from 'chai';
import { World } from '../../../testing/app/world';

/** The last message from the app to the person who installed it. */
const lastReport = (world: World): string => world.direct('admin').slice(-1)[0] ?? '';

describe('wrong settings', () => {
  const held = World.forSuite();

  beforeEach(() => held.world.setUp({ routes: '', style: 'compact', timeZone: '', tell: '' }));

  const problems = async (values: Parameters<World['setUp']>[0]): Promise<string> => {
    await held.world.setUp(values);
    return lastReport(held.world);
  };

  it('are reported: key, token or secret is missing or unknown to Trello', async () => {
    expect(await problems({ apiKey: '' })).to.match(/the API key is missing in the app’s settings/);
    expect(await problems({ apiToken: '' })).to.match(/the token is missing/);
    expect(await problems({ apiSecret: '' })).to.match(
      /API secret is missing\. The app needs it.*no board is linked/,
    );
    expect(held.world.trello.webhooks).to.have.length(0);
    expect(await problems({ apiKey: 'f'.repeat(32) })).to.match(/does not recognise the API key/);
    expect(await problems({ apiToken: `ATTA${'f'.repeat(72)}` })).to.match(/does not accept the token/);
    expect(await problems({ apiKey: held.world.trello.apiSecret })).to.match(
      /The API key looks like the API secret/,
    );
    expect(await problems({ timeZone: 'Berlin' })).to.match(/“Berlin” is not a time zone/);
    expect(await problems({ timeZone: '', tell: '@nobody' })).to.match(/no user “nobody”/);
  });

  it('are reported with the line of a route that does not work; the others do', async () => {
    const { trello, host, sample } = held.world;
    trello.addBoard({ name: 'Twin' });
    trello.addBoard({ name: 'twin' });
    const shut = trello.addBoard({ name: 'Shut', closed: true });
    const foreign = trello.addMember({ username: 'zoe', fullName: 'Zoe' });
    const hidden = trello.addBoard({ name: 'Hidden', members: [foreign] });
    host.addRoom({ name: 'attic', archived: true });
    host.workspace.settings.E2E_Enable = true;
    host.addRoom({ name: 'vault', encrypted: true });
    host.addRoom({ name: 'news', readOnly: true });
    const { shortLink } = sample.board;
    const text = await problems({
      routes: [
        'Lighthose website -> #website',
        'Lighthouse website -> #nowhere',
        `${shortLink} -> #attic`,
        `${shortLink} -> #vault`,
        `${shortLink} -> #news`,
        'TWIN -> #website',
        `${shut.shortLink} -> #website`,
        `${hidden.shortLink} -> #website`,
        'Lighthouse hotel -> #website',
        `${shortLink} -> #general`,
        `${shortLink} -> #general`,
        'no arrow',
      ].join('\n'),
    });
    expect(text).to.match(/Line 12 of “Boards and rooms” needs an arrow/);
    expect(text).to.match(/Line 2 .*no room “nowhere”/);
    expect(text).to.match(/Line 3 .*“attic” is archived/);
    expect(text).to.match(/Line 4 .*“vault” is encrypted/);
    expect(text).to.match(/not allowed to post in news.*post-?\u2060?readonly/);
    expect(text).to.match(/Line 6 .*several boards match “TWIN”: “Twin”, “twin”/);
    expect(text).to.match(/Line 7 .*is closed/);
    expect(text).to.match(/Line 8 .*cannot see an open board/);
    expect(text).to.match(/Line 9 .*Did you mean “Lighthouse website”/);
    expect(text).to.match(/Line 11 .*as line 10/);
    expect(text).to.match(
      /Line 1 .*an open board called “Lighthose website”\. Did you mean “Lighthouse website”/,
    );
    expect(text).to.match(/These rooms follow boards:\n• Lighthouse website → general$/);
    // A board that the account may not see is treated like one that does not exist.
    expect(text).to.not.include('Hidden');
  });

  it('are reported as Trello or the address refuses them, and the existing state stays', async () => {
    const { world } = held;
    await world.setUp();
    expect(world.trello.webhooks).to.have.length(1);
    world.trello.fail({ path: /members/, status: 500, times: 2 });
    expect(await problems({ style: 'detailed' })).to.match(
      /cannot be reached right now[^]*Lighthouse website → website/,
    );
    expect(world.trello.webhooks).to.have.length(1);
    expect(await world.ask('/trello list')).to.match(/Open lists/);
    world.host.workspace.settings.Site_Url = 'http://127.0.0.1:9';
    expect(await problems({ style: 'compact' })).to.match(/could not reach this server.*Site_Url/);
    world.host.workspace.settings.Site_Url = world.host.url;
    expect(await problems({ style: 'detailed' })).to.match(/is set up/);
  });

  it('do not stop a line with a wrong option, or a board that was renamed at Trello', async () => {
    const { world } = held;
    const { board, members } = world.sample;
    await world.setUp();
    const [webhook] = world.trello.webhooks;
    expect(await problems({ routes: 'Lighthouse website -> #website style=fancy' })).to.match(
      /no style “fancy”/,
    );
    world.trello.as(members.ada).changeBoard(board, { name: 'Beacon' });
    await world.trello.settled();
    for (const style of ['compact', 'detailed']) {
      const report = await problems({ routes: 'Lighthouse website -> #website', style });
      expect(report, style).to.match(/“Lighthouse website” is now called “Beacon”[^]*Beacon → website/);
    }
    expect(world.trello.webhooks.map(({ id }) => id)).to.deep.equal([webhook!.id]);
    world.trello.as(members.ada).changeBoard(board, { name: 'Lighthouse website' });
  });

  it('are reported together in one message that fits, with odd answers like others', async () => {
    const lines = Array.from(
      { length: 90 },
      (_, index) => `No such board ${String(index)} -> #nowhere${String(index)}`,
    );
    const text = await problems({ routes: lines.join('\n') });
    expect(text).to.match(/Line 1 .*\n[^]*and \d+ more$/);
    expect(text.length).to.be.lessThan(5_000);
    held.world.trello.fail({ status: 200, body: 'null', type: 'application/json', path: /members/ });
    expect(await problems({ routes: 'no arrow\nLighthouse website -> #website' })).to.match(
      /Line 1 [^]*could not be read/,
    );
    expect(await problems({ apiToken: 'ATTA…' })).to.match(/contains an invalid character/);
  });

  it('are reported at the next check if nobody could be told', async () => {
    await held.world.setUp();
    held.world.host.failNext('messages.create');
    const before = lastReport(held.world);
    await held.world.setUp({ timeZone: 'Berlin' });
    expect(lastReport(held.world)).to.equal(before);
    await held.world.save({ style: 'detailed' });
    expect(lastReport(held.world)).to.match(/“Berlin” is not a time zone/);
  });

  it('leave no webhook behind if its creation was confirmed too late', async () => {
    const { trello } = held.world;
    trello.fail({ method: 'POST', path: /webhooks/, hangMs: 9_500 });
    expect(await problems({})).to.match(/did not confirm whether this was done/);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(trello.webhooks).to.have.length(1);
    await held.world.setUp({ routes: '' });
    expect(trello.webhooks).to.have.length(0);
  });

  it('are reported to the people named in the settings, and unknown names are mentioned', async () => {
    const { world } = held;
    await world.setUp({ tell: '@grace, nobody' });
    const direct = world.host.workspace.rooms
      .all()
      .filter(({ t, usernames }) => t === 'd' && usernames?.includes('grace'));
    expect(direct).to.have.length(1);
    const [message] = world.host.messages(direct[0]!._id).slice(-1);
    expect(message!.msg).to.match(/no user “nobody”/);
  });
});
