/** A request that cannot be fulfilled; its message is a complete sentence for the person. */
export class UserError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'UserError';
  }
}
