import { splitAtAddresses } from '../trello/markdown/addresses';
import { asText } from '../trello/markdown/mentions';
import { withoutJoiners } from '../trello/oneLine';

/** A message of this chat in Trello's Markdown: without what nobody sees, and links in the form that is known there. */
export const forTrello = (message: string): string =>
  withoutJoiners(message).replace(
    /<((?:https?|mailto):[^|<>\s]+)\|([^<>\n]+)>/gi,
    (_, address: string, label: string) => `[${asText(label)}](${address})`,
  );

/**
 * The same for a comment on Trello: who is called in it was not meant there. The names stay, without the sign that would
 * call them; what stands behind a letter is a mail address. In the web's addresses the sign is written so that they
 * lead where they led.
 */
export const callingNobody = (text: string): string =>
  splitAtAddresses(text)
    .map((piece, index) =>
      piece.replace(SIGNS, (found: string, name: string | undefined, at: number) => {
        if (name === undefined) return found;
        const isMail = /[A-Za-z0-9]/.test(piece.charAt(at - 1));
        return (isMail ? '@' : index % 2 ? '%40' : '') + name;
      }),
    )
    .join('');

/** With the beginning of a name behind them, or nothing. */
const SIGNS = /@+(\w|:[0-9a-f]{24})?/gi;
