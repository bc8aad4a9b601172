import { submitAddToForm } from '../features/cards/addToForm';
import { submitCardForm } from '../features/cards/cardForms';
import { submitAddForm } from '../features/cards/submitAddForm';
import { submitConfigure } from '../features/subscriptions/configure';
import { submitLinkForm } from '../features/subscriptions/linkForm';
import { ADD_VIEW } from '../ui/addModal';
import { ADD_TO_VIEW } from '../ui/addToModal';
import { type CardForm, COMMENT_VIEW, DUE_VIEW, MOVE_VIEW, RENAME_VIEW } from '../ui/cardModals';
import { CHECKLISTS_VIEW, ITEM_FIELD } from '../ui/checklistsModal';
import { CODE, OAUTH_VIEW, PASTE_VIEW, TOKEN } from '../ui/connectModals';
import { CONFIGURE_VIEW, LINK_VIEW } from '../ui/linkModals';
import { submitOAuthForm, submitTokenForm } from './connect';
import type { View } from './View';

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
  [PASTE_VIEW]: { field: TOKEN, submit: submitTokenForm },
  [OAUTH_VIEW]: { field: CODE, submit: submitOAuthForm },
  [COMMENT_VIEW]: cardForm('comment', 'text'),
  [RENAME_VIEW]: cardForm('rename', 'title'),
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

/** @returns undefined for an id of another version of the app */
export function findView(id: unknown): View | undefined {
  const [name = ''] = String(id).split(' ');
  return Object.prototype.hasOwnProperty.call(views, name) ? views[name] : undefined;
}
