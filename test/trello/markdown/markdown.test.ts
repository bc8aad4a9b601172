import { expect } from 'chai';
import { hostileTexts } from '../../../testing/text/hostileTexts';
import { asRead, rendered } from '../../../testing/text/rendered';
import {
  bold,
  boldMarkdown,
  escapeMarkdown,
  link,
  writeLines,
  writeOneLine,
} from '../../../trello/markdown/markdown';
import { oneLine } from '../../../trello/oneLine';

const CARD = 'https://trello.com/c/abcd1234';
const all = { letters: 4_000, lines: 99 };

describe('Rocket.Chat’s Markdown', () => {
  it('keeps bold, italic, strikethrough, code and links of a comment', () => {
    const text = 'Please **check** _this_ ~~now~~: `npm i @scope/x`, [docs](https://x.example/a_b)';
    expect(writeOneLine(text, 500)).to.equal(
      'Please *check* _this_ ~now~: `npm i ``@scope/x`, <https://x.example/a_b|docs>',
    );
    expect(boldMarkdown('Buy **milk** at https://x.example/shop')).to.equal(
      '*Buy milk at* *<https://x.example/shop|https://x.example/shop>*',
    );
  });

  it('ends once where it is cut, whatever follows', () => {
    expect(writeOneLine('Paint the **pier** and `the boat`', 7)).to.equal('Paint…');
    expect(writeOneLine('Paint the **pier** and `the boat`', 13)).to.equal('Paint the *pi…*');
    expect(writeOneLine('see **https://x.example/low** and _more_', 12)).to.equal(
      'see *<https://x.example/low|https:/…>*',
    );
    expect(escapeMarkdown('see https://x.example/low tide', 8)).to.equal('see <https://x.example/low|htt…>');
  });

  it('keeps the lines of a description', () => {
    const text =
      '## Steps\n1. wash\n2. dry\n   - [x] towel\n\n> by *hand*\n\n`a`\n\\- no item\n\\# no heading';
    expect(writeLines(text, all)).to.equal(
      '*Steps*\n1\\. wash\n2\\. dry\n\u2003☑ towel\n> by _hand_\n`a`\n\u2060- no item\n\\# no heading',
    );
    expect(writeLines('a\nb\nc', { letters: 99, lines: 2 })).to.equal('a\nb\n…');
    expect(writeLines('abcdef\nb', { letters: 4, lines: 2 })).to.equal('abc…');
  });

  it('leaves characters without a meaning there alone', () => {
    for (const text of [
      'Paint the pier',
      'call snake_case_name now',
      'Grüße, 你好',
      '100 % done? 3 < 5 > 2',
      '“v1.2.3”, 9:30, $5 and $10, C#, C:\\x, a@b.example',
      '[BUG] (UI) a|b; file.txt + index.html',
    ])
      expect(escapeMarkdown(text), text).to.equal(text);
  });

  it('escapes with a backslash if that is enough, and with an invisible joiner only if nothing else is', () => {
    const cases = {
      '2 * 3 ~ `x` _y': '2 \\* 3 \\~ \\`x\\` \\_y',
      '#7 and #general': '\\#7 and \\#general',
      'README.md, setup.py': 'README\\.md, setup\\.py',
      '@all, :smile: and :)': '\u2060@all, \u2060:smile: and \u2060:)',
      ':white_check_mark: 8) ;)': ':white\\_check\\_mark: \u20608) \u2060;)',
      '[x](https://x.example)': '[x]\u2060(<https://x.example|https://x.example>)',
      '||secret||': '|\u2060|secret|\u2060|',
      '<t:1630360800:R>': '<\u2060t:1630360800:R>',
    };
    for (const [text, escaped] of Object.entries(cases)) expect(escapeMarkdown(text), text).to.equal(escaped);
  });

  it('keeps URLs as they are if they stand alone, and links them otherwise', () => {
    const address = 'https://example.com/a_b?c=*d*#e';
    expect(escapeMarkdown(`See ${address} first`)).to.equal(`See ${address} first`);
    expect(escapeMarkdown(`See ${address}`)).to.equal(`See <${address}|${address}>`);
    expect(escapeMarkdown('x http://intranet/wiki y')).to.equal(
      'x <http://intranet/wiki|http://intranet/wiki> y',
    );
    expect(escapeMarkdown('(www.example.com/x).')).to.equal(
      '(<https://www.example.com/x|www.example.com/x>)\\.',
    );
    expect(escapeMarkdown('[https://a.example/x](https://b.example/y “z')).to.equal(
      '[<https://a.example/x|https://a.example/x>]\u2060(<https://b.example/y|https://b.example/y> “z',
    );
    for (const end of ['،', '؟', '。', '、', '！', '）', '」'])
      expect(rendered(escapeMarkdown(`x https://a.example/x${end} y`)).links, end).to.deep.equal([
        'https://a.example/x',
      ]);
    const long = `https://example.com/${'x'.repeat(90)}`;
    expect(escapeMarkdown(`Go to ${long}`, 40)).to.equal(`Go to <${long}|${long.slice(0, 33)}…>`);
  });

  it('does not link an incomplete URL', () => {
    const [long, endless] = [200, 1_500].map((letters) => `https://x.example/${'x'.repeat(letters)}`);
    const links = (text: string): string[] => rendered(`x ${text} y`).links;
    for (const text of [
      escapeMarkdown(`go ${endless!}`),
      bold(`go ${endless!}`),
      writeOneLine(`go ${endless!}`, 60),
      writeOneLine(`[${endless!}](${endless!} "smartCard-inline")`, 60),
      writeOneLine(`${'x '.repeat(900)}${long!}${long!}`, 2_000),
      escapeMarkdown('go https://x.example/a…'),
    ])
      expect(links(text), text).to.deep.equal([]);
    for (const text of [bold(`go ${long!}`), boldMarkdown(long!), escapeMarkdown(long!)])
      expect(links(text), text).to.deep.equal([long]);
  });

  it('puts words beside the bold text if they cannot be in it', () => {
    expect(bold('Ada Lovelace')).to.equal('*Ada Lovelace*');
    expect(bold('C* for @all')).to.equal('C\\* *for* \u2060@all');
    expect(bold('Note: (x)')).to.equal('*Note: (x)*');
    expect(bold('Note:')).to.equal('*Note*:');
    expect(writeOneLine('_so_: x', 99)).to.equal('_so_: x');
    expect(writeOneLine('at localhost?a.b', 99)).to.equal('at local\u2060host?a\\.b');
    expect(writeOneLine('**/:**#', 99)).to.equal('*/*\u2060:\u2060\\#');
    expect(writeOneLine('_x :DO_:', 99)).to.equal('x \u2060:DO:');
    expect(writeOneLine(':_DO: x_', 99)).to.equal('\u2060:DO: x');
    expect(writeOneLine('(**so**)', 99)).to.equal('(**so**)');
    for (const [text, seen] of [
      ['a-**x.example** b', 'BOLD x.example'],
      ['a-~~x.example~~ b', 'STRIKE x.example'],
      ['**so `` a`b ``** c', 'BOLD so'],
    ])
      expect(rendered(writeOneLine(text!, 99)).set, text).to.include(seen);
    expect(rendered(boldMarkdown('so `` a`b `` c')).text).to.equal('so a`b c');
  });

  it('names links by their label, whatever it contains', () => {
    expect(link('[BUG] 2 * 3 @all :x: _y_', CARD)).to.equal(`<${CARD}|[BUG] 2 * 3 \u2060@all :x: _y_>`);
    expect(link('a -> b | c', CARD)).to.equal(`<${CARD}|a -› b ∣ c>`);
  });

  it('isolates right-to-left words, so that the sentence around them keeps its order', () => {
    expect(escapeMarkdown('مرحبا')).to.equal('\u2068مرحبا\u2069');
    expect(bold('مرحبا')).to.equal('\u2068*مرحبا*\u2069');
    expect(link('مرحبا', CARD)).to.equal(`<${CARD}|\u2068مرحبا\u2069>`);
  });
});

describe('a hostile text', () => {
  const LONG = 10_000;

  for (const [name, text] of Object.entries(hostileTexts))
    it(`is bounded in a message, and reads as it was written: ${name}`, () => {
      const source = text(LONG);
      const [title, comment] = [escapeMarkdown(source, 300), writeOneLine(source, 300)];
      // The words are bounded; the URLs of what was read come in addition.
      for (const written of [title, comment, writeLines(source, { letters: 400, lines: 6 })])
        expect(written.length).to.be.lessThan(5_000);
      // Rocket.Chat looks far ahead after each of these characters.
      for (const [sign, most] of [
        ['[', 20],
        ['|', 60],
      ] as const)
        expect(title.replace(/<https?:[^>]*>/g, '').split(sign).length - 1, sign).to.be.at.most(most);
      // Each of our markup characters is tried as the beginning of several things.
      const marks = writeOneLine(source, 1_000).replace(/`[^`]*`/g, '');
      expect((marks.match(/(?<!\\)[*_~]/g) ?? []).length).to.be.at.most(400);
      const seen = asRead(rendered(`x ${title} y`).text);
      expect(seen.slice(0, 200)).to.equal(`x ${oneLine(source, 300)} y`.slice(0, 200));
    }).timeout(5_000);
});
