import { addOddCards, inCrew, longName } from './rooms';
import type { Area, Tour } from './Tour';

const show = (at: Tour) => at.type('/trello card #13');
const opened = (actionId: string) => (at: Tour) => at.press(actionId);
const inWeek = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

export const cardButtons: Area = {
  name: 'card buttons',
  setUp: async (world) => {
    addOddCards(world);
    await inCrew(world);
  },
  steps: [
    ['with its buttons', show],
    ['comment', opened('card.comment')],
    ['comment, empty', (at) => at.send({ text: ' ' })],
    ['comment, too long', (at) => at.send({ text: longName('comment').repeat(120) })],
    ['commented', (at) => at.send({ text: 'Is it *better* now?\nWith the new lamp 🔥' })],
    ['move', opened('card.move')],
    ['move, no list', (at) => at.send()],
    ['moved', (at) => at.send({ list: at.world.sample.lists.done.id })],
    ['due', opened('card.due')],
    ['due, no day', (at) => at.send({ time: '17:00' })],
    ['due, no time', (at) => at.send({ day: inWeek(), time: 'noonish' })],
    ['due set', (at) => at.send({ day: inWeek(), time: '9:30' })],
    ['due again', opened('card.due')],
    ['due and done', (at) => at.send({ state: 'done' })],
    ['checklists', (at) => at.type('/trello checklist Write the visitor guide')],
    ['checklists, form', opened('card.checklists')],
    ['checklists, too long', (at) => at.send({ item: longName('item').repeat(120) })],
    ['checklists changed', (at) => at.send({ item: 'Count the *steps*' })],
    ['the other card again', show],
    ['assigned', (at) => at.press('card.assign')],
    ['no longer assigned', (at) => at.press('card.unassign')],
    ['done', (at) => at.press('card.more', { pick: 'Mark not done' })],
    ['watched', (at) => at.press('card.more', { pick: 'Watch' })],
    ['no longer watched', (at) => at.press('card.more', { pick: 'Stop watching' })],
    ['archived', (at) => at.press('card.more', { pick: 'Archive' })],
    ['undone', (at) => at.press('act.undo')],
    ['archived again', (at) => at.press('card.more', { pick: 'Archive' })],
    ['brought back', (at) => at.press('card.more', { pick: 'Restore' })],
    ['no account', (at) => at.press('card.assign', { user: 'admin' })],
    ['for the room', (at) => at.type('/trello card Photos of the lamp room --share')],
    ['assigned for the room', (at) => at.press('card.assign')],
    ['undone for the room', (at) => at.press('act.undo')],
    ['right to left', (at) => at.type('/trello card "הדפס"')],
    ['with all there can be', (at) => at.type('/trello card "A card whose name goes on"')],
    ['of all there can be, comment', opened('card.comment')],
    ['of all there can be, due', opened('card.due')],
    ['emoji alone', (at) => at.type('/trello card 👩‍🚀🚩🏳️‍🌈')],
    ['long words', (at) => at.type('/trello card Donaudampf')],
    ['rename', (at) => at.type('/trello rename #13')],
    ['rename, empty', (at) => at.send({ title: ' ' })],
    ['renamed', (at) => at.send({ title: 'Slow first page,\nstill slow' })],
    ['watch', (at) => at.type('/trello watch #13')],
    ['watched already', (at) => at.type('/trello watch #13')],
    ['moved', (at) => at.type('/trello move #13 Review')],
    ['moved back', (at) => at.press('act.undo')],
    ['moved back already', (at) => at.press('act.undo')],
    ['unwatch', (at) => at.type('/trello unwatch #13')],
    [
      'Trello away',
      async (at) => {
        await at.world.trello.goDown();
        await at.press('card.comment');
        await at.world.trello.comeBack();
      },
    ],
  ],
};
