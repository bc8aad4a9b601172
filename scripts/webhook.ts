import {
  type CredentialProblem,
  credentialProblem,
  isKey,
  isSendable,
} from '../integrations/credentialShapes';
import { systemClock } from '../trello/clock';
import { maskCredentials } from '../trello/echo';
import { TrelloClient } from '../trello/TrelloClient';
import { TrelloError } from '../trello/TrelloError';
import { overFetch } from './overFetch';
import { check } from './webhookCheck';
import { create, explain, list, remove } from './webhookCommands';
import { callbackOf, type CommandName, type Input, isCommand, readInput, UsageError } from './webhookInput';

const USAGE = `Manages the webhook of a Rocket.Chat incoming integration (see docs/integrations.md).

  npm run webhook -- create --board <board> --callback <Webhook URL of the integration>
  npm run webhook -- list                               also shows the ids of the other open boards
  npm run webhook -- delete --board <board> --callback <Webhook URL>     or: delete --id <id>
  npm run webhook -- check --callback <Webhook URL>     tests the script once it is enabled; posts nothing

<board> is the board's address, short link, id or name. The API key, the token and (for check) the API secret are read
from TRELLO_KEY, TRELLO_TOKEN and TRELLO_SECRET in the environment and never printed. Use the same token for create,
list and delete.`;

type Environment = Record<string, string | undefined>;

const commands: Record<
  Exclude<CommandName, 'check'>,
  (trello: TrelloClient, input: Input) => Promise<string[]>
> = { create, list, delete: remove };

/** @returns the exit code */
export async function runWebhook(
  args: string[],
  environment: Environment,
  print: (line: string) => void,
): Promise<number> {
  try {
    const [name = '', ...rest] = args;
    if (name === 'help' || args.some((arg) => arg === '--help' || arg === '-h')) {
      print(USAGE);
      return 0;
    }
    if (!isCommand(name)) throw new UsageError(USAGE);
    const input = readInput(name, rest, USAGE);
    if (name === 'check') return await runCheck(input, environment, print);
    for (const line of await commands[name](clientFrom(environment), input)) print(line);
    return 0;
  } catch (error) {
    print(describeError(error));
    return 1;
  }
}

async function runCheck(
  input: Input,
  { TRELLO_SECRET: secret }: Environment,
  print: (line: string) => void,
): Promise<number> {
  const callback = callbackOf(input);
  if (!secret)
    throw new UsageError(
      `TRELLO_SECRET (the API secret) is missing in the environment. ${hintFor('TRELLO_SECRET')}`,
    );
  const problem = secretProblem(secret.trim());
  if (problem) throw new UsageError(problem);
  const { lines, isWell } = await check({ callback, secret: secret.trim() });
  for (const line of lines) print(line);
  return isWell ? 0 : 1;
}

function clientFrom({ TRELLO_KEY: key, TRELLO_TOKEN: token, TRELLO_URL: url }: Environment): TrelloClient {
  const missing = [!key && 'TRELLO_KEY', !token && 'TRELLO_TOKEN'].filter(Boolean);
  if (!key || !token) {
    throw new UsageError(
      `Missing in the environment: ${missing.join(' and ')}. ${hintFor(String(missing[0]))}`,
    );
  }
  const problem = credentialProblem(key.trim(), token.trim());
  if (problem) throw new UsageError(describeProblem(problem));
  return new TrelloClient(
    overFetch,
    { key: key.trim(), token: token.trim(), baseUrl: url ?? 'https://api.trello.com/1' },
    { clock: systemClock },
  );
}

/** With a prompt: otherwise the next line of pasted text would become the value. */
const hintFor = (name: string): string =>
  `For example: printf '${name}: '; read -rs ${name}; echo; export ${name}`;

function describeProblem(problem: CredentialProblem): string {
  switch (problem) {
    case 'invalidKey':
    case 'invalidToken':
      return invalidCharacter(problem === 'invalidKey' ? 'TRELLO_KEY' : 'TRELLO_TOKEN');
    case 'swapped':
      return 'TRELLO_KEY and TRELLO_TOKEN are swapped.';
    case 'wrongKey':
      return `TRELLO_KEY looks like a token or the API secret. ${KEY_AT}`;
    case 'tokenIsKey':
      return 'TRELLO_TOKEN looks like an API key. A token begins with ATTA; the README explains how to get one (“Install”).';
  }
}

const KEY_AT = 'The API key has 32 letters and digits; copy it from trello.com/power-ups/admin.';

function secretProblem(secret: string): string | undefined {
  if (!isSendable(secret)) return invalidCharacter('TRELLO_SECRET');
  const isOther = isKey(secret) || secret.startsWith('ATTA');
  return isOther
    ? 'TRELLO_SECRET looks like an API key or a token. The API secret has 64 letters and digits; it is the “Secret” next to the API key.'
    : undefined;
}

const invalidCharacter = (name: string): string =>
  `${name} contains a space, a quote or another invalid character. Copy it again.`;

/** Prints nothing that others wrote: a URL in it may contain the token. */
function describeError(error: unknown): string {
  if (error instanceof UsageError) return maskCredentials(error.message);
  if (error instanceof TrelloError) return explain(error);
  return `Something went wrong (${error instanceof Error ? error.name : 'unknown error'}).`;
}

if (require.main === module) {
  void runWebhook(process.argv.slice(2), process.env, (line) => {
    console.log(line);
  }).then((code) => {
    process.exitCode = code;
  });
}
