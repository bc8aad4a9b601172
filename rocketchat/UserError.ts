/** What a person did that cannot be done; its message is a finished sentence for that person. */
export class UserError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'UserError';
  }
}
