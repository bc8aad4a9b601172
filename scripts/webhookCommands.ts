import { findBoard } from '../trello/findByName';
import type { Board, Webhook } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import type { TrelloClient } from '../trello/TrelloClient';
import { TrelloError } from '../trello/TrelloError';
import { boardTyped, callbackOf, type Input, UsageError, webhookIdOf } from './webhookInput';

const NEXT = `
Next:
- At the top of trello-incoming.js, set CALLBACK_URL to exactly the address above and API_SECRET to the API secret.
  Paste the file into the integration's script, turn on "Script Enabled" and save.
- Rocket.Chat accepts 10 calls a minute per integration and answers any more with 429; updates that Trello then gives
  up on are lost. For a busy board, raise "Default number calls to the rate limiter" under Administration → Settings →
  Rate Limiter → API Rate Limiter.`;

const HEAD_CHECK = `The callback did not answer Trello with 200. Before creating a webhook, Trello sends a HEAD request to it. Check that
- it is the integration's complete "Webhook URL", and the integration is enabled and saved;
- it can be reached from the internet, over https with a valid certificate (not only from your network);
- the integration's script is still turned off: with the script, some versions answer the check differently or post an
  empty message. Create the webhook first, then turn the script on.`;

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
    return [...head, `Created webhook ${id}. The callback answered Trello’s HEAD request.`, NEXT];
  } catch (error) {
    if (!(error instanceof TrelloError) || error.kind !== 'webhookExists') throw error;
    return [
      ...head,
      'This token already has a webhook for this board and callback, so nothing was changed.',
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
    ...(others.length ? ['Open boards without a webhook:'] : []),
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
    throw new UsageError('This token has no such webhook. "npm run webhook -- list" shows its webhooks.');
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
  const state = active === false ? 'disabled by Trello: delete it and create it again' : 'active';
  const failures = consecutiveFailures ? `, the last ${consecutiveFailures} deliveries failed` : '';
  return [
    `${id}  ${state}${failures}`,
    board
      ? `  ${shown(board)} (BOARD_ID ${idModel})`
      : `  not an open board of this token: a closed board, or a card, list or member (id ${idModel})`,
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
    `No board, or more than one, has that name.${names ? ` Did you mean ${names}?` : ''} Use the board’s address.`,
  );
}

export function explain({ kind }: TrelloError): string {
  switch (kind) {
    case 'unauthorizedKey':
      return 'Trello does not recognise the API key in TRELLO_KEY. Copy it from trello.com/power-ups/admin.';
    case 'unauthorizedToken':
      return 'Trello does not accept the token in TRELLO_TOKEN: it was revoked, has expired, or belongs to another API key.';
    case 'callbackUnreachable':
      return HEAD_CHECK;
    case 'notFound':
    case 'forbidden':
      return 'That board does not exist on Trello, or the token’s account cannot see it.';
    case 'rateLimited':
      return 'Trello is getting too many requests right now. Try again in a minute.';
    case 'unknownOutcome':
      return 'Trello did not confirm whether this was done. Check with "npm run webhook -- list".';
    case 'invalid':
      return 'Trello did not accept the request.';
    default:
      return 'Trello cannot be reached right now, or its answer could not be read. Try again in a few minutes.';
  }
}
