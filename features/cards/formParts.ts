import type { Translate } from '../../i18n/texts';
import type { FormErrors } from '../../rocketchat/surfaces/openModal';
import type { FullCard } from '../../trello/models';
import { isBlank } from '../../trello/oneLine';
import type { Form } from '../../ui/readForm';
import type { ViewId } from '../../ui/viewId';
import type { CardActName } from './acts/cardActs';

/** The data behind a form for a card. */
export interface FormView {
  t: Translate;
  appId: string;
  card: FullCard;
  about: Omit<ViewId, 'name'>;
}

/** A submitted form for a card. */
export interface Submitting {
  cardId: string;
  form: Form;
}

/** What to do to the card. */
export type Acts = { name: CardActName; rest: string }[];

/** The same, with a sentence about what is left as it is. */
export interface Changes {
  acts: Acts;
  aside?: string;
}

/** @param missing the message, and its field, if the form is incomplete */
export const wordsOf = (
  name: CardActName,
  rest: string | undefined,
  missing: FormErrors['errors'],
): Acts | FormErrors => (rest && !isBlank(rest) ? [{ name, rest }] : { errors: missing });
