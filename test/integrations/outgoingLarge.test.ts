import { expect } from 'chai';
import { converse } from '../../testing/integrations/converse';
import type { LoadedScript } from '../../testing/integrations/isolate/Isolate';
import { useScripts } from '../../testing/integrations/scripts';
import { TrelloStandIn } from '../../testing/trello/TrelloStandIn';

/** Trello sends a script no more than 1,000 of them. */
describe('the outgoing script and a board with 2,300 cards', () => {
  const scripts = useScripts();
  let trello: TrelloStandIn;
  let script: LoadedScript;

  before(async () => {
    trello = await TrelloStandIn.start();
    const board = trello.addBoard({ name: 'Depot', members: [trello.member] });
    const [old, mixed] = ['Old', 'Mixed'].map((name) => trello.addList({ board, name }));
    trello.addList({ board, name: 'Empty' });
    for (let at = 1; at <= 2_300; at += 1)
      trello.addCard({ list: at <= 1_250 ? old! : mixed!, name: `Crate ${at}` });
    script = await scripts.load('outgoing', {
      API_KEY: trello.apiKey,
      TOKEN: trello.token,
      BOARD_ID: board.id,
    });
  });
  after(() => trello.stop());

  const text = async (typed: string): Promise<string> =>
    (await converse(script, typed, { url: trello.url }))!.text.replace(/\u2060/g, '');

  it('says that lists may have more cards', async () => {
    expect(await text('trello list')).to.match(
      /\*Old\* \(1,000\+ cards\)\n.*\*Mixed\* \(0\+ cards\)\n.*\*Empty\* \(0\+ cards\)\n.*did not send all cards/,
    );
  });

  it('says the same of one list, and how to find its other cards', async () => {
    // The answer is cut to what Rocket.Chat accepts, but its end is kept.
    expect(await text('trello list Old')).to.match(
      /^\*Old\* on .*: 1,000\+ cards, page 1 of 100\n[^]*did not send all cards of this list/,
    );
    expect(await text('trello list Mixed')).to.match(
      /only the first 1,000 cards of <\S+\|Depot>.*none of them are on \*Mixed\*.*`trello search list:"<name>"`/,
    );
    expect(await text('trello search list:Mixed')).to.contain('Crate 1251');
  });

  it('says that a card may be among those that were not sent', async () => {
    expect(await text('trello card #7')).to.contain('Crate 7');
    for (const typed of ['#2300', 'Anchor'])
      expect(await text(`trello card ${typed}`)).to.match(
        /^Trello sent only some of the cards of “Depot”, and .* is not among them\. .*address/,
      );
    expect(await text('trello search "Crate 2300"')).to.contain('Crate 2300');
  });
});
