import type { ActionLog } from '../ActionLog';
import type { State } from '../State';

/** What every mutation works on. */
export interface World {
  state: State;
  log: ActionLog;
}
