import { expect } from 'chai';
import { decodePending, encodePending, type Pending } from '../../../features/subscriptions/confirmation';
import { describeOptions } from '../../../features/subscriptions/options/describeOptions';
import { translator } from '../../../i18n/texts';
import { foreignMarkup } from '../../../testing/text/foreignMarkup';
import { eventGroups } from '../../../trello/eventGroups';
import { boardIdIn, cardIdIn, idInAddress, isAddress } from '../../../trello/findByName';
import { describeModel } from '../../../ui/describeSubscription';
import { decodeModel, encodeModel, option } from '../../../ui/elements';
import { multiSelectField, selectField } from '../../../ui/form';
import { readForm } from '../../../ui/readForm';
import { subscriptionsAnswer } from '../../../ui/subscriptionAnswers';
import { decodeView, encodeView } from '../../../ui/viewId';

const id = 'a1b2c3d4e5f6a1b2c3d4e5f6';
const other = 'b'.repeat(24);

describe('options in a button’s value', () => {
  const pending: Pending = {
    roomId: 'GENERAL',
    threadId: 'abc',
    found: { boardId: id, type: 'list', id: other },
    options: {
      events: 'moves,comments',
      style: 'detailed',
      thread: 'off',
      assigned: 'on',
      lists: '-To do,"x"',
      labels: 'all',
      mute: '@ada',
    },
  };

  it('are decoded unchanged', () => {
    expect(decodePending(encodePending(pending))).to.deep.equal(pending);
    const least: Pending = {
      roomId: 'r',
      found: { boardId: id, type: 'board', id },
      options: {},
    };
    expect(decodePending(encodePending(least))).to.deep.equal(least);
    expect(
      decodePending(encodePending({ ...least, options: { events: eventGroups.join(',') } })),
    ).to.have.property('options');
  });

  it('are refused if they are too long, cut, or of another kind or shape', () => {
    const text = encodePending(pending)!;
    expect(encodePending({ ...pending, options: { lists: 'x'.repeat(1_500) } })).to.equal(undefined);
    for (let end = 0; end < text.length; end += 7)
      expect(decodePending(text.slice(0, end))).to.equal(undefined);
    for (const value of [undefined, null, 7, [], {}, ['x'], `[${text}]`, text + text, '7', '"x"'])
      expect(decodePending(value)).to.equal(undefined);
    for (const [from, to] of [
      ['GENERAL', 'GEN ERAL'],
      ['GENERAL', ''],
      ['"abc"', '7'],
      [id, id.toUpperCase()],
      [other, `${other}b`],
      ['"l"', '"constructor"'],
      ['moves', 'toString'],
      ['"moves,comments"', '["moves"]'],
      ['"off"', '"0"'],
      ['"off"', 'false'],
      ['"@ada"', 'null'],
    ] as const) {
      expect(text).to.include(from);
      expect(decodePending(text.replace(from, to)), to).to.equal(undefined);
    }
  });

  it('are outdated if they contain an unknown option, as another version’s may', () => {
    for (const other of [
      '"source":"settings"',
      '"__proto__":{"x":1}',
      '"muted":["5f0000000000000000000001"]',
    ])
      expect(decodePending(encodePending(pending)!.replace('{', `{${other},`)), other).to.equal(undefined);
  });
});

describe('a subscription in a button’s value or a form’s id', () => {
  it('is decoded unchanged', () => {
    for (const choice of [{ modelId: id }, { modelId: id, threadId: 'T7' }])
      expect(decodeModel(encodeModel(choice))).to.deep.equal(choice);
    for (const view of [
      { name: 'link', roomId: 'GENERAL' },
      { name: 'link', roomId: 'a.b-c_d', threadId: 'T7' },
      { name: 'configure', roomId: 'x'.repeat(34), threadId: 'T7', modelId: id },
      { name: 'configure', roomId: 'r', modelId: id },
    ]) {
      expect(decodeView(encodeView(view))).to.deep.equal(view);
    }
  });

  it('is refused in any other shape', () => {
    for (const value of [
      undefined,
      7,
      '',
      id,
      `${id}  `,
      `${id} a b`,
      ` ${id} `,
      `${id.slice(1)} `,
      `${id}\n `,
    ])
      expect(decodeModel(value), JSON.stringify(value)).to.equal(undefined);
    for (const value of [
      undefined,
      {},
      '',
      'link',
      'link r',
      'LINK r -',
      `link r - ${id}0`,
      'link  r -',
      'link r -\n',
    ])
      expect(decodeView(value), JSON.stringify(value)).to.equal(undefined);
  });
});

describe('URLs', () => {
  it('of Trello are recognised with and without scheme, www, name and query', () => {
    for (const prefix of ['https://trello.com', 'http://www.trello.com', 'trello.com', 'www.trello.com']) {
      for (const suffix of ['', '/', '/12-some-name', '?x=y', '#comment-1']) {
        expect(boardIdIn(`${prefix}/b/abcD1234${suffix}`)).to.equal('abcD1234');
        expect(cardIdIn(` ${prefix}/c/abcD1234${suffix}`)).to.equal('abcD1234');
        expect(idInAddress(`${prefix}/c/abcD1234${suffix}`, 'b')).to.equal(undefined);
      }
    }
    expect(boardIdIn(`https://trello.com/b/${id}`)).to.equal(id);
  });

  it('of other sites are not', () => {
    for (const typed of [
      'https://trello.com.evil.example/b/abcD1234',
      'https://evil.example/trello.com/b/abcD1234',
      'https://trello.com/b/abcD12345',
      'https://trello.com/u/abcD1234',
      'trello.com/b/',
    ]) {
      expect(isAddress(typed), typed).to.equal(false);
      expect(boardIdIn(typed), typed).to.equal(undefined);
    }
  });
});

