import { expect } from 'chai';
import * as fc from 'fast-check';
import { World } from '../../testing/app/world';
import { answered, count } from '../../testing/faults/figures';
import { genuine, mutations, pathsOf, withAt } from '../../testing/faults/input/mutations';
import { SEED } from '../../testing/faults/input/random';
import {
  type Hostile,
  send,
  signed,
  type Signer,
  transports,
  unsigned,
} from '../../testing/faults/input/requests';
import { wholeTexts } from '../../testing/faults/input/texts';
import { InputCheck } from '../../testing/faults/input/InputCheck';

/** A method that the endpoint does not have, or a body nested deeper than the engine accepts. */
const ENGINE = /(put|patch|delete|options) not exists|Too deep objects/;

describe('hostile deliveries', () => {
  const held = World.forSuite();
  let inputCheck: InputCheck;
  let signer: Signer;
  let tried = 0;

  before(async () => {
    const { world } = held;
    await world.setUp();
    const { apiKey, apiSecret, token } = world.trello;
    inputCheck = new InputCheck(world, { apiKey, apiSecret, token });
    signer = {
      secret: apiSecret,
      url: world.host.endpoint('private', 'trello'),
      boardId: world.sample.board.id,
    };
  });

  async function attempt(hostile: Hostile): Promise<number> {
    const { host } = held.world;
    const before = host.messages().length;
    const { status, text, headers } = await answered('slowest answer to a delivery, ms', () =>
      send(signer.url, hostile),
    );
    count('hostile deliveries tried');
    tried += 1;
    const posted = host.messages().length - before;
    expect(posted, hostile.name).to.be.at.most(hostile.isSigned ? 1 : 0);
    await inputCheck.inspect(hostile.name, { answer: text, engineText: ENGINE });
    await inputCheck.inspect(hostile.name, { answer: headers.slice(0, 299) });
    expect(hostile.statuses, `${hostile.name}: ${status} ${text}`).to.include(status);
    return status;
  }

  /** Includes what is posted after the response. */
  async function postsNothing(work: () => Promise<unknown>): Promise<void> {
    const { host } = held.world;
    const before = host.messages().length;
    await work();
    await host.idle();
    const posted = host.messages().length - before;
    if (posted) count('unsigned posts', posted);
    expect(posted).to.equal(0);
  }

  it('are refused with 401 if unsigned or signed by somebody else, and nothing is posted', () =>
    postsNothing(async () => {
      for (const hostile of unsigned(signer)) await attempt(hostile);
    }));

  it('are refused if no client of Trello’s would send them, and nothing is posted', () =>
    postsNothing(async () => {
      for (const hostile of transports(signer)) await attempt(hostile);
    }));

  it('are posted as plain text, ignored or refused if signed, whatever they contain', async () => {
    const statuses: number[] = [];
    for (const each of mutations(signer.boardId)) statuses.push(await attempt(signed(signer, each)));
    expect(statuses.filter((status) => status === 200).length).to.be.greaterThan(statuses.length / 2);
  });

  it(`property: any bytes without a signature are refused (seed ${SEED})`, async () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
    const json = fc.json({ maxDepth: 4 }).map((text) => Buffer.from(text.replace(/__proto__/g, 'proto')));
    const header = fc.stringMatching(/^[\x21-\x7e]{0,60}$/);
    await postsNothing(() =>
      fc.assert(
        fc.asyncProperty(fc.oneof(bytes, json), header, async (body, signature) => {
          const headers: [string, string][] = [
            ['Content-Type', 'application/json'],
            ['X-Trello-Webhook', signature],
          ];
          await attempt({
            name: 'any bytes',
            method: 'POST',
            headers,
            body,
            isSigned: false,
            statuses: [400, 401],
          });
        }),
        { numRuns: 120, seed: SEED },
      ),
    );
  });

  it(`property: signed deliveries changed in several places are posted as plain text or refused (seed ${SEED})`, async () => {
    // They all name the same person, so they go into messages that grow.
    await held.world.setUp({ mergeSeconds: 60 });
    const value = fc.oneof(
      fc.constantFrom(...wholeTexts),
      fc.jsonValue({ maxDepth: 2 }),
      fc.constant(undefined),
    );
    const change = fc.tuple(fc.nat(), value);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(500),
        fc.array(change, { minLength: 2, maxLength: 6 }),
        async (index, changes) => {
          let content: unknown = genuine(signer.boardId, index);
          for (const [at, next] of changes) {
            // The board stays linked: an unlinked board's actions are not posted at all.
            const paths = pathsOf(content).filter((path) => path[0] === 'action');
            if (paths.length) content = withAt(content, paths[at % paths.length]!, next);
          }
          if (JSON.stringify(content).includes('__proto__":')) return;
          await attempt(signed(signer, { name: JSON.stringify(content).slice(0, 500), content }));
        },
      ),
      { numRuns: 150, seed: SEED },
    );
  });

  it('do not keep a genuine delivery from being posted afterwards', async () => {
    expect(tried).to.be.at.least(300);
    const { world } = held;
    const posts = await world.newPosts(() =>
      world.trello
        .as(world.sample.members.alan)
        .comment(world.sample.cards['Slow first page']!, 'Still here'),
    );
    expect(posts).to.have.length(1);
  });
});
