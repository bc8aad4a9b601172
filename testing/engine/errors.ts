/** An error as Meteor throws it: the message contains the code in brackets. */
export class MeteorError extends Error {
  constructor(
    readonly error: string,
    reason: string,
  ) {
    super(`${reason} [${error}]`);
    this.name = 'MeteorError';
  }
}
