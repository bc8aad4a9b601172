import { expect } from 'chai';
import { forCards, plainly } from '../../../testing/app/cards';

describe('free text on a card', () => {
  const held = forCards();
  const { ask, card, writes } = held;
  const last = (): unknown =>
    held.trello.actions.filter(({ type }) => type === 'commentCard').slice(-1)[0]!.data.text;

  it('is never changed', async () => {
    for (const text of [
      'Please call it with --board Lighthouse website now',
      '—board meeting moved',
      'He said “hello there” and left',
      '„Ja“, »nein« und «non»',
      'works -- mostly',
      'list --list To do --due friday',
    ])
      for (const reference of ['#13', '"Slow first page"', '“Slow first page”', 'Slow first page']) {
        expect(await ask(`/trello comment ${reference} ${text}`), `${reference} ${text}`).to.match(
          /^You commented on <\S+\|Slow first page>/,
        );
        expect(last(), `${reference} ${text}`).to.equal(text);
      }
    for (const title of ['Support --board flag', '—board meeting', 'A “quoted” word']) {
      expect(await ask(`/trello rename #14 ${title}`), title).to.match(/^You renamed/);
      expect(held.trello.state.cards.get(held.sample.cards['Move to the new host']!.id)!.name).to.equal(
        title,
      );
    }
    expect(await ask('/trello add The “best” view — of all')).to.match(/^You created/);
    expect(card('The “best” view — of all')).to.not.equal(undefined);
  });

  it('may begin with a flag after --, and is questioned without', async () => {
    const written = await writes(async () =>
      expect(await ask('/trello comment #13 --board flag is gone')).to.equal(
        'It is not clear whether `--board` is part of the text. If it is not, use an equals sign: `/trello comment #12 --board=Website …`. If it is, put `--` before the text.',
      ),
    );
    expect(written).to.deep.equal([]);
    expect(await ask('/trello comment #13 -- --board flag is gone')).to.match(/^You commented/);
    expect(last()).to.equal('--board flag is gone');
  });

  it('goes to the board named before it', async () => {
    const { trello, sample } = held;
    const garden = trello.addBoard({ name: 'Garden beds', members: [sample.members.grace] });
    const beds = trello.addCard({ list: trello.addList({ board: garden, name: 'All' }), name: 'Sow beans' });
    for (const front of [
      '--board "Garden beds" #1',
      '#1 --board="Garden beds"',
      '#1 --board “Garden beds”',
    ]) {
      expect(await ask(`/trello comment ${front} In --board rows`), front).to.match(/on <\S+\|Sow beans>/);
      expect(last(), front).to.equal('In --board rows');
    }
    expect(await ask('/trello comment --board Garden beds #1 In rows')).to.match(/^It is not clear how many/);
    expect(await ask('/trello rename --board=Garden #1 Sow peas')).to.match(/^You renamed <\S+\|Sow beans/);
    expect(beds.name).to.equal('Sow peas');
  });

  it('is repeated in the answer, shortened and as plain text', async () => {
    expect(await ask('/trello comment #13 First line\nand a second')).to.match(
      /^You commented on <\S+\|Slow first page>: “First line”\.$/,
    );
    expect(last(), 'the web client sends no more').to.equal('First line');
    expect(await ask('/trello comment #13 *Bold* @all [x](y)')).to.match(/: “\*Bold\* @all \[x\]\(y\)”\.$/);
    const long = `${'begin '.repeat(60)}the very end`;
    expect(await ask(`/trello comment #13 ${long}`)).to.match(/: “begin .*… .*the very end”\.$/);
    const before = held.trello.actions.length;
    const { host } = held.world;
    await host.type('grace', 'crew', '/trello comment #13 First line\nand a second', { client: 'mobile' });
    expect(held.trello.actions, 'on phones it is a message').to.have.length(before);
  });

  it('keeps its line breaks if the client sends them', async () => {
    const { host } = held.world;
    const posted = async (text: string): Promise<string> => {
      await host.type('grace', 'crew', text, { client: 'rest' });
      return plainly(host.noticeHistory().slice(-1)[0]!.msg);
    };
    expect(await posted('/trello comment #13 "First line\nand a second"')).to.match(
      /: “First line and a second”\.$/,
    );
    expect(last()).to.equal('First line\nand a second');
    for (const [title, flag] of [
      ['Paint the fence', '--desc'],
      ['Paint the gate', '—desc'],
    ] as const) {
      expect(await posted(`/trello add ${title} ${flag}="- white\n- blue" --list "To do"`)).to.match(
        /^You created/,
      );
      expect(card(title).desc).to.equal('- white\n- blue');
    }
    expect(await posted('/trello add Paint the door --desc "- white\n- blue"')).to.match(/^You created/);
    expect(card('Paint the door').desc).to.equal('- white\n- blue');
  });
});
