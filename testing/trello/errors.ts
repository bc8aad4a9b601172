/** A response other than 2xx, with Trello's plain text as message. */
export class TrelloRefusal extends Error {
  constructor(
    readonly status: number,
    text: string,
  ) {
    super(text);
  }
}

export const refuse = {
  invalidId: (): TrelloRefusal => new TrelloRefusal(400, 'invalid id'),
  invalidValue: (name: string): TrelloRefusal => new TrelloRefusal(400, `invalid value for ${name}`),
  /** For a change that would change nothing. */
  alreadyThere: (text: string): TrelloRefusal => new TrelloRefusal(400, text),
  invalidKey: (): TrelloRefusal => new TrelloRefusal(401, 'invalid key'),
  invalidToken: (): TrelloRefusal => new TrelloRefusal(401, 'invalid token'),
  unauthorized: (): TrelloRefusal => new TrelloRefusal(401, 'unauthorized permission requested'),
  unauthorizedCard: (): TrelloRefusal => new TrelloRefusal(401, 'unauthorized card permission requested'),
  /** For a board outside the workspaces that were granted to the client. */
  restricted: (): TrelloRefusal => new TrelloRefusal(403, 'unauthorized workspace'),
  notFound: (): TrelloRefusal => new TrelloRefusal(404, 'The requested resource was not found.'),
};
