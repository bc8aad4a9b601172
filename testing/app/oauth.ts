import { expect } from 'chai';
import fetch from 'node-fetch';
import { CALLBACK_PATH } from '../../features/accounts/oauth/startFlow';
import { ALLOW_ACTION } from '../../ui/connectModals';
import type { EngineHost } from '../engine/EngineHost';
import type { UserRef } from '../engine/Workspace';
import { elementOf } from './clicks';
import { open } from './forms';
import type { World } from './world';

type View = Record<string, any>;

/** Registers the app at the stand-in's authorization server, and sets what its settings need. */
export async function setUpOAuth(world: World, values: Parameters<World['save']>[0] = {}): Promise<void> {
  const { oauth } = world.trello;
  oauth.redirectUris.add(world.host.endpoint('public', CALLBACK_PATH));
  const { clientId: oauthClientId, clientSecret: oauthClientSecret, url: authUrl } = oauth;
  await world.save({ oauthClientId, oauthClientSecret, authUrl, ...values });
}

/** The form of `/trello connect`, and the address that its button opens. */
export async function openConnect(
  world: World,
  how: Parameters<typeof open>[2] = {},
): Promise<{ view: View; consentUrl: string }> {
  const view = await open(world, '/trello connect', how);
  return { view, consentUrl: consentUrlOf(view) };
}

/** The same for a form that something else opened. Phones ignore the button's address, so it stands in the text, too. */
export function consentUrlOf(view: View): string {
  const { url } = elementOf(view['blocks'], ALLOW_ACTION);
  expect(JSON.stringify(view['blocks'])).to.contain(`<${url}|`);
  return url as string;
}

/** A page as a browser shows it. */
export interface Page {
  status: number;
  title: string;
  /** The big one, to be entered in Rocket.Chat. */
  code: string | undefined;
  /** Everything, without markup. */
  text: string;
  headers: Record<string, string>;
}

/**
 * A browser follows the redirect of the consent page.
 * @param user who is logged in there; undefined for a browser that knows nobody
 */
export async function comeBack(
  { workspace, url: address }: EngineHost,
  url: string,
  { user, cookie }: { user?: UserRef; cookie?: string } = {},
): Promise<Page> {
  const known = user === undefined ? undefined : `rc_uid=${workspace.user(user)._id}; rc_token=${LOGIN}`;
  const sent = cookie ?? known;
  const { pathname, search } = new URL(url);
  // Any server of the workspace may be asked.
  const response = await fetch(address + pathname + search, { headers: sent ? { cookie: sent } : {} });
  const html = await response.text();
  const [, title = ''] = /<h1>(.*?)<\/h1>/.exec(html) ?? [];
  const [, code] = /<p class="code">(.*?)<\/p>/.exec(html) ?? [];
  const body = html.replace(/^[\s\S]*<body>/, '').replace(/<[^>]+>/g, '\n');
  const headers = Object.fromEntries(response.headers.entries());
  return { status: response.status, title, code, text: body.replace(/\n+/g, '\n').trim(), headers };
}

/** The value of the login cookie that every browser here sends. */
const LOGIN = 'q7Yc0mL2vR9sT4wX';

/**
 * Nothing that the app has posted, shown, logged or printed may have a secret of OAuth in it. The consent page's
 * address, which a form shows to the person, has the state.
 */
export function expectNoSecrets({ host, trello }: World): void {
  const { codes, grants } = trello.state;
  const issued = [...grants.values()].flatMap(({ accessTokens, refreshTokens }) => [
    ...accessTokens,
    ...refreshTokens,
  ]);
  const secrets = [...issued.map(({ value }) => value), ...codes.keys(), LOGIN, trello.oauth.clientSecret];
  const messages = [...host.workspace.messages.all(), ...host.noticeHistory()];
  const shown = JSON.stringify([messages, host.surfaces(), host.logs()]);
  for (const secret of secrets.filter(Boolean)) expect(shown.includes(secret), secret).to.equal(false);
  const [, ...states] = host.surfaces().flatMap((surface) => JSON.stringify(surface).split('&state='));
  const logged = JSON.stringify([messages, host.logs()]);
  for (const state of states) expect(logged).to.not.contain(state.split('&')[0]);
}
