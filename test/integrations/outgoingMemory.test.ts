import { expect } from 'chai';
import { translator } from '../../i18n/texts';
import { conclude, prepareCall } from '../../testing/integrations/converse';
import type { LoadedScript } from '../../testing/integrations/isolate/Isolate';
import { bare, head, id, largeBoard } from '../../testing/integrations/largeBoard';
import { useScripts } from '../../testing/integrations/scripts';

const t = translator('en', 'trello');

/** The largest response, and a title that makes its characters as wide as that. */
const widths = [
  { width: 'one byte', longest: 2_500_000, title: 'Café au lait' },
  { width: 'two bytes', longest: 2_000_000, title: 'Guide – 灯台' },
];

describe('the outgoing script within its 8 MB', () => {
  const scripts = useScripts();

  for (const { width, longest, title } of widths) {
    it(`reads boards of up to ${longest / 1e6} million characters of ${width}, and refuses longer ones`, async () => {
      const script = await scripts.load('outgoing', head);
      const body = largeBoard(title, longest);
      const larger = { status: 200, body: `${body} ` };
      for (let times = 0; times < 2; times += 1) {
        for (const [typed, answer] of questions) {
          const { result: request } = await prepareCall(script, typed);
          const { text } = await conclude(script, request, { status: 200, body });
          expect(text, typed).to.contain(answer);
        }
        const { result: request } = await prepareCall(script, 'trello list');
        expect((await conclude(script, request, larger)).text).to.equal(t('integration.tooLarge'));
      }
      await script.unload();
    });
  }

  it('counts the cards of a board whose cards do not fit', async () => {
    const script = await scripts.load('outgoing', head);
    const { result: request } = await prepareCall(script, 'trello list');
    const asked = new URL(request.url as string).searchParams;
    expect(asked.get('card_fields')).to.equal('idList');
    expect(asked.has('labels') || asked.has('members')).to.equal(false);
    const cards = Array.from({ length: 20_000 }, (_, at) => ({ id: id(1, at), idList: id(2, 1) }));
    const { text } = await conclude(script, request, {
      status: 200,
      body: JSON.stringify({ ...bare, cards }),
    });
    expect(text).to.contain('(20,000+ cards)');
    await script.unload();
  });

  it('requests labels once, and nothing that is not shown', async () => {
    const script = await scripts.load('outgoing', head);
    expect(await fieldsAsked(script, 'trello list Big')).to.deep.equal(
      await fieldsAsked(script, 'trello card #12'),
    );
    expect(await fieldsAsked(script, 'trello list Big')).to.not.include('labels');
    await script.unload();
  });
});

async function fieldsAsked(script: LoadedScript, typed: string): Promise<string[]> {
  const { result } = await prepareCall(script, typed);
  return new URL(result.url as string).searchParams.get('card_fields')!.split(',');
}

const questions: [string, string][] = [
  ['trello list Big', ' cards, page 1 of '],
  ['trello card #12', 'Label 0, Label 1'],
  ['trello card nothing is called so here', 'Trello sent only some of the cards of'],
  ['trello list', '*Big* ('],
];
