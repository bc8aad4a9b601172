import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import { expect } from 'chai';
import fc from 'fast-check';
import { linksIn } from '../../../features/previews/linksIn';
import { parseText } from '../../../testing/text/parseText';

const CARD = 'https://trello.com/c/abcd1234';
const BOARD = 'https://trello.com/b/efgh5678';

const linksOf = (md: unknown): ReturnType<typeof linksIn> =>
  linksIn({ _unmappedProperties_: { md } } as unknown as IMessage);
const addressesOf = (md: unknown): string[] => linksOf(md).map(({ address }) => address);
const addresses = (text: string): string[] => addressesOf(parseText(text));

const plain = (value: string): object => ({ type: 'PLAIN_TEXT', value });
const linkTo = (address: string): object => ({
  type: 'LINK',
  value: { src: plain(address), label: [plain('x')] },
});

describe('links in a message', () => {
  it('are found as URLs, with a label, in lists and headings, and with emphasis around a label', () => {
    for (const text of [
      `See ${CARD}, please`,
      `(${CARD})`,
      `<${CARD}>`,
      `<${CARD}|the card>`,
      `[the card](${CARD}/12-paint-the-pier)`,
      `![the card](${CARD})`,
      `*[the card](${CARD})*`,
      `_*~[the card](${CARD})~*_`,
      `# ${CARD}`,
      `- ${CARD}`,
      `1. ${CARD}`,
      `- [x] ${CARD}`,
      `|| ${CARD} ||`,
      `a\n\n${CARD}?filter=x#comment-1 b`,
    ])
      expect(addresses(`${text}\n${BOARD}`), text).to.deep.equal([CARD, BOARD]);
  });

  it('are not found in code, quotes and formulas, and in the label of another link', () => {
    for (const text of [
      `\`${CARD}\``,
      `\`\`\`\n${CARD}\n\`\`\``,
      `> ${CARD}`,
      `> a\n> [b](${CARD})`,
      `\\(${CARD}\\)`,
      `\\[\n${CARD}\n\\]`,
      `[${CARD}](https://example.com/a)`,
    ])
      expect(addresses(`${text}\n${BOARD}`), text).to.deep.equal([BOARD]);
  });

  it('are found with any case of the host name, but the case of the path counts', () => {
    for (const address of [
      'HTTPS://TRELLO.COM/c/abcd1234',
      'http://www.trello.com/c/abcd1234',
      '//trello.com/c/abcd1234',
      'Trello.com/c/abcd1234/1-x',
    ])
      expect(addressesOf(linkTo(address)), address).to.deep.equal([CARD]);
    const byId = `https://trello.com/b/${'0123456789abcdef'.repeat(2).slice(0, 24)}`;
    expect(addressesOf(linkTo(byId))).to.deep.equal([byId]);
    for (const address of [
      'https://trello.com/C/abcd1234',
      'https://trello.com/c/tooLong123',
      'https://trello.com/u/someone',
      'https://trello.com/',
      'https://nottrello.com/c/abcd1234',
      'https://trello.com.example.com/c/abcd1234',
      'https://trello.com@example.com/c/abcd1234',
      `https://example.com/?next=${CARD}`,
      'mailto:a@trello.com/c/abcd1234',
      ` ${CARD}`,
    ])
      expect(addressesOf(linkTo(address)), address).to.deep.equal([]);
  });

  it('are each returned once, however they are written, in order', () => {
    const text = `trello.com/c/abcd1234 http://www.trello.com/b/efgh5678/x [x](${CARD}/1-x?a#b) ${CARD}`;
    expect(linksOf(parseText(text))).to.deep.equal([
      { kind: 'card', id: 'abcd1234', address: CARD },
      { kind: 'board', id: 'efgh5678', address: BOARD },
    ]);
  });
});

/** A tree, and the cards that it links to. */
type Case = [node: object, found: string[]];

const ids = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'X', 'Y', 'Z', '0', '1'),
  minLength: 8,
  maxLength: 8,
});
const cards = ids.map((id): Case => {
  const address = `https://trello.com/c/${id}`;
  return [linkTo(address), [address]];
});
const texts = fc.string().map((text): Case => [plain(text), []]);
const closed = fc.constantFrom('CODE', 'INLINE_CODE', 'KATEX', 'INLINE_KATEX', 'QUOTE');
const open = fc.constantFrom('PARAGRAPH', 'BOLD', 'LIST_ITEM', 'SPOILER', 'SOMETHING_NEW', '__proto__');
const childKeys = fc.constantFrom('value', 'children', 'rows');

const { tree } = fc.letrec<{ tree: Case }>((tie) => {
  const parts = fc.array(tie('tree'), { maxLength: 4 });
  const inside = (types: fc.Arbitrary<string>, isOpen: boolean): fc.Arbitrary<Case> =>
    fc
      .tuple(types, childKeys, parts)
      .map(([type, key, cases]) => [
        { type, [key]: cases.map(([node]) => node) },
        isOpen ? cases.flatMap(([, found]) => found) : [],
      ]);
  return { tree: fc.oneof({ maxDepth: 6 }, cards, texts, inside(open, true), inside(closed, false)) };
});

describe('an unexpected parse', () => {
  it('is searched through unknown types, but not into literal ones', () => {
    fc.assert(
      fc.property(fc.array(tree), (cases) => {
        const found = cases.flatMap(([, each]) => each);
        expect(addressesOf(cases.map(([node]) => node))).to.deep.equal([...new Set(found)]);
      }),
    );
  });

  it('never throws, whatever it contains', () => {
    const types = fc.constantFrom('LINK', 'IMAGE', 'QUOTE', 'PARAGRAPH', 'LIST');
    const almost = fc.record({ type: fc.oneof(types, fc.jsonValue()), value: fc.anything() });
    const half = fc.record({ type: types, value: fc.record({ src: fc.anything(), label: fc.jsonValue() }) });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), fc.array(fc.oneof(almost, half))), (md) => {
        linksOf(md);
      }),
    );
    for (const message of [{}, { _unmappedProperties_: null }, { _unmappedProperties_: { md: CARD } }])
      expect(linksIn(message as unknown as IMessage)).to.deep.equal([]);
  });

  it('is searched no deeper and no further than people write', () => {
    let deep: unknown = [linkTo(CARD)];
    for (let level = 0; level < 100_000; level += 1) deep = { type: 'BOLD', value: [deep] };
    expect(addressesOf([linkTo(BOARD), deep])).to.deep.equal([BOARD]);
    const wide = [linkTo(BOARD), ...Array.from({ length: 200_000 }, () => plain('x')), linkTo(CARD)];
    expect(addressesOf(wide)).to.deep.equal([BOARD]);
  });
});
