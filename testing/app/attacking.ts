import { expect } from 'chai';
import fetch from 'node-fetch';
import { fillIn } from '../engine/fill';
import type { Member } from '../trello/models';
import { type Connecting, forConnecting, USER } from './connecting';
import { comeBack, openConnect, type Page } from './oauth';

/** In Rocket.Chat, in a room that the attacker is not in. Her Trello account is connected by OAuth. */
export const VICTIM = 'kim';
const HER_ROOM = 'desk';

/** A browser that nobody is logged in with. */
export const UNKNOWN = {};

/** An answer as it came over HTTP. */
export interface Raw {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface Attacking extends Connecting {
  /** Of the victim, on Trello. */
  her: Member;
  /** The victim allows what an address asks for. @returns the address that the consent page leads to */
  sheAllows: (consentUrl: string) => string;
  /** Opens the callback with this query, as one likes. */
  send: (query: string, how?: Parameters<typeof fetch>[1]) => Promise<Raw>;
  /** All the work: nobody gets another account, and the victim's own goes on working. */
  gainsNothing: (work: () => Promise<unknown>) => Promise<void>;
  /** The requests for tokens that some work causes. */
  tokenRequests: (work: () => Promise<unknown>) => Promise<number>;
}

/** The attacker is USER, who has no account, the stranger of the other tests. */
export function forAttacking(): Attacking {
  const held = forConnecting() as Attacking;
  before(async () => {
    const { host } = held.world;
    held.her = held.trello.addMember({ username: 'kim', fullName: 'Kim Victim' });
    host.addUser({ username: VICTIM, utcOffset: 0 });
    host.addRoom({ name: HER_ROOM, members: [VICTIM] });
    const { consentUrl } = await openConnect(held.world, { user: VICTIM, room: HER_ROOM });
    await comeBack(host, held.sheAllows(consentUrl), { user: VICTIM });
  });
  held.sheAllows = (consentUrl) => held.trello.oauth.decide(consentUrl, { member: held.her });
  held.send = async (query, how) => {
    const response = await fetch(held.world.host.endpoint('public', 'oauth/callback') + query, {
      redirect: 'manual',
      ...how,
    });
    const headers = Object.fromEntries(response.headers.entries());
    return { status: response.status, headers, body: await response.text() };
  };
  held.tokenRequests = async (work) =>
    (await held.requests(work)).filter(({ path }) => path === '/oauth/token').length;
  held.gainsNothing = async (work) => {
    const before = await accounts(held);
    await work();
    expect(await accounts(held)).to.deep.equal(before);
    const mine = await held.ask('/trello mine', { user: VICTIM, room: HER_ROOM });
    expect(mine).to.match(/^No open card is assigned to you|^You have no open cards|open cards/);
    expect(mine).to.not.match(/connect/i);
  };
  return held;
}

/** All the accounts that are stored, without what each use of them changes. */
async function accounts({ world }: Connecting): Promise<unknown[]> {
  const all = await world.host.workspace.database.find('persistence');
  return all.map(({ value }) => value).filter(({ kind }) => kind === 'member');
}

/** Of a code that Rocket.Chat's form takes: the attacker submits it in the form that they opened. */
export const submitCode = async (
  { world }: Connecting,
  { view, code, user = USER }: { view: Record<string, any>; code: string; user?: string },
): Promise<string | undefined> => {
  const { errors } = await world.host.submitView({ user, view: fillIn(view, { code }) });
  return errors?.code as string | undefined;
};

/** Another code than this one. */
export const wrongly = (code = ''): string => code.replace(/./, (sign) => (sign === '2' ? '3' : '2'));

/** The page may run, load, send and keep nothing, and leads nowhere. */
export function expectStrict({ status, headers }: Raw | Page): void {
  expect(status).to.be.oneOf([200, 403, 410, 502, 503]);
  expect(headers['content-security-policy']).to.match(
    /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox$/,
  );
  expect(headers).to.include({
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  expect(headers).to.not.have.any.keys('location', 'refresh', 'set-cookie', 'access-control-allow-origin');
}
