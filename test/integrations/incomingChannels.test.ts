import { expect } from 'chai';
import { board } from '../../testing/fixtures/deliveries';
import { freshBody } from '../../testing/integrations/scripts';
import { created, pier, todo, useIncoming } from '../../testing/integrations/useIncoming';

const address = 'https://trello.com/b/hRb0uR01/harbour';
/** Another board, as Trello describes it. */
const ofBoard = (given: object, model = '6f1d0c2b8a4e5d7f90ab1c03') => ({
  ...freshBody({ type: 'createCard', data: { card: pier, list: todo, board: given } }),
  model: { id: model },
});
const secret = { id: '6f1d0c2b8a4e5d7f90ab1c03', name: 'Secret plans', shortLink: 'sEcReT01' };

describe('the table CHANNELS of the incoming script', () => {
  const { withHead, script, send, refusal } = useIncoming();

  it('sends boards to channels by URL, short link, id or name', async () => {
    for (const named of [address, `<${address}>`, 'hRb0uR01', board.id, 'harbour']) {
      await withHead({ CHANNELS: { Other: '#other', [named]: '#harbour' } });
      expect((await send(created(pier, todo))).channel, named).to.deep.equal(['#harbour']);
    }
  });

  it('sends a board to several channels, each once, even if one of them fails', async () => {
    for (const channels of [['#a', '@ada'], '#a, @ada', ['#a,@ada'], ['#a', '@ada', ' #a '], '#a,,@ada,']) {
      await withHead({ CHANNELS: { Harbour: channels } });
      const content = await send(created(pier, todo));
      expect(content.channel, JSON.stringify(channels)).to.deep.equal(['#a', '@ada']);
      expect(content.separateResponse).to.equal(true);
    }
    await withHead({ CHANNELS: { Harbour: '#a' } });
    expect(await send(created(pier, todo))).to.not.have.property('separateResponse');
  });

  it('sends everything to the integration’s channel if it is empty', async () => {
    await withHead({ CHANNELS: {} });
    expect(await send(created(pier, todo))).to.have.all.keys('text', 'parseUrls');
    expect(await send(ofBoard(secret))).to.have.all.keys('text', 'parseUrls');
  });

  it('drops boards that it does not name, and logs that', async () => {
    await withHead({ CHANNELS: { [address]: '#harbour' } });
    await script().evaluate('global.lines = []; console.warn = (line) => { lines.push(line); }; 0');
    const message = await refusal(ofBoard(secret));
    expect(message).to.match(/^CHANNELS at the top of the script: there is no row for <\S+\|Secret plans>/);
    expect(message).to.contain('https://trello.com/b/sEcReT01').and.contain('“*”');
    expect(await script().evaluate('lines[0]')).to.equal(`Trello: ${message}`);
    expect(await refusal(ofBoard({ id: secret.id }))).to.contain(secret.id);
    expect(await refusal(ofBoard({}))).to.contain('deliveries without a board');
    expect(await send(created(pier, todo))).to.have.property('channel');
    await withHead({ CHANNELS: { [address]: '#harbour', '*': '#rest' } });
    for (const other of [secret, {}]) {
      expect((await send(ofBoard(other))).channel).to.deep.equal(['#rest']);
    }
    expect((await send(created(pier, todo))).channel, 'its own row first').to.deep.equal(['#harbour']);
  });

  it('reads no name as a short link, and prefers the short link to a name', async () => {
    await withHead({ CHANNELS: { [address]: '#harbour', Harbour: '#named' } });
    expect((await send(created(pier, todo))).channel).to.deep.equal(['#harbour']);
    expect((await send(ofBoard({ ...secret, name: 'HARBOUR' }))).channel).to.deep.equal(['#named']);
    for (const name of [address, '*']) {
      await withHead({ CHANNELS: { [address]: '#harbour' } });
      expect(await refusal(ofBoard({ ...secret, name }))).to.match(/^CHANNELS/);
    }
  });

  it('is refused if it or any of its rows is malformed', async () => {
    for (const table of [[], ['#a'], null, 'x', '#a', 7, true]) {
      await withHead({ CHANNELS: table });
      expect(await refusal(created(pier, todo)), JSON.stringify(table)).to.match(/^CHANNELS .*use rows/);
    }
    for (const row of [
      '',
      ' ',
      ',',
      '#',
      '@',
      ['#a', '#'],
      7,
      null,
      true,
      [],
      [''],
      {},
      ['#a', 7],
      [['#a']],
    ]) {
      await withHead({ CHANNELS: { Harbour: '#a', 'Other board': row } });
      const message = await refusal(created(pier, todo));
      expect(message, JSON.stringify(row)).to.match(/^CHANNELS .*the row of Other board names no channel/);
    }
    await withHead({ CHANNELS: { ' ': '#a' } });
    expect(await refusal(created(pier, todo))).to.match(/^CHANNELS .*the row of/);
  });
});
