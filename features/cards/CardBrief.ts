/** What is known of a card before anything is done with it. */
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
  /** where its name is known */
  list?: { name: string };
}

interface Question {
  cards: CardBrief[];
  /** what came after the words for the card */
  rest: string;
  /** what was typed for the card, where it stands in none of the titles */
  guessedBy?: string;
}

/** Somebody has to say which card they mean: several fit, or none by its title. */
export class CardChoice extends Error {
  constructor(readonly question: Question) {
    super('which card');
    this.name = 'CardChoice';
  }
}
