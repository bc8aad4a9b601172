import { expect } from 'chai';
import type { Block, Shown } from '../../playground/parts/Shown';
import { Browser } from '../../testing/browser/Browser';

const text = (words: string) => ({ type: 'mrkdwn', text: words });
const section = (words: string): Block => ({ type: 'section', text: text(words) });
const button = (actionId: string, label: string) => ({
  type: 'button',
  actionId,
  blockId: 'b',
  text: { type: 'plain_text', text: label },
});
const actions = (...elements: Block[]): Block => ({ type: 'actions', elements });
const input = (label: string, options: string[]): Block => ({
  type: 'input',
  label: text(label),
  element: {
    type: 'static_select',
    actionId: 'pick',
    placeholder: text('Choose'),
    options: options.map((each) => ({ text: text(each), value: each })),
  },
});

describe('the checks of rendered views', () => {
  let browser: Browser;
  before(async () => {
    browser = await Browser.start({ keepsShots: true });
  });
  after(() => browser.stop());

  const message = (...blocks: Block[]): Shown => ({
    kind: 'message',
    text: 'For notifications',
    blocks,
    attachments: [],
    isPrivate: true,
  });
  const modal = (...blocks: Block[]): Shown => ({
    kind: 'modal',
    view: { id: 'x', title: text('Title'), blocks },
    values: {},
    errors: {},
  });

  it('accept a correct view', async () => {
    for (const kind of ['modal', 'bar'] as const) {
      const shown = { ...modal(section('Hello'), input('Pick', ['One', 'Two'])), kind } as Shown;
      expect(await browser.show([shown])).to.deep.equal([]);
    }
    const menu = { type: 'overflow', actionId: 'menu', options: [{ text: text('More'), value: 'more' }] };
    expect(
      await browser.show([
        message(section('*Hello*'), { type: 'divider' }, actions(button('go', 'Go'), menu)),
        message(section('Another')),
      ]),
    ).to.deep.equal([]);
  });

  const broken: [string, Shown, RegExp][] = [
    [
      'a block of a kind that is not drawn',
      message(section('Hi'), { type: 'news' }),
      /2 blocks .* drawn are/,
    ],
    ['a section of invisible signs', message(section('\u2060')), /a section is empty/],
    ['a button without a label', message(actions(button('go', ''))), /button go is empty/],
    [
      'an element of an unknown kind',
      message(actions({ type: 'wheel', actionId: 'w' })),
      /1 elements, but 0/,
    ],
    [
      'six buttons',
      message(actions(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => button(id, id)))),
      /6 elements, but 5/,
    ],
    ['the same action twice', message(actions(button('a', 'A'), button('a', 'B'))), /a stands there twice/],
    ['no label', modal(input('', ['One'])), /has no label/],
    ['no options', modal(input('Pick', [])), /the choice of pick is empty/],
    ['an option without text', modal(input('Pick', [''])), /an option of pick is empty/],
    ['raw text', message(section('Moved to undefined')), /raw text: Moved to undefined/],
    ['a placeholder', message(section('Moved to {list}')), /raw text/],
    ['a word without an end', message(section('x'.repeat(200))), /375: wider than 375/],
    ['nothing at all', { ...message(), text: '' } as Shown, /no visible text/],
    ['what breaks the kit', modal({ type: 'input' }), /not drawn at all/],
  ];
  for (const [what, shown, complaint] of broken) {
    it(`report ${what}`, async () => {
      expect((await browser.show([shown])).join('\n')).to.match(complaint);
    });
  }
});
