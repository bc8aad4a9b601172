import { expect } from 'chai';
import { FakeClock } from '../../../testing/FakeClock';
import { ReadCache } from '../../../trello/rest/ReadCache';

function caching(bounds = { lifetime: 10_000, entries: 200, characters: 4_000_000 }) {
  const clock = new FakeClock();
  const cache = new ReadCache(clock, bounds);
  const asked: string[] = [];
  const keep = (url: string, answer: { text?: string; boardId?: string } = {}, token = 't') =>
    cache.read({ token, url }, () => {
      asked.push(url);
      return Promise.resolve({ text: `${url}:${asked.length}`, ...answer });
    });
  const read = async (...question: Parameters<typeof keep>): Promise<string> =>
    (await keep(...question)).text;
  return { clock, cache, asked, keep, read };
}

describe('ReadCache', () => {
  it('answers from memory for ten seconds', async () => {
    const { clock, asked, read } = caching();
    expect(await read('a')).to.equal('a:1');
    await clock.pass(10_000);
    expect(await read('a')).to.equal('a:1');
    await clock.pass(1);
    expect(await read('a')).to.equal('a:2');
    expect(asked).to.have.length(2);
  });

  it('says when the answer came', async () => {
    const { clock, keep } = caching();
    const { at } = await keep('a');
    expect(at).to.equal(clock.now());
    await clock.pass(5_000);
    expect((await keep('a')).at).to.equal(at);
  });

  it('keeps nothing longer if the clock is set back', async () => {
    const { clock, read } = caching();
    await read('a');
    clock.set(-3_600_000);
    expect(await read('a')).to.equal('a:2');
    expect(await read('a')).to.equal('a:2');
  });

  it('separates tokens and URLs', async () => {
    const { asked, read } = caching();
    await read('a');
    await read('a', {}, 'other');
    await read('b');
    expect(asked).to.deep.equal(['a', 'a', 'b']);
  });

  it('shares one request among callers at the same time', async () => {
    const { asked, read } = caching();
    expect(await Promise.all([read('a'), read('a'), read('a')])).to.deep.equal(['a:1', 'a:1', 'a:1']);
    expect(asked).to.have.length(1);
  });

  it('keeps no failure', async () => {
    const { asked, cache, read } = caching();
    const fail = () =>
      cache.read({ token: 't', url: 'a' }, () => Promise.reject(new Error('down'))).catch(String);
    expect(await Promise.all([fail(), fail()])).to.deep.equal(['Error: down', 'Error: down']);
    expect(await read('a')).to.equal('a:1');
    expect(asked).to.have.length(1);
  });

  it('forgets a board, and everything that belongs to no board', async () => {
    const { asked, cache, read } = caching();
    await read('one', { boardId: '1' });
    await read('two', { boardId: '2' });
    await read('search');
    cache.forgetBoard('1');
    for (const url of ['one', 'two', 'search']) await read(url, { boardId: url });
    expect(asked).to.deep.equal(['one', 'two', 'search', 'one', 'search']);
    cache.forgetEverything();
    await read('two');
    expect(asked).to.have.length(6);
  });

  it('does not keep or share a request that was under way when it was forgotten', async () => {
    const { cache, asked, read } = caching();
    let answer: (text: string) => void = () => {};
    const early = cache.read({ token: 't', url: 'a' }, async () => {
      const text = await new Promise<string>((resolve) => (answer = resolve));
      return { text, boardId: '2' };
    });
    cache.forgetBoard('1');
    expect(await read('a', { text: 'new', boardId: '2' })).to.equal('new');
    answer('old');
    expect((await early).text).to.equal('old');
    expect(await read('a')).to.equal('new');
    expect(asked).to.have.length(1);
  });

  it('keeps a limited number of answers and characters, the newest', async () => {
    const few = caching({ lifetime: 10_000, entries: 3, characters: 1_000 });
    for (const url of ['a', 'b', 'c', 'd']) await few.read(url);
    for (const url of ['b', 'c', 'd', 'a']) await few.read(url);
    expect(few.asked).to.deep.equal(['a', 'b', 'c', 'd', 'a']);
    const small = caching({ lifetime: 10_000, entries: 9, characters: 25 });
    for (const url of ['a', 'b', 'c']) await small.read(url, { text: 'x'.repeat(10) });
    await small.read('c');
    await small.read('b');
    await small.read('a');
    expect(small.asked).to.deep.equal(['a', 'b', 'c', 'a']);
    await small.read('huge', { text: 'x'.repeat(26) });
    await small.read('huge', { text: 'x'.repeat(26) });
    expect(small.asked.slice(-2)).to.deep.equal(['huge', 'huge']);
  });

  it('contains no token and no URL', async () => {
    const { cache, read } = caching();
    await read('https://trello.test/1/tokens/secret', { text: '{}' }, 'secret');
    const { entries } = cache as unknown as { entries: Map<string, unknown> };
    expect(entries.size).to.equal(1);
    expect(JSON.stringify([...entries])).to.not.match(/secret|trello\.test/);
  });
});
