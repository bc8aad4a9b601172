import { expect } from 'chai';
import { createCard } from '../../../features/cards/createCard';
import { translator } from '../../../i18n/texts';
import type { ChatContext } from '../../../rocketchat/ChatContext';

type Input = Parameters<typeof createCard>[1];

describe('a created card', () => {
  it('is reported as created, whatever fails afterwards', async () => {
    const logged: unknown[] = [];
    const context = {
      t: translator('en'),
      settings: () => Promise.reject(new Error('gone')),
      members: { timeZoneOf: () => Promise.resolve(undefined) },
      subscriptions: { ofRoom: () => Promise.resolve([]) },
      caches: { appId: 'ours' },
      user: {},
      room: { id: 'r' },
      logger: { error: (line: unknown) => logged.push(line) },
    } as unknown as ChatContext;
    const made = { id: 'c1', name: 'Count the lamps', shortLink: 'abcd1234', idBoard: 'b1', idList: 'l1' };
    const input = {
      actor: { trello: { createCard: () => Promise.resolve(made) }, author: {} },
      board: { id: 'b1', name: 'Shop', labels: [], members: [], lists: [] },
      list: { id: 'l1', name: 'To do' },
      title: made.name,
      fields: {},
    } as unknown as Input;
    const { text } = await createCard(context, input);
    expect(text).to.match(
      /^You created <https:\/\/trello\.com\/c\/abcd1234\|Count the lamps> in \*To do\*\.$/,
    );
    expect(logged).to.deep.equal([{ where: 'createCard', name: 'Error', message: 'gone' }]);
  });
});
