import { countCards } from '../../i18n/texts';
import type { Action } from '../Action';
import type { EventGroup } from '../eventGroups';
import { cardNoun, makePieces, type Stance, type Voice } from './pieces';
import { type Groups, type Telling, tellingsOf } from './mergeSentences';

/** of a message */
export const MOST_LINES = 12;
const MOST_LETTERS = 3_500;
const MOST_LINKS = 10;

/**
 * Actions of one member as one message: a sentence for each event that the room wants, fewer where events belong
 * together.
 * @param actions at least one, oldest first
 * @returns undefined where there is nothing to say
 */
export function wordActions(actions: readonly Action[], groups: Groups, voice: Voice): string | undefined {
  const tellings = tellingsOf(actions, groups);
  const [first] = tellings;
  if (!first) return undefined;
  const isOneCard = first.subject !== '' && tellings.every(({ subject }) => subject === first.subject);
  return bounded(isOneCard ? linesOfCard(tellings, voice) : linesOfMany(tellings, voice), voice);
}

/** An action as one message. */
export function wordAction(action: Action, groups: readonly EventGroup[], voice: Voice): string | undefined {
  return wordActions([action], groups, voice);
}

/** The first sentence says who and names the card; the others go on from there. */
function linesOfCard(tellings: Telling[], voice: Voice): string[] {
  return tellings.map((telling, index) =>
    index ? `• ${sentence(telling, voice, { isIt: true })}` : sentence(telling, voice),
  );
}

/** Full sentences; what happened to several cards alike is one of them. */
function linesOfMany(tellings: Telling[], voice: Voice): string[] {
  const alike = new Map<string, Telling[]>();
  tellings.forEach((telling, index) => {
    // Alike is what reads alike but for the card, so that the sentence is true of each.
    const reading = sentence(telling, voice, { cards: '' });
    const canJoin = telling.row.bulk && telling.subject;
    const key = canJoin ? `${telling.row.event}\n${reading}` : String(index);
    alike.set(key, [...(alike.get(key) ?? []), telling]);
  });
  return [...alike.values()].map((each) => sentenceOfMany(each, voice));
}

function sentenceOfMany(tellings: Telling[], voice: Voice): string {
  const [first, second] = tellings as [Telling, ...Telling[]];
  if (!second) return sentence(first, voice);
  const { say } = voice;
  const links = tellings.map(({ all, isGone }) => cardNoun(all[0], say, { isGone }));
  const text = sentence(first, voice, { cards: countCards(say, links.length) });
  const cards = links.slice(0, MOST_LINKS).join(', ');
  const count = links.length - MOST_LINKS;
  return count > 0
    ? say('event.bulkMore', { sentence: text, cards, count })
    : say('event.bulk', { sentence: text, cards });
}

function sentence({ row, all, isGone, isUndone }: Telling, voice: Voice, stance?: Stance): string {
  const action = all[all.length - 1] as Action;
  const pieces = makePieces(all, voice, { ...stance, isGone });
  if (!isUndone) return row.word(action, pieces).trim();
  if (row.wordUndone) return row.wordUndone(action, pieces).trim();
  return voice.say('event.undone', { sentence: row.word(action, pieces).trim() });
}

/** As many lines as a reader takes in, the rest as a number. */
function bounded(lines: string[], { say }: Voice): string {
  let shown = lines.slice(0, MOST_LINES);
  while (shown.length > 1 && shown.join('\n').length > MOST_LETTERS) shown = shown.slice(0, -1);
  const count = lines.length - shown.length;
  if (!count) return shown.join('\n');
  const more = count === 1 ? say('event.oneMoreChange') : say('event.moreChanges', { count });
  return [...shown, `• ${more}`].join('\n');
}
