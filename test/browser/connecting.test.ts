import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { bundlePage } from '../../playground/server/bundle';
import { Stage } from '../../playground/server/Stage';
import { serve } from '../../playground/server/web';
import { ageFlows } from '../../testing/app/oauthFlows';
import { zipPath } from '../../testing/app/world';
import {
  addressIn,
  codeOn,
  decide,
  enter,
  openConsent,
  openForm,
} from '../../testing/browser/playground/consent';
import { Player } from '../../testing/browser/playground/Player';

const DIALOG = '[role="dialog"]';
/** A code that may be right by chance once in 40 bits. */
const WRONG = 'K7PM-4QXD';
const STRANGER = /You have not connected a Trello account/;

/** What Chromium itself says about a page that is not found, and so on. */
const complainsOf = (status: number): RegExp =>
  new RegExp(`^console: Failed to load resource: the server responded with a status of ${String(status)} `);

/** Red, green and blue of the first pixel. */
async function cornerOf(player: Player): Promise<number[]> {
  const { data } = PNG.sync.read(Buffer.from(await player.page.screenshot()));
  return [...data.subarray(0, 3)];
}

describe('connecting with a click, in browsers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'connecting-'));
  let stage: Stage;
  let web: Awaited<ReturnType<typeof serve>>;
  let grace: Player;
  let alan: Player;

  /** Somebody in the room #launch, in a browser of their own. */
  const comes = async (player: Player, username: string): Promise<void> => {
    await player.page.bringToFront();
    await player.page.goto(web.url);
    await player.becomes(username);
    await player.press('launch');
    await player.sees('launch', '.room-header h2');
  };
  /** Another browser than the person's own, which knows nobody; it ends with the test. */
  const elsewhere = async (url: string): Promise<Player> => {
    const other = await grace.another();
    others.push(other);
    await other.page.goto(url);
    return other;
  };
  const others: Player[] = [];
  const tokens = () => stage.trello.oauth.grants.filter(({ isRevoked }) => !isRevoked);

  before(async () => {
    stage = await Stage.open({ folder, zip: zipPath });
    web = await serve(stage, await bundlePage(), 0);
    grace = await Player.start('connecting');
    alan = await grace.another();
  });
  after(async () => {
    await grace.stop();
    web.stop();
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await comes(grace, 'grace');
    await comes(alan, 'alan');
  });
  afterEach(async function () {
    for (const { complaints } of [grace, alan, ...others.splice(0)]) {
      expect(complaints.splice(0)).to.deep.equal([]);
    }
    for (const user of ['grace', 'alan']) await stage.host.type(user, 'general', '/trello disconnect');
  });

  it('connects at once in the browser where the person is logged in', async () => {
    await openForm(grace);
    await grace.shot('the form');
    const tab = await openConsent(grace);
    await tab.shot('Trello’s page');
    await decide(tab);
    await tab.sees('You are connected', 'h1');
    await tab.sees('@grace on Rocket.Chat now uses the Trello account Grace Hopper (@grace).');
    await tab.shot('connected');
    await tab.page.close();
    await grace.sees(/Only you can see this message[^]*You are connected as Grace Hopper/);
    await grace.press('Done');
    await grace.page.waitForSelector(DIALOG, { hidden: true });
    await grace.send('/trello me');
    await grace.sees(/You are connected as Grace Hopper[^]*connected as Grace Hopper/);
  });

  it('does what was asked before', async () => {
    await grace.send('/trello mine');
    await grace.sees(/This needs your own Trello account/);
    await grace.press('Connect');
    await grace.sees('Open Trello', DIALOG);
    const tab = await openConsent(grace);
    await decide(tab);
    await tab.sees('You are connected', 'h1');
    await tab.page.close();
    await grace.sees(/Your open cards/);
  });

  it('connects two people at the same time, each to their own account', async () => {
    await Promise.all([openForm(grace), openForm(alan)]);
    const tabs = [await openConsent(grace), await openConsent(alan)] as const;
    await Promise.all([decide(tabs[0]), decide(tabs[1])]);
    await tabs[0].sees('@grace on Rocket.Chat now uses the Trello account Grace Hopper (@grace).');
    await tabs[1].sees('@alan on Rocket.Chat now uses the Trello account Alan Turing (@alan).');
    await Promise.all(tabs.map(({ page }) => page.close()));
    await grace.sees('You are connected as Grace Hopper');
    await alan.sees('You are connected as Alan Turing');
    expect(await grace.text()).to.not.include('connected as Alan');
    expect(await alan.text()).to.not.include('connected as Grace');
  });

  it('connects whoever is in the tab in front, in one browser with two tabs', async () => {
    const second = await grace.tab();
    await comes(second, 'alan');
    await grace.page.bringToFront();
    await openForm(grace);
    const tab = await openConsent(grace);
    await decide(tab);
    await tab.sees('@grace on Rocket.Chat now uses the Trello account Grace Hopper (@grace).');
    await Promise.all([tab.page.close(), second.page.close()]);
  });

  it('connects nothing if it was denied, and offers it again', async () => {
    await openForm(grace);
    const tab = await openConsent(grace);
    await decide(tab, { press: 'Deny' });
    await tab.sees('You did not allow access', 'h1');
    await tab.shot('denied');
    await tab.page.close();
    await grace.sees('You did not allow access on Trello’s page, so nothing was connected.');
    await grace.press('Cancel');
    await grace.send('/trello me');
    await grace.sees(STRANGER);
    await grace.press('Connect');
    await grace.sees('Open Trello', DIALOG);
    expect(tokens()).to.deep.equal([]);
  });

  it('asks for the code in a browser that knows nobody', async () => {
    await openForm(grace);
    const other = await elsewhere(await addressIn(grace));
    await decide(other, { as: 'grace' });
    await other.sees('One more step', 'h1');
    await other.sees(
      /Go back to Rocket.Chat, where you are @grace[^]*the Trello account Grace Hopper \(@grace\)/,
    );
    await other.shot('the code');
    const code = await codeOn(other);
    await enter(grace, WRONG);
    await grace.sees('That is not the code on the page. You can try 2 more times.', DIALOG);
    await grace.shot('a wrong code');
    await enter(grace, code.toLowerCase().replace('-', ' '));
    await grace.sees(/You are connected as Grace Hopper/);
    await grace.page.waitForSelector(DIALOG, { hidden: true });
  });

  it('throws everything away after three wrong codes', async () => {
    await openForm(grace);
    const other = await elsewhere(await addressIn(grace));
    await decide(other, { as: 'grace' });
    const code = await codeOn(other);
    await enter(grace, WRONG);
    await grace.sees('You can try 2 more times.', DIALOG);
    await enter(grace, WRONG);
    await grace.sees('You can try once more.', DIALOG);
    await enter(grace, WRONG);
    await grace.sees('The code was wrong 3 times, so nothing was connected.', DIALOG);
    await enter(grace, code);
    await grace.sees('This is no longer valid, and nothing was connected.', DIALOG);
    expect(tokens()).to.deep.equal([]);
  });

  it('connects nothing in the browser of somebody else, and says so to both', async () => {
    await openForm(grace);
    const [address, complaints] = [await addressIn(grace), alan.complaints];
    await alan.page.goto(address);
    await decide(alan, { as: 'alan' });
    await alan.sees('This belongs to somebody else', 'h1');
    await alan.shot('somebody else');
    expect(complaints.splice(0))
      .to.have.length(1)
      .and.to.satisfy(([one]: string[]) => complainsOf(403).test(one!));
    await grace.page.bringToFront();
    await grace.sees(/somebody else is logged in here, so nothing was connected/);
    expect(tokens()).to.deep.equal([]);
  });

  it('expires before it is allowed', async () => {
    await openForm(grace);
    const tab = await openConsent(grace);
    await ageFlows(stage.host, 16);
    await decide(tab);
    await tab.sees('That took too long', 'h1');
    await tab.shot('expired');
    await tab.page.close();
    expect(grace.complaints.splice(0).map((one) => complainsOf(410).test(one))).to.deep.equal([true]);
    await grace.sees('Trello’s page was open for too long, so nothing was connected.');
    expect(tokens()).to.deep.equal([]);
  });

  it('expires before the code is entered', async () => {
    await openForm(grace);
    const other = await elsewhere(await addressIn(grace));
    await decide(other, { as: 'grace' });
    const code = await codeOn(other);
    await ageFlows(stage.host, 6);
    await enter(grace, code);
    await grace.sees('The code is more than 5 minutes old, and nothing was connected.', DIALOG);
    expect(tokens()).to.deep.equal([]);
  });

  it('accepts a pasted token instead', async () => {
    await openForm(grace);
    await grace.press('Paste a token instead');
    await grace.sees('Paste it below.', DIALOG);
    await grace.shot('the other form');
    const tab = await grace.opens(() => grace.press('Trello’s approval page', 'link'));
    await tab.page.waitForSelector('#token');
    const token = await tab.text('#token');
    await tab.page.close();
    await grace.fill('token', token);
    await grace.press('Connect');
    await grace.sees('You are connected as Grace Hopper');
    expect(tokens()).to.deep.equal([]);
  });

  it('fits on a phone, with long names', async () => {
    const phone = { width: 375, height: 700, isMobile: true, hasTouch: true };
    const name = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const { username } = stage.trello.addMember({ username: 'w'.repeat(60), fullName: name });
    await grace.page.setViewport(phone);
    await openForm(grace);
    expect(await grace.isTooWide(), 'form').to.equal(false);
    await grace.shot('phone form');
    const url = await addressIn(grace);
    const tab = await grace.opens(() => grace.press('Trello’s page', 'link'));
    await tab.sees('wants to use your Trello account');
    expect(await tab.isTooWide(), 'consent').to.equal(false);
    await tab.shot('phone consent');
    await tab.page.close();
    const other = await elsewhere('about:blank');
    await other.page.setViewport(phone);
    await other.page.goto(url);
    await decide(other, { as: username });
    await other.sees(name);
    await codeOn(other);
    expect(await other.isTooWide(), 'code').to.equal(false);
    await other.shot('phone code');
    await other.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(Math.max(...(await cornerOf(other))), 'the background').to.be.lessThan(40);
    await other.shot('phone code at night');
    await grace.page.setViewport({ width: 1280, height: 800 });
  });
});
