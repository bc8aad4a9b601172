import { expect } from 'chai';
import { runWebhook } from '../../scripts/webhook';
import type { SampleBoard } from '../../testing/trello/sample';
import { useSample, useTrello } from '../../testing/trello/useTrello';

describe('npm run webhook', () => {
  const setup = useTrello();
  let sample: SampleBoard;
  useSample(setup, (made) => (sample = made));

  /** As typed; no credential may appear in it. */
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

  it('creates a webhook once, explains the next step, lists it and deletes it', async () => {
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
      'already has a webhook',
    );
    expect(setup.trello.webhooks).to.have.length(1);
    const [, listed] = await run('list');
    expect(listed.split(board.id), 'named once').to.have.length(2);
    expect(listed).to.contain(board.name).and.contain(callback()).and.contain('active');
    expect(
      (await run(`delete --board https://trello.com/b/${board.shortLink} --callback ${callback()}`))[1],
    ).to.match(/^Deleted webhook/);
    expect(setup.trello.webhooks).to.deep.equal([]);
    const [failed, why] = await run(`delete ${options}`);
    expect(why).to.contain('no such webhook');
    expect(failed, 'nothing was deleted').to.equal(1);
    expect((await run('list'))[1]).to.match(
      new RegExp(
        `^This token has no webhooks\\.\nOpen boards without a webhook:\n  .*BOARD_ID ${board.id}\\)$`,
        'm',
      ),
    );
  });

  it('shows help and exits without an error', async () => {
    for (const args of ['--help', '-h', 'help', 'create --help']) {
      const [code, text] = await run(args);
      expect(text, args).to.match(/npm run webhook -- create/);
      expect(code, args).to.equal(0);
    }
  });

  it('accepts a server below a path, and a board’s invitation URL', async () => {
    const under = callback().replace('/hooks/', '/chat/hooks/');
    const invited = `https://trello.com/invite/b/${sample.board.shortLink}/ATTIabc/x`;
    const [code, text] = await run(`create --board ${invited} --callback ${under}`);
    expect(code, text).to.equal(0);
    expect(setup.trello.webhooks.map(({ callbackURL }) => callbackURL)).to.deep.equal([under]);
    expect((await run(`delete --id ${setup.trello.webhooks[0]!.id}`))[0]).to.equal(0);
  });

  it('says what a webhook watches if it is no open board', async () => {
    const { board } = sample;
    await run(`create --board ${board.id} --callback ${callback()}`);
    board.closed = true;
    const [, text] = await run('list');
    board.closed = false;
    expect(text).to.contain(`or a card, list or member (id ${board.id})`).and.not.contain('BOARD_ID');
    await run(`delete --board ${board.id} --callback ${callback()}`);
  });

  it('explains Trello’s HEAD check if the callback does not answer', async () => {
    const gone = 'http://127.0.0.1:9/hooks/a1/b2';
    const [code, text] = await run(`create --board ${sample.board.id} --callback ${gone}`);
    expect(code).to.equal(1);
    expect(text).to.contain('HEAD').and.contain('turned off');
  });

  it('reports errors, and nothing secret', async () => {
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
      [`create --board Lighthuose --callback ${callback()}`, /Use the board’s address/],
      [`create --board ${'0'.repeat(24)} --callback ${callback()}`, /does not exist/],
      [`create --callback ${callback()} --board https://trello.com/c/abcd1234/1-x`, /a card’s address/],
      [`create --callback ${callback()} --board https://trello.com/w/x`, /not a board’s address/],
      [`create --callback ${callback()} --board ${board.id} --id x`, /"create" takes no --id/],
      ['create --board x --callback https://example.com?a=/hooks/a/b', /hooks/],
      ['list --board x', /"list" takes no --board: it shows all/],
      ['check --board=x', /"check" takes no --board/],
      ['delete --id x', /--id must be the id of a webhook/],
      [`delete --id ${'1'.repeat(24)}`, /no such webhook/],
      [`delete --id ${'1'.repeat(24)} --board x`, /--id alone/],
      [`check --callback ${callback()}`, /TRELLO_SECRET \(the API secret\) is missing .*printf/],
      ['check', /--callback/],
      [
        'check --callback http://127.0.0.1:9/hooks/a/b',
        /cannot be reached/,
        { TRELLO_SECRET: '5'.repeat(64) },
      ],
      [
        'list',
        /Missing in the environment: TRELLO_KEY and TRELLO_TOKEN\. .*printf 'TRELLO_KEY: '; read -rs TRELLO_KEY;/,
        { TRELLO_KEY: '', TRELLO_TOKEN: '' },
      ],
      ['list', /TRELLO_TOKEN: it was revoked/, { TRELLO_TOKEN: strange }],
      ['list', /TRELLO_KEY/, { TRELLO_KEY: 'f'.repeat(32) }],
      ['list', /are swapped/, { TRELLO_KEY: strange, TRELLO_TOKEN: 'f'.repeat(32) }],
      ['list', /TRELLO_KEY looks like a token/, { TRELLO_KEY: strange }],
      ['list', /TRELLO_KEY looks like a token/, { TRELLO_KEY: '5'.repeat(64) }],
      ['list', /TRELLO_TOKEN looks like an API key/, { TRELLO_TOKEN: 'f'.repeat(32) }],
      ['list', /TRELLO_KEY contains a space/, { TRELLO_KEY: `${'f'.repeat(16)} ${'f'.repeat(16)}` }],
      ['list', /TRELLO_KEY contains a space/, { TRELLO_KEY: `${'f'.repeat(31)}…` }],
      ['list', /TRELLO_TOKEN contains a space/, { TRELLO_TOKEN: `ATTA${'ж'.repeat(60)}` }],
      ['list', /TRELLO_TOKEN contains a space/, { TRELLO_TOKEN: `${strange}"\n` }],
      [
        `check --callback ${callback()}`,
        /TRELLO_SECRET contains a space/,
        { TRELLO_SECRET: 'ключ'.repeat(9) },
      ],
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
