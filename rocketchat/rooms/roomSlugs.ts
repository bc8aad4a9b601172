/** How Rocket.Chat transliterates letters in a slug whose base letter is not ASCII; lower case, then upper case. */
const LETTERS = new Map(
  [
    'ß:ss ẞ:SS æ:ae Æ:AE œ:oe Œ:OE ø:o Ø:O đ:d Đ:D ð:d Ð:D ł:l Ł:L þ:th Þ:TH ı:i',
    'а:a б:b в:v г:g ґ:g д:d е:e ё:yo є:ye ж:zh з:z и:i і:i ї:yi й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f',
    'х:kh ц:c ч:ch ш:sh щ:sh ъ: ы:y ь: э:e ю:yu я:ya',
    'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th Θ:TH ι:i κ:k λ:l μ:m ν:n ξ:ks Ξ:KS ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:x',
    'ψ:ps Ψ:PS ω:o',
  ].flatMap((row) => row.split(' ').map((pair) => pair.split(':') as [string, string])),
);

/** Not in its newer versions, which remove the accents. */
const UMLAUTS = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
]);

const WORDS = new Map([
  ['&', 'and'],
  ['|', 'or'],
  ['<', 'less than'],
  ['>', 'greater than'],
]);

/**
 * The possible slugs of a room with this name: apps find rooms only by slug. If a workspace allows special characters
 * in names, the slug is derived from the name; otherwise both are the same.
 */
export function slugsOf(name: string): string[] {
  const composed = name.normalize('NFC');
  const written = [
    composed,
    name.normalize('NFD'),
    slugify(spell(composed, UMLAUTS)),
    slugify(composed),
    // There, combining accents separate words.
    slugify(composed.normalize('NFD').replace(/\p{M}/gu, '-')),
  ];
  const cased = written.flatMap((slug) => [slug, slug.toLowerCase(), sentence(slug), capitals(slug)]);
  return [...new Set(cased)].filter(Boolean);
}

const sentence = (slug: string): string => slug.charAt(0).toUpperCase() + slug.slice(1).toLowerCase();

const capitals = (slug: string): string =>
  slug.toLowerCase().replace(/(^|[^\p{L}\p{M}\p{N}'’])(\p{L})/gu, (word) => word.toUpperCase());

const spell = (name: string, letters: ReadonlyMap<string, string>): string =>
  Array.from(name, (sign) => letters.get(sign) ?? capital(letters.get(sign.toLowerCase())) ?? sign).join('');

const capital = (letters?: string): string | undefined =>
  letters && letters.charAt(0).toUpperCase() + letters.slice(1);

const slugify = (name: string): string =>
  spell(spell(name, LETTERS).normalize('NFD').replace(/\p{M}/gu, ''), LETTERS)
    .replace(/(\S)['’‘‚‛′‵](\S)/g, '$1$2')
    .replace(/[&|<>]/g, (sign) => ` ${WORDS.get(sign) ?? ''} `)
    .replace(/[^\w-]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
