import { expect } from 'chai';
import { parseArguments } from '../../commands/parseArguments';
import { flags } from '../../commands/Subcommand';

const known = Object.values(flags);
const parse = (...words: string[]): unknown => {
  const { text, flags: given, problem } = parseArguments(words, known);
  return { text, flags: Object.fromEntries(given), ...(problem && { problem }) };
};

describe('parseArguments', () => {
  it('joins unquoted words, and keeps what was quoted', () => {
    expect(parse('To', 'do')).to.deep.equal({ text: 'To do', flags: {} });
    expect(parse('To do')).to.deep.equal({ text: 'To do', flags: {} });
    expect(parse('', 'To', '')).to.deep.equal({ text: 'To', flags: {} });
    expect(parse()).to.deep.equal({ text: '', flags: {} });
  });

  it('takes flags anywhere, with = or a space', () => {
    const wanted = { text: 'To do', flags: { board: 'My board', page: '2', share: '' } };
    expect(parse('--board', 'My board', 'To', '--page=2', 'do', '--share')).to.deep.equal(wanted);
    expect(parse('To do', '--board=My board', '--share', '--page', '2')).to.deep.equal(wanted);
  });

  it('takes the dashes and quotes that phones make', () => {
    const wanted = { text: 'To do', flags: { board: 'My board' } };
    expect(parse('“To', 'do”', '—board', '“My', 'board”')).to.deep.equal(wanted);
    expect(parse('—board=“My', 'board”', '„To', 'do“')).to.deep.equal(wanted);
    expect(parse('–-board', '«My', 'board»', 'To', 'do')).to.deep.equal(wanted);
    expect(parse('“To”', 'do', '--BOARD=My board')).to.deep.equal(wanted);
  });

  it('leaves a quote that never closes, dashes that are words, and negative numbers', () => {
    expect(parse('“To', 'do')).to.deep.equal({ text: '“To do', flags: {} });
    expect(parse('–', '-', '--', '-5', 'a–b')).to.deep.equal({ text: '– - -- -5 a–b', flags: {} });
  });

  it('says which flag is unknown or lacks its value', () => {
    expect(parse('--bord', 'x')).to.deep.include({ problem: { flag: 'bord' } });
    expect(parse('--board')).to.deep.include({ problem: { flag: 'board', lacks: 'Website' } });
    expect(parse('--board', '--share')).to.deep.include({ problem: { flag: 'board', lacks: 'Website' } });
    expect(parse('--page=')).to.deep.include({ problem: { flag: 'page', lacks: '2' } });
    expect(parse('--constructor')).to.deep.include({ problem: { flag: 'constructor' } });
  });
});
