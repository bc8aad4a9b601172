import { expect } from 'chai';
import { restoreAfterEach } from '../../testing/app/asBefore';
import { World } from '../../testing/app/world';

describe('/trello', () => {
  const held = World.forSuite();
  const ask: World['ask'] = (text, asking) => held.world.ask(text, asking);

  it('prints help alone, with help and with ?', async () => {
    const help = await ask('/trello');
    expect(help).to.match(
      /^\*See boards and cards\*\n`\/trello list \[<name>\]` — .+\n`\/trello boards` — .+\n(`\/trello [a-z]+( .+)?` — .+\n|\n\*.+\*\n)+`\/trello help \[<command>\]`/,
    );
    expect(await ask('/trello help')).to.equal(help);
    expect(await ask('/trello ?')).to.equal(help);
    const one = await ask('/trello help list');
    expect(one)
      .to.match(/--board.*\n.*--page.*\n.*--share/)
      .and.match(/Example: `\/trello list To do`/);
    expect(await ask('/trello help lists')).to.equal(one);
  });

  it('suggests the nearest command for an unknown one', async () => {
    expect(await ask('/trello lst')).to.equal('There is no `/trello lst`. Did you mean `/trello list`?');
    expect(await ask('/trello bords')).to.match(/Did you mean `\/trello boards`/);
    expect(await ask('/trello xyzzyplugh')).to.equal(
      'There is no `/trello xyzzyplugh`. `/trello help` shows all commands.',
    );
    expect(await ask('/trello help lst')).to.match(/Did you mean/);
    expect(await ask('/trello constructor')).to.match(/There is no/);
    expect(await ask('/trello `@all`')).to.match(/There is no/);
  });

  it('says what is wrong with a flag', async () => {
    expect(await ask('/trello list --bord x')).to.match(/has no `--bord`\. Did you mean `--board`\?/);
    expect(await ask('/trello list --zzzzzz x')).to.match(
      /has no `--zzzzzz`.*`--board`, `--page`, `--share`/,
    );
    expect(await ask('/trello list --page 1 --page 2')).to.match(/^You gave `--page` twice/);
    expect(await ask('/trello list --board')).to.match(
      /`--board` needs a value, for example `--board Website`/,
    );
    expect(await ask('/trello help --all')).to.match(/takes no flags/);
  });

  it('says which settings are missing', async () => {
    await held.world.save({ readAccess: 'every' });
    expect(await ask('/trello boards')).to.match(
      /the API key and the token are missing in the app’s settings/,
    );
    await held.world.save({ apiKey: held.world.trello.apiKey });
    expect(await ask('/trello boards')).to.match(/: the token is missing/);
    await held.world.save({ apiKey: '', readAccess: 'linked' });
    expect(await ask('/trello list')).to.match(/This room does not follow a Trello board yet.*-> #website/);
  });
});

describe('the boards that a room may read', () => {
  const held = World.forSuite();
  const ask: World['ask'] = (text, asking) => held.world.ask(text, asking);

  restoreAfterEach(held);
  before(async () => {
    const { trello, sample } = held.world;
    const shop = trello.addBoard({ name: 'Shop' });
    trello.addList({ board: shop, name: 'Orders' });
    trello.addBoard({ name: 'Salaries' });
    trello.addBoard({ name: 'Old stuff', closed: true });
    await held.world.setUp({
      routes: `${sample.board.shortLink} -> #website\nShop -> #website\nShop -> #general`,
    });
  });

  it('are its linked boards by name, short link and URL if the setting is linked', async () => {
    expect(await ask('/trello list')).to.match(
      /^Several boards match\..*\n• <\S+\|Lighthouse website>.*\n• <\S+\|Shop>/,
    );
    for (const board of ['Shop', 'shop', '"Lighthouse website"', held.world.sample.board.url]) {
      expect(await ask(`/trello list --board ${board}`), board).to.match(/Open lists/);
    }
    const refusal = await ask('/trello list --board Salaries');
    expect(refusal).to.equal(
      'This room does not follow a board called “Salaries”. It follows “Lighthouse website”, “Shop”.',
    );
    // A board that exists and one that does not are refused in the same words.
    expect(await ask('/trello list --board Sardines')).to.equal(refusal.replace('Salaries', 'Sardines'));
    expect(await ask('/trello list', { room: 'general' })).to.match(/of <\S+\|Shop>/);
    expect(await ask('/trello list --board Lighthouse', { room: 'general' })).to.match(
      /does not follow a board called/,
    );
  });

  it('are listed in one request if the setting is linked', async () => {
    await held.world.outdate();
    const before = held.world.trello.requests.length;
    expect(await ask('/trello boards'))
      .to.match(/Lighthouse website.*followed.*\n.*Shop.*followed/)
      .and.not.match(/Salaries/);
    expect(held.world.trello.requests.length - before).to.equal(1);
  });

  it('are all open boards of the token if the setting is every', async () => {
    await held.world.save({ readAccess: 'every' });
    expect(await ask('/trello boards'))
      .to.match(/followed.*\n.*followed.*\n.*Salaries/)
      .and.not.match(/Old stuff/);
    expect(await ask('/trello list --board Salaries', { room: 'general' })).to.match(/has no open lists/);
    expect(await ask('/trello list --board Salarees', { room: 'general' })).to.match(
      /Salaries.*has no open lists/,
    );
    expect(await ask('/trello list --board Salaryman')).to.match(/Did you mean “Salaries”\?/);
    expect(await ask('/trello list --board Zzzzzz')).to.match(
      /There is no open board called “Zzzzzz” that you can see here\.$/,
    );
  });

  it('are found by exact name if the setting is every', async () => {
    const { trello } = held.world;
    await held.world.save({ readAccess: 'every' });
    const website = trello.addBoard({ name: 'Website' });
    trello.addList({ board: website, name: 'Pages' });
    await held.world.outdate();
    expect(await ask('/trello list --board Website')).to.match(/of <\S+\|Website>/);
    // Eight letters look like a short link, but this one does not exist.
    trello.addBoard({ name: 'Lighthou' });
    await held.world.outdate();
    expect(await ask('/trello list --board Lighthou')).to.match(/<\S+\|Lighthou>.* has no open lists/);
    expect(await ask('/trello list --board "Lighthouse website"')).to.match(/of <\S+\|Lighthouse website>/);
  });

  it('include a linked board that the account sees without being a member', async () => {
    const { trello, sample } = held.world;
    const zoe = trello.addMember({ username: 'zoe', fullName: 'Zoe' });
    const open = trello.addBoard({ name: 'Open garden', members: [zoe], permissionLevel: 'public' });
    const routes = `${sample.board.shortLink} -> #website\n${open.shortLink} -> #general`;
    await held.world.save({ routes });
    expect(await ask('/trello boards', { room: 'general' })).to.match(/Open garden.*followed/);
    expect(await ask('/trello list', { room: 'general' })).to.match(/Open garden/);
    // While Trello cannot say whether a board exists, its link and webhook stay.
    const webhooks = trello.webhooks.length;
    trello.fail({ status: 503, path: new RegExp(`/boards/${open.shortLink}`), times: 9 });
    await held.world.save({ style: 'detailed' });
    trello.clearFaults();
    expect(trello.webhooks).to.have.length(webhooks);
    expect(await ask('/trello list', { room: 'general' })).to.match(/Open garden/);
  });

  it('are none if the setting is nothing', async () => {
    await held.world.save({ readAccess: 'nothing' });
    for (const text of ['list', 'list Orders', 'boards', 'list --board Shop']) {
      expect(await ask(`/trello ${text}`), text).to.match(/do not let rooms read boards/);
    }
  });
});
