import type { Translate } from '../../../i18n/texts';
import type { Settings } from '../../../rocketchat/settings';
import type { SubscriptionOptions } from '../../../storage/records';
import { hasAll } from '../../../trello/chooseEvents';
import { styles } from '../../../trello/filters';
import { escapeMarkdown } from '../../../trello/markdown/markdown';
import { namedLabels } from '../../../ui/choiceFields';
import { formOf, quotedNames } from '../../../ui/describeSubscription';
import { choiceOf, members } from './boardNames';
import type { SubscriptionOption } from './OptionKind';
import { events, oneOf, onOff } from './simpleOptions';

/**
 * Every option of a subscription, by the field that stores it, in display order. Settings, command, forms and answers
 * are derived from it.
 */
export const options = {
  events: {
    name: 'events',
    example: 'moves,comments',
    isFilter: true,
    ...events,
    describe: (groups, t) =>
      !hasAll(groups) &&
      t('filter.events', { names: groups.map((group) => escapeMarkdown(group)).join(', ') }),
  },
  lists: {
    name: 'lists',
    example: '"To do,Doing"',
    isFilter: true,
    isOfBoard: true,
    ...choiceOf(({ lists }) => lists, 'form.listsMode'),
    describe: (lists, t) => lists && t(`filter.lists.${formOf(lists)}`, { names: quotedNames(lists.of) }),
  },
  labels: {
    name: 'labels',
    example: 'Bug',
    isFilter: true,
    isOfBoard: true,
    ...choiceOf(namedLabels, 'form.labelsMode'),
    describe: (labels, t) =>
      labels && t(`filter.labels.${formOf(labels)}`, { names: quotedNames(labels.of) }),
  },
  muted: {
    name: 'mute',
    example: '@robot',
    isFilter: true,
    ...members,
    describe: (muted, t) => muted && t('filter.mute', { names: quotedNames(muted) }),
  },
  onlyAssigned: {
    name: 'assigned',
    example: 'on',
    isOneWord: true,
    isFilter: true,
    ...onOff,
    describe: (isOn, t) => isOn && t('filter.assigned'),
  },
  style: {
    name: 'style',
    example: 'detailed',
    isOneWord: true,
    ...oneOf(styles, (style, t) => t(`filter.style.${style}`)),
    describe: (style, t) => t(`filter.style.${style}`),
  },
  isThreaded: {
    name: 'thread',
    example: 'on',
    isOneWord: true,
    ...onOff,
    describe: (isOn, t) => isOn && t('filter.thread'),
  },
  takesReplies: {
    name: 'replies',
    example: 'on',
    isOneWord: true,
    ...onOff,
    needs: { field: 'isThreaded', reason: (t) => t('option.repliesThread') },
    describe: (isOn, t) => isOn && t('filter.replies'),
  },
} as const satisfies { [Field in OptionField]-?: SubscriptionOption<SubscriptionOptions[Field]> };

export type OptionField = keyof SubscriptionOptions;
export type OptionName = (typeof options)[OptionField]['name'];

export interface Row extends SubscriptionOption<unknown> {
  name: OptionName;
  field: OptionField;
}

export const rows: readonly Row[] = (Object.keys(options) as OptionField[]).map((field) => ({
  field,
  ...options[field],
}));

/** A value stored as undefined may come back as null. */
export const valueOf = (subscription: Partial<SubscriptionOptions>, { field }: Row): unknown =>
  subscription[field] ?? undefined;

const nothing = (where: (row: Row) => boolean | undefined): Partial<SubscriptionOptions> =>
  Object.fromEntries(rows.filter(where).map(({ field }) => [field, undefined]));

/** The defaults. All options are named, so that they replace all previous ones. */
export const defaultsOf = ({ defaultEvents, style, threads }: Settings): SubscriptionOptions => ({
  ...nothing(() => true),
  events: defaultEvents,
  style,
  isThreaded: threads,
});

/** What is removed when a card moves to another board: lists and labels mean nothing there. */
export const onAnotherBoard = nothing(({ isOfBoard }) => isOfBoard);

/** The options that are on without the one they need, each with the end of a sentence about it. */
export const contradictions = (
  t: Translate,
  subscription: SubscriptionOptions,
): { name: OptionName; problem: string }[] =>
  rows.flatMap(({ name, field, needs }) =>
    needs && subscription[field] && !subscription[needs.field] ? [{ name, problem: needs.reason(t) }] : [],
  );

/** The filters only. */
export const filtersOf = (subscription: SubscriptionOptions): Partial<SubscriptionOptions> =>
  Object.fromEntries(
    rows.filter(({ isFilter }) => isFilter).map(({ field }) => [field, subscription[field]]),
  );
