import { submitConnect } from '../features/accounts/connect';
import type { AppContext } from '../rocketchat/AppContext';
import { type CardForm, submitCardForm } from '../features/cards/cardForms';
import { submitAddToForm } from '../features/cards/addToForm';
import { submitAddForm } from '../features/cards/submitAddForm';
import { submitConfigure } from '../features/subscriptions/configure';
import type { FormErrors } from '../rocketchat/surfaces/FormErrors';
import { submitLinkForm } from '../features/subscriptions/linkForm';
import type { Conversation } from '../rocketchat/messages/notifyUser';
import { ADD_VIEW } from '../ui/addModal';
import { ADD_TO_VIEW } from '../ui/addToModal';
import type { Answer } from '../ui/Answer';
import { COMMENT_VIEW, DUE_VIEW, MOVE_VIEW } from '../ui/cardModals';
import { CONNECT_VIEW } from '../ui/connectModal';
import type { Modal } from '../ui/form';
import { CONFIGURE_VIEW, LINK_VIEW } from '../ui/linkModals';
import type { Form } from '../ui/readForm';
import type { ViewId } from '../ui/viewId';

export interface Submitted {
  conversation: Conversation;
  /** what the form's id says; every id in it is a claim of the client's */
  about: ViewId;
  form: Form;
}

/**
 * A private answer; what is wrong with the form, which then stays open; the form as it goes on; or nothing, where
 * whatever was done is to be seen already.
 */
export type SubmitAnswer = Answer | FormErrors | { modal: Modal } | undefined;

export interface View {
  /** where it is told what is wrong with the whole form */
  field: string;
  submit: (submitted: Submitted, context: AppContext) => Promise<SubmitAnswer>;
  /** whether it stays open when something goes wrong, so that nothing is lost that was written */
  isKept?: boolean;
}

const cardForm = (name: CardForm, field: string): View => ({
  field,
  submit: ({ conversation, about, form }, context) =>
    submitCardForm(context, conversation, { name, about, form }),
  isKept: true,
});

/** Every form the app opens, by the first word of its id. */
export const views: Readonly<Record<string, View>> = {
  [LINK_VIEW]: {
    field: 'events',
    submit: ({ conversation, form }, context) => submitLinkForm(context, conversation, form),
  },
  [CONFIGURE_VIEW]: {
    field: 'events',
    submit: ({ conversation, about: { modelId = '' }, form }, context) =>
      submitConfigure(context, conversation, { modelId, form }),
  },
  [CONNECT_VIEW]: {
    field: 'token',
    submit: ({ conversation, form }, context) => submitConnect(context, conversation, form),
  },
  [COMMENT_VIEW]: cardForm('comment', 'text'),
  [MOVE_VIEW]: cardForm('move', 'list'),
  [DUE_VIEW]: cardForm('due', 'day'),
  [ADD_VIEW]: {
    field: 'title',
    isKept: true,
    submit: ({ conversation, about, form }, context) => submitAddForm(context, conversation, { about, form }),
  },
  [ADD_TO_VIEW]: {
    field: 'card',
    isKept: true,
    submit: ({ conversation, about, form }, context) =>
      submitAddToForm(context, conversation, { about, form }),
  },
};
