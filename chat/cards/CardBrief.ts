/** What is known of a card before anything is done with it. */
export interface CardBrief {
  id: string;
  name: string;
  shortLink: string;
  idShort: number;
  idBoard: string;
  idList: string;
  closed?: boolean;
}

/** Several cards fit what somebody typed: they have to say which. */
export class CardChoice extends Error {
  constructor(
    readonly cards: CardBrief[],
    /** what came after the words for the card */
    readonly rest: string,
  ) {
    super('several cards');
    this.name = 'CardChoice';
  }
}