describe('reading a form', () => {
  const view = { id: 'x', blocks: [{ type: 'input', element: { actionId: 'many' } }, null, 7, {}] };

  it('distinguishes an emptied list from an unchanged one', () => {
    expect(readForm({ ...view, state: {} }).many('many')).to.deep.equal([]);
    expect(readForm({ ...view, state: {} }).many('other')).to.equal(undefined);
    expect(readForm({ id: 'x', state: {} }).many('many')).to.equal(undefined);
    expect(readForm({ id: 'x', state: { b: { many: [] } } }).many('many')).to.deep.equal([]);
    expect(readForm({ ...view, state: { b: { many: ['a'], one: 'b' } } }).many('many')).to.deep.equal(['a']);
  });

  it('removes the invisible characters that come along when people copy from messages', () => {
    const form = readForm({ id: 'x', state: { b: { card: '#\u20602', text: '\u2068a\u2069\u2060.b' } } });
    expect([form.one('card'), form.text('text'), form.touched('text')]).to.deep.equal(['#2', 'a.b', 'a.b']);
  });

  it('reads nothing from invalid input', () => {
    for (const state of [
      undefined,
      null,
      'x',
      7,
      [],
      [{ one: 'x' }],
      { a: 'x' },
      { a: ['x'] },
      { a: { one: '' } },
    ]) {
      expect(readForm({ id: 'x', state }).one('one'), JSON.stringify(state)).to.equal(undefined);
    }
    for (const whole of [undefined, null, 'x', 7]) expect(readForm(whole).many('many')).to.equal(undefined);
    expect(readForm({ state: { a: { constructor: 'x' } } }).one('toString')).to.equal(undefined);
  });
});

describe('fields', () => {
  const options = Array.from({ length: 150 }, (_, index) => option(String(index), `Option ${String(index)}`));
  const field = { appId: 'app', name: 'f', label: 'F', placeholder: 'Choose', options };

  it('shorten long lists, but keep every chosen item', () => {
    const { element } = multiSelectField(field, ['149', '7', 'gone']);
    expect(element.options).to.have.length(100);
    expect(element).to.deep.include({ initialValue: ['7', '149'] });
  });

  it('are empty at first if nothing known is chosen', () => {
    expect(multiSelectField(field, []).element).to.not.have.any.keys('initialValue', 'initialOptions');
    expect(selectField(field, 'gone').element).to.not.have.any.keys('initialValue', 'initialOption');
    expect(selectField(field, '3').element).to.include({ initialValue: '3' });
  });
});

describe('the description of a subscription', () => {
  const t = translator('en');
  const nasty = '@all [x](http://evil.example) *b* `c` #general';
  const link = {
    events: ['moves', nasty],
    boardName: nasty,
    boardShortLink: 'abcD1234',
    lists: { mode: 'only' as const, of: [{ id, name: nasty }] },
    labels: {
      mode: 'not' as const,
      of: Array.from({ length: 12 }, (_, at) => ({ id, name: `${nasty}${String(at)}` })),
    },
    muted: [{ id, name: nasty }],
    onlyAssigned: true,
    style: 'compact' as const,
    isThreaded: true,
  };

  it('contains no markup but our own', () => {
    for (const type of ['board', 'list', 'card'] as const) {
      const model = { type, name: nasty, shortLink: 'abcD1234' };
      const odd = foreignMarkup(`${describeModel(t, { ...link, model })} ${describeOptions(t, link)}`);
      expect(
        odd.filter(
          (kind) =>
            !/^(BOLD|LINK (https:\/\/trello\.com\/[bc]\/abcD1234|http:\/\/evil\.example))$/.test(kind),
        ),
      ).to.deep.equal([]);
    }
  });

  it('names ten things at most', () => {
    const words = describeOptions(t, link);
    expect(words)
      .to.match(/^Events: moves, .*9”, …/)
      .and.not.match(/10”/);
  });
});

describe('a list of subscriptions', () => {
  const t = translator('en');
  const links = Array.from({ length: 23 }, (_, at) => ({
    options: 'All events',
    boardName: `Board ${String(at)}`,
    boardShortLink: 'abcD1234',
    model: { type: 'board' as const, id, name: `Board ${String(at)}` },
    source: at === 1 ? ('settings' as const) : ('room' as const),
    ...(at === 2 && { failure: 'archived' }),
  }));
  const actions: ('link.configure' | 'link.unlink')[] = ['link.configure', 'link.unlink'];

  it('is bounded, has buttons for the first ones that can be changed here, and mentions failures', () => {
    const { text, blocks = [] } = subscriptionsAnswer({
      t,
      title: 'T',
      subscriptions: links,
      buttons: { appId: 'app', actions },
    });
    expect(text.match(/•/g)).to.have.length(20);
    expect(text)
      .to.match(/and 3 more$/)
      .and.match(/gets no updates right now: the room is archived/);
    expect(blocks.filter(({ type }) => type === 'actions')).to.have.length(4);
  });

  it('has no buttons for people without the right', () => {
    const { blocks = [] } = subscriptionsAnswer({ t, title: 'T', subscriptions: links });
    expect(blocks.map(({ type }) => type)).to.not.include('actions');
  });
});
