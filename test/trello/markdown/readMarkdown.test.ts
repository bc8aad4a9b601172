import { expect } from 'chai';
import { textOf } from '../../../trello/markdown/Inline';
import { readMarkdown } from '../../../trello/markdown/readMarkdown';

describe('Trello’s Markdown', () => {
  const read = (text: string): string[] =>
    readMarkdown(text).map(({ start, isQuote, inlines }) => (isQuote ? '> ' : '') + start + textOf(inlines));

  it('is read with its lines, lists, quotes, headings and code', () => {
    const text = [
      '# Plan ##',
      'First\nand second  ',
      'third\\',
      'fourth',
      '',
      '- one',
      '  - [x] two',
      '  - [ ] three',
      '',
      '3. four',
      '4. five',
      '',
      '> said\nand more',
      '',
      '---',
      '```js',
      'a*b',
      '',
      '  c',
      '```',
    ].join('\n');
    expect(read(text)).to.deep.equal([
      'Plan',
      'First',
      'and second',
      'third',
      'fourth',
      '• one',
      '\u2003☑ two',
      '\u2003☐ three',
      '3. four',
      '4. five',
      '> said',
      '> and more',
      'a*b',
      '  c',
    ]);
  });

  it('is read with its escapes, entities and tags as text', () => {
    expect(read('\\*no\\* &amp; &lt;b&gt; &#8364;&#x20AC; &unknown; <b>*x*</b> &copy')).to.deep.equal([
      '*no* & <b> €€ &unknown; <b>x</b> &copy',
    ]);
  });

  it('is read with text in brackets that are no link', () => {
    const [line] = readMarkdown('[**Now** \\*x\\* &amp; `c`] ![*a*] [b][*c*] [d](javascript:x');
    expect(textOf(line!.inlines)).to.equal('[Now *x* & c] ![a] [b][c] [d](javascript:x');
    expect(line!.inlines[1]).to.deep.include({ text: 'Now', bold: true });
    expect(read('[**see** below](see below) *[so* it] ![x*y*]')).to.deep.equal([
      '[see below](see below) [so it] ![xy]',
    ]);
    const [tagged] = readMarkdown('[BUG][docs](https://x.example) [a [b]][c](https://y.example)');
    expect(tagged!.inlines.flatMap(({ address = [] }) => address)).to.have.length(2);
    expect(textOf(tagged!.inlines)).to.equal('[BUG]docs [a [b]]c');
  });

  it('is read with links, card URLs once, and images by their names', () => {
    const smart = 'https://trello.com/c/aB12cD34/7-a_card';
    const [line] = readMarkdown(
      `[the docs](https://x.example/a) [${smart}](${smart} "smartCard-inline") ![plan](https://x.example/p.png) ![](https://trello.com/1/cards/a/attachments/b/download/pier.png) [no](javascript:alert(1)) [a][b] <https://y.example>`,
    );
    expect(line!.inlines.filter(({ kind }) => kind === 'link')).to.deep.equal([
      { kind: 'link', text: 'the docs', address: 'https://x.example/a' },
      { kind: 'link', text: smart, address: smart },
      { kind: 'link', text: 'plan', address: 'https://x.example/p.png' },
      { kind: 'link', text: 'https://y.example', address: 'https://y.example' },
    ]);
    expect(textOf(line!.inlines)).to.equal(`the docs ${smart} plan pier.png no [a][b] https://y.example`);
  });

  it('shows where a link leads if its label looks like another one', () => {
    for (const [label, address] of [
      ['https://bank.example', 'https://evil.example/x'],
      ['bank.example', 'https://evil.example/bank.example'],
      ['Go to https://bank.example now', 'https://evil.example'],
      ['“bank.example.”', 'https://evil.example'],
      ['https://bank', 'https://evil.example'],
      ['ftp://bank.example', 'https://evil.example'],
      ['https://code.example/good/x', 'https://code.example/evil/x'],
      ['https://bank.example/x', 'https://bank.example/xy'],
      ['bank.example', 'https://bank.example.evil.example'],
      ['bank.example…', 'https://bank.example.evil.example'],
      ['bank.example', 'https://bank.example:pw@evil.example/'],
      ['ada@x.example', 'mailto:eve@evil.example'],
      ['ada@x.example', 'mailto:eve@x.example'],
      ['192.168.0.1', 'https://evil.example'],
      ['bank.md', 'https://evil.example'],
      ['bank．example', 'https://evil.example'],
      ['bank。example', 'https://evil.example'],
      ['https:∕∕bank.example', 'https://evil.example'],
      ['\u00adhttps://bank.example', 'https://evil.example'],
    ])
      expect(read(`[${label!}](${address!})`), label).to.deep.equal([address]);
  });

  it('keeps a link’s label if it leads there, or contains no URL', () => {
    for (const [label, address] of [
      ['our bank', 'https://evil.example/x'],
      ['www.bank.example', 'https://bank.example/login'],
      ['Bank.Example/', 'https://www.bank.example:8080/'],
      ['https://x.example/a/lo…', 'https://x.example/a/long'],
      ['ada@x.example', 'mailto:ada@x.example?subject=Pier'],
      ['see https://x.example/a for more', 'https://x.example/a#b'],
      ['report.pdf', 'https://trello.com/1/cards/a/attachments/b/download/report.pdf'],
      ['README.md', 'https://code.example/pier/blob/main/README.md'],
      ['Node.js', 'https://runtime.example/en'],
      ['v2.10', 'https://x.example/releases/2'],
      ['U.S.A.', 'https://x.example'],
    ])
      expect(read(`[${label!}](${address!})`), label).to.deep.equal([label]);
    expect(read('![](https://x.example/low%20tide.png)')).to.deep.equal(['low%20tide.png']);
  });

  it('is read with escapes in URLs, and without invisible characters from entities', () => {
    const addressOf = (text: string): string | undefined => readMarkdown(text)[0]!.inlines[0]!.address;
    expect(addressOf('[a](https://x.example/?a=1&amp;b\\_c)')).to.equal('https://x.example/?a=1&b_c');
    expect(addressOf('[a](<https://x.example/low tide>)')).to.equal('https://x.example/low%20tide');
    const smart = 'https://x.example/_a';
    expect(addressOf(`[https://x.example/\\_a](${smart} "smartCard-inline")`)).to.equal(smart);
    expect(read(`[https://x.example/\\_a](${smart}) https://x.example/\\_b?c&amp;d`)).to.deep.equal([
      `${smart} https://x.example/_b?c&d`,
    ]);
    expect(read('a&#8238;b&#x200B;c&#8288;d&#xD800;&#7;e&#8232;f &Auml;&frac12;&szlig;')).to.deep.equal([
      'abcd\ufffd e f Ä½ß',
    ]);
  });

  it('ends where nobody reads on, however deeply it is nested', () => {
    for (const sign of ['>', '> - ', '*_', '[', '![', '- ', '1. '])
      expect(textOf(readMarkdown(sign.repeat(10_000))[0]?.inlines ?? []).length, sign).to.be.at.most(2_000);
  });
});
