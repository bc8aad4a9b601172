import type { Translate } from '../../i18n/texts';
import type { FormErrors } from '../../rocketchat/surfaces/openModal';
import type { FullCard } from '../../trello/models';
import { isBlank } from '../../trello/oneLine';
import type { Form } from '../../ui/readForm';
import type { ViewId } from '../../ui/viewId';
import type { CardActName } from './acts/cardActs';

/** What a form for a card is drawn from. */
export interface FormView {
  t: Translate;
  appId: string;
  card: FullCard;
  about: Omit<ViewId, 'name'>;
}

/** A form for a card that was handed in. */
export interface Submitting {
  cardId: string;
  form: Form;
}

/** What shall be done to the card. */
export type Acts = { name: CardActName; rest: string }[];

/** @param missing what to say, and under which field, where there is nothing to do it with */
export const wordsOf = (
  name: CardActName,
  rest: string | undefined,
  missing: FormErrors['errors'],
): Acts | FormErrors => (rest && !isBlank(rest) ? [{ name, rest }] : { errors: missing });
