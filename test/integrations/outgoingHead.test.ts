import { expect } from 'chai';
import { translator } from '../../i18n/texts';
import { conclude, prepareCall } from '../../testing/integrations/converse';
import { fillIn, type Head, useScripts } from '../../testing/integrations/scripts';

const t = translator('en', 'trello');

const KEY = '0123456789abcdef'.repeat(2);
const TOKEN = `ATTA${'9'.repeat(72)}`;
const BOARD = '6f1d0c2b8a4e5d7f90ab1c21';
const filled: Head = { API_KEY: KEY, TOKEN, BOARD_ID: BOARD };

describe('the head of the outgoing script', () => {
  const scripts = useScripts();

  /** @returns the answer to `trello list`, or the requested URL */
  async function answerTo(head: Head, typed = 'trello list'): Promise<string> {
    const script = await scripts.load('outgoing', head);
    const { result } = await prepareCall(script, typed);
    await script.unload();
    return (result.message?.text?.replace(/^\u2060/, '') ?? result.url) as string;
  }

  it('is incomplete: the answer says what is missing, and help still works', async () => {
    const missing = (names: string): string => t('integration.notSetUp', { missing: names });
    expect(await answerTo({})).to.equal(missing('API_KEY, TOKEN, BOARD_ID'));
    expect(await answerTo({ ...filled, TOKEN: '  ' })).to.equal(missing('TOKEN'));
    expect(await answerTo({ ...filled, API_KEY: 7, BOARD_ID: null })).to.equal(missing('API_KEY, BOARD_ID'));
    expect(await answerTo({}, 'trello help')).to.contain('trello list');
  });

  it('is missing a line: the answer says so, too', async () => {
    for (const name of ['API_KEY', 'TIME_ZONE']) {
      const code = fillIn(scripts.code('outgoing'), filled).replace(
        new RegExp(`^const ${name} = .*$`, 'm'),
        '',
      );
      const script = await scripts.loadCode(code);
      const { result } = await prepareCall(script, 'trello list');
      expect(result.message.text, name).to.contain(t('head.lineMissing'));
      const { text } = await conclude(script, { question: { kind: 'lists' } }, { status: 200, body: '{}' });
      expect(text).to.equal(t('head.lineMissing'));
      expect((await prepareCall(script, 'trello help')).result.message.text).to.contain('trello list');
      await script.unload();
    }
  });

  it('has an impossible value: the answer says which, but never quotes it', async () => {
    const strange = (name: string): string => t('head.invalidCharacter', { name });
    const rows: [Head, string][] = [
      [{ API_KEY: TOKEN, TOKEN: KEY }, t('head.swapped')],
      [{ API_KEY: '5'.repeat(64), TOKEN: KEY }, t('head.swapped')],
      [{ API_KEY: TOKEN }, t('head.wrongKey')],
      [{ API_KEY: '5'.repeat(64) }, t('head.wrongKey')],
      [{ TOKEN: KEY }, t('head.tokenIsKey')],
      [{ API_KEY: `${KEY.slice(1)}…` }, strange('API_KEY')],
      [{ API_KEY: `${KEY} ${KEY}` }, strange('API_KEY')],
      [{ TOKEN: `${TOKEN}", x="` }, strange('TOKEN')],
      [{ TOKEN: `${TOKEN}\n${TOKEN}` }, strange('TOKEN')],
      [{ TOKEN: 'ТОКЕН' }, strange('TOKEN')],
      [{ BOARD_ID: 'abcd1234' }, t('head.boardId')],
      [{ BOARD_ID: 'https://trello.com/b/abcd1234/website' }, t('head.boardId')],
      [{ BOARD_ID: 'Website' }, t('head.boardId')],
      [{ BOARD_ID: `${BOARD}0` }, t('head.boardId')],
    ];
    for (const [head, sentence] of rows) {
      const answer = await answerTo({ ...filled, ...head });
      expect(answer, JSON.stringify(head)).to.equal(sentence);
      for (const value of Object.values(head)) expect(answer).to.not.contain(value);
    }
  });

  it('accepts a board id in every form that people have, and a token of the older kind', async () => {
    for (const id of [BOARD, ` ${BOARD.toUpperCase()} `, `https://trello.com/b/${BOARD}/website`])
      expect(await answerTo({ ...filled, BOARD_ID: id })).to.contain(`/boards/${BOARD}?`);
    expect(await answerTo({ ...filled, TOKEN: '5'.repeat(64) })).to.contain(`/boards/${BOARD}?`);
  });

  it('is never sent anywhere but to Trello', () => {
    expect(scripts.code('outgoing')).to.not.match(/^const (?:BASE_URL|POST_AS)\b/m);
  });
});
