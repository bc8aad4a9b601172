import { expect } from 'chai';
import { parseArguments } from '../../commands/parseArguments';
import { type Flag, flags, type Subcommand } from '../../commands/Subcommand';

const known: Flag[] = Object.values(flags);
const parseAs =
  (grammar?: Subcommand['grammar'], flagsKnown: Flag[] = known) =>
  (...words: string[]): unknown => {
    const { text, flags: given, problem } = parseArguments(words, flagsKnown, { grammar });
    return { text, flags: Object.fromEntries(given), ...(problem && { problem }) };
  };
const parse = parseAs();

describe('parseArguments', () => {
  it('removes the invisible characters that come along when people copy from messages', () => {
    expect(parse('#\u20602', '\u2068To', 'do\u2069')).to.deep.equal({ text: '#2 To do', flags: {} });
    expect(parse('\\#2', 'is', '\\#1st')).to.deep.equal({ text: '#2 is \\#1st', flags: {} });
  });

  it('joins unquoted words, and keeps quoted text as it is', () => {
    expect(parse('To', 'do')).to.deep.equal({ text: 'To do', flags: {} });
    expect(parse('To do')).to.deep.equal({ text: 'To do', flags: {} });
    expect(parse('', 'To', '')).to.deep.equal({ text: 'To', flags: {} });
    expect(parse()).to.deep.equal({ text: '', flags: {} });
  });

  it('accepts flags anywhere, with = or a space', () => {
    const wanted = { text: 'To do', flags: { board: 'My board', page: '2', share: '' } };
    expect(parse('--board', 'My board', 'To', '--page=2', 'do', '--share')).to.deep.equal(wanted);
    expect(parse('To do', '--board=My board', '--share', '--page', '2')).to.deep.equal(wanted);
  });

  it('accepts the dashes and quotation marks that phones produce', () => {
    const wanted = { text: 'To do', flags: { board: 'My board' } };
    expect(parse('“To', 'do”', '—board', '“My', 'board”')).to.deep.equal(wanted);
    expect(parse('—board=“My', 'board”', '„To', 'do“')).to.deep.equal(wanted);
    expect(parse('–-board', '«My', 'board»', 'To', 'do')).to.deep.equal(wanted);
    expect(parse('“To”', 'do', '--BOARD=My board')).to.deep.equal(wanted);
  });

  for (const quoted of [
    '“To do”',
    '“To do“',
    '„To do“',
    '„To do”',
    '”To do”',
    '«To do»',
    '« To do »',
    '«\u00a0To do\u00a0»',
    '«\u202fTo do\u202f»',
    '»To do«',
    '»To do»',
    '‚To do‘',
    '‚To do’',
    '‘To do’',
    '’To do’',
    '‹To do›',
    '‹ To do ›',
    '›To do‹',
    '「To do」',
    '『To do』',
    '｢To do｣',
    '〝To do〟',
    '＂To do＂',
  ])
    it(`reads ${quoted} as one value`, () => {
      const words = quoted.split(' ');
      const wanted = { text: 'To do', flags: { board: 'To do' } };
      expect(parse(...words, '--board', ...words)).to.deep.equal(wanted);
      expect(parse(...`--board=${quoted}`.split(' '), ...words)).to.deep.equal(wanted);
      const { words: parted } = parseArguments([...words, 'now', ...words], known);
      expect(parted).to.deep.equal(['To do', 'now', 'To do']);
      const [[first, ...rest], last] = [words.slice(0, -1), words.slice(-1)];
      const open = [first!, ...rest, last[0]!.replace(/.$/, 'x')];
      expect(parseArguments(open, known).words, 'never closed').to.deep.equal(open);
    });

  it('ends a quotation with the matching mark, and treats an apostrophe as a letter', () => {
    const words = (typed: string): string[] => parseArguments(typed.split(' '), known).words;
    expect(words('“He said «no» twice” now')).to.deep.equal(['He said «no» twice', 'now']);
    expect(words('»Er rief ›Halt‹ laut« now')).to.deep.equal(['Er rief ›Halt‹ laut', 'now']);
    expect(words('don’t lose the clients’ notes')).to.deep.equal('don’t lose the clients’ notes'.split(' '));
    expect(words('A » B » C')).to.deep.equal(['A', '»', 'B', '»', 'C']);
    expect(words('5 ” or 6 ”')).to.deep.equal(['5', '”', 'or', '6', '”']);
    const title = 'rock ‘n’ roll is ‚the‘ »thing«';
    expect(parseAs('newText')(...title.split(' '))).to.deep.equal({ text: title, flags: {} });
  });

  it('includes a comma after a quotation', () => {
    const wanted = { text: 'Bug, No colour', flags: { label: 'A b,C' } };
    expect(parse('“Bug”,', '“No', 'colour”', '--label=“A', 'b”,“C”')).to.deep.equal(wanted);
    expect(parse('‚Bug‘,', '‚No', 'colour‘', '--label=‚A', 'b‘,‚C‘')).to.deep.equal(wanted);
  });

  it('leaves unclosed quotes, dashes that are words, and negative numbers as they are', () => {
    expect(parse('“To', 'do')).to.deep.equal({ text: '“To do', flags: {} });
    expect(parse('–', '-', '--', '-5', 'a–b')).to.deep.equal({ text: '– - -- -5 a–b', flags: {} });
  });

  it('names an unknown flag, and a flag without its value', () => {
    expect(parse('--bord', 'x')).to.deep.include({ problem: { flag: 'bord' } });
    expect(parse('--board')).to.deep.include({ problem: { flag: 'board', lacks: 'Website' } });
    expect(parse('--board', '--share')).to.deep.include({ problem: { flag: 'board', lacks: 'Website' } });
    expect(parse('--page=')).to.deep.include({ problem: { flag: 'page', lacks: '2' } });
    expect(parse('--constructor')).to.deep.include({ problem: { flag: 'constructor' } });
  });
});

