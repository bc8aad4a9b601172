import { expect } from 'chai';
import * as fc from 'fast-check';
import { translator } from '../../i18n/texts';
import { wholeTexts } from '../../testing/faults/input/texts';
import { foreignMarkup } from '../../testing/text/foreignMarkup';
import { bold, cardLink } from '../../trello/describe/pieces';
import { escapeMarkdown } from '../../trello/markdown/markdown';
import { fitText } from '../../ui/fitText';

const t = translator('en');
const link = (name: string): string => cardLink({ id: 'x', name, shortLink: 'AbCdEfGh' }, t);
const URL = 'https://trello.com/c/AbCdEfGh';

describe('fitText', () => {
  it('leaves text alone that fits', () => {
    for (const text of ['', 'short', 'x'.repeat(50)]) expect(fitText(text, 50)).to.equal(text);
  });

  it('keeps whole lines if they are most of it', () => {
    expect(fitText('one and two\nthree\nfour and five', 20)).to.equal('one and two\nthree\n…');
    expect(fitText('one and two\nthree\n\nfour and five', 20)).to.equal('one and two\nthree\n…');
  });

  it('cuts within a line if whole lines would be too little', () => {
    expect(fitText(`Title\n${'word '.repeat(20)}`, 30)).to.equal(
      `Title\nword word word word wor…`.slice(0, 30),
    );
    expect(fitText('nothing but words', 9)).to.equal('nothing…');
  });

  it('shortens names within links, bold and code instead of losing them', () => {
    expect(fitText(`Ann moved ${link('A very long name of a card that goes on')} on`, 60)).to.match(
      /^Ann moved <https:\/\/trello\.com\/c\/AbCdEfGh\|A very.*…>…$/,
    );
    expect(fitText(`in *${'long '.repeat(20)}name*`, 30)).to.match(/^in \*long .*…\*…$/);
    expect(fitText(`type \`${'long '.repeat(20)}\``, 30)).to.match(/^type `long .*…`…$/);
  });

  it('drops a link or a URL if nothing of its name would be left', () => {
    expect(fitText(`Somebody commented on ${link('Card')} and more of it`, 40)).to.equal(
      'Somebody commented on…',
    );
    expect(fitText(`Look at ${URL} and so on`, 30)).to.equal('Look at…');
  });

  it('splits no character', () => {
    for (const letter of ['🙂', '👩‍👩‍👧', '👍🏽', '🇩🇪', 'e\u0301', '☑️']) {
      for (let longest = 12; longest < 40; longest += 1) {
        const fitted = fitText(`x${letter.repeat(60)}`, longest);
        expect(fitted, `${letter} ${String(longest)}`).to.match(new RegExp(`^x(${letter})*…$`));
        expect(fitted.length).to.be.at.most(longest);
      }
    }
  });

  it('property: is never too long, and contains no markup that the whole text does not', () => {
    const name = fc.oneof(fc.constantFrom(...wholeTexts), fc.string({ unit: 'grapheme', maxLength: 150 }));
    const piece = fc.oneof(
      name.map((text) => escapeMarkdown(text)),
      name.map(bold),
      name.map(link),
      fc.constantFrom('moved', 'to', '\n• ', '\n', '`/trello list`', '“', '”'),
    );
    const texts = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 1_000 }), (text, longest) => {
        const fitted = fitText(text, longest);
        expect(fitted.length).to.be.at.most(longest);
        expect(fitted).to.not.match(
          /[\ud800-\udbff](?![\udc00-\udfff])|(?:^|[^\ud800-\udbff])[\udc00-\udfff]/,
        );
        if (!fitted.trim()) return;
        const known = foreignMarkup(text);
        expect(foreignMarkup(fitted).filter((kind) => !known.includes(kind))).to.deep.equal([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
