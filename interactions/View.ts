import type { ChatContext } from '../rocketchat/ChatContext';
import type { FormErrors } from '../rocketchat/surfaces/openModal';
import type { Answer } from '../ui/Answer';
import type { Modal } from '../ui/form';
import type { Form } from '../ui/readForm';
import type { ViewId } from '../ui/viewId';
import type { Resume } from './understood';

export interface Submitted {
  /** the decoded id of the form; every id in it is untrusted */
  about: ViewId;
  form: Form;
  resume: Resume;
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
