import { UserError } from '../../rocketchat/UserError';
import type { CardForm } from '../../ui/cardModals';

/** What is known of a card before it is changed. */
export interface CardBrief {
  id: string;
  name: string;
  shortLink: string;
  idShort: number;
  idBoard: string;
  idList: string;
  pos?: number;
  closed?: boolean;
  due?: string | null;
  dueComplete?: boolean;
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

/** Only a card was named: a form can ask for the rest. Its message is for where no form can be opened. */
export class CardAlone extends UserError {
  constructor(
    sentence: string,
    readonly form: CardForm,
    readonly cardId: string,
  ) {
    super(sentence);
  }
}
