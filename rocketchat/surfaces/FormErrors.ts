/** Sentences about fields of a form, by the field's name: it stays open. */
export interface FormErrors {
  errors: Record<string, string>;
}
