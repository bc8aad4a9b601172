import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { associations } from './associations';

/** How the last look at the settings ended. */
export interface SetupState {
  /** the user who installed the app: hears of problems unless the settings name somebody */
  adminId?: string;
  /** one sentence each */
  problems: string[];
  /** when settings and rooms were looked at last, in ms since 1970 */
  lookedAt?: number;
  /** looks in a row that failed for a reason that may pass */
  failures?: number;
  /** what the admins were told last, so that they hear it once */
  told?: string;
  /** when that was, in ms since 1970 */
  toldAt?: number;
}

export class Setup {
  constructor(
    private readonly reader: IPersistenceRead,
    private readonly writer: IPersistence,
  ) {}

  async read(): Promise<SetupState> {
    const [state] = (await this.reader.readByAssociation(associations.setup())) as SetupState[];
    return state ?? { problems: [] };
  }

  async save(state: SetupState): Promise<void> {
    await this.writer.updateByAssociation(associations.setup(), state, true);
  }
}
