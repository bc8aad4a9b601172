import { expect } from 'chai';
import type { World } from '../../app/world';
import { oddMarkup } from '../../text/ourMarkup';
import { count, noteWorst } from '../figures';

/** Message_MaxAllowedSize; Rocket.Chat would refuse more. */
const SLOW_MS = 5_000;
/** for a message with its blocks, in characters of JSON; for a response to a request */
const LARGEST = 40_000;
const MAX_ANSWER_LENGTH = 300;

/** Trello’s page for approving the app: its URL contains the key, which is no secret there. */
const APPROVAL = /1\/authorize\?key=[0-9a-f]{32}&/g;

interface Shown {
  msg: string;
  blocks?: unknown;
}

/** Checks after each piece of bad input that nothing unwanted came of it. */
export class InputCheck {
  private readonly pid: number | undefined;
  private seen = { messages: 0, notices: 0, surfaces: 0, stored: 0, printed: 0 };

  /** @param secrets by name: neither they nor half of them may appear */
  constructor(
    private readonly world: World,
    private readonly secrets: Record<string, string>,
  ) {
    this.pid = world.host.appPid;
    this.takeNew();
  }

  /**
   * @param typed what somebody entered themselves: the engine logs a command's words unchanged
   * @param engineText the engine's own output, without the app's
   */
  async inspect(what: string, { typed = '', answer = '', engineText = /^$/ } = {}): Promise<Shown[]> {
    const { shown, surfaces, lines: all, engine } = this.takeNew();
    const lines = all.filter((line) => !engineText.test(String(line)));
    for (const each of shown) expectHarmless(each, what);
    this.expectNoSecret(what, JSON.stringify([shown, surfaces, lines]).replace(APPROVAL, '') + answer);
    if (!typed) this.expectNoSecret(what, engine);
    expect(answer.length, `${what}: ${answer.slice(0, 200)}`).to.be.lessThan(MAX_ANSWER_LENGTH);
    const isUp = this.world.host.appPid === this.pid && /enabled$/.test(await this.world.host.status());
    if (!isUp || lines.length) count('crashes');
    expect(isUp, `${what}: the app runs`).to.equal(true);
    expect(lines, what).to.deep.equal([]);
    return shown;
  }

  private expectNoSecret(what: string, text: string): void {
    for (const [name, value] of Object.entries(this.secrets)) {
      if (!text.includes(value.slice(0, value.length / 2))) continue;
      count('secrets out');
      throw new Error(`${what}: the ${name} can be read`);
    }
  }

  /** Everything since the last inspection. The engine's own lines are of severity debug. */
  private takeNew(): { shown: Shown[]; surfaces: unknown[]; lines: unknown[]; engine: string } {
    const { host } = this.world;
    const { stored, printed } = host.logs();
    const bots = host.messages().filter(({ u }) => u.username === 'trello.bot');
    const notices = host.noticeHistory() as Shown[];
    const surfaces = host.surfaces();
    const { seen } = this;
    const entries = stored.slice(seen.stored).flatMap((each) => each.entries as { severity: string }[]);
    const engine = entries.filter(({ severity }) => severity === 'debug');
    const found = {
      shown: [...bots.slice(seen.messages), ...notices.slice(seen.notices)],
      surfaces: surfaces.slice(seen.surfaces),
      lines: [...entries.filter(({ severity }) => severity !== 'debug'), ...printed.slice(seen.printed)],
      engine: JSON.stringify(engine),
    };
    this.seen = {
      messages: bots.length,
      notices: notices.length,
      surfaces: surfaces.length,
      stored: stored.length,
      printed: printed.length,
    };
    return found;
  }
}

function expectHarmless({ msg, blocks }: Shown, what: string): void {
  const rendered = JSON.stringify(blocks ?? []).length;
  noteWorst('largest answer, letters', Math.max(msg.length, rendered));
  expect(msg.length, what).to.be.within(1, SLOW_MS);
  expect(rendered, what).to.be.lessThan(LARGEST);
  const odd = oddMarkup(msg);
  expect(odd, `${what}: ${msg}`).to.deep.equal([]);
}
