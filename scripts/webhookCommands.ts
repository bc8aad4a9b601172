import { findBoard } from '../trello/find';
import type { Board, Webhook } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import type { TrelloClient } from '../trello/TrelloClient';
import { TrelloError } from '../trello/TrelloError';
import { boardTyped, callbackOf, type Input, UsageError, webhookIdOf } from './webhookInput';

const NEXT = `
Next:
- Put the address above into CALLBACK_URL at the head of trello-incoming.js, exactly as it is, and the API secret into
  API_SECRET. Paste the file into the script of the integration, switch "Script Enabled" on and save.
- Rocket.Chat takes 10 calls a minute for each integration and answers the rest with 429; what Trello then gives up is
  not told. On a busy board raise "Default number calls to the rate limiter" under Administration → Settings →
  Rate Limiter → API Rate Limiter.`;

const HEAD_CHECK = `Trello did not get a 200 from the callback. Before it makes a webhook, Trello sends HEAD to the address. Check that
- the address is the "Webhook URL" of the integration, whole, and the integration is enabled and saved;
- it can be opened from the internet, by https with a certificate that is valid (not from your network alone);
- the script of the integration is still switched off: with it, some versions answer the check in another way or post
  an empty message. Create the webhook first, then switch the script on.`;

/** Keeps control characters in a name from reaching the terminal. */
const shown = ({ name }: Board): string => oneLine(name, 120);

/** @returns the output, line by line */
export async function create(trello: TrelloClient, input: Input): Promise<string[]> {
  const callbackURL = callbackOf(input);
  const board = await boardOf(trello, input);
  const head = [`Board:    ${shown(board)}`, `BOARD_ID: ${board.id}`, `Callback: ${callbackURL}`];
  try {
    const { id } = await trello.createWebhook({
      idModel: board.id,
      callbackURL,
      description: 'Rocket.Chat incoming integration',
    });
    return [...head, `Created webhook ${id}. Trello asked the callback with HEAD, and it answered.`, NEXT];
  } catch (error) {
    if (!(error instanceof TrelloError) || error.kind !== 'webhookExists') throw error;
    return [
      ...head,
      'There is one already for this board, this callback and this token: nothing to do.',
      NEXT,
    ];
  }
}

/** The webhooks, and the ids of all other open boards, which an outgoing integration needs. */
export async function list(trello: TrelloClient): Promise<string[]> {
  const webhooks = await trello.webhooks();
  const boards = await trello.boards();
  const others = boards.filter(({ id }) => webhooks.every(({ idModel }) => idModel !== id));
  return [
    ...(webhooks.length ? [] : ['This token has no webhooks.']),
    ...webhooks.flatMap((webhook) => describe(webhook, boards)),
    ...(others.length ? ['Open boards without one:'] : []),
    ...others.map((board) => `  ${shown(board)} (BOARD_ID ${board.id})`),
  ];
}

export async function remove(trello: TrelloClient, input: Input): Promise<string[]> {
  const wantedId = webhookIdOf(input);
  const webhooks = await trello.webhooks();
  const wanted = wantedId
    ? webhooks.filter(({ id }) => id === wantedId)
    : await ofBoardAndCallback(trello, input, webhooks);
  if (!wanted.length)
    throw new UsageError('This token has no such webhook. "npm run webhook -- list" shows those it has.');
  for (const { id } of wanted) await trello.deleteWebhook(id);
  return wanted.map(({ id }) => `Deleted webhook ${id}.`);
}

async function ofBoardAndCallback(
  trello: TrelloClient,
  input: Input,
  webhooks: Webhook[],
): Promise<Webhook[]> {
  const callback = callbackOf(input);
  const board = await boardOf(trello, input);
  return webhooks.filter(({ idModel, callbackURL }) => idModel === board.id && callbackURL === callback);
}

function describe(
  { id, idModel, callbackURL, active, consecutiveFailures = 0 }: Webhook,
  boards: Board[],
): string[] {
  const board = boards.find((each) => each.id === idModel);
  const state = active === false ? 'switched off by Trello: delete it and create it again' : 'active';
  const failures = consecutiveFailures ? `, the last ${consecutiveFailures} deliveries failed` : '';
  return [
    `${id}  ${state}${failures}`,
    board
      ? `  ${shown(board)} (BOARD_ID ${idModel})`
      : `  none of the token’s open boards: a closed one, or a card, a list or a member (id ${idModel})`,
    `  ${callbackURL}`,
  ];
}

/** A board is requested by URL or id; by name it has to be an open one of the token's member. */
async function boardOf(trello: TrelloClient, input: Input): Promise<Board> {
  const { typed, id } = boardTyped(input);
  const boards = await trello.boards();
  const found = findBoard(boards, typed);
  if ('one' in found) return found.one;
  if (id && 'none' in found) return trello.board(id);
  const others = 'several' in found ? found.several : found.near;
  const names = others.map((board) => `"${shown(board)}"`).join(', ');
  throw new UsageError(
    `No board or more than one is called so.${names ? ` Did you mean ${names}?` : ''} The address of the board is always clear.`,
  );
}

export function explain({ kind }: TrelloError): string {
  switch (kind) {
    case 'unauthorizedKey':
      return 'Trello does not know the API key in TRELLO_KEY. It stands at trello.com/power-ups/admin, as “API key”.';
    case 'unauthorizedToken':
      return 'Trello does not accept the token in TRELLO_TOKEN: it was revoked, has expired or belongs to another API key.';
    case 'callbackUnreachable':
      return HEAD_CHECK;
    case 'notFound':
    case 'forbidden':
      return 'Trello has no such board, or the account of the token may not see it.';
    case 'rateLimited':
      return 'Trello is asked too often at the moment. Please try again in a minute.';
    case 'unknownOutcome':
      return 'Trello did not say whether this was done. "npm run webhook -- list" shows it.';
    case 'invalid':
      return 'Trello did not accept the request.';
    default:
      return 'Trello cannot be reached at the moment, or its answer could not be read. Please try again in a few minutes.';
  }
}
