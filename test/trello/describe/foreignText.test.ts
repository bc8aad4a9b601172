import { expect } from 'chai';
import fc from 'fast-check';
import { translator } from '../../../i18n/texts';
import { body, delivery } from '../../../testing/fixtures/deliveries';
import { events } from '../../../testing/fixtures/events';
import { foreignMarkup } from '../../../testing/text/foreignMarkup';
import type { Action } from '../../../trello/Action';
import { describeAction, describeActions } from '../../../trello/describe/describeActions';
import { rows } from '../../../trello/describe/events';
import { eventGroups } from '../../../trello/eventGroups';
import { parseDelivery } from '../../../trello/parseDelivery';

const options = { t: translator('en'), date: (iso: string) => iso, excerpt: 200 };
/** Our own text, and the URL that is among the texts itself. */
const ours =
  /^(BOLD|ITALIC|STRIKE|INLINE_CODE|LINK https:\/\/trello\.com\/(b\/\w+|c\/\w+(#comment-[0-9a-f]{24})?)|LINK https:\/\/x\.yz.*)$/;
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...Array.from('*_~`$[]()@#:|<>+\\/.-=^!? \nax1'),
        ...[
          '**',
          '@all',
          '#room',
          'https://x.yz',
          '](',
          '<!-',
          ':smile:',
          '```',
          '• ',
          '- ',
          '1. ',
          '\u202e',
        ],
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join('')),
);

/** The same delivery with other texts wherever people can write some. */
function withTexts(value: unknown, next: () => string): unknown {
  if (Array.isArray(value)) return value.map((each) => withTexts(each, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'string' && /^(name|text|fullName|username|desc|value|number)$/.test(key)
        ? next()
        : withTexts(inner, next),
    ]),
  );
}

// Rocket.Chat's parser throws on an empty message.
const markup = (text: string): string[] => (text ? foreignMarkup(text) : []);
const strange = (text: string): string[] => markup(text).filter((kind) => !ours.test(kind));

describe('text from Trello', () => {
  const described = events.filter(({ sentence }) => sentence !== undefined);

  it('stays text in every sentence, alone and merged, and keeps our links intact', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...described), { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(hostile),
        (given, texts) => {
          const next = (): string => texts.next().value as string;
          const actions = given.map((each) => parseDelivery(withTexts(body(each), next))!.action);
          for (const action of actions) {
            const text = describeAction(action, eventGroups, options) ?? '';
            expect(strange(text), text).to.deep.equal([]);
          }
          const text = describeActions(actions, eventGroups, options) ?? '';
          expect(strange(text), text).to.deep.equal([]);
          const links = text.split(/<https:\/\/trello\.com\//).length - 1;
          expect(
            markup(text).filter((kind) => kind.startsWith('LINK https://trello.com/')),
            text,
          ).to.have.length(links);
        },
      ),
      { numRuns: 700, seed: 20261125 },
    );
  });

  it('is marked where it is cut for storage: a URL that was cut is no link', () => {
    const long = 'ä'.repeat(50_000);
    for (const given of events) {
      const { action } = parseDelivery(withTexts(body(given), () => long))!;
      const limit = action.text ? 6_000 : 4_000;
      expect(JSON.stringify(action).length, given.event).to.be.lessThan(limit);
    }
    const { action } = parseDelivery(
      body({ type: 'commentCard', data: { text: '😀'.repeat(5_000), card: { name: '😀'.repeat(900) } } }),
    )!;
    expect(action.text).to.equal(`${'😀'.repeat(1_999)}…`);
    expect(action.card?.name).to.equal(`${'😀'.repeat(299)}…`);
    const name = `https://x.example/${'x'.repeat(400)}`;
    const attached = parseDelivery(body({ type: 'addAttachmentToCard', data: { attachment: { name } } }))!;
    const links = markup(describeAction(attached.action, eventGroups, options)!).join();
    expect(links).to.not.include('x.example');
  });
});

describe('an action', () => {
  it('gives the same sentence after conversion to JSON and back', () => {
    for (const given of events) {
      const { action } = delivery(given);
      const again = JSON.parse(JSON.stringify(action)) as Action;
      expect(describeAction(again, eventGroups, options), given.event).to.equal(
        describeAction(action, eventGroups, options),
      );
    }
  });

  it('keeps of previous values what a sentence needs, and of others only the name', () => {
    const old = { name: 'A', desc: 'x'.repeat(9_000), pos: 7, idLabels: ['a'], due: null, due2: null };
    const { action } = delivery({ type: 'updateCard', data: { old: { ...old, prefs: { voting: 'all' } } } });
    expect(action.old).to.deep.equal({
      name: 'A',
      desc: true,
      pos: true,
      idLabels: true,
      due: null,
      due2: null,
      'prefs.voting': true,
    });
  });

  it('never throws and never gives a strange sentence, whatever its content', () => {
    const types = [...new Set(rows.map(({ type }) => type))];
    const keys = [
      ...['card', 'list', 'board', 'old', 'listBefore', 'listAfter', 'text', 'member', 'boardSource'],
      ...['label', 'checklist', 'checkItem', 'attachment', 'customField', 'customFieldItem', 'voted'],
      ...['plugin', 'organization', 'action', 'idMember', 'memberType', 'deactivated', 'checklistSource'],
      ...['id', 'name', 'shortLink', 'due', 'start', 'closed', 'desc', 'color', 'prefs', 'value', 'state'],
    ];
    const any = fc.jsonValue({ maxDepth: 2 });
    const objects = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, any, fc.dictionary(fc.constantFrom(...keys), tie('node'))),
    })).node;
    const data = fc.dictionary(fc.constantFrom(...keys), objects);
    const one = fc.tuple(fc.constantFrom(...types), data, any);
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), any, (all, content) => {
        parseDelivery(content);
        const actions = all.map(([type, given, person]) => {
          const whole = body({ type, data: given }) as { action: Record<string, unknown> };
          Object.assign(whole.action, { memberCreator: person, appCreator: person, member: given.member });
          return parseDelivery(whole)!.action;
        });
        const texts = actions.map((action) => describeAction(action, eventGroups, options));
        for (const text of [...texts, describeActions(actions, eventGroups, options)]) {
          if (text === undefined) continue;
          expect(text).to.not.match(/undefined|\[object|NaN|^\s*$|\s$|\{\w+\}/);
          expect(strange(text), text).to.deep.equal([]);
        }
      }),
      { numRuns: 700, seed: 20261125 },
    );
  });
});
