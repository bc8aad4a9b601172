import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import { expect } from 'chai';
import { mayPreview } from '../../../features/previews/mayPreview';
import type { Caches } from '../../../rocketchat/Caches';
import { KeyedLock } from '../../../rocketchat/KeyedLock';
import { parseText } from '../../../testing/text/parseText';

const text = 'https://trello.com/c/abcd1234';
const parsed = (some: string): object => ({ text: some, _unmappedProperties_: { md: parseText(some) } });
const sender = { id: 'u', type: 'user', roles: ['user'] };
const preview = { type: 'trello-preview', title: { value: 'A', link: text } };

describe('whether a message is checked for links', () => {
  const may = (message: object, knownSettings?: object): boolean =>
    mayPreview(
      { appId: 'ours', knownSettings } as unknown as Caches,
      { ...parsed(text), sender, room: { type: 'c' }, ...message } as unknown as IMessage,
    );

  it('depends on the links that the server has parsed, or on an existing preview', () => {
    expect(may({})).to.equal(true);
    expect(may({ _unmappedProperties_: {} })).to.equal(false);
    expect(may({ _unmappedProperties_: undefined })).to.equal(false);
    for (const none of ['trello', 'https://trello.com/', `\`${text}\``, `> ${text}`])
      expect(may(parsed(none)), none).to.equal(false);
    const empty = { text: '', _unmappedProperties_: {} };
    expect(may({ ...empty, attachments: [preview] })).to.equal(true);
    const byId = { ...preview, type: 'trello-preview/0123456789abcdef01234567' };
    expect(may({ ...empty, attachments: [byId] })).to.equal(true);
    for (const type of ['file', 'trello-previews', 'trello-preview/0', null])
      expect(may({ ...empty, attachments: [{ ...preview, type }, {}] }), `${type}`).to.equal(false);
    expect(may(parsed('See HTTPS://Trello.Com/c/abcd1234'))).to.equal(true);
  });

  it('depends on the cached settings for new previews', () => {
    const on = { linkPreviews: true, readAccess: 'linked' };
    const off = { linkPreviews: false, readAccess: 'every' };
    expect(may({}, on)).to.equal(true);
    expect(may({}, off)).to.equal(false);
    expect(may({}, { ...on, readAccess: 'nothing' })).to.equal(false);
    expect(may({ attachments: [preview] }, off)).to.equal(true);
  });

  it('depends on its author, its type, and who edited it last', () => {
    for (const type of ['bot', 'app', 'unknown'])
      expect(may({ sender: { ...sender, type } }), type).to.equal(false);
    for (const role of ['bot', 'app'])
      expect(may({ sender: { ...sender, roles: [role] } }), role).to.equal(false);
    expect(may({ sender: { ...sender, roles: undefined } })).to.equal(true);
    expect(may({ sender: null })).to.equal(false);
    expect(may({ type: 'e2e' })).to.equal(false);
    const md = parseText(text);
    expect(may({ _unmappedProperties_: { md, t: 'e2e' } })).to.equal(false);
    expect(may({ _unmappedProperties_: { md, bot: { i: 'x' } } })).to.equal(false);
    expect(may({ room: { type: 'l' } })).to.equal(false);
    expect(may({ editor: { ...sender, appId: 'ours' } })).to.equal(false);
    expect(may({ editor: { ...sender, appId: 'another' } })).to.equal(true);
  });
});

describe('work on messages', () => {
  it('is sequential for one message, and parallel for others', async () => {
    const messageLocks = new KeyedLock();
    const done: string[] = [];
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const work = (name: string, first: Promise<void> = Promise.resolve()): (() => Promise<void>) => {
      return async () => {
        await first;
        done.push(name);
      };
    };
    const all = [
      messageLocks.take('a', work('a1', gate)),
      messageLocks.take('a', work('a2')),
      messageLocks.take('b', work('b')),
    ] as const;
    await all[2];
    expect(done).to.deep.equal(['b']);
    open();
    await Promise.all(all);
    expect(done).to.deep.equal(['b', 'a1', 'a2']);
  });

  it('continues after a failure, which only its own caller sees', async () => {
    const messageLocks = new KeyedLock();
    const failing = messageLocks.take('a', () => Promise.reject(new Error('refused')));
    const next = messageLocks.take('a', () => Promise.resolve('done'));
    expect(await failing.catch((error: unknown) => String(error))).to.equal('Error: refused');
    expect(await next).to.equal('done');
  });
});
