import { inCrew, longName } from './rooms';
import type { Area } from './Tour';

export const cards: Area = {
  name: 'cards',
  setUp: async (world) => {
    await inCrew(world);
    const { trello, sample } = world;
    trello.addCard({
      list: sample.lists.todo,
      name: longName('card'),
      desc: longName('description').repeat(3),
      labels: Object.values(sample.labels),
      members: Object.values(sample.members),
      due: new Date(Date.now() - 86_400_000),
    });
  },
  steps: [
    ['with checklist and description', (at) => at.type('/trello card Write the visitor guide')],
    ['for the room', (at) => at.type('/trello card Write the visitor guide --share')],
    ['with everything, long', (at) => at.type('/trello card "A card whose name goes on"')],
    ['done', (at) => at.type('/trello card Move to the new host')],
    ['due soon', (at) => at.type('/trello card Map with the way')],
    ['late', (at) => at.type('/trello card Menu cannot be closed')],
    ['with little', (at) => at.type('/trello card Ticket prices')],
    ['unknown', (at) => at.type('/trello card Submarine')],
    ['unknown, with a near one', (at) => at.type('/trello card Slwo first pgae')],
    ['search', (at) => at.type('/trello search page')],
    ['search with nothing found', (at) => at.type('/trello search submarine')],
    ['search for the room', (at) => at.type('/trello search page --share')],
    ['mine', (at) => at.type('/trello mine')],
    ['added', (at) => at.type('/trello add Paint the door --list "To do" --due friday --label Bug')],
    ['moved', (at) => at.type('/trello move Paint the door Review')],
    ['renamed', (at) => at.type('/trello rename "Paint the door" Paint the gate')],
    ['commented', (at) => at.type('/trello comment "Paint the gate" In green, please.')],
    ['assigned', (at) => at.type('/trello assign Paint the gate')],
    ['unassigned', (at) => at.type('/trello unassign Paint the gate')],
    ['due', (at) => at.type('/trello due "Paint the gate" next friday 17:00')],
    ['labelled', (at) => at.type('/trello label "Paint the gate" Urgent')],
    ['checklist', (at) => at.type('/trello checklist "Paint the gate" Sand it, Buy green paint')],
    ['ticked', (at) => at.type('/trello check "Paint the gate" sand')],
    ['checklists', (at) => at.type('/trello checklist "Paint the gate"')],
    ['unticked', (at) => at.type('/trello uncheck "Paint the gate" sand')],
    ['no such item', (at) => at.type('/trello check "Paint the gate" varnish')],
    ['archived', (at) => at.type('/trello archive Paint the gate')],
    ['restored', (at) => at.type('/trello restore Paint the gate')],
    [
      'archived again, for a room that hears of it anyway',
      (at) => at.type('/trello archive Paint the gate --share'),
    ],
    [
      'restored, for a room that may not see the card',
      (at) => at.type('/trello restore Paint the gate --board Lighthouse --share', { room: 'general' }),
    ],
  ],
};
