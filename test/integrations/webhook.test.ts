import { expect } from 'chai';
import { runWebhook } from '../../scripts/webhook';
import type { SampleBoard } from '../trello/sample';
import { useSample, useTrello } from '../trello/useTrello';

describe('npm run webhook', () => {
  const setup = useTrello();
  let sample: SampleBoard;
  useSample(setup, (made) => (sample = made));

  /** As typed; nothing of it may hold a credential. */
  async function run(args: string, environment: Record<string, string> = {}): Promise<[number, string]> {
    const { apiKey, token, url, apiSecret } = setup.trello;
    const lines: string[] = [];
    const given = { TRELLO_KEY: apiKey, TRELLO_TOKEN: token, TRELLO_URL: url, ...environment };
    const code = await runWebhook(args.split(' ').filter(Boolean), given, (line) => lines.push(line));
    const text = lines.join('\n');
    for (const secret of [
      apiKey,
      token,
      apiSecret,
      ...Object.values(environment).filter((value) => value.length > 20),
    ])
      expect(text).to.not.contain(secret);
    return [code, text];
  }
  /** A callback that looks like an integration's. */
  const callback = (): string => `${new URL(setup.callback.url).origin}/hooks/a1/b2`;

  it('creates a webhook once, says what comes next, lists it and deletes it', async () => {
    const { board } = sample;
    const options = `--board ${board.shortLink} --callback ${callback()}`;
    const [code, text] = await run(`create ${options}`);
    expect(code, text).to.equal(0);
    expect(text)
      .to.contain(`BOARD_ID: ${board.id}`)
      .and.contain('CALLBACK_URL')
      .and.contain('Created webhook');
    expect(text).to.contain('Default number calls to the rate limiter');
    expect(setup.trello.webhooks).to.have.length(1);
    expect((await run(`create --board=${board.id} --callback=${callback()}`))[1]).to.contain(
      'There is one already',
    );
    expect(setup.trello.webhooks).to.have.length(1);
    const [, listed] = await run('list');
    expect(listed.split(board.id), 'named once').to.have.length(2);
    expect(listed).to.contain(board.name).and.contain(callback()).and.contain('active');
    expect(
      (await run(`delete --board https://trello.com/b/${board.shortLink} --callback ${callback()}`))[1],
    ).to.match(/^Deleted webhook/);
    expect(setup.trello.webhooks).to.deep.equal([]);
    expect((await run(`delete ${options}`))[1]).to.contain('no such webhook');
    expect((await run('list'))[1]).to.match(
      new RegExp(
        `^This token has no webhooks\\.\nOpen boards without one:\n  .*BOARD_ID ${board.id}\\)$`,
        'm',
      ),
    );
  });

  it('explains the HEAD check where the callback does not answer', async () => {
    const gone = 'http://127.0.0.1:9/hooks/a1/b2';
    const [code, text] = await run(`create --board ${sample.board.id} --callback ${gone}`);
    expect(code).to.equal(1);
    expect(text).to.contain('HEAD').and.contain('switched off');
  });

  it('says what is wrong, and nothing that is secret', async () => {
    const { board } = sample;
    const strange = `ATTA${'7'.repeat(72)}`;
    const rows: [string, RegExp, Record<string, string>?][] = [
      ['', /npm run webhook -- create/],
      ['flowers', /npm run webhook -- create/],
      ['toString', /npm run webhook -- create/],
      ['create --colour red', /npm run webhook -- create/],
      ['create --board', /--board needs a value/],
      [`create --board ${board.id}`, /--callback/],
      [`create --board ${board.id} --callback https://chat.example.com/home`, /hooks/],
      [`create --callback ${callback()}`, /--board/],
      [`create --board Lighthuose --callback ${callback()}`, /The address of the board/],
      [`create --board ${'0'.repeat(24)} --callback ${callback()}`, /no such board/],
      [`check --callback ${callback()}`, /TRELLO_SECRET/],
      ['check', /--callback/],
      [
        'check --callback http://127.0.0.1:9/hooks/a/b',
        /cannot be reached/,
        { TRELLO_SECRET: '5'.repeat(64) },
      ],
      ['list', /TRELLO_KEY and TRELLO_TOKEN missing/, { TRELLO_KEY: '', TRELLO_TOKEN: '' }],
      ['list', /TRELLO_TOKEN: it was revoked/, { TRELLO_TOKEN: strange }],
      ['list', /TRELLO_KEY/, { TRELLO_KEY: 'f'.repeat(32) }],
      ['list', /each other’s place/, { TRELLO_KEY: strange, TRELLO_TOKEN: 'f'.repeat(32) }],
      ['list', /TRELLO_KEY looks like a token/, { TRELLO_KEY: strange }],
      ['list', /TRELLO_KEY looks like a token/, { TRELLO_KEY: '5'.repeat(64) }],
      ['list', /TRELLO_TOKEN looks like an API key/, { TRELLO_TOKEN: 'f'.repeat(32) }],
      ['list', /TRELLO_KEY has a space/, { TRELLO_KEY: `${'f'.repeat(16)} ${'f'.repeat(16)}` }],
      ['list', /TRELLO_KEY has a space/, { TRELLO_KEY: `${'f'.repeat(31)}…` }],
      ['list', /TRELLO_TOKEN has a space/, { TRELLO_TOKEN: `ATTA${'ж'.repeat(60)}` }],
      ['list', /TRELLO_TOKEN has a space/, { TRELLO_TOKEN: `${strange}"\n` }],
      [`check --callback ${callback()}`, /TRELLO_SECRET has a space/, { TRELLO_SECRET: 'ключ'.repeat(9) }],
      [`check --callback ${callback()}`, /TRELLO_SECRET looks/, { TRELLO_SECRET: 'f'.repeat(32) }],
      ['list', /cannot be reached/, { TRELLO_URL: 'http://127.0.0.1:9/1' }],
    ];
    for (const [args, wanted, environment] of rows) {
      const [code, text] = await run(args, environment);
      expect(text, args).to.match(wanted);
      expect(code, args).to.equal(1);
    }
    expect(setup.trello.webhooks).to.deep.equal([]);
  });
});
