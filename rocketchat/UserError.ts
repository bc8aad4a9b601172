/** A request that cannot be fulfilled; its message is a complete sentence for the person. */
export class UserError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'UserError';
  }
}

/** Connecting their own Trello account would help this person. They get a button for it with the sentence. */
export class NeedsAccountError extends UserError {
  /** @param isRepeatable false if part of the request has been carried out: then it must not run again */
  constructor(
    sentence: string,
    readonly isRepeatable = true,
  ) {
    super(sentence);
  }
}

/** What was asked opens a form or a bar, and the client sent no trigger for one. */
export class NoTriggerError extends UserError {}
