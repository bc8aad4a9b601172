import { parse, type Root } from '@rocket.chat/message-parser';

/** The parser's options by default. With dollars as formulas, prices would be formulas, too. */
export const parseText = (text: string): Root =>
  parse(text, {
    colors: true,
    emoticons: true,
    customDomains: [],
    katex: { dollarSyntax: false, parenthesisSyntax: true },
  });
