import { associations } from './associations';
import type { SetupState } from './records';
import type { RecordStore } from './RecordStore';

export class Setup {
  constructor(private readonly store: RecordStore) {}

  async read(): Promise<SetupState> {
    const [state] = await this.store.readAll('setup', [associations.setup()]);
    return state ?? { kind: 'setup' };
  }

  /** Changes some of it, keeping the current values of the rest. */
  async change(fields: Partial<SetupState>): Promise<void> {
    await this.store.replace({ ...(await this.read()), ...fields }, [associations.setup()]);
  }
}
