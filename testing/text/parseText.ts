import { parse, type Root } from '@rocket.chat/message-parser';

/** What Rocket.Chat makes of a text, as a server is delivered. Who lets dollars mean formulas means those in prices, too. */
export const parseText = (text: string): Root =>
  parse(text, {
    colors: true,
    emoticons: true,
    customDomains: [],
    katex: { dollarSyntax: false, parenthesisSyntax: true },
  });
