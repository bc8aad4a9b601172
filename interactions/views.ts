import { submitConnect } from '../features/accounts/connect';
import { submitAddToForm } from '../features/cards/addToForm';
import { type CardForm, submitCardForm } from '../features/cards/cardForms';
import { submitAddForm } from '../features/cards/submitAddForm';
import { submitConfigure } from '../features/subscriptions/configure';
import { submitLinkForm } from '../features/subscriptions/linkForm';
import type { ChatContext } from '../rocketchat/ChatContext';
import type { FormErrors } from '../rocketchat/surfaces/openModal';
import { ADD_VIEW } from '../ui/addModal';
import { ADD_TO_VIEW } from '../ui/addToModal';
import type { Answer } from '../ui/Answer';
import { COMMENT_VIEW, DUE_VIEW, MOVE_VIEW } from '../ui/cardModals';
import { CHECKLISTS_VIEW, ITEM_FIELD } from '../ui/checklistsModal';
import { CONNECT_VIEW } from '../ui/connectModal';
import type { Modal } from '../ui/form';
import { CONFIGURE_VIEW, LINK_VIEW } from '../ui/linkModals';
import type { Form } from '../ui/readForm';
import type { ViewId } from '../ui/viewId';

export interface Submitted {
  /** the decoded id of the form; every id in it is untrusted */
  about: ViewId;
  form: Form;
}

/**
 * A private answer; the form's errors, with which it stays open; an updated form; or nothing, if the result is visible
 * already.
 */
export type SubmitAnswer = Answer | FormErrors | { modal: Modal } | undefined;

export interface View {
  /** the field for errors about the whole form */
  field: string;
  submit: (submitted: Submitted, context: ChatContext) => Promise<SubmitAnswer>;
  /** whether it stays open after an error, so that no text is lost */
  isKept?: boolean;
}

const cardForm = (name: CardForm, field: string): View => ({
  field,
  submit: ({ about, form }, context) => submitCardForm(context, { name, about, form }),
  isKept: true,
});

/** Every form of the app, by the first word of its id. */
export const views: Readonly<Record<string, View>> = {
  [LINK_VIEW]: {
    field: 'events',
    submit: ({ form }, context) => submitLinkForm(context, form),
  },
  [CONFIGURE_VIEW]: {
    field: 'events',
    submit: ({ about: { modelId = '' }, form }, context) => submitConfigure(context, { modelId, form }),
  },
  [CONNECT_VIEW]: {
    field: 'token',
    submit: ({ form }, context) => submitConnect(context, form),
  },
  [COMMENT_VIEW]: cardForm('comment', 'text'),
  [MOVE_VIEW]: cardForm('move', 'list'),
  [DUE_VIEW]: cardForm('due', 'day'),
  [CHECKLISTS_VIEW]: cardForm('checklists', ITEM_FIELD),
  [ADD_VIEW]: {
    field: 'title',
    isKept: true,
    submit: ({ about, form }, context) => submitAddForm(context, { about, form }),
  },
  [ADD_TO_VIEW]: {
    field: 'card',
    isKept: true,
    submit: ({ about, form }, context) => submitAddToForm(context, { about, form }),
  },
};
