import { splitAtAddresses } from '../trello/markdown/addresses';
import { asText } from '../trello/markdown/mentions';
import { withoutJoiners } from '../trello/oneLine';

/** A Rocket.Chat message in Trello's Markdown: without invisible characters, and with links in Trello's format. */
export const forTrello = (message: string): string =>
  withoutJoiners(message).replace(
    /<((?:https?|mailto):[^|<>\s]+)\|([^<>\n]+)>/gi,
    (_, address: string, label: string) => `[${asText(label)}](${address})`,
  );

/**
 * The same for a comment on Trello, where the mentioned people were not meant. The names stay, without the @ that would
 * mention somebody; an @ after a letter is a mail address. In web URLs the @ is encoded, so that they keep their
 * destination.
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

/** Followed by the beginning of a name, or by nothing. */
const SIGNS = /@+(\w|:[0-9a-f]{24})?/gi;
