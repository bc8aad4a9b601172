import { expect } from 'chai';
import { appendFile, copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { KeptTrello } from '../../playground/server/keepTrello';
import type { Saved } from '../../testing/trello/Saved';
import { useTrello } from '../../testing/trello/useTrello';

describe('playground: the local Trello in a file', () => {
  const setup = useTrello();
  let folder: string;
  let file: string;
  const opened: KeptTrello[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kept-trello-'));
    file = join(folder, 'trello.db');
  });

  afterEach(async () => {
    for (const kept of opened.splice(0)) await kept.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (path = file): Promise<KeptTrello> => {
    const kept = await KeptTrello.open(path);
    opened.push(kept);
    return kept;
  };

  /** What a process finds that starts after this one was killed. */
  let copies = 0;
  const afterKill = async (): Promise<Saved | undefined> => {
    copies += 1;
    const copy = join(folder, `copy${copies}.db`);
    await copyFile(file, copy);
    return (await open(copy)).saved;
  };

  /** Resolves when the file contains what it should. */
  const until = async (isThere: (saved: Saved | undefined) => boolean): Promise<void> => {
    while (!isThere(await afterKill())) await wait(20);
  };

  it('is empty at first', async () => {
    expect((await open()).saved).to.equal(undefined);
  });

  it('contains everything when it is closed', async () => {
    const kept = await open();
    setup.trello.sampleBoard();
    kept.keep(setup.trello);
    await kept.close();
    expect((await open()).saved).to.deep.equal(setup.trello.snapshot());
  });

  it('is written while people work: actions, REST requests and webhooks', async () => {
    const kept = await open();
    const { board, cards, members } = setup.trello.sampleBoard();
    kept.keep(setup.trello, 20);
    await until((saved) => saved?.records.boards.has(board.id) === true);
    await setup.watch(board);
    await until((saved) => saved?.records.webhooks.size === 1);
    setup.callback.statuses = [500];
    const card = cards['Slow first page']!;
    setup.trello.as(members.grace).renameCard(card, 'Fast');
    await until((saved) => saved?.records.cards.get(card.id)?.name === 'Fast');
    await setup.trello.settled();
    const { id } = setup.trello.webhooks[0]!;
    await setup.raw('PUT', `/webhooks/${id}`, { body: { description: 'Ours' } });
    await until((saved) => saved?.records.webhooks.get(id)?.description === 'Ours');
  });

  it('continues in an existing file', async () => {
    const first = await open();
    first.keep(setup.trello);
    await first.close();
    const second = await open();
    const { board } = setup.trello.sampleBoard();
    second.keep(setup.trello);
    await second.close();
    expect((await open()).saved?.records.boards.has(board.id)).to.equal(true);
  });

  it('does not grow with every change', async () => {
    const kept = await open();
    const { cards, members } = setup.trello.sampleBoard();
    kept.keep(setup.trello, 5);
    const card = cards['Slow first page']!;
    let most = 0;
    for (let count = 1; count <= 40; count += 1) {
      setup.trello.as(members.grace).renameCard(card, `Name ${count}`);
      await wait(15);
      most = Math.max(most, await sizeOf(file));
    }
    await kept.close();
    const least = await sizeOf(file);
    expect(most / least).to.be.lessThan(15);
    expect((await open()).saved?.records.cards.get(card.id)?.name).to.equal('Name 40');
    expect(await sizeOf(file)).to.be.lessThan(least * 1.5);
  });

  it('keeps everything before an interrupted write', async () => {
    const kept = await open();
    kept.keep(setup.trello);
    await kept.close();
    const before = setup.trello.snapshot();
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    const longest = lines.sort((one, other) => other.length - one.length)[0]!;
    await appendFile(file, longest.slice(0, longest.length / 2));
    expect((await open()).saved).to.deep.equal(before);
  });

  it('says what to do if the file is damaged', async () => {
    await writeFile(file, 'nonsense\n'.repeat(20));
    const error: unknown = await KeptTrello.open(file).catch((reason: unknown) => reason);
    expect(String(error)).to.contain(file).and.contain('--fresh');
  });
});

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => ({ size: 0 }))).size;
