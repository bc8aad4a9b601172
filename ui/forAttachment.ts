/** What would be markup in a label, and what looks nearly the same. */
const TWINS: Record<string, string> = { '[': '［', ']': '］', '*': '∗', _: '＿', '~': '∼', '`': 'ˋ' };

const twins = (text: string, signs: RegExp): string => text.replace(signs, (sign) => TWINS[sign] ?? sign);

/**
 * The text of an attachment: the web reads it with another parser than messages, which knows links as `[label](address)`
 * alone, and phones with the same one, for which a bracket in front of such a link would be part of it.
 */
export function forAttachment(text: string): string {
  const parts = text.split(/<((?:https?|mailto):[^|>\s]+)\|([^<>\n]*)>/i);
  if (parts.length === 1) return text;
  return parts
    .map((part, index) => {
      if (index % 3 === 0) return twins(part, /[[\]]/g);
      return index % 3 === 1 ? '' : `[${twins(part, /[[\]*_~`]/g)}](${parts[index - 1] ?? ''})`;
    })
    .join('');
}
