import { expect } from 'chai';
import { translator } from '../../i18n/texts';
import { conclude, prepareCall } from '../../testing/integrations/converse';
import type { LoadedScript } from '../../testing/integrations/isolate/Isolate';
import { head } from '../../testing/integrations/largeBoard';
import { useScripts } from '../../testing/integrations/scripts';

const t = translator('en', 'trello');

const boardQuestions = ['trello list', 'trello list To do', 'trello card #12', 'trello card some words'];
const cardQuestion = 'trello card https://trello.com/c/abcd1234';
const questions = [...boardQuestions, cardQuestion, 'trello search guide'];

const bodies = [
  '',
  '{}',
  '{"message":"Gone","error":"GONE"}',
  '<html><body>Error</body></html>',
  'invalid id',
  'already exists',
  'callback did not return 200',
];

const statuses = Array.from({ length: 300 }, (_, at) => 300 + at);

describe('the outgoing script and Trello’s error responses', () => {
  const scripts = useScripts();
  let script: LoadedScript;
  before(async () => {
    script = await scripts.load('outgoing', head);
  });

  const answer = async (typed: string, status: number, body: string): Promise<string> => {
    const { result: request } = await prepareCall(script, typed);
    return (await conclude(script, request, { status, body })).text;
  };

  it('gives a fitting sentence for every status, so that Rocket.Chat neither posts the response nor disables it', async () => {
    // The app's sentences about its settings or its log, or for writes.
    const unfitting = /nothing was changed|app’s (?:settings|log)|own Trello account|app’s Trello/;
    for (const typed of questions) {
      for (const status of statuses) {
        const body = bodies[status % bodies.length]!;
        const text = await answer(typed, status, body);
        expect(text, `${typed}: ${status} ${body}`)
          .to.match(/\S.*\.$/)
          .and.not.match(unfitting);
        if (body) expect(text, `${typed}: ${status}`).to.not.contain(body);
      }
    }
  }).timeout(60_000);

  it('says that something is gone if Trello says so', async () => {
    for (const body of bodies) {
      for (const typed of questions) {
        const gone = t(typed === cardQuestion ? 'card.notVisible' : 'integration.boardGone');
        expect(await answer(typed, 410, body), `${typed}: ${body}`).to.equal(gone);
      }
    }
  });

  it('mentions a large board only if one was requested', async () => {
    for (const typed of questions) {
      const isOfBoard = boardQuestions.includes(typed);
      const away = t('error.unavailable');
      const rows: [number, string, string][] = [
        [504, '<html>', isOfBoard ? t('integration.timedOut') : away],
        [504, '', isOfBoard ? t('integration.timedOut') : away],
        [403, 'Too many cards', isOfBoard ? t('integration.tooLarge') : away],
        [449, '', isOfBoard ? t('integration.tooLarge') : away],
        [503, '', away],
        [429, '{}', t('error.rateLimited')],
        [429, '{"error":"MEMBER_LIMIT_EXCEEDED"}', t('error.rateLimited')],
        [422, '{}', t('integration.notAccepted')],
        [405, 'callback did not return 200', t('integration.notAccepted')],
      ];
      for (const [status, body, sentence] of rows)
        expect(await answer(typed, status, body), `${typed}: ${status} ${body}`).to.equal(sentence);
    }
  });
});
