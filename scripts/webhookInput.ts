import { rowBoardOf } from '../integrations/incoming/rowBoard';
import { idInAddress } from '../trello/findByName';

/** A usage error; its message is a complete sentence. */
export class UsageError extends Error {}

export interface Input {
  board?: string;
  callback?: string;
  id?: string;
}

/** The options of each command. */
export const options = {
  create: ['board', 'callback'],
  list: [],
  delete: ['board', 'callback', 'id'],
  check: ['callback'],
} as const satisfies Record<string, readonly (keyof Input)[]>;

export type CommandName = keyof typeof options;

export const isCommand = (name: string): name is CommandName =>
  Object.prototype.hasOwnProperty.call(options, name);

/** @param usage the answer to an unknown option */
export function readInput(command: CommandName, args: string[], usage: string): Input {
  const input: Input = {};
  const joined = args.flatMap((arg) =>
    /^--\w+=/.test(arg) ? [arg.split('=', 1)[0]!, arg.replace(/^--\w+=/, '')] : [arg],
  );
  for (let index = 0; index < joined.length; index += 2) {
    const name = joined[index]!.replace(/^--/, '') as keyof Input;
    const value = joined[index + 1];
    if (!['board', 'callback', 'id'].includes(name)) throw new UsageError(usage);
    if (!(options[command] as readonly string[]).includes(name))
      throw new UsageError(notTaken(command, name));
    if (!value) throw new UsageError(`--${name} needs a value.`);
    input[name] = value;
  }
  return input;
}

const notTaken = (command: CommandName, name: string): string =>
  command === 'list'
    ? `"list" takes no --${name}: it shows all webhooks of the token.`
    : `"${command}" takes no --${name}.`;

export function callbackOf({ callback = '' }: Input): string {
  const address = callback.trim();
  if (!/^https?:\/\/[^/\s?#]+(?:\/[^\s?#]*)?\/hooks\/\S+$/.test(address)) {
    throw new UsageError(
      '--callback is missing: use the "Webhook URL" of the incoming integration, like https://chat.example.com/hooks/…/…',
    );
  }
  return address;
}

/** @returns the id of the webhook, if it is named by id */
export function webhookIdOf({ id, board, callback }: Input): string | undefined {
  if (id === undefined) return undefined;
  if (board !== undefined || callback !== undefined)
    throw new UsageError('Use either --id alone, or --board and --callback.');
  const wanted = id.trim().toLowerCase();
  if (!/^[0-9a-f]{24}$/.test(wanted))
    throw new UsageError(
      '--id must be the id of a webhook, 24 letters and digits. "npm run webhook -- list" shows the ids.',
    );
  return wanted;
}

/** @returns what was typed for a board, and the id or short link in it, if any */
export function boardTyped({ board = '' }: Input): { typed: string; id?: string } {
  if (!board.trim())
    throw new UsageError('--board is missing: use the board’s address, short link, id or name.');
  const { id } = rowBoardOf(board) ?? {};
  if (rowBoardOf(board)) return { typed: board, id };
  const isCard = idInAddress(board, 'c') !== undefined;
  throw new UsageError(
    `--board is ${isCard ? 'a card’s address' : 'not a board’s address'}. Open the board in a browser and copy the address from there, like https://trello.com/b/abcd1234/website.`,
  );
}
