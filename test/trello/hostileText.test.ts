import { expect } from 'chai';
import { CARD, hostileText, hostileTexts } from '../../testing/text/hostileTexts';
import { linksIn } from '../../trello/linksIn';

/** It looks at no more letters than that; a search that goes back and forth would not end here. */
const LONG = 10_000;

describe('looking for links in a hostile text', () => {
  const [card] = linksIn(CARD);

  for (const [name, text] of Object.entries(hostileTexts))
    it(`comes to an end and finds what stands in front: ${name}`, () => {
      expect(linksIn(hostileText(text, LONG))[0]).to.deep.equal(card);
    }).timeout(5_000);

  it('comes to an end for a text far beyond what Rocket.Chat takes', () => {
    const far = 200_000;
    const text = `${CARD} ${'['.repeat(far)}](a.${'a'.repeat(far)}`;
    expect(linksIn(text)).to.deep.equal([card]);
  }).timeout(5_000);
});
