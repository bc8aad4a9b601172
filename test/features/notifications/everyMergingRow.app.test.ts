import { expect } from 'chai';
import { randomBytes } from 'crypto';
import { deliverTo } from '../../../testing/app/deliverTo';
import { World } from '../../../testing/app/world';
import { body, delivery, type EventFixture } from '../../../testing/fixtures/deliveries';
import { events } from '../../../testing/fixtures/events';
import type { Action as RawAction } from '../../../testing/trello/models';
import type { Action } from '../../../trello/Action';
import { bulkKey, eventsOf, rows } from '../../../trello/describe/events';
import type { Row } from '../../../trello/describe/rows';

const newId = (): string => randomBytes(12).toString('hex');

type Things = Record<string, Record<string, unknown> | undefined>;

/** The parts of an action that may differ each time, the smallest first. */
const parts = ['checkItem', 'attachment', 'label', 'checklist', 'list', 'member'];

/** The same event about another thing: another label on that card, another list of that board. */
function aboutAnother({ data, member, ...fixture }: EventFixture, name: string): EventFixture {
  const things = { ...data, ...(member && { member }) } as Things;
  const part = parts.find((each) => things[each]);
  const other = { ...things[part ?? ''], id: newId(), name };
  if (part === 'member') return { ...fixture, data, member: { ...other, fullName: name, username: name } };
  return { ...fixture, data: { ...data, ...(part && { [part]: other }) }, ...(member && { member }) };
}

/** The same event on another card. */
function onCard({ data, ...fixture }: EventFixture, number: number): EventFixture {
  const of = { id: newId(), name: `Card ${number}`, shortLink: newId().slice(0, 8), idShort: number };
  return { ...fixture, data: { ...data, card: { ...(data['card'] as object), ...of } } };
}

const parsed = (fixture: EventFixture): Action => delivery(fixture).action;

/** An action with this event and no other. */
function fixtureOf({ event, type }: Row): EventFixture | undefined {
  const fixture = events.find((each) => {
    const found = each.type === type && each.sentence ? eventsOf(parsed(each)) : [];
    return found.length === 1 && found[0]!.event === event;
  });
  // A separate action each time it is sent.
  return fixture && { ...fixture, id: undefined };
}

const editOf = ({ data: { card }, id }: EventFixture): EventFixture => ({
  ...events.find(({ event }) => event === 'comment edited')!,
  data: { card, old: { text: 'Which?' }, action: { id, text: 'Green' } },
});

/** Each row that merges, once. */
const saying = (field: 'together' | 'topic' | 'bulk'): Row[] => rows.filter((row) => row[field]);

describe('every row that merges', () => {
  const held = World.forSuite();
  before(() => held.world.setUp({ mergeSeconds: 60 }));

  /**
   * The messages for these deliveries. Each case has an author of its own, so that its message is not merged with
   * another case’s.
   */
  async function posted(...fixtures: EventFixture[]): Promise<string[]> {
    const { world } = held;
    const memberCreator = { id: newId(), fullName: 'Lin Wei', username: 'lin' };
    const { id, name, shortLink } = world.sample.board;
    return world.newPosts(async () => {
      for (const fixture of fixtures) {
        const { action } = body({ ...fixture, memberCreator }) as { action: RawAction };
        const board = { ...(action.data.board as object), id, name, shortLink };
        const sent = { ...action, idMemberCreator: memberCreator.id, data: { ...action.data, board } };
        expect(await deliverTo(world, sent)).to.equal(200);
      }
    });
  }

  it('has an example action with that event alone', () => {
    const merging = rows.filter(({ together, topic, bulk }) => together ?? topic ?? bulk);
    expect(merging.filter((row) => !fixtureOf(row)).map(({ event }) => event)).to.deep.equal([]);
    expect(merging).to.have.length.above(50);
  });

  for (const row of saying('together'))
    it(`${row.event}: describes two things in one sentence`, async () => {
      const [one, two] = ['Zebra', 'Giraffe'].map((name) => aboutAnother(fixtureOf(row)!, name));
      const messages = await posted(one!, two!);
      expect(messages).to.have.length(1);
      expect(messages[0]).to.match(/^[^\n]*(Zebra[^\n]*Giraffe|\b2 )[^\n]*$/);
    });

  for (const row of saying('topic'))
    it(`${row.event}: describes the same thing once`, async () => {
      const fixture = fixtureOf(row)!;
      // What follows a comment is its edit: a second comment is another one.
      const isNew = /^(commented|commentCopied)$/.test(row.event);
      const first = { ...fixture, id: newId() };
      const messages = await posted(first, isNew ? editOf(first) : fixture);
      expect(messages).to.have.length(1);
      expect(messages[0]!.split('\n• ')).to.have.length(1);
    });

  for (const row of saying('bulk'))
    it(`${row.event}: summarises from the third card on`, async () => {
      const cards = [1, 2, 3, 4].map((number) => onCard(fixtureOf(row)!, number));
      expect(new Set(cards.map((fixture) => bulkKey(parsed(fixture)))).size).to.equal(1);
      const messages = await posted(...cards);
      expect(messages).to.have.length(3);
      expect(messages[2]).to.match(/2 cards[^]*Card 3[^]*Card 4/);
    });

  it('five new lists, one renamed and back: one message', async () => {
    const list = { id: newId(), name: 'Ideas' };
    const created = ['A', 'B', 'C', 'D', 'E'].map((name) =>
      aboutAnother(
        events.find(({ event }) => event === 'list created')!,
        name,
      ),
    );
    const renamed = (from: string, to: string): EventFixture => ({
      ...events.find(({ event }) => event === 'list renamed')!,
      data: { list: { ...list, name: to }, old: { name: from } },
    });
    const messages = await posted(...created, renamed('Ideas', 'Plans'), renamed('Plans', 'Ideas'));
    expect(messages).to.have.length(1);
    expect(messages[0]).to.match(/created the lists \*A\*, \*B\*, \*C\*, \*D\* and \*E\* on /);
    expect(messages[0]!.split('\n')).to.have.length(2);
  });
});
