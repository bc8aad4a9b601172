import { expect } from 'chai';
import { plainTitle } from '../../ui/plainTitle';

describe('a card title from a message', () => {
  const cases: [string, string][] = [
    ['Fix the login', 'Fix the login'],
    ['\n\n  second line first  \nthird', 'second line first'],
    ['*bold* _italic_ ~gone~ `code` **more** __under__', 'bold italic gone code more under'],
    ['*_both_* and _*both*_', 'both and both'],
    ['snake_case_name stays, 2 * 3 * 4 too', 'snake_case_name stays, 2 * 3 * 4 too'],
    ['# A heading', 'A heading'],
    ['> quoted', 'quoted'],
    ['- [ ] to do', 'to do'],
    ['1. first', 'first'],
    ['see [the page](https://example.com/a_b) now', 'see the page now'],
    ['see <https://example.com|the page> now', 'see the page now'],
    ['![picture](https://example.com/a.png)', 'picture'],
    ['[ ](https://chat.example/channel/x?msg=1) What about this?', 'What about this?'],
    ['[ ](https://chat.example/channel/x?msg=1)\nWhat about this?', 'What about this?'],
    ['@ada please look at #12, ada@example.com', '@ada please look at #12, ada@example.com'],
    ['@all lunch', '@all lunch'],
    ['```js\nlet x = 1;\n```', 'let x = 1;'],
    ['```let x```', 'let x'],
    ['🛟 Buy a lifebuoy', '🛟 Buy a lifebuoy'],
    ['a\u202eb\u0007c', 'ab c'],
    ['2 \\* 3 at README\\.md, \\_x\\_ \\#7', '2 * 3 at README.md, _x_ #7'],
    ['C:\\temp', 'C:\\temp'],
    ['', ''],
    ['   \n \n', ''],
    ['***', '***'],
  ];
  for (const [text, title] of cases)
    it(JSON.stringify(text), () => {
      expect(plainTitle(text)).to.equal(title);
    });

  it('is cut at a word, or within one that is too long', () => {
    const words = plainTitle('word '.repeat(60));
    expect(words).to.match(/^(word )+word…$/);
    expect(words.length).to.be.within(90, 101);
    expect(plainTitle('x'.repeat(300))).to.equal(`${'x'.repeat(100)}…`);
    expect(Array.from(plainTitle('🛟'.repeat(300)))).to.have.length(101);
  });

  it('takes no time for extreme texts', () => {
    for (const text of ['*'.repeat(50_000), '[('.repeat(20_000), '_ '.repeat(20_000), '`*_~'.repeat(10_000)])
      expect(plainTitle(text).length).to.be.lessThan(102);
  }).timeout(2_000);
});