describe('parseArguments for one text with flags', () => {
  const add = parseAs('newText');

  it('gives a flag after the text all words up to the next flag', () => {
    expect(add(...'Fix the login --list To do --due tomorrow at 5pm'.split(' '))).to.deep.equal({
      text: 'Fix the login',
      flags: { list: 'To do', due: 'tomorrow at 5pm' },
    });
    expect(add(...'Fix it --desc He said “no way” twice'.split(' '))).to.deep.equal({
      text: 'Fix it',
      flags: { desc: 'He said “no way” twice' },
    });
  });

  it('continues the text after a complete value', () => {
    const wanted = { text: 'Fix the login', flags: { list: 'To do' } };
    expect(add('Fix', '--list=To do', 'the', 'login')).to.deep.equal(wanted);
    expect(add('--list', 'To do', 'Fix', 'the', 'login')).to.deep.equal(wanted);
    expect(add('—list', '“To', 'do”', 'Fix', 'the', 'login')).to.deep.equal(wanted);
    expect(add('--list', 'Done', 'Fix the login')).to.deep.include({ text: 'Fix the login' });
    expect(add('--page', '2', 'To', 'do')).to.deep.equal({ text: 'To do', flags: { page: '2' } });
    expect(add('--board', 'Shop', '#12')).to.deep.equal({ text: '#12', flags: { board: 'Shop' } });
  });

  it('does not guess where a value before the text ends', () => {
    const problem = { flag: 'list', isUnclear: 'value' };
    expect(add(...'--list To do Fix the login'.split(' '))).to.deep.include({ problem });
    expect(add(...'--share --list Done Ring'.split(' '))).to.deep.include({ problem });
  });

  it('takes one word if the text is only a search term', () => {
    const wanted = { text: '#12 To do', flags: { board: 'Shop' } };
    expect(parse('#12', '--board', 'Shop', 'To', 'do')).to.deep.equal(wanted);
    expect(parseAs('oneText', [flags.board])('--board', 'Shop', '#12', 'To', 'do')).to.deep.equal(wanted);
  });

  it('keeps quotation marks within a title, and removes those around it', () => {
    expect(add(...'He said “hello there” and left'.split(' '))).to.deep.include({
      text: 'He said “hello there” and left',
    });
    expect(add(...'“Fix the login” --list Done'.split(' '))).to.deep.equal({
      text: 'Fix the login',
      flags: { list: 'Done' },
    });
  });

  it('treats everything after -- as text, even if it looks like a flag', () => {
    expect(add('--', '--list', 'is', 'broken')).to.deep.equal({ text: '--list is broken', flags: {} });
    expect(add('--list=Done', 'Fix', '--', '--board')).to.deep.equal({
      text: 'Fix --board',
      flags: { list: 'Done' },
    });
    expect(add('Fix', '--', 'soon')).to.deep.equal({ text: 'Fix -- soon', flags: {} });
  });

  it('keeps line breaks if the client sends them', () => {
    const flagged = { text: 'Fix', flags: { desc: 'one\ntwo' } };
    expect(add('Fix', '--desc=one\ntwo')).to.deep.equal(flagged);
    expect(add('Fix', '--desc', 'one\ntwo')).to.deep.equal(flagged);
    expect(add('Fix', '--desc=“one\ntwo”')).to.deep.equal(flagged);
  });
});

