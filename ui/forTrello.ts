/**
 * A text of this chat for a comment on Trello: who is called so there was not meant. The names stay, without the sign
 * that would call them. What stands behind a letter is a mail address.
 */
export const callingNobody = (text: string): string => text.replace(/(?<![A-Za-z0-9])@+(?=\w)/g, '');
