import type { Card, List } from '../../testing/trello/models';
import { FIRST_ROOM } from './people';
import type { Stage } from './Stage';

/** The first scene, which has happened before somebody's first visit: all of it is done by people, through the app. */
export async function play({ host, trello, board }: Stage): Promise<void> {
  if (!board) return;
  // A job follows the saving of settings.
  await host.runDueJobs(new Date(Date.now() + 60_000));
  await host.idle();
  const card = (name: string): Card => named(trello.state.cardsOnBoard(board), name);
  const list = (name: string): List => named(trello.state.listsOf(board), name);
  await host.sendMessage(
    'grace',
    FIRST_ROOM,
    'Good morning! From now on, updates from our board will appear here.',
  );
  await host.type('grace', FIRST_ROOM, `/trello link ${board.shortLink}`);
  const alan = trello.as('alan');
  alan.moveCard(card('Photos of the lamp room'), list('In progress'));
  await trello.settled();
  alan.comment(
    card('Photos of the lamp room'),
    'The light is best in the morning, so I’ll go there tomorrow.',
  );
  await trello.settled();
  await host.sendMessage('alan', FIRST_ROOM, `Any ideas for ${card('Choose a font & colours').shortUrl} ?`);
  trello.as('ada').setDue(card('Write the visitor guide'), new Date(Date.now() + 3 * 86_400_000));
  await trello.settled();
  await host.idle();
}

function named<T extends { name: string }>(all: T[], name: string): T {
  const found = all.find((each) => each.name === name);
  if (!found) throw new Error(`The sample board has no ${name}.`);
  return found;
}
