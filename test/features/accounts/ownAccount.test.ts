import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { expect } from 'chai';
import { openConnectForm } from '../../../features/accounts/connect';
import { ownAccount, withOwnAccount, withWritingAccount } from '../../../features/accounts/ownAccount';
import { encryptToken } from '../../../features/accounts/tokenCipher';
import { translator } from '../../../i18n/texts';
import type { ChatContext } from '../../../rocketchat/ChatContext';
import { UserError } from '../../../rocketchat/UserError';
import { Members } from '../../../storage/Members';
import type { ConnectedMember } from '../../../storage/records';
import { RecordStore } from '../../../storage/RecordStore';
import { RateLimiter } from '../../../trello/rest/RateLimiter';
import { ReadCache } from '../../../trello/rest/ReadCache';
import type { TrelloClient } from '../../../trello/TrelloClient';
import { TrelloError, type TrelloErrorKind } from '../../../trello/TrelloError';

const secret = 'a1'.repeat(32);
const token = `ATTA${'b2'.repeat(36)}`;

function memberOf(userId: string, changes: Partial<ConnectedMember> = {}): ConnectedMember {
  return {
    kind: 'member',
    userId,
    memberId: `member of ${userId}`,
    username: userId,
    fullName: userId.toUpperCase(),
    method: 'pasted',
    token: encryptToken(token, { secret, userId }),
    canWrite: true,
    connectedAt: '2026-11-25T10:00:00.000Z',
    ...changes,
  };
}

function membersIn(records: ConnectedMember[]): Members {
  const reader = {
    readByAssociations: async ([of]: any[]) =>
      of.getID() === 'member' ? [...records] : records.filter(({ userId }) => userId === of.getID()),
  };
  const writer = {
    removeByAssociations: async ([, user]: any[]) => {
      const left = records.filter(({ userId }) => userId !== user.getID());
      records.splice(0, records.length, ...left);
    },
  };
  return new Members(new RecordStore(reader as any, writer as any));
}

function contextWith(records: ConnectedMember[]): ChatContext {
  const settings = async () => ({ apiKey: 'k'.repeat(32), apiSecret: secret, apiToken: '', baseUrl: 'x' });
  const caches = { rateLimiter: new RateLimiter(), reads: new ReadCache() };
  const given = {
    members: membersIn(records),
    settings,
    t: translator('en'),
    http: {},
    caches,
    ...conversation,
  };
  return given as unknown as ChatContext;
}

const conversation = { user: { id: 'ada' } as IUser };
const failing = (kind: TrelloErrorKind) => () => Promise.reject(new TrelloError(kind));

/** @returns the sentence for the person */
async function sentenceOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof UserError) return error.message.replace(/\u2060/g, '');
    throw error;
  }
  throw new Error('It should not succeed.');
}

describe('a person’s own account', () => {
  it('uses the token exactly as Trello issued it', async () => {
    const records = [memberOf('grace'), memberOf('ada')];
    expect(await ownAccount(contextWith(records), conversation.user)).to.deep.equal({
      member: { ...records[1], version: 2 },
      token,
    });
    expect(await ownAccount(contextWith([memberOf('grace')]), conversation.user)).to.equal(undefined);
    const copied = memberOf('ada', { token: memberOf('grace').token });
    expect(await ownAccount(contextWith([copied]), conversation.user)).to.equal(undefined);
  });

  it('provides a client and the person’s member id', async () => {
    const work = (trello: TrelloClient, { memberId }: ConnectedMember) =>
      Promise.resolve([typeof trello.boards, memberId]);
    for (const use of [withOwnAccount, withWritingAccount])
      expect(await use(contextWith([memberOf('ada')]), work)).to.deep.equal(['function', 'member of ada']);
  });

  it('is requested if there is none', async () => {
    for (const use of [withOwnAccount, withWritingAccount])
      expect(await sentenceOf(use(contextWith([]), failing('invalid')))).to.match(
        /^This needs your own Trello account\. Connect it with `\/trello connect`/,
      );
  });

  it('changes nothing with a read-only token', async () => {
    let works = 0;
    const work = () => Promise.resolve((works += 1));
    const context = contextWith([memberOf('ada', { canWrite: false })]);
    expect(await withOwnAccount(context, work)).to.equal(1);
    expect(await sentenceOf(withWritingAccount(context, work))).to.match(
      /^You have allowed the app to read only, so nothing was changed\. Type `\/trello connect`/,
    );
    expect(works).to.equal(1);
  });

  it('says what the account may not do, and passes other errors on', async () => {
    const records = [memberOf('ada')];
    const failWith = (kind: TrelloErrorKind) => withOwnAccount(contextWith(records), failing(kind));
    expect(await sentenceOf(failWith('forbidden'))).to.match(
      /^Your Trello account ADA \(@ada\) is not allowed/,
    );
    expect(await sentenceOf(failWith('notFound'))).to.match(/or your account ADA \(@ada\) cannot see it/);
    for (const kind of ['unavailable', 'slow', 'rateLimited', 'invalid', 'unauthorizedKey'] as const) {
      const error = await failWith(kind).catch((caught: unknown) => caught);
      expect(error).to.be.instanceOf(TrelloError).and.include({ kind });
    }
    expect(records).to.have.length(1);
  });

  it('is removed when Trello refuses the token, unless there is a new one by then', async () => {
    const records = [memberOf('ada'), memberOf('grace')];
    const context = contextWith(records);
    const ended =
      /^Trello no longer gives this app access to your account: .* no longer connected as ADA \(@ada\)/;
    const reconnecting = () => {
      records[0] = memberOf('ada', { connectedAt: '2026-11-25T10:00:01.000Z' });
      return failing('unauthorizedToken')();
    };
    expect(await sentenceOf(withOwnAccount(context, reconnecting))).to.match(ended);
    expect(records).to.have.length(2);
    expect(await sentenceOf(withOwnAccount(context, failing('unauthorizedToken')))).to.match(ended);
    expect(records.map(({ userId }) => userId)).to.deep.equal(['grace']);
  });
});

describe('the form that connects an account', () => {
  it('is required: there is no other way if the client opens no forms', async () => {
    expect(await sentenceOf(openConnectForm(contextWith([])))).to.match(
      /^This client cannot open forms, and a token must never be typed in a command\./,
    );
  });
});

describe('Members', () => {
  it('chooses the first of two records of one user', async () => {
    const first = memberOf('ada', { memberId: 'first' });
    const members = membersIn([first, memberOf('ada'), memberOf('grace')]);
    expect(await members.ofUser('ada')).to.deep.equal({ ...first, version: 2 });
    expect((await members.all()).map(({ memberId }) => memberId)).to.deep.equal(['first', 'member of grace']);
  });

  it('finds the users behind Trello members', async () => {
    const twice = ['ada', 'grace'].map((userId) => memberOf(userId, { memberId: 'm' }));
    const members = membersIn([...twice, memberOf('alan')]);
    const found = await members.ofMemberIds(['m', 'nobody']);
    expect(found.map(({ userId }) => userId)).to.deep.equal(['ada', 'grace']);
  });
});
