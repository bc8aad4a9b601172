import { expect } from 'chai';
import { openedBy, pressMenu, submitAnew } from '../../../testing/app/addForms';
import { forCards } from '../../../testing/app/cards';
import { lastNotice, pressForForm } from '../../../testing/app/clicks';

/** Invisible to a reader. */
const blanks = {
  'a space': ' ',
  'no-break spaces': '\u00a0\u202f\u2007',
  'an ideographic space': '\u3000',
  'a zero-width space': '\u200b',
  joiners: '\u2060\u200d\u200c',
  'a byte order mark': '\ufeff',
  'a soft hyphen': '\u00ad',
  'a Hangul filler': '\u3164',
  'an empty braille pattern': '\u2800',
  'a variation selector': '\ufe0f',
  tags: '\u{e0041}\u{e007f}',
  'direction signs': '\u202e\u2066\u061c',
  'a control sign': '\u0007',
};

describe('a text that shows nothing', () => {
  const held = forCards();
  const { ask, writes } = held;

  for (const [name, blank] of Object.entries(blanks)) {
    it(`is refused as title and comment: ${name}`, async () => {
      const { world } = held;
      const written = await writes(async () => {
        for (const quoted of [`"${blank}"`, `“${blank}”`, `"${blank} ${blank}"`]) {
          expect(await ask(`/trello add ${quoted} --list Done`)).to.match(/^Give the card a title/);
          expect(await ask(`/trello card ${quoted}`)).to.match(/^Say which card/);
          // Characters between visible ones belong to the text and stay.
          if (quoted.startsWith('“')) continue;
          expect(await ask(`/trello rename #13 ${quoted}`)).to.match(/^Say what the new title is/);
          expect(await ask(`/trello comment #13 ${quoted}`)).to.match(/^Say what to write/);
        }
        await ask('/trello card #13');
        const comment = await pressForForm(world, lastNotice(world), 'card.comment');
        const refused = await submitAnew(world, comment, { touched: { text: blank } });
        expect(refused.errors).to.deep.equal({ text: 'Write a comment.' });
        await world.host.type('grace', 'crew', '/trello add');
        const adding = openedBy(world);
        for (const client of ['web', 'mobile'] as const) {
          const made = await submitAnew(world, adding, { touched: { title: blank }, client });
          expect(made.errors).to.deep.equal({ title: 'Give the card a title.' });
        }
        const message = await world.host.sendMessage('grace', 'crew', 'Seen on phones');
        const { view } = await pressMenu(world, 'message.add', { message: message._id });
        const added = await submitAnew(world, view!, { touched: { card: '#13', text: blank } });
        expect(added.errors).to.deep.equal({ text: 'Write a comment.' });
      });
      expect(written).to.deep.equal([]);
    });
  }

  it('is refused as description', async () => {
    expect(await ask('/trello add Without --desc "\u200b"')).to.match(/^You created <\S+\|Without>/);
    expect(held.card('Without').desc).to.equal('');
  });

  it('is allowed within visible text', async () => {
    expect(await ask('/trello rename #13 👨‍👩‍👧 a\u00adb')).to.match(/^You renamed <\S+\|Slow first page>/);
    expect(held.card('👨‍👩‍👧 a\u00adb').idShort).to.equal(13);
  });
});
