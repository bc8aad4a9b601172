import { expect } from 'chai';
import { slugsOf } from '../../../rocketchat/rooms/roomSlugs';

/** As limax makes them: 3.0.0, which Rocket.Chat uses, and 4.1.0 where it differs. */
const SLUGS: [string, ...string[]][] = [
  ['Büro München', 'Buero-Muenchen', 'Buro-Munchen'],
  ['ÄÖÜ', 'AeOeUe', 'AOU'],
  ['Straße', 'Strasse'],
  ['Café & Co.', 'Cafe-and-Co'],
  ['R&D', 'R-and-D'],
  ['a < b', 'a-less-than-b'],
  ['a | b', 'a-or-b'],
  ['Łódź', 'Lodz'],
  ['Ærøskøbing', 'AEroskobing'],
  ['Đà Nẵng', 'Da-Nang'],
  ['ação', 'acao'],
  ['İstanbul', 'Istanbul'],
  ['Привет мир', 'Privet-mir'],
  ['Ещё щенки', 'Eshyo-shenki'],
  ['Жёлтый', 'Zhyoltyi'],
  ['Ελλάδα', 'Ellada'],
  ['Θέμα', 'THema'],
  ['Team (intern)', 'Team-intern'],
  ['[draft] #1', 'draft-1'],
  ['a/b', 'a-b'],
  ['a_b.c', 'a_b-c'],
  ['50 % off', '50-off'],
  ['x — y', 'x-y'],
  ['don’t stop', 'dont-stop'],
  ['Projekt „X“', 'Projekt-X'],
  ['🙂 fun', 'fun'],
  ['design?', 'design'],
];

describe('the possible slugs of a room', () => {
  for (const [name, ...slugs] of SLUGS) {
    it(`include ${slugs[0]!} for ${name}, in each Unicode form`, () => {
      for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'])
        expect(slugsOf(name.normalize(form)), form).to.include.members(slugs);
    });
  }

  it('include the one made from a name with decomposed accents', () => {
    expect(slugsOf('Büro München')).to.include('Bu-ro-Mu-nchen');
  });

  it('include the name itself, in either Unicode form, lower-cased or not', () => {
    expect(slugsOf('büro')).to.include.members(['büro'.normalize('NFC'), 'büro'.normalize('NFD')]);
    expect(slugsOf('Web-Team')).to.include.members(['Web-Team', 'web-team']);
    expect(slugsOf('büro münchen')).to.include('Buero-Muenchen');
  });

  it('are none for a name without letters', () => {
    expect(slugsOf('')).to.deep.equal([]);
  });

  it('take time proportional to the name’s length', () => {
    expect(slugsOf('ü'.repeat(20_000))).to.have.length.greaterThan(1);
    expect(slugsOf('-'.repeat(20_000))).to.have.length.greaterThan(0);
  });
});
