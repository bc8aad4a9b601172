import type { Options } from '../options';
import type { Row } from '../Row';
import { commands } from './commands';
import { deliveries } from './deliveries';
import { describeRates } from './describe';
import { hostile } from './hostile';
import { memory } from './memory';
import { messages } from './messages';
import { outgoing } from './outgoing';
import { scripts } from './scripts';
import { senders } from './senders';
import { start } from './start';

/** By the names that `--only` knows, in the order they run. */
export const parts: Record<string, (options: Options) => Promise<Row[]>> = {
  deliveries,
  senders,
  commands,
  messages,
  start,
  memory,
  scripts,
  outgoing,
  describe: describeRates,
  hostile,
};
