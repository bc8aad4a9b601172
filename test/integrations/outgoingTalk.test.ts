import { expect } from 'chai';
import { commandNames, wordsFor } from '../../commands/names';
import { reading } from '../../commands/reading';
import { catalogues, translator } from '../../i18n/texts';
import { conclude, prepareCall } from '../../testing/integrations/converse';
import type { LoadedScript } from '../../testing/integrations/isolate/Isolate';
import { useScripts } from '../../testing/integrations/scripts';

const t = translator('en', 'trello');
const BOARD = '6f1d0c2b8a4e5d7f90ab1c21';

describe('the outgoing script in a conversation', () => {
  const scripts = useScripts();
  let script: LoadedScript;

  before(async () => {
    const head = { API_KEY: 'a'.repeat(32), TOKEN: `ATTA${'9'.repeat(72)}`, BOARD_ID: BOARD };
    script = await scripts.load('outgoing', head);
  });

  const answerTo = async (text: string, more?: Record<string, unknown>): Promise<string | undefined> => {
    const { result, isNothing } = await prepareCall(script, text, more);
    return isNothing ? undefined : String(result.message?.text ?? result.url);
  };

  it('stays silent if Trello is only mentioned', async () => {
    const talk = [
      'Trello is down',
      'trello has a new logo',
      'Trello and Jira do not go together',
      'trello\ndoes that\ntoo',
      'trello I like',
      'trello add-ons are dear now',
      'trello toString is none',
      'trello – who has access?',
      'trello "is down" again',
      'Trello lost my card',
      'Trello last week',
      'Trello slow today',
      'Trello mind you',
      'Trello kind of works',
      'Trello held up well',
      'Trello helps a lot',
      'Trello, finally',
      'Trello: down again',
      'Trello links are broken',
      'trello comment threads are nice',
      'trello:smile:',
      'trello!',
    ];
    for (const text of talk) expect(await answerTo(text), text).to.equal(undefined);
  });

  it('answers a command whatever follows, a typing error, and a single word', async () => {
    expect(await answerTo('trello card games are fun')).to.contain('/boards/');
    expect(await answerTo('Trello LIST of things')).to.contain('/boards/');
    for (const slip of [
      'lsit To do',
      'serach x',
      'crad #12',
      'lis To do',
      'seaarch x',
      'hlep list',
      'Serch it',
    ])
      expect(await answerTo(`trello ${slip}`), slip).to.match(/^There is no `trello .*Did you mean/);
    for (const word of ['is', 'flowers', '"is down"', 'x', 'constructor', '--'])
      expect(await answerTo(`trello ${word}`), word).to.match(/^There is no `trello/);
  });

  it('accepts a comma, a colon or a question mark after its name', async () => {
    for (const text of ['trello: list', 'Trello, list', 'trello,  list To do', 'trello: lsit x']) {
      expect(await answerTo(text), text).to.match(/\/boards\/|Did you mean `trello list`/);
    }
    for (const text of ['trello?', 'trello:', 'Trello,', 'trello ?', 'trello, help'])
      expect(await answerTo(text), text).to.contain('`trello list [<name>]`');
  });

  it('says that it needs the app for what only the app can do', async () => {
    const known = Object.keys(reading);
    for (const word of commandNames.filter((name) => !known.includes(name)).flatMap(wordsFor))
      expect(await answerTo(`trello ${word}`), word).to.equal(t('integration.needsApp', { command: word }));
    const commands = [
      ...['add Buy milk', 'move Pier Doing', 'comment #12 hello', 'due #12 tomorrow', 'archive #12', 'add'],
      ...['ADD x', 'link https://trello.com/b/abcd1234', 'watch trello.com/c/abcd1234', 'help move', 'me'],
    ];
    for (const typed of commands) {
      const [, command = ''] = /^(?:help )?(\w+)/.exec(typed.toLowerCase()) ?? [];
      expect(await answerTo(`trello ${typed}`), typed).to.equal(t('integration.needsApp', { command }));
    }
    expect(await answerTo('trello: archive #12')).to.contain('`trello archive` needs the Trello app');
  });

  it('reads a card’s URL from a link', async () => {
    for (const link of [
      '[x](https://trello.com/c/abcd1234)',
      '[Two words](https://trello.com/c/abcd1234/7-two-words)',
      '[A [b] (c)](<trello.com/c/abcd1234>) please',
      '<https://trello.com/c/abcd1234|Two words>',
    ])
      expect(await answerTo(`trello card ${link}`), link).to.contain('/cards/abcd1234?');
    expect(await answerTo('trello card [x](https://trello.com/b/abcd1234)')).to.equal(t('card.noAddress'));
    expect(await answerTo('trello card [x](https://example.com)')).to.contain('/boards/');
  });

  it('answers everybody except integrations', async () => {
    expect(await answerTo('trello list', { user_name: 'rocket.cat' })).to.contain('/boards/');
    expect(await answerTo('trello list', { bot: true })).to.equal(undefined);
    expect(await answerTo('trello list', { bot: { i: 'x' } })).to.equal(undefined);
  });

  it('posts nothing that would trigger it again', async () => {
    const bare = await scripts.load('outgoing', {});
    const { result } = await prepareCall(bare, 'trello list');
    expect(result.message.text).to.match(/^\u2060Trello is not set up yet/);
    await bare.unload();
    const { result: request } = await prepareCall(script, 'trello list');
    const { text } = await conclude(script, request, { status: 401, body: 'invalid token' });
    expect(text, 'conclude looks that it does not begin so').to.equal(t('integration.unauthorizedToken'));
    const own = Object.values(catalogues).flatMap((catalogue) => Object.values(catalogue));
    expect(own.filter((sentence) => /^trello/i.test(sentence))).to.have.length.greaterThan(3);
  });

  it('survives any input', async () => {
    for (const method of ['prepare_outgoing_request', 'process_outgoing_response']) {
      for (const odd of [undefined, null, 7, 'x', [], {}, { request: null }, { request: { data: 7 } }]) {
        const { result } = await script.call(method, odd);
        expect(result, `${method} ${JSON.stringify(odd)}`).to.be.oneOf([undefined, null, false]);
      }
      const called = `(() => new Script().${method}())()`;
      expect(await script.evaluate(called), called).to.be.oneOf([undefined, null, false]);
    }
    const options = await scripts.load('outgoing', { LANGUAGE: 'constructor' });
    expect((await prepareCall(options, 'trello help')).result.message.text).to.contain('trello list');
    await options.unload();
    for (const kind of ['card', 'cardOnBoard', 'list', 'search', 'flowers']) {
      const given = { request: { question: { kind } }, response: { status_code: 200, content_raw: '{}' } };
      const { result } = await script.call('process_outgoing_response', given);
      expect(result.content.text, kind).to.be.a('string').and.not.equal('');
    }
  });

  it('shows no card of another board, whatever Trello finds', async () => {
    const card = (name: string, idBoard: string) => ({
      ...{ id: `${'1'.repeat(23)}a`, name, shortLink: 'abcd1234', idShort: 7, due: null, idList: BOARD },
      ...{ idBoard, board: { id: idBoard, name: 'A board', shortLink: 'abcd1234' } },
      list: { id: BOARD, name: 'To do' },
    });
    const body = JSON.stringify({ cards: [card('Ours', BOARD), card('Theirs', '0'.repeat(24))] });
    for (const typed of ['guide', 'is:archived guide']) {
      const { result: request } = await prepareCall(script, `trello search ${typed}`);
      const { text } = await conclude(script, request, { status: 200, body });
      expect(text).to.contain('Ours').and.not.contain('Theirs');
    }
  });
});
