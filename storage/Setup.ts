import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { associations } from './associations';

/** What a line of the settings has come to mean: it goes on meaning it, whatever room and board are called by now. */
export interface LineMeaning {
  /** as the line calls them */
  board: string;
  room: string;
  boardId: string;
  roomId: string;
}

/** How the last look at the settings ended. */
export interface SetupState {
  /** the user who installed the app: hears of problems unless the settings name somebody */
  adminId?: string;
  /** one sentence each */
  problems: string[];
  lines?: LineMeaning[];
  /** when settings and rooms were looked at last, in ms since 1970 */
  checkedAt?: number;
  /** looks in a row that failed for a reason that may pass */
  failures?: number;
  /** what the admins were told last, so that they hear it once */
  reported?: string;
  /** when that was, in ms since 1970 */
  reportedAt?: number;
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

  /** Changes some of it, in the rest as it is by now. */
  async change(fields: Partial<SetupState>): Promise<void> {
    const state = { ...(await this.read()), ...fields };
    await this.writer.updateByAssociation(associations.setup(), state, true);
  }
}
