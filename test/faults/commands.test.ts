import { expect } from 'chai';
import * as fc from 'fast-check';
import { connect } from '../../testing/app/cards';
import { setUpCrew } from '../../testing/app/links';
import { World } from '../../testing/app/world';
import { answered, count } from '../../testing/faults/figures';
import { lines, names, words } from '../../testing/faults/input/lines';
import { SEED } from '../../testing/faults/input/random';
import { InputCheck } from '../../testing/faults/input/InputCheck';
import type { Member } from '../../testing/trello/models';

describe('hostile commands', () => {
  const held = World.forSuite();
  let inputCheck: InputCheck;
  let secrets: string[];
  let tried = 0;
  let turn = 0;
  /** Several people, as each has a rate limit of their own at Trello. */
  const people = ['grace', 'alan', 'ada', 'joan', 'mary', 'edith'];

  before(async () => {
    const { world } = held;
    const { host, trello, sample } = world;
    for (const name of people.slice(1)) host.addUser({ username: name, utcOffset: 0 });
    await setUpCrew(world, {
      routes: `${sample.board.shortLink} -> #crew`,
      linkRights: 'members',
      linkPreviews: false,
    });
    host.addRoom({ name: 'crew', type: 'p', owners: ['grace'], members: ['admin', ...people.slice(1)] });
    const tokens: string[] = [];
    const members: Member[] = Object.values(sample.members);
    for (const [index, user] of people.entries()) {
      const member = members[index % members.length]!;
      tokens.push(await connect(world, { member, user, room: 'crew' }));
    }
    secrets = [trello.apiKey, trello.apiSecret, trello.token, ...tokens];
    const stored = (await host.workspace.database.find('persistence')).map(({ value }) => value);
    const kept = stored.filter(({ kind }) => kind === 'member').map(({ token }) => String(token));
    expect(kept).to.have.length(people.length);
    inputCheck = new InputCheck(
      world,
      Object.fromEntries([...secrets, ...kept].map((value, index) => [`secret ${index}`, value])),
    );
  });

  /** @throws if there is no answer, or more than one */
  async function attempt(line: string): Promise<void> {
    const { host, trello } = held.world;
    const before = host.surfaces().length;
    const user = people[(turn += 1) % people.length]!;
    const client = line.includes('\n') ? 'rest' : 'web';
    const notices = host.noticeHistory().length;
    const shared = host.messages('crew').length;
    const typed = answered('slowest answer to a line, ms', () => host.type(user, 'crew', line, { client }));
    await typed.catch((error: unknown) => {
      throw new Error(`${JSON.stringify(line.slice(0, 120))}: ${String(error)}`);
    });
    count('hostile command lines tried');
    tried += 1;
    const answers = host.noticeHistory().length - notices + host.surfaces().length - before;
    const what = line.slice(0, 120);
    const isShared = host
      .messages('crew')
      .slice(shared)
      .some(({ msg }) => / shared:\n/.test(msg));
    // A warning about a typed token comes in addition to the form that it belongs in.
    expect(answers, what).to.be.within(isShared ? 0 : 1, / (connect|login) /.test(line) ? 2 : 1);
    // What was written comes back as a notification with the same text.
    await trello.settled();
    await inputCheck.inspect(what, { typed: line });
  }

  it('get one bounded answer of harmless text each, and reveal nothing', async () => {
    for (const line of lines(secrets)) await attempt(line);
  });

  it(`property: any words after any command are answered (seed ${SEED})`, async () => {
    const word = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names, 'nonsense'),
        fc.array(word, { maxLength: 8 }),
        async (name, typed) => {
          await attempt(`/trello ${name} ${typed.join(' ')}`);
        },
      ),
      { numRuns: 150, seed: SEED },
    );
  });

  it('do not keep a legitimate command from being answered afterwards', async () => {
    expect(tried).to.be.at.least(300);
    expect(await held.world.ask('/trello list', { room: 'crew' })).to.match(/Open lists|too many requests/);
  });
});
