import { expect } from 'chai';
import { retype, translator } from '../../i18n/texts';
import { World } from '../../testing/app/world';
import { conclude, converse, prepareCall } from '../../testing/integrations/converse';
import type { LoadedScript } from '../../testing/integrations/isolate/Isolate';
import { type Head, keepings, useScripts } from '../../testing/integrations/scripts';

const t = translator('en', 'trello');

describe('the outgoing script', () => {
  const scripts = useScripts();
  const held = World.forSuite();
  let head: Head;
  let script: LoadedScript;

  before(async () => {
    await held.world.setUp();
    const { trello, sample } = held.world;
    head = { API_KEY: trello.apiKey, TOKEN: trello.token, BOARD_ID: sample.board.id };
    const list = trello.addList({ board: sample.board, name: 'Harbour lights' });
    trello.addList({ board: sample.board, name: 'Harbour walls' });
    for (let at = 0; at < 20; at += 1) trello.addCard({ list, name: `Lantern ${at}` });
    script = await scripts.load('outgoing', head);
  });
  afterEach(() => {
    held.world.trello.clearFaults();
    expect(held.world.trello.violations()).to.deep.equal([]);
  });

  const talk = (typed: string, more?: Record<string, unknown>, to = script) =>
    converse(to, typed, { url: held.world.trello.url, ...more });
  const text = async (typed: string): Promise<string | undefined> => (await talk(typed))?.text;
  const sameAsApp = async (typed: string): Promise<string> => {
    const app = retype(await held.world.ask(`/${typed}`, { user: 'admin' }), 'trello');
    expect(await text(typed), typed).to.equal(app);
    return app;
  };

  for (const keeping of keepings) {
    it(`gives the app’s answer (${keeping})`, async () => {
      script = await scripts.load('outgoing', head, keeping);
      expect(script.names).to.deep.equal(['prepare_outgoing_request', 'process_outgoing_response']);
      await held.world.outdate();
      const card = held.world.sample.cards['Write the visitor guide']!;
      const lines = [
        'trello list',
        'trello lists',
        'trello list To do',
        'trello list "To do"',
        'trello list “To do”',
        'trello list to',
        'trello list to do --page 1',
        'trello list Dnoe',
        'trello list nowhere at all',
        'trello list --page 2 to do',
        'trello list Review --page=1',
        'trello list --page 0',
        'trello list --page',
        'trello list --pgae 2',
        'trello search guide',
        'trello find label:bug',
        'trello search no such words',
        'trello search label:"no colour"',
        'trello search list:„To do“ -label:bug',
        'trello search 🙂',
        'trello card 🙂',
        `trello card https://trello.com/c/${card.shortLink} #2`,
        'trello search',
        `trello search ${'x'.repeat(1_001)}`,
        'trello card',
        `trello card https://trello.com/c/${card.shortLink}/1-guide`,
        `trello show ${card.id}`,
        'trello card #99',
        'trello card qqqqqqqq zzz',
        'trello card page',
      ];
      for (const line of lines.filter((each) => !/pgae/.test(each))) await sameAsApp(line);
      expect(await text('trello list --pgae 2')).to.equal(
        '`trello list` has no `--pgae`. Did you mean `--page`?',
      );
    });
  }

  it('names the lists if several match, and shows the first cards if there are pages', async () => {
    expect(await sameAsApp('trello list harbour')).to.match(
      /Which one .*\n.*Harbour lights.*\n.*Harbour walls/,
    );
    const pages = (await held.world.ask('/trello search lantern', { user: 'admin' })).split('\n');
    const lines = (await text('trello search lantern'))!.split('\n');
    expect(pages[0]).to.contain('page 1 of 2');
    expect(lines[0]).to.equal(t('search.title', { query: '“lantern”' }));
    expect(lines.slice(1, -1)).to.deep.equal(pages.slice(1)).and.have.length(15);
    expect(lines[16]).to.equal(t('search.cut', { count: 15 }));
  });

  it('shows a card by number or title with what its board contains about it', async () => {
    const card = held.world.sample.cards['Contact form loses the subject']!;
    for (const typed of [`#${card.idShort}`, 'contact form', card.shortLink]) {
      const app = (await held.world.ask(`/trello card "${typed}"`, { user: 'admin' })).split('\n');
      const lines = (await text(`trello card ${typed}`))!.split('\n');
      expect(lines[0]).to.contain(card.name);
      expect(app).to.include.members(lines);
      expect(lines.join()).to.contain('Bug, Urgent').and.contain('To do');
    }
  });

  it('never means its token’s account by @me', async () => {
    const before = held.world.trello.requests.length;
    for (const typed of ['@me', 'due:week -@me', 'member:me'])
      expect(await text(`trello search ${typed}`), typed).to.equal(t('integration.meUnknown'));
    const address = 'https://trello.com/c/abcd1234';
    expect(await text(`trello card <${address}|Two> <${address}|cards>`)).to.equal(t('card.oneOnly'));
    expect(held.world.trello.requests.length).to.equal(before);
  });

  it('shows readable text for mirror cards, although it cannot request the originals', async () => {
    const { trello, sample } = held.world;
    const list = trello.addList({ board: sample.board, name: 'Lamps' });
    trello.addCard({ list, name: sample.cards['Write the visitor guide']!.shortUrl });
    const shown = await text('trello list Lamps');
    expect(shown).to.contain('|a mirrored card>');
  });

  it('shows help', async () => {
    for (const typed of ['trello', 'trello help', ' trello  help ', 'trello\nhelp', 'Trello help']) {
      const help = await text(typed);
      expect(help, typed).to.contain('`trello list [<name>]`').and.contain('`trello search <words>`');
      expect(help).to.not.match(/\/trello|add|connect/);
    }
    expect(await text('trello help list'))
      .to.contain('`trello list To do`')
      .and.contain('--page');
    expect(await text('trello help')).to.contain('`trello help <command>`');
    expect(await text('trello serach x')).to.equal(
      'There is no `trello serach`. Did you mean `trello search`?',
    );
    expect(await text('trello help flowers')).to.contain('There is no `trello flowers`');
  });

  it('ignores bots, itself and words that only begin alike', async () => {
    const before = held.world.trello.requests.length;
    const silent: [string, Record<string, unknown>][] = [
      ['trello list', { bot: true }],
      ['trello list', { bot: { i: 'x' } }],
      ['trellos list', {}],
      ['trello-list', {}],
      ['', {}],
    ];
    for (const [typed, more] of silent) {
      expect((await prepareCall(script, typed, more)).isNothing, typed).to.equal(true);
    }
    for (const odd of [{}, { request: null }, { request: { data: 7 } }, { request: { data: { text: 7 } } }]) {
      expect((await script.call('prepare_outgoing_request', odd)).isNothing).to.equal(true);
    }
    expect(held.world.trello.requests.length).to.equal(before);
  });

  it('answers in the thread where it was asked', async () => {
    expect(await talk('trello help', { tmid: 't1' })).to.include({
      tmid: 't1',
      parseUrls: false,
    });
    expect(await talk('trello list', { tmid: 't1' })).to.include({
      tmid: 't1',
      parseUrls: false,
    });
    expect(await talk('trello list')).to.not.have.property('tmid');
  });

  it('sends key and token only in a header, and requests no other board', async () => {
    const { result } = await prepareCall(script, 'trello search x');
    const { apiKey, token } = held.world.trello;
    expect(result.url)
      .to.match(/^https:\/\/api\.trello\.com\/1\/search\?/)
      .and.contain(held.world.sample.board.id);
    expect(result.url).to.not.contain(token).and.not.contain(apiKey);
    expect(result.headers).to.have.keys('Accept', 'Authorization');
  });

  it('refuses what may not be seen in the app’s words', async () => {
    const { trello, sample } = held.world;
    const other = trello.addBoard({ name: 'Secret plans' });
    const hidden = trello.addCard({
      list: trello.addList({ board: other, name: 'Plans' }),
      name: 'Takeover',
    });
    const unseen = [
      `https://trello.com/c/${hidden.shortLink}`,
      hidden.id,
      `https://trello.com/c/${hidden.shortLink}/1-takeover and more words`,
      'https://trello.com/c/zzzzzzz1',
      'f'.repeat(24),
    ];
    for (const typed of unseen)
      expect(await sameAsApp(`trello card ${typed}`), typed).to.equal(t('card.notVisible'));
    for (const typed of [`https://trello.com/b/${sample.board.shortLink}`, 'trello.com/b/zzzzzzz1/x y'])
      expect(await sameAsApp(`trello card ${typed}`), typed).to.equal(t('card.noAddress'));
    for (const typed of [hidden.shortLink, 'Takeover'])
      expect(await sameAsApp(`trello card ${typed}`)).to.match(/ has no open card called /);
  });

  it('turns every response of Trello into a sentence', async () => {
    const { result: request } = await prepareCall(script, 'trello list');
    const answers: [number, string, string][] = [
      [401, 'invalid key', t('integration.unauthorizedKey')],
      [401, 'invalid token', t('integration.unauthorizedToken')],
      [401, '<html>', t('error.blocked')],
      [404, 'The requested resource was not found.', t('integration.boardGone')],
      [429, 'Rate limit exceeded', t('error.rateLimited')],
      [410, 'Gone', t('integration.boardGone')],
      [500, '', t('error.unavailable')],
      [504, '<html>', t('integration.timedOut')],
      [200, '<html>', t('error.malformed')],
      [200, '[]', t('error.malformed')],
      [200, '{"id":7}', t('error.malformed')],
      [200, 'null', t('error.malformed')],
    ];
    for (const [status, body, sentence] of answers) {
      expect((await conclude(script, request, { status, body })).text, `${status} ${body}`).to.equal(
        sentence,
      );
    }
    for (const odd of [{}, { request: {}, response: null }, { request: { question: {} } }]) {
      expect((await script.call('process_outgoing_response', odd)).result).to.equal(false);
    }
  });

  it('shortens an answer that Rocket.Chat would refuse for its length', async () => {
    const { result: request } = await prepareCall(script, 'trello search x');
    const id = '6f1d0c2b8a4e5d7f90ab1c21';
    const named = { id, name: '-'.repeat(200), shortLink: 'abcd1234' };
    const card = {
      ...named,
      idShort: 7,
      idList: id,
      idBoard: held.world.sample.board.id,
      board: named,
      list: named,
      due: null,
    };
    const body = JSON.stringify({ cards: Array.from({ length: 15 }, () => card) });
    const { text: answer } = await conclude(script, request, { status: 200, body });
    expect(answer.length).to.be.within(3_000, 5_000);
    expect(answer.split('\n').pop()).to.equal('…');
  });
});
