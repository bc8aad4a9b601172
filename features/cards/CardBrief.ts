/** What is known of a card before it is changed. */
export interface CardBrief {
  id: string;
  name: string;
  shortLink: string;
  idShort: number;
  idBoard: string;
  idList: string;
  closed?: boolean;
  idMembers?: string[];
  labels?: { id: string }[];
  /** if its name is known */
  list?: { name: string };
}

interface Question {
  cards: CardBrief[];
  /** what came after the words for the card */
  rest: string;
  /** what was typed for the card, if none of the titles contains it */
  guessedBy?: string;
}

/** The person has to say which card is meant: several match, or none by its title. */
export class CardChoice extends Error {
  constructor(readonly question: Question) {
    super('which card');
    this.name = 'CardChoice';
  }
}
