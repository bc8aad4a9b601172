import { expect } from 'chai';
import type { Player } from './Player';

const DIALOG = '[role="dialog"]';

/** Asks for the form. */
export async function openForm(player: Player): Promise<void> {
  await player.send('/trello connect');
  await player.sees('Open Trello', DIALOG);
}

/** Opens Trello's page with the form's button. */
export async function openConsent(player: Player): Promise<Player> {
  const tab = await player.opens(() => player.press('Open Trello', 'link'));
  await tab.sees('wants to use your Trello account');
  return tab;
}

/** The address in the form's text. */
export const addressIn = (player: Player): Promise<string> =>
  player.page.$eval(`${DIALOG} ::-p-aria([name="Trello’s page"][role="link"])`, (link) =>
    String((link as unknown as { href: unknown }).href),
  );

/** Enters a code in the form, and presses Done. */
export async function enter(player: Player, code: string): Promise<void> {
  await player.page.bringToFront();
  await player.fill('code', code);
  await player.press('Done');
}

/** Decides on Trello's page. The tab is then where that leads to. @param as a member other than the page suggests */
export async function decide(
  tab: Player,
  { as, press = 'Allow' }: { as?: string; press?: 'Allow' | 'Deny' } = {},
): Promise<void> {
  await tab.page.bringToFront();
  if (as !== undefined) {
    const account = await tab.page.$eval(`option ::-p-text((@${as}))`, (option) =>
      String((option as unknown as { value: unknown }).value),
    );
    await tab.page.select('select', account);
  }
  await Promise.all([tab.page.waitForNavigation(), tab.press(press)]);
}

/** The code on the page in front. */
export async function codeOn(tab: Player): Promise<string> {
  await tab.sees('One more step', 'h1');
  const code = await tab.text('.code');
  expect(code).to.match(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  return code;
}
