import { expect } from 'chai';
import { connect, forCards, plainly } from '../../../../testing/app/cards';
import { lastNotice, press, type Shown } from '../../../../testing/app/clicks';
import { commentsOn, itemsOf, setWatchers, type UndoRow, undoRows } from '../../../../testing/app/undoRows';
import { EngineHost } from '../../../../testing/engine/EngineHost';
import type { Acting } from '../../../../testing/trello/Acting';
import type { Card } from '../../../../testing/trello/models';

const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';
const HOUR = 3_600_000;

describe('Undo', () => {
  const held = forCards();
  const { ask, writes } = held;
  const rows = undoRows(held);
  let count = 0;
  let second: EngineHost;

  before(async () => {
    const { trello, sample, world } = held;
    const garden = trello.addBoard({ name: 'Garden', members: [sample.members.grace, sample.members.alan] });
    trello.addList({ board: garden, name: 'Beds' });
    await connect(world, { member: sample.members.ada, user: 'admin', room: 'crew' });
    second = await EngineHost.start({ engine, beside: world.host, tickMs: false });
  });
  after(() => second.stop());

  let counted = 0;
  /** Trello allows a token a hundred requests in ten seconds, and a server that has just started has counted none. */
  afterEach(async () => {
    const { requests } = held.trello;
    if (requests.length - counted < 60) return;
    counted = requests.length;
    await held.world.host.restart();
  });

  const alan = (): Acting => held.trello.as(held.sample.members.alan);

  /** Everything that the acts change. */
  const stateOf = (card: Card) => {
    const { name, idBoard, idList, pos, closed, due, dueComplete, idLabels, idMembers, idWatchers } = card;
    const texts = commentsOn(held, card).map(({ data }) => data.text as string);
    const items = itemsOf(held, card).map((item) => [item.name, item.state]);
    const lists = held.trello.state.checklistsOf(card).map((list) => list.name);
    const sets = [idLabels, idMembers, idWatchers ?? []].map((ids) => [...ids].sort());
    return { name, idBoard, idList, pos, closed, due, dueComplete, sets, texts, items, lists };
  };

  /** A card, what it was like, and the answer after something was done to it. */
  async function act({ typed, given }: UndoRow): Promise<{ card: Card; before: object; shown: Shown }> {
    count += 1;
    const title = `Undoing ${count}`;
    const isNew = typed.includes('TITLE');
    const made = isNew ? undefined : held.trello.addCard({ list: held.sample.lists.todo, name: title });
    // It is not the last one in its list.
    held.trello.addCard({ list: held.sample.lists.todo, name: 'Another' });
    if (made) given?.(alan(), made);
    const before = made && stateOf(made);
    const answer = await ask(`/trello ${typed.replace('CARD', made?.url ?? '').replace('TITLE', title)}`);
    expect(answer, typed).to.match(/^You /);
    const card = made ?? held.card(title);
    expect(stateOf(card), typed).to.not.deep.equal(before);
    return { card, before: before ?? { ...stateOf(card), closed: true }, shown: lastNotice(held.world) };
  }

  const click = async (shown: Shown, by: object = {}): Promise<string> => {
    const posted = await press(held.world, shown, 'act.undo', by);
    expect(posted).to.have.length(1);
    return posted[0]!;
  };

  for (const row of rows) {
    describe(`of ${row.typed}`, () => {
      it('undoes that alone, once, and says so in place of the answer', async () => {
        const { card, before, shown } = await act(row);
        if (!row.typed.startsWith('add')) alan().describeCard(card, 'Told by Alan');
        const text = await click(shown);
        expect(text.startsWith(`Undone: ${plainly(shown.msg)}`), text).to.equal(true);
        expect(stateOf(card)).to.deep.equal(before);
        const now = lastNotice(held.world);
        expect(now).to.include({ id: shown.id, blocks: undefined });
        const written = await writes(async () =>
          expect(await click(shown)).to.equal(
            'This was already undone. If in doubt, check the card on Trello.',
          ),
        );
        expect(written).to.deep.equal([]);
      });

      it('refuses if it was changed since, and changes nothing', async () => {
        const { card, shown } = await act(row);
        row.meanwhile(alan(), card);
        const changed = stateOf(card);
        const written = await writes(async () => expect(await click(shown)).to.match(row.refused));
        expect(written).to.deep.equal([]);
        expect(stateOf(card)).to.deep.equal(changed);
      });

      it('works on another server, only for that person, and only in that room', async () => {
        const { card, before, shown } = await act(row);
        const written = await writes(async () => {
          for (const by of [{ user: 'admin' }, { room: 'website' }])
            expect(await click(shown, by)).to.match(/out of date/);
        });
        expect(written).to.deep.equal([]);
        const { actionId, blockId, value } = shown.blocks[0]!['accessory'];
        const container = { type: 'message' as const, id: shown.id };
        await second.click({ user: 'grace', room: 'crew', container, actionId, blockId, value });
        expect(stateOf(card)).to.deep.equal(before);
        expect(await writes(async () => expect(await click(shown)).to.match(/already undone/))).to.deep.equal(
          [],
        );
      });
    });
  }

  it('is refused after ten minutes, and its record is deleted', async () => {
    const { world } = held;
    const { database } = world.host.workspace;
    const records = async () =>
      (await database.find('persistence')).filter(({ value }) => value.kind === 'undoableAct');
    const { shown } = await act(rows[0]!);
    for (const { id, value } of await records())
      await database.replace('persistence', id, { ...value, at: value.at - HOUR / 6 - 1_000 });
    const late = 'It is too late to undo this: Undo works for 10 minutes.';
    expect(await writes(async () => expect(await click(shown)).to.equal(late))).to.deep.equal([]);
    await world.host.runDueJobs(new Date(Date.now() + HOUR));
    expect(await records()).to.deep.equal([]);
    expect(await click(shown)).to.equal(late);
  });

  it('is refused if the card was moved there and back again', async () => {
    const { card, shown } = await act(rows[0]!);
    const { review, done } = held.sample.lists;
    alan().moveCard(card, review);
    alan().moveCard(card, done);
    expect(await click(shown)).to.match(/was moved in the meantime/);
    expect(card.idList).to.equal(done.id);
  });

  it('is refused if the act went by data that was out of date', async () => {
    const { todo, review, done } = held.sample.lists;
    const card = held.trello.addCard({ list: todo, name: 'Seen a moment ago' });
    await ask('/trello list');
    await held.unposted(() => Promise.resolve(alan().moveCard(card, review)));
    expect(await ask('/trello move Seen a moment ago Done')).to.match(/from \*To do\* to \*Done\*\.$/);
    expect(await click(lastNotice(held.world))).to.match(/was moved in the meantime/);
    expect(card.idList).to.equal(done.id);
  });

  it('happens once if it is clicked on two servers at the same moment', async () => {
    const { card, before, shown } = await act(rows[0]!);
    held.trello.fail({ method: 'PUT', hangMs: 300, times: 2 });
    const { actionId, blockId, value } = shown.blocks[0]!['accessory'];
    const container = { type: 'message' as const, id: shown.id };
    const clicked = { user: 'grace', room: 'crew', container, actionId, blockId, value };
    const hosts = [held.world.host, second, held.world.host];
    const written = await writes(() => Promise.all(hosts.map((host) => host.click(clicked))));
    expect(written).to.have.length(1);
    expect(stateOf(card)).to.deep.equal(before);
  });

  it('is not offered for what changed nothing', async () => {
    const card = held.trello.addCard({ list: held.sample.lists.todo, name: 'Finished' });
    alan().markDueComplete(card);
    setWatchers(card, held.sample.members.grace.id);
    for (const typed of ['due CARD done', 'watch CARD', 'due CARD none']) {
      expect(await ask(`/trello ${typed.replace('CARD', card.url)}`), typed).to.match(/^You /);
      expect(lastNotice(held.world).blocks, typed).to.equal(undefined);
    }
  });

  it('undoes one act of several, whichever came last', async () => {
    const card = held.trello.addCard({ list: held.sample.lists.todo, name: 'Both' });
    await ask(`/trello move ${card.url} Done`);
    const move = lastNotice(held.world);
    await ask(`/trello label ${card.url} Urgent`);
    expect(await click(move)).to.match(/^Undone: You moved/);
    expect(card).to.deep.include({
      idList: held.sample.lists.todo.id,
      idLabels: [held.sample.labels.urgent.id],
    });
  });
});
