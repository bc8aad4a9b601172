import { connect } from '../../cards';
import { setUpCrew } from '../../links';
import type { World } from '../../world';

type Settings = Parameters<World['setUp']>[0];

/** The private room #crew, that grace owns, follows the sample board; grace has connected her account. */
export async function inCrew(world: World, values: Settings = {}): Promise<void> {
  await setUpCrew(world, { routes: `${world.sample.board.shortLink} -> #crew`, ...values });
  await connect(world, { member: world.sample.members.grace });
}

/** As long as nobody should make them. Words of more than 40 letters stick out of blocks in Rocket.Chat's web client. */
export const longName = (what: string): string =>
  `A ${what} whose name goes on and on, over the Rindfleischetikettierungsüberwachung, ${'and so on, '.repeat(8)}to its end`;
