import { expect } from 'chai';
import { ordinaryLines } from '../../../testing/fixtures/ordinaryLines';
import { asRead, rendered } from '../../../testing/text/rendered';
import { escapeMarkdown, link, writeOneLine } from '../../../trello/markdown/markdown';

const CARD = 'https://trello.com/c/abcd1234';
const lines = Object.values(ordinaryLines).flat();

/** What a person copies from one of our lines; right-to-left words are isolated anyway. */
const copied = (message: string): string => rendered(message).text.replace(/[\u2068\u2069]/g, '');

describe('ordinary lines', () => {
  it('are many, in seven languages', () => {
    expect(Object.keys(ordinaryLines)).to.have.length(7);
    expect(new Set(lines).size).to.equal(lines.length).and.to.be.at.least(300);
  });

  it('are copied unchanged from a sentence', () => {
    const wrong = lines.filter((line) => copied(`x “${escapeMarkdown(line)}” y`) !== `x “${line}” y`);
    expect(wrong).to.deep.equal([]);
  });

  it('are copied unchanged from a link, except for characters that would end it', () => {
    const wrong = lines.filter((line) => copied(`x ${link(line, CARD)} y`) !== `x ${line} y`);
    // `>` ends a label, and `<` and `|` may not be in one: look-alikes replace them.
    expect(wrong).to.deep.equal(lines.filter((line) => /[<>|]/.test(line)));
    for (const line of wrong) expect(asRead(rendered(link(line, CARD)).text)).to.equal(line);
  });

  it('are copied unchanged from a comment', () => {
    const wrong = lines.filter((line) => copied(`x “${writeOneLine(line, 500)}” y`) !== `x “${line}” y`);
    // Two backslashes are one on Trello.
    expect(wrong).to.deep.equal(lines.filter((line) => line.includes('\\\\')));
  });

  it('mention nobody and link nothing except their URLs', () => {
    for (const line of lines) {
      const { links, set } = rendered(`x “${escapeMarkdown(line)}” y`);
      expect(set, line).to.deep.equal([]);
      for (const address of links) expect(line).to.include(decodeURI(address).replace(/^(mailto|tel):/, ''));
    }
  });

  it('have clickable URLs', () => {
    const addressed = lines.filter((line) => /https?:/.test(line));
    expect(addressed.length).to.be.at.least(25);
    for (const line of addressed) {
      const { links } = rendered(`x “${escapeMarkdown(line)}” y`);
      expect(links.length, line).to.equal(line.split(/https?:\/\//).length - 1);
    }
  });
});
