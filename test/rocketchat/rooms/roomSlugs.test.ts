import { expect } from 'chai';
import { slugsOf } from '../../../rocketchat/rooms/roomSlugs';

/** As limax makes them: 3.0.0, which Rocket.Chat has, and where it differs 4.1.0. */
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

describe('what a room may be called in its address', () => {
  for (const [name, ...slugs] of SLUGS) {
    it(`is ${slugs[0]!} for ${name}, in each form of Unicode`, () => {
      for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'])
        expect(slugsOf(name.normalize(form)), form).to.include.members(slugs);
    });
  }

  it('is what a room was given whose name came with its marks apart', () => {
    expect(slugsOf('Büro München')).to.include('Bu-ro-Mu-nchen');
  });

  it('is the name itself, in either form of Unicode, and in small letters or with capitals', () => {
    expect(slugsOf('büro')).to.include.members(['büro'.normalize('NFC'), 'büro'.normalize('NFD')]);
    expect(slugsOf('Web-Team')).to.include.members(['Web-Team', 'web-team']);
    expect(slugsOf('büro münchen')).to.include('Buero-Muenchen');
  });

  it('is nothing for what has no letter', () => {
    expect(slugsOf('')).to.deep.equal([]);
  });

  it('takes time in step with the length of the name', () => {
    expect(slugsOf('ü'.repeat(20_000))).to.have.length.greaterThan(1);
    expect(slugsOf('-'.repeat(20_000))).to.have.length.greaterThan(0);
  });
});
