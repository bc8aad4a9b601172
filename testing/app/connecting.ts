import { expect } from 'chai';
import { fillIn } from '../engine/fill';
import { type CardWorld, forCards, plainly } from './cards';
import type { Shown } from './clicks';
import { ageFlows, forgetFlows } from './oauthFlows';
import { comeBack, expectNoSecrets, openConnect, type Page, setUpOAuth } from './oauth';

/** Who connects, in Rocket.Chat. On Trello, it is Alan. */
export const USER = 'admin';
export const STRANGER = /^You have not connected a Trello account/;
export const OUTDATED =
  'This is no longer valid, and nothing was connected. Start again with /trello connect.';
export const CONNECTED =
  'You are connected as Alan Turing (@alan). What you do with `/trello` appears under your name on Trello. `/trello me` shows the account, and `/trello disconnect` disconnects it.';

type View = Record<string, any>;
type Browser = Parameters<typeof comeBack>[2];
export type Notice = Shown & { tmid?: string };

export interface Connecting extends CardWorld {
  /** The answer to `/trello me`. */
  me: () => Promise<string>;
  /** The private messages that some work brings. */
  notices: (work: () => Promise<unknown>) => Promise<Notice[]>;
  /** Opens the form in a thread of its own, so that each test sees where it is answered. */
  start: () => Promise<{ threadId: string; view: View; consentUrl: string }>;
  /** The address that the consent page leads to. */
  decide: (consentUrl: string, allow?: boolean) => string;
  /** Allows it. By default, the browser is the person's own. */
  allow: (consentUrl: string, browser?: Browser) => Promise<Page>;
  /** Submits the form. @returns what the field says; undefined if the form closes */
  enter: (view: View, code?: string, client?: 'web' | 'mobile') => Promise<string | undefined>;
  /** Lets minutes pass, as far as what is stored can tell. */
  age: (minutes: number) => Promise<void>;
  /** Whether any of Alan's tokens still works. */
  isGranted: () => boolean;
  /** One page, and one sentence with a button in the thread where the person began; nothing is connected. */
  expectFailure: (work: () => Promise<Page>, expected: Failure) => Promise<void>;
}

interface Failure {
  threadId: string;
  status: number;
  title: string;
  sentence: RegExp;
}

/** A world of cards with an OAuth client. After its tests, no secret of OAuth may be anywhere it does not belong. */
export function forConnecting(options: Parameters<typeof forCards>[1] = {}): Connecting {
  const held = forCards({}, options) as Connecting;
  before(() => setUpOAuth(held.world));
  afterEach(async () => {
    held.trello.clearFaults();
    await held.ask('/trello disconnect', { user: USER });
    held.trello.oauth.revoke(held.sample.members.alan);
    await forgetFlows(held.world.host);
  });
  after(() => {
    expectNoSecrets(held.world);
  });
  const isGranted = (): boolean => held.trello.oauth.grants.some(({ isRevoked }) => !isRevoked);
  return Object.assign(held, { ...waysOf(held), isGranted });
}

function waysOf(held: Connecting): Omit<Connecting, keyof CardWorld | 'isGranted'> {
  return {
    me: () => held.ask('/trello me', { user: USER }),
    async notices(work) {
      const { host } = held.world;
      const before = host.noticeHistory().length;
      await work();
      const made = host.noticeHistory().slice(before);
      return made.map(({ _id, msg, blocks, tmid }: any) => ({ id: _id, msg: plainly(msg), blocks, tmid }));
    },
    async start() {
      const { _id: threadId } = await held.world.host.sendMessage(USER, 'crew', 'Let us connect.');
      return { threadId, ...(await openConnect(held.world, { user: USER, threadId })) };
    },
    decide: (consentUrl, allow = true) =>
      held.trello.oauth.decide(consentUrl, { member: held.sample.members.alan, allow }),
    allow: (consentUrl, browser = { user: USER }) =>
      comeBack(held.world.host, held.decide(consentUrl), browser),
    async enter(view, code = '', client = 'web') {
      const filled = fillIn(view, code ? { code } : {}, client);
      const { errors } = await held.world.host.submitView({ user: USER, view: filled });
      return errors?.code as string | undefined;
    },
    age: (minutes) => ageFlows(held.world.host, minutes),
    async expectFailure(work, { threadId, status, title, sentence }) {
      let page!: Page;
      const [notice, ...more] = await held.notices(async () => {
        page = await work();
      });
      expect(page).to.include({ status, title, code: undefined });
      expect(page.text).to.match(/Nothing was connected|nothing was connected/);
      expect(notice!.msg)
        .to.match(sentence)
        .and.match(/nothing was connected/);
      expect(notice!.tmid).to.equal(threadId);
      expect(JSON.stringify(notice!.blocks)).to.include('account.connect');
      expect(more).to.deep.equal([]);
      expect(await held.me()).to.match(STRANGER);
    },
  };
}
