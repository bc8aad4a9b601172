import { submitConnect } from '../chat/account/connect';
import type { AppContext } from '../chat/AppContext';
import { submitConfigure } from '../chat/links/configure';
import type { FormErrors } from '../chat/links/FormErrors';
import { submitLinkForm } from '../chat/links/linkForm';
import type { Place } from '../chat/notifyUser';
import type { Answer } from '../ui/Answer';
import { CONNECT_VIEW } from '../ui/connectModal';
import { CONFIGURE_VIEW, LINK_VIEW } from '../ui/linkModals';
import type { Form } from '../ui/readForm';

export interface Submitted {
  place: Place;
  /** of the link that the form's id names */
  modelId?: string;
  form: Form;
}

/** @returns a private answer, or what is wrong with the form, which then stays open */
export type OnSubmit = (submitted: Submitted, context: AppContext) => Promise<Answer | FormErrors>;

/** Every form the app opens, by the first word of its id. */
export const views: Readonly<Record<string, OnSubmit>> = {
  [LINK_VIEW]: ({ place, form }, context) => submitLinkForm(context, place, form),
  [CONFIGURE_VIEW]: ({ place, modelId = '', form }, context) =>
    submitConfigure(context, place, { modelId, form }),
  [CONNECT_VIEW]: ({ place, form }, context) => submitConnect(context, place, form),
};
