import { expect } from 'chai';
import { revoke, revokeAll } from '../../../features/accounts/revokeAccount';
import type { ConnectedMember } from '../../../storage/records';
import { anotherServer, saveTokens, TokenEndpoint } from '../../../testing/app/oauthAccounts';
import { openDatabase } from '../../../testing/app/recordStore';
import type { Server } from '../../../testing/app/servers';

describe('revoking access that was granted by OAuth', () => {
  let endpoint: TokenEndpoint;
  let server: Server;

  beforeEach(async () => {
    endpoint = new TokenEndpoint();
    server = anotherServer(await openDatabase(), endpoint);
  });

  /** @returns the stored accounts of these people; ada and alan have the same one at Trello */
  async function connected(): Promise<Record<'ada' | 'alan' | 'grace', ConnectedMember>> {
    await saveTokens(server, { userId: 'ada', number: 1, memberId: 'm1' });
    await saveTokens(server, { userId: 'alan', number: 2, memberId: 'm1' });
    await saveTokens(server, { userId: 'grace', number: 3, memberId: 'm3' });
    const { members } = server.context;
    const [ada, alan, grace] = await Promise.all(['ada', 'alan', 'grace'].map((id) => members.ofUser(id)));
    return { ada: ada!, alan: alan!, grace: grace! };
  }

  it('ends the grant by its refresh token', async () => {
    const { grace } = await connected();
    expect(await revoke(server.context, grace)).to.equal('revoked');
    expect(endpoint.revocations).to.deep.equal(['refresh-3']);
  });

  it('waits until the last person with that Trello account has left', async () => {
    const { ada, alan } = await connected();
    expect(await revoke(server.context, ada)).to.equal('shared');
    await server.context.members.remove('ada');
    expect(await revoke(server.context, alan)).to.equal('revoked');
    expect(endpoint.revocations).to.deep.equal(['refresh-2']);
  });

  it('does not wait for somebody who leaves at the same time', async () => {
    const { ada, alan } = await connected();
    await revokeAll(server.context, [ada, alan]);
    expect(endpoint.revocations).to.have.members(['refresh-1', 'refresh-2']);
    expect(server.errors).to.deep.equal([]);
  });

  it('leaves what somebody else needs when one of them is deleted', async () => {
    const { ada, grace } = await connected();
    await revokeAll(server.context, [ada, grace]);
    expect(endpoint.revocations).to.deep.equal(['refresh-3']);
  });
});
