import { countCards } from '../../i18n/texts';
import type { Action } from '../Action';
import type { EventGroup } from '../eventGroups';
import { type EventSentence, type Groups, sentencesOf } from './mergeSentences';
import { cardNoun, type DescribeOptions, makePieces, type Stance } from './pieces';

/** of a message */
export const MAX_LINES = 12;
const MAX_LETTERS = 3_500;
const MAX_LINKS = 10;

/**
 * One member's actions as one message: a sentence for each event that the room has chosen, fewer if events belong
 * together.
 * @param actions at least one, oldest first
 * @returns undefined if there is nothing to say
 */
export function describeActions(
  actions: readonly Action[],
  groups: Groups,
  options: DescribeOptions,
): string | undefined {
  const eventSentences = sentencesOf(actions, groups);
  const [first] = eventSentences;
  if (!first) return undefined;
  const isOneCard = first.subject !== '' && eventSentences.every(({ subject }) => subject === first.subject);
  return bounded(
    isOneCard ? linesOfCard(eventSentences, options) : linesOfMany(eventSentences, options),
    options,
  );
}

/** One action as a message. */
export function describeAction(
  action: Action,
  groups: readonly EventGroup[],
  options: DescribeOptions,
): string | undefined {
  return describeActions([action], groups, options);
}

/** The first sentence names the author and the card; the others continue from there. */
function linesOfCard(eventSentences: EventSentence[], options: DescribeOptions): string[] {
  return eventSentences.map((eventSentence, index) =>
    index ? `• ${sentence(eventSentence, options, { isIt: true })}` : sentence(eventSentence, options),
  );
}

/** Full sentences; the same change to several cards is one of them. */
function linesOfMany(eventSentences: EventSentence[], options: DescribeOptions): string[] {
  const alike = new Map<string, EventSentence[]>();
  eventSentences.forEach((eventSentence, index) => {
    // Sentences are merged if they differ only in the card, so that the merged one is true of each.
    const reading = sentence(eventSentence, options, { cards: '' });
    const canJoin = eventSentence.row.bulk && eventSentence.subject;
    const key = canJoin ? `${eventSentence.row.event}\n${reading}` : String(index);
    alike.set(key, [...(alike.get(key) ?? []), eventSentence]);
  });
  return [...alike.values()].map((each) => sentenceOfMany(each, options));
}

function sentenceOfMany(eventSentences: EventSentence[], options: DescribeOptions): string {
  const [first, second] = eventSentences as [EventSentence, ...EventSentence[]];
  if (!second) return sentence(first, options);
  const { t } = options;
  const links = eventSentences.map(({ all, isGone }) => cardNoun(all[0], t, { isGone }));
  const text = sentence(first, options, { cards: countCards(t, links.length) });
  const cards = links.slice(0, MAX_LINKS).join(', ');
  const count = links.length - MAX_LINKS;
  return count > 0
    ? t('event.bulkMore', { sentence: text, cards, count })
    : t('event.bulk', { sentence: text, cards });
}

function sentence(
  { row, all, isGone, isUndone }: EventSentence,
  options: DescribeOptions,
  stance?: Stance,
): string {
  const action = all[all.length - 1] as Action;
  const pieces = makePieces(all, options, { ...stance, isGone });
  if (!isUndone) return row.word(action, pieces).trim();
  if (row.describeUndone) return row.describeUndone(action, pieces).trim();
  return options.t('event.undone', { sentence: row.word(action, pieces).trim() });
}

/** As many lines as a reader takes in, and the number of the others. */
function bounded(lines: string[], { t }: DescribeOptions): string {
  let shown = lines.slice(0, MAX_LINES);
  while (shown.length > 1 && shown.join('\n').length > MAX_LETTERS) shown = shown.slice(0, -1);
  const count = lines.length - shown.length;
  if (!count) return shown.join('\n');
  const more = count === 1 ? t('event.oneMoreChange') : t('event.moreChanges', { count });
  return [...shown, `• ${more}`].join('\n');
}
