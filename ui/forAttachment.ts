/** Characters that would be markup in a label, and their look-alikes. */
const TWINS: Record<string, string> = { '[': '［', ']': '］', '*': '∗', _: '＿', '~': '∼', '`': 'ˋ' };

const twins = (text: string, signs: RegExp): string => text.replace(signs, (sign) => TWINS[sign] ?? sign);

/**
 * The text of an attachment: the web renders it with another parser than messages, which knows only links like
 * `[label](address)`, and phones with the same one, for which a bracket before such a link would be part of it.
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
