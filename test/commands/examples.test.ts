import { expect } from 'chai';
import { subcommands } from '../../commands/dispatch';
import { parseArguments } from '../../commands/parseArguments';
import { catalogues } from '../../i18n/texts';
import { commandOf, examples } from '../../testing/app/examples';
import { splitWords } from '../../testing/engine/words';

describe('the commands in our texts', () => {
  it('are found', () => {
    expect(examples).to.have.length.above(50);
  });

  for (const typed of examples)
    it(`can be parsed: ${typed}`, () => {
      const command = commandOf(typed);
      expect(command, 'there is such a command').to.not.equal(undefined);
      const [, ...words] = splitWords(typed.replace('/trello', ''));
      if (command) expect(parseArguments(words, command.flags, command).problem).to.equal(undefined);
    });

  it('have quotes around values of several words', () => {
    for (const { name, flags } of subcommands)
      for (const flag of flags)
        expect(/^("[^"]+"|\S+)$/.test(flag.example ?? 'none'), `${name} --${flag.name}`).to.equal(true);
    const inSentences = Object.values(catalogues.en ?? {}).flatMap((sentence) =>
      [...sentence.matchAll(/`[^`]*--[a-z]+[ =]([^`]*)`/g)].map(([, value = '']) => value),
    );
    for (const value of inSentences)
      expect(/^("[^"]+"|[^\s"]+|<[^>]+>|\{\w+\}( …)?)( --|$)/.test(value), value).to.equal(true);
  });
});
