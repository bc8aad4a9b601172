import { expect } from 'chai';
import { translator } from '../../i18n/texts';
import { foreignMarkup } from '../../testing/text/foreignMarkup';
import { bold, link } from '../../trello/markdown/markdown';
import { asText, nameMentions } from '../../trello/markdown/mentions';
import { forAttachment } from '../../ui/forAttachment';
import { withoutMarkup } from '../../ui/form';
import { callingNobody, forTrello } from '../../ui/forTrello';

const CARD = 'https://trello.com/c/abcd1234';
const ID = '6f1d0c2b8a4e5d7f90ab1c72';

describe('a text for a comment on Trello', () => {
  it('contains Rocket.Chat usernames without the character that would mention somebody there', () => {
    for (const [text, comment] of [
      ['@ada and (@bob), _@cy_', 'ada and (bob), _cy_'],
      ['@@here', 'here'],
      ['a@@bob @', 'a@bob @'],
      ['ada@x.example, ada.l1@x.example', 'ada@x.example, ada.l1@x.example'],
      ['at 5 @ noon', 'at 5 @ noon'],
      [`@:${ID} and @:x`, `:${ID} and @:x`],
      ['see https://x.example/@ada/1 and @ada', 'see https://x.example/%40ada/1 and ada'],
      ['[@ada](https://x.example/@ada)', '[ada](https://x.example/%40ada)'],
      ['https://ada@x.example/', 'https://ada@x.example/'],
    ])
      expect(callingNobody(text!), text).to.equal(comment);
  });
});

describe('a message as a description on Trello', () => {
  it('contains no invisible characters of ours, and links in Trello’s format', () => {
    expect(
      forTrello(`\u2068@ada\u2069 see ${link('[BUG] a_b *c*', CARD)}, <https://x.example>, v1\u2060.2`),
    ).to.equal(`@ada see [\\[BUG\\] a_b \\*c\\*](${CARD}), <https://x.example>, v1.2`);
  });
});

describe('a name in Trello’s Markdown', () => {
  it('is plain text', () => {
    expect(asText('a_b [x](y) *z* _q_ <b>')).to.equal('a_b \\[x\\](y) \\*z\\* \\_q\\_ \\<b\\>');
    expect(asText('R&D &amp; &#64;')).to.equal('R&D \\&amp; \\&#64;');
  });

  it('replaces a mention’s id if it is known', () => {
    const people = [undefined, { id: ID, name: 'Ada *L*' }];
    const someone = translator('en')('event.aMember');
    expect(nameMentions(`@:${ID} and @:${'0'.repeat(24)}`, people, someone)).to.equal(
      '@Ada \\*L\\* and a member',
    );
    expect(nameMentions(`@:${ID}0, @ada`, people, someone)).to.equal(`@:${ID}0, @ada`);
  });
});

describe('an attachment', () => {
  it('contains links in the format that all clients read there', () => {
    expect(forAttachment(`${bold('To do')} · ${link('Harbour', CARD)}`)).to.equal(
      `*To do* · [Harbour](${CARD})`,
    );
    for (const address of ['HTTPS://X.example/a', 'mailto:ada@x.example']) {
      expect(forAttachment(`see ${link('Tide', address)}`)).to.equal(`see [Tide](${address})`);
      expect(withoutMarkup(`see ${link('Tide', address)}`)).to.equal('see Tide');
      expect(forTrello(`see ${link('Tide', address)}`)).to.equal(`see [Tide](${address})`);
    }
    const hostile = forAttachment(`[x ${link('[BUG] 2 * 3 _y_', CARD)}`);
    expect(hostile).to.equal(`［x [［BUG］ 2 ∗ 3 ＿y＿](${CARD})`);
    expect(foreignMarkup(hostile)).to.deep.equal([`LINK ${CARD}`]);
    expect(forAttachment('[no link]')).to.equal('[no link]');
  });
});

describe('a sentence for a form’s field', () => {
  it('contains no markup', () => {
    expect(
      withoutMarkup(`${link('Slow page', CARD)} is in *Done*, \\#2 \u2060@all; type \`/trello list\`.`),
    ).to.equal('Slow page is in Done, #2 @all; type /trello list.');
  });
});
