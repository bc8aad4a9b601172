import { expect } from 'chai';
import { translator } from '../../i18n/texts';
import { runWebhook } from '../../scripts/webhook';
import { HookServer } from '../../testing/integrations/HookServer';
import { ages, useScripts } from '../../testing/integrations/scripts';
import { TrelloStandIn } from '../../testing/trello/TrelloStandIn';

/** The steps of docs/integrations.md, in order. */
for (const age of ages)
  story(`setting up an incoming integration on a server of age ${age}`, () => {
    const scripts = useScripts();
    let trello: TrelloStandIn;
    let hook: HookServer;

    const unsigned = translator('en')('integration.wrongSignature');

    async function checked(secret: string): Promise<string> {
      const lines: string[] = [];
      const args = ['check', '--callback', hook.url];
      const code = await runWebhook(args, { TRELLO_SECRET: secret }, (line) => lines.push(line));
      expect(lines.join()).to.not.contain(secret);
      return `${code} ${lines.join('\n')}`;
    }

    before(async () => {
      trello = await TrelloStandIn.start({ retryDelays: [20] });
      hook = await HookServer.start(age);
    });
    after(async () => {
      await trello.stop();
      await hook.stop();
    });

    it('posts events once the webhook exists and the script is filled in', async () => {
      const { board, cards, lists, members } = trello.sampleBoard();
      const lines: string[] = [];
      const given = { TRELLO_KEY: trello.apiKey, TRELLO_TOKEN: trello.token, TRELLO_URL: trello.url };
      const args = ['create', '--board', board.shortLink, '--callback', hook.url];
      expect(await runWebhook(args, given, (line) => lines.push(line)), lines.join('\n')).to.equal(0);
      expect(hook.posted, 'Trello only looked').to.deep.equal([]);
      expect(await checked(trello.apiSecret)).to.match(/^1 .*the script is not enabled/);
      hook.posted.length = 0;

      hook.script = await scripts.load('incoming', { API_SECRET: trello.apiSecret, CALLBACK_URL: hook.url });
      expect(await checked(trello.apiSecret)).to.match(/^0 The integration accepts deliveries signed/);
      expect(hook.posted, 'a check posts nothing').to.deep.equal([]);
      expect(await checked('f'.repeat(64))).to.equal(`1 Answered 400. It says: ${unsigned}`);
      hook.errors.length = 0;
      trello.as(members.alan).moveCard(cards['Slow first page']!, lists.done);
      await trello.settled();
      expect(hook.errors).to.deep.equal([]);
      expect(hook.posted.map(({ text }) => text)).to.deep.equal([
        `*Alan Turing* moved <https://trello.com/c/${cards['Slow first page']!.shortLink}|Slow first page> from *Review* to *Done*`,
      ]);
    });

    it('does not accept a server that answers 200 to anything', async () => {
      hook.script = await scripts.load('incoming', { API_SECRET: trello.apiSecret, CALLBACK_URL: hook.url });
      const refused = { status: 400, body: { success: false, message: unsigned } };
      const rows: [{ status: number; body: unknown }[], RegExp][] = [
        [[{ status: 200, body: { success: true } }], /^1 Answered 200 to a wrong signature/],
        [
          [refused, { status: 200, body: 'Welcome' }],
          /^1 Answered 200, but not like a Rocket.Chat integration/,
        ],
        [
          [refused, { status: 200, body: { success: 'true' } }],
          /^1 Answered 200, but not like a Rocket.Chat integration/,
        ],
        [[{ status: 400, body: { success: false, message: 'No' } }], /^1 Answered 400\. It says: No$/],
        [[{ status: 400, body: 'No' }], /^1 Answered 400\.$/],
        [[{ status: 302, body: '' }], /^1 Answered 302: the address redirects to another one/],
        [[{ status: 404, body: '' }], /^1 Answered 404: there is no such integration/],
        [[refused, { status: 429, body: '' }], /^1 Answered 429: /],
        [[refused], /^0 The integration accepts/],
      ];
      for (const [answers, wanted] of rows) {
        hook.instead.push(...answers);
        expect(await checked(trello.apiSecret)).to.match(wanted);
        expect(hook.instead).to.deep.equal([]);
      }
    });

    it('reports errors at the top of the script', async () => {
      const heads: [Record<string, unknown>, string][] = [
        [{ CHANNELS: { 'https://trello.com/w/harbour': '#a' } }, 'CHANNELS'],
        [{ CHANNELS: { Harbour: '#a', HARBOUR: '#b' } }, 'CHANNELS'],
        [{ EVENTS: ['flowers'] }, 'EVENTS'],
        [{ LISTS: ['-'] }, 'LISTS'],
        [{ STYLE: 'long' }, 'STYLE'],
        [{ TIME_ZONE: 'Atlantis' }, 'TIME_ZONE'],
      ];
      for (const [head, name] of heads) {
        const whole = { API_SECRET: trello.apiSecret, CALLBACK_URL: hook.url, ...head };
        hook.script = await scripts.load('incoming', whole);
        const report = await checked(trello.apiSecret);
        expect(report, name).to.match(new RegExp(`^1 Answered 400\\. It says: ${name} at the top`));
      }
    });

    it('refuses deliveries if the URL at the top is not the webhook’s', async () => {
      hook.posted.length = 0;
      hook.errors.length = 0;
      hook.script = await scripts.load('incoming', {
        API_SECRET: trello.apiSecret,
        CALLBACK_URL: `${hook.url}/`,
      });
      const [card] = trello.state.cards.values();
      trello.as(trello.member).archiveCard(card!);
      await trello.settled();
      expect(hook.posted).to.deep.equal([]);
      expect(hook.errors[0]).to.deep.equal({ success: false, message: unsigned });
      expect(await checked(trello.apiSecret)).to.contain(unsigned);
    });
  });
