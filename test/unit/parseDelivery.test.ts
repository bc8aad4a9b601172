import { expect } from 'chai';
import fc from 'fast-check';
import { speak } from '../../i18n/texts';
import { eventGroups } from '../../trello/eventGroups';
import { parseDelivery } from '../../trello/parseDelivery';
import { rows } from '../../trello/wording/events';
import { wordAction } from '../../trello/wording/wordActions';
import { body, card } from '../fixtures/deliveries';
import { foreignMarkup } from '../foreignMarkup';

const voice = { say: speak('en'), date: (iso: string) => iso, excerpt: 200 };

describe('parseDelivery', () => {
  it('takes no delivery for what is none', () => {
    const whole = body({ type: 'createCard', data: { card } });
    for (const wrong of [
      undefined,
      null,
      1,
      '',
      'x',
      [],
      [whole],
      {},
      { model: {} },
      { ...whole, model: 1 },
    ]) {
      expect(parseDelivery(wrong), JSON.stringify(wrong)).to.equal(undefined);
    }
    for (const action of [null, [], 'x', {}, { id: 1, type: 'a' }, { id: 'a' }, { id: 'a', type: {} }]) {
      expect(parseDelivery({ ...whole, action })).to.equal(undefined);
    }
  });

  it('never throws and never words anything odd, whatever stands in the fields', () => {
    const types = [...new Set(rows.map(({ type }) => type))];
    const any = fc.jsonValue({ maxDepth: 3 });
    const fields = [
      'card',
      'list',
      'board',
      'old',
      'listBefore',
      'listAfter',
      'text',
      'member',
      'boardSource',
    ];
    const data = fc.dictionary(
      fc.constantFrom(...fields),
      fc.oneof(
        any,
        fc.dictionary(fc.constantFrom('id', 'name', 'shortLink', 'idShort', 'due', 'closed', 'desc'), any),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...types), data, any, (type, given, person) => {
        const content = body({ type, data: given }) as { action: Record<string, unknown> };
        content.action.memberCreator = person;
        const parsed = parseDelivery(content);
        const text = parsed && wordAction(parsed.action, eventGroups, voice);
        if (text === undefined) return;
        expect(text).to.not.match(/undefined|\[object|NaN/);
        const odd = foreignMarkup(text).filter(
          (kind) => !/^(BOLD|LINK https:\/\/trello\.com\/[bc]\/[A-Za-z0-9]+)$/.test(kind),
        );
        expect(odd, text).to.deep.equal([]);
      }),
      { numRuns: 2_000, seed: 20261125 },
    );
  });
});