describe('parseArguments for a card and free text', () => {
  const comment = parseAs('cardAndText', [flags.boardInFront]);

  it('leaves the text unchanged', () => {
    for (const text of [
      'Please call it with --board Lighthouse website now',
      '—board meeting moved',
      '–board games',
      '--verbose is the default',
      'He said “hello there” and left',
      '“Quoted” --board=x',
      'works -- mostly',
      '-- really?',
      '„So“ »so« «so»',
      'one\ntwo',
    ]) {
      expect(comment('#12', ...text.split(' ')), text).to.deep.equal({ text: `#12 ${text}`, flags: {} });
      expect(comment('Fix', ...text.split(' ')), text).to.deep.equal({ text: `Fix ${text}`, flags: {} });
    }
  });

  it('accepts a flag before the card, or right after one that is a single word or quoted', () => {
    const wanted = { text: '#12 so --board', flags: { board: 'My shop' } };
    expect(comment('--board', 'My shop', '#12', 'so', '--board')).to.deep.equal(wanted);
    expect(comment('—board', '“My', 'shop”', '#12', 'so', '--board')).to.deep.equal(wanted);
    expect(comment('--board=My shop', '#12', 'so', '--board')).to.deep.equal(wanted);
    expect(comment('#12', '--board=My shop', 'so', '--board')).to.deep.equal(wanted);
    expect(comment('#12', '--board', 'My shop', 'so', '--board')).to.deep.equal(wanted);
    expect(comment('#12', '—board=My shop', 'so', '--board')).to.deep.equal(wanted);
    expect(comment('“Fix', 'it”', '--board=Shop', 'so')).to.deep.equal({
      text: 'Fix it so',
      flags: { board: 'Shop' },
    });
    expect(comment('Fix', '--board=Shop', 'so')).to.deep.equal({ text: 'Fix --board=Shop so', flags: {} });
  });

  it('asks whether a flag is meant, and accepts -- as the answer', () => {
    expect(comment('#12', '--board', 'flag', 'is', 'gone')).to.deep.include({
      problem: { flag: 'board', isUnclear: 'text' },
    });
    expect(comment('--board', 'My', 'shop', '#12', 'so')).to.deep.include({
      problem: { flag: 'board', isUnclear: 'value' },
    });
    expect(comment('#12', '--', '--board', 'flag', 'is', 'gone')).to.deep.equal({
      text: '#12 --board flag is gone',
      flags: {},
    });
    expect(comment('--bord', 'Shop', '#12', 'so')).to.deep.include({ problem: { flag: 'bord' } });
    expect(comment('#12', '--board')).to.deep.include({ problem: { flag: 'board', lacks: 'Website' } });
  });
});
