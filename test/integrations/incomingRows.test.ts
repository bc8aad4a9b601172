import { expect } from 'chai';
import { board } from '../../testing/fixtures/deliveries';
import { freshBody } from '../../testing/integrations/scripts';
import { created, pier, todo, useIncoming } from '../../testing/integrations/useIncoming';

const other = { id: '6f1d0c2b8a4e5d7f90ab1c03', name: 'Shop', shortLink: 'sEcReT01' };

describe('the rows of CHANNELS', () => {
  const { withHead, send, refusal } = useIncoming();
  const ofBoard = (given: object, model: object = other) => ({
    ...freshBody({ type: 'createCard', data: { card: pier, list: todo, board: given } }),
    model,
  });
  const wentTo = async (given: object): Promise<string[]> => (await send(ofBoard(given))).channel;

  it('read no name as an id or a short link, in any case', async () => {
    for (const row of [board.shortLink, 'Sprint12', board.id, board.id.toUpperCase()]) {
      for (const name of [row, row.toLowerCase(), row.toUpperCase(), ` ${row} `]) {
        await withHead({ CHANNELS: { [row]: '#secret' } });
        expect(await refusal(ofBoard({ ...other, name })), `${row} ${name}`).to.match(
          /^CHANNELS .*is read as a short link, but that board has a different one/,
        );
        await withHead({ CHANNELS: { [row]: '#secret', '*': '#rest' } });
        expect(await refusal(ofBoard({ ...other, name })), 'the rest').to.contain('read as a short link');
      }
    }
    await withHead({ CHANNELS: { 'https://trello.com/b/hRb0uR01': '#secret', '*': '#rest' } });
    expect(await wentTo({ ...other, name: board.shortLink })).to.deep.equal(['#rest']);
    await withHead({ CHANNELS: { [board.shortLink.toLowerCase()]: '#secret' } });
    expect(await refusal(created(pier, todo)), 'another short link').to.match(/^CHANNELS .* no row for/);
    await withHead({ CHANNELS: { [board.id.toUpperCase()]: '#harbour' } });
    expect((await send(created(pier, todo))).channel).to.deep.equal(['#harbour']);
  });

  it('read eight letters as a name or a short link, the short link first', async () => {
    for (const row of ['Homepage', 'homepage', 'HOMEPAGE']) {
      await withHead({ CHANNELS: { [row]: '#home' } });
      expect(await wentTo({ ...other, name: 'Homepage' }), row).to.deep.equal(['#home']);
      expect(await wentTo({ ...other, shortLink: row }), row).to.deep.equal(['#home']);
    }
    await withHead({ CHANNELS: { Harbours: '#name', 'https://trello.com/b/sEcReT01': '#shop' } });
    expect(await wentTo({ ...other, name: 'Harbours' })).to.deep.equal(['#shop']);
  });

  it('accept an invitation URL, by short link or id', async () => {
    for (const id of [board.shortLink, board.id]) {
      for (const row of [
        `https://trello.com/invite/b/${id}/ATTI0123456789/harbour`,
        `<https://www.trello.com/invite/b/${id}>`,
        `trello.com/invite/b/${id}/x?y=z`,
      ]) {
        await withHead({ CHANNELS: { [row]: '#harbour' } });
        expect((await send(created(pier, todo))).channel, row).to.deep.equal(['#harbour']);
      }
    }
  });

  it('are refused if a URL is not a board’s', async () => {
    for (const row of [
      'https://trello.com/c/abcd1234/1-card',
      'https://trello.com/w/harbour',
      'https://trello.com/b/abc',
      'https://trello.com/invite/b/abc/x',
      'https://trello.com/invite/abcd1234/x',
      'https://trello.com/',
      '<trello.com/b/>',
      'http://example.com/b/abcd1234',
      'HTTPS://TRELLO.COM/B/abcd1234',
      '[Website](https://trello.com/b/abcd1234)',
    ]) {
      await withHead({ CHANNELS: { 'https://trello.com/b/hRb0uR01': '#a', [row]: '#b' } });
      expect(await refusal(created(pier, todo)), row).to.match(/^CHANNELS .*is not a board’s address\./);
    }
  });

  it('are refused if two name the same board', async () => {
    const twice: [string, string][] = [
      ['Harbour', 'HARBOUR'],
      ['Harbour', ' harbour '],
      ['Homepage', 'homepage'],
      ['*', ' *'],
      ['https://trello.com/b/hRb0uR01/harbour', 'https://trello.com/b/hRb0uR01/port'],
      ['https://trello.com/b/hRb0uR01/harbour', 'hRb0uR01'],
      ['https://trello.com/b/Homepage/x', 'Homepage'],
    ];
    for (const [one, two] of twice) {
      await withHead({ CHANNELS: { [one]: '#a', [two]: '#b' } });
      expect(await refusal(created(pier, todo)), one).to.match(/^CHANNELS .*two rows name the same board/);
    }
  });

  it('match if an action names its board only by id', async () => {
    await withHead({ CHANNELS: { 'https://trello.com/b/hRb0uR01': '#harbour', '*': '#rest' } });
    const posted = async (model: object) => (await send(ofBoard({ id: board.id }, model))).channel;
    for (const model of [
      { id: board.id, shortLink: 'hRb0uR01' },
      { id: board.id, shortUrl: 'https://trello.com/b/hRb0uR01' },
      { id: board.id, url: 'https://trello.com/b/hRb0uR01/harbour' },
    ])
      expect(await posted(model), JSON.stringify(model)).to.deep.equal(['#harbour']);
    for (const model of [
      { id: board.id },
      { id: board.id, url: 'https://example.com/b/hRb0uR01' },
      { id: other.id, shortLink: 'hRb0uR01' },
      { id: board.id, shortLink: 7, shortUrl: [], url: {} },
    ])
      expect(await posted(model), JSON.stringify(model)).to.deep.equal(['#rest']);
  });
});
