import { expect } from 'chai';
import { asActor } from '../../../features/cards/actor';
import type { ChatContext } from '../../../rocketchat/ChatContext';

describe('acting through the workspace’s account', () => {
  it('checks the membership itself, whatever was checked before', async () => {
    const context = {
      settings: () => Promise.resolve({ workspaceActs: true }),
      members: { ofUser: () => Promise.resolve(undefined) },
      subscriptions: { ofRoom: () => Promise.resolve([]) },
      read: { getRoomReader: () => ({ getMembers: () => Promise.resolve([{ id: 'somebody' }]) }) },
      t: (key: string) => key,
    };
    const refusal = async (id: string): Promise<string> => {
      const asked = { ...context, user: { id }, room: { id: 'room' } } as unknown as ChatContext;
      const subject = { idBoard: 'board', id: 'card', idList: 'list' };
      const work = (): Promise<string> => Promise.resolve('done');
      return asActor(asked, { subject, work }).catch((error: unknown) => (error as Error).message);
    };
    expect(await refusal('stranger')).to.equal('act.membersOnly');
    expect(await refusal('somebody')).to.equal('act.notHere');
  });
});
