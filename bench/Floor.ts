import { EngineHost } from '../testing/engine/EngineHost';
import type { RoomRecord } from '../testing/engine/records';
import { Sender } from '../testing/load/Sender';
import { timed } from './figures';
import { pack } from './floor/pack';

/** The app that only posts, in an engine of its own. */
export class Floor {
  private readonly sender = new Sender();

  private constructor(
    readonly host: EngineHost,
    private readonly rooms: RoomRecord[],
  ) {}

  static async start(): Promise<Floor> {
    const host = await EngineHost.start({ tickMs: false });
    host.addUser({ username: 'admin', roles: ['admin', 'user'] });
    const rooms = Array.from({ length: 16 }, (_, number) => host.addRoom({ name: `room${number}` }));
    await host.install(pack('FloorApp'), { user: 'admin' });
    return new Floor(host, rooms);
  }

  /** Posts one message to each of that many rooms for one body, as large as ours can be. @returns ms */
  async post(body: string, count = 1): Promise<number> {
    const rooms = this.rooms.slice(0, count).map(({ _id }) => _id);
    const url = `${this.host.endpoint('private', 'post')}?rooms=${rooms.join()}`;
    return timed(() => this.sender.post(url, body));
  }

  async stop(): Promise<void> {
    this.sender.close();
    await this.host.stop();
  }
}
