import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { translator } from '../../../i18n/texts';
import { board, boardText, body, delivery, type Given } from '../../../testing/fixtures/deliveries';
import { events } from '../../../testing/fixtures/events';
import { describeAction } from '../../../trello/describe/describeActions';
import { rows } from '../../../trello/describe/events';
import { formatDate } from '../../../trello/describe/formatDate';
import type { DescribeOptions } from '../../../trello/describe/pieces';
import { eventGroups } from '../../../trello/eventGroups';
import { parseDelivery } from '../../../trello/parseDelivery';

const options: DescribeOptions = {
  t: translator('en'),
  date: (iso) => formatDate(iso, { zone: 'UTC', language: 'en' }),
  excerpt: 200,
};

describe('describeAction', () => {
  for (const { event, sentence, ...given } of events) {
    it(`${event}: ${sentence === undefined ? 'silent' : 'one sentence'}`, () => {
      expect(describeAction(delivery(given).action, eventGroups, options)).to.equal(sentence);
    });
  }

  it('has a fixture for every row', () => {
    const posted = events
      .filter(({ sentence }) => sentence !== undefined)
      .map((given) => delivery(given).action);
    const missing = rows.filter(
      (row) => !posted.some((action) => action.type === row.type && (row.when?.(action) ?? true)),
    );
    expect(missing).to.deep.equal([]);
  });

  it('describes only the groups a room has chosen', () => {
    const { action } = delivery(events.find(({ event }) => event === 'two fields in one action')!);
    expect(describeAction(action, ['changes'], options))
      .to.match(/renamed/)
      .and.not.match(/archived/);
    expect(describeAction(action, ['comments'], options)).to.equal(undefined);
    expect(describeAction(action, [], options)).to.equal(undefined);
  });

  it('cuts a long comment at the requested length', () => {
    const given = { type: 'commentCard', data: { card: { name: 'A' }, text: 'x'.repeat(90_000) } };
    const text = describeAction(delivery(given).action, eventGroups, { ...options, excerpt: 50 })!;
    expect(text).to.equal(`*Lin Wei* commented on *A*: “${'x'.repeat(49)}…”`);
  });

  it('describes what is left if names and links are missing or strange', () => {
    for (const card of [
      { id: 'a' },
      { idShort: 7 },
      { name: 'A', shortLink: 'a/../b)' },
      { name: ' ', shortLink: 'cArd0001' },
    ]) {
      const parsed = parseDelivery(body({ type: 'createCard', data: { card } }));
      const text = describeAction(parsed!.action, eventGroups, options);
      expect(text, JSON.stringify(card)).to.match(
        /^\*Lin Wei\* created (a card|card \\#7|\*A\*|<https:.*\|a card>)$/,
      );
    }
  });
});

describe('an action that names no model', () => {
  const posted = events.filter(({ sentence }) => sentence !== undefined);
  const word = (content: unknown): string | undefined =>
    describeAction(parseDelivery(content)!.action, eventGroups, options);
  const withData = (given: Given, data: unknown): Record<string, unknown> => {
    const whole = body(given);
    return { ...whole, action: { ...(whole['action'] as object), data } };
  };

  it('is silent, whatever its type and other content', () => {
    const nothings = [undefined, null, 'x', '', 7, true, [], {}, { card: null }, { card: 'x', list: [] }];
    for (const { event, ...given } of posted)
      for (const data of nothings)
        expect(word(withData(given, data)), `${event}: ${JSON.stringify(data)}`).to.equal(undefined);
  });

  /** With everything that says what was changed, but not of what. */
  const nameless = ({ data }: Given): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, key === 'old' ? value : bare(value)]),
    );

  it('is silent even if it says what was changed', () => {
    for (const { event, ...given } of posted)
      expect(word(withData(given, { ...nameless(given), board: {} })), event).to.equal(undefined);
  });

  it('is silent if it names only its board, unless it is about that', () => {
    const ofBoard = /\bHarbour\b|\bthe board\b/;
    for (const { event, sentence = '', ...given } of posted) {
      const text = word(withData(given, { ...nameless(given), board }));
      if (ofBoard.test(sentence)) expect(text ?? boardText, event).to.contain(boardText);
      else expect(text, event).to.equal(undefined);
    }
  });
});

/** A model without anything that names it. */
function bare(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const names = ['id', 'name', 'shortLink', 'idShort'];
  return Object.fromEntries(Object.entries(value).filter(([key]) => !names.includes(key)));
}

describe('captured deliveries', () => {
  const folder = join(__dirname, '..', '..', '..', '..', 'shared', 'deliveries');

  it('each have a sentence or are silent, without an error', function () {
    if (!existsSync(folder)) this.skip();
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    expect(files.length).to.be.greaterThan(40);
    for (const file of files) {
      const content = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { action?: { data?: unknown } };
      const parsed = parseDelivery(content);
      // One file is a stub without an action, in its source too.
      if (!content.action?.data) continue;
      expect(parsed, file).to.be.an('object');
      const text = describeAction(parsed!.action, eventGroups, options) ?? '';
      expect(text, file).to.not.match(/undefined|null|NaN|\{|Invalid Date/);
      if (/chang(ing|ed)_(cards_list|due)|comment(_to)|archiving|renamed_card|move_card/.test(file)) {
        expect(text, file).to.match(/^\*[^*]+\* .+/);
      }
    }
  });
});
