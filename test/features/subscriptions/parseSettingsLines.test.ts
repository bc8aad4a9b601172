import { expect } from 'chai';
import { parseSettingsLines } from '../../../features/subscriptions/parseSettingsLines';
import { translator } from '../../../i18n/texts';
import { foreignMarkup } from '../../../testing/text/foreignMarkup';

const parse = (text: string): ReturnType<typeof parseSettingsLines> =>
  parseSettingsLines(text, translator('en'));

describe('parseSettingsLines', () => {
  it('reads boards by URL, short link or name, with options', () => {
    const text = [
      'https://trello.com/b/abcd1234/website -> #website',
      '',
      '// a note',
      'My -> board → shop events=moves,comments style=detailed lists="To do,Doing" labels=-Secret thread=on',
      '"Quoted board"   =>   #general  ',
    ].join('\r\n');
    expect(parse(text)).to.deep.equal({
      problems: [],
      settingsLines: [
        { line: 1, board: 'https://trello.com/b/abcd1234/website', room: 'website', input: {} },
        {
          line: 4,
          board: 'My -> board',
          room: 'shop',
          input: {
            events: 'moves,comments',
            style: 'detailed',
            lists: 'To do,Doing',
            labels: '-Secret',
            thread: 'on',
          },
        },
        { line: 5, board: 'Quoted board', room: 'general', input: {} },
      ],
    });
  });

  it('accepts all usual quotation marks, and treats an apostrophe as a letter', () => {
    for (const pair of ['“”', '„“', '»«', '«»', '‚‘', '‘’', '‹›', '””', '「」']) {
      const [open, close] = [pair.charAt(0), pair.charAt(1)];
      const line = `${open}My board${close} -> #web lists=${open}To do,Client’s notes${close} labels=Don’t`;
      expect(parse(line), line).to.deep.equal({
        problems: [],
        settingsLines: [
          {
            line: 1,
            board: 'My board',
            room: 'web',
            input: { lists: 'To do,Client’s notes', labels: 'Don’t' },
          },
        ],
      });
    }
    expect(parse('Rock ’n’ roll -> #web').settingsLines[0]?.board).to.equal('Rock ’n’ roll');
    expect(parse('“A” and “B” -> #web').settingsLines[0]?.board).to.equal('“A” and “B”');
  });

  it('reports the line and what is wrong with it; a wrong option is skipped and its line still works', () => {
    const { settingsLines: settingsLines, problems } = parse(
      ['Website #web', '-> #web', 'Website ->', 'Website -> events=moves', 'A -> #b colour=red'].join('\n') +
        '\nA -> #b events=moves,dancing\nA -> #b events=\nA -> #b style=loud\nA -> #b',
    );
    const misread = { isMisread: true };
    expect(settingsLines).to.deep.equal(
      [5, 6, 7, 8, 9].map((line) => ({
        line,
        board: 'A',
        room: 'b',
        input: {},
        // Without its filter, the room would get more than it should.
        ...((line === 6 || line === 7) && misread),
      })),
    );
    expect(problems).to.have.length(8);
    problems.forEach((problem, index) => expect(problem).to.match(new RegExp(`^Line ${String(index + 1)} `)));
    expect(problems[4]).to.match(/colour/);
    expect(problems[5]).to.match(/“dancing”.*comments/);
  });

  it('reads a room’s name with spaces up to an option or the end of the line, quoted or not', () => {
    const rooms: [string, string, object?][] = [
      ['#Büro München', 'Büro München'],
      ['Büro München', 'Büro München'],
      ['  #Büro   München  ', 'Büro   München'],
      ['#Büro München style=detailed thread=on', 'Büro München', { style: 'detailed', thread: 'on' }],
      ['#Büro München lists="To do"', 'Büro München', { lists: 'To do' }],
      ['"#Büro München" style=detailed', 'Büro München', { style: 'detailed' }],
      ['#"Büro München" style=detailed', 'Büro München', { style: 'detailed' }],
      ['„Büro München“ style=detailed', 'Büro München', { style: 'detailed' }],
      ['#"E = mc2" style=detailed', 'E = mc2', { style: 'detailed' }],
      ['#"a=b"', 'a=b'],
      ['#Team „Süd“ style=detailed', 'Team „Süd“', { style: 'detailed' }],
      ['#Reading lists', 'Reading lists'],
      ['#東京 オフィス', '東京 オフィス'],
      ['# website', 'website'],
    ];
    for (const [text, room, input = {}] of rooms)
      expect(parse(`A -> ${text}`), text).to.deep.equal({
        settingsLines: [{ line: 1, board: 'A', room, input }],
        problems: [],
      });
    for (const text of ['', '#', '""', '#""', 'style=detailed', '# style=detailed'])
      expect(parse(`A -> ${text}`).settingsLines, text).to.deep.equal([]);
  });

  it('says which values an option takes if its value is missing, meaningless or negated', () => {
    const cases: [string, RegExp][] = [
      ['style=compact thread', /thread needs a value, like `thread=on`/],
      ['style=compact lists', /lists needs a value, like `lists="To do,Doing"`/],
      ['lists=', /lists needs at least one name, or “all”/],
      ['lists=","', /lists needs at least one name/],
      ['labels=-', /labels needs at least one name/],
      ['mute=-@alan', /mute takes .*without “-”/],
      ['events=', /events needs at least one name/],
      ['events=-', /events needs at least one name/],
      ['events=all,moves', /“all” must stand alone/],
      ['events=moves,-votes', /events takes either .*but not both/],
    ];
    for (const [option, sentence] of cases) expect(parse(`A -> #b ${option}`).problems[0]).to.match(sentence);
  });

  it('quotes nothing that could be markup', () => {
    const { problems } = parse('A -> #b style=[x](http://evil.example) [y](http://evil.example)');
    expect(problems).to.have.length(2);
    // URLs stay URLs, and are shown as they are.
    expect(problems.flatMap(foreignMarkup)).to.deep.equal([
      'LINK http://evil.example',
      'LINK http://evil.example',
    ]);
  });

  it('takes time proportional to its length', () => {
    expect(parse('->'.repeat(50_000)).problems).to.have.length(1);
    expect(parse(`a${' '.repeat(50_000)}b`).problems).to.have.length(1);
    expect(parse(`a -> b style=compact${' “’‘'.repeat(20_000)}`).problems).to.have.length(10_000);
    expect(parse(`a ->${' “’‘'.repeat(20_000)}`).settingsLines).to.have.length(1);
  });
});
