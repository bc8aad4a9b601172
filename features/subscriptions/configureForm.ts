import { capital, type Translate } from '../../i18n/texts';
import type { FormErrors } from '../../rocketchat/surfaces/FormErrors';
import type { Subscription } from '../../storage/records';
import type { Choice } from '../../trello/filters';
import type { BoardParts } from '../../trello/models';
import { otherName } from '../../ui/choiceFields';
import { choiceModes } from '../../ui/linkModals';
import { type Form, typedBeside } from '../../ui/readForm';
import { readOption, type SubscriptionInput } from './options';
import { resolveFilters } from './resolveFilters';

interface ChosenIds {
  mode: Choice['mode'];
  ids: string[];
}

/** What a form wants of a link; ids in it are not known to exist. */
export interface Chosen extends Pick<Subscription, 'events' | 'style' | 'isThreaded' | 'onlyAssigned'> {
  lists?: ChosenIds;
  labels?: ChosenIds;
  muted: string[];
}

const named = ['lists', 'labels', 'muted'] as const;

/** Ids of what was typed beside the lists of the form. */
export type Beside = Partial<Record<(typeof named)[number], string[]>>;

/** @returns what was typed there, as it was typed; undefined where nothing was */
export function readTyped(form: Form): Pick<SubscriptionInput, (typeof named)[number]> | undefined {
  const typed = named.flatMap((name) => {
    const text = typedBeside(form, name);
    return text === undefined ? [] : [[name, text]];
  });
  return typed.length
    ? (Object.fromEntries(typed) as Pick<SubscriptionInput, (typeof named)[number]>)
    : undefined;
}

/** From names to ids. */
export function findBeside(
  t: Translate,
  typed: Pick<SubscriptionInput, (typeof named)[number]>,
  parts: BoardParts,
): Beside | FormErrors {
  const beside: Beside = {};
  const errors: Record<string, string> = {};
  for (const name of named) {
    if (typed[name] === undefined) continue;
    const resolved = resolveFilters(t, { [name]: typed[name] }, { parts });
    if ('problems' in resolved) errors[otherName(name)] = resolved.problems.map(capital).join(' ');
    else {
      const { [name]: found } = resolved.filters;
      beside[name] = (Array.isArray(found) ? found : (found?.of ?? [])).map(({ id }) => id);
    }
  }
  return Object.keys(errors).length ? { errors } : beside;
}

/** Reads the form over what the link says: a field that says nothing keeps its value. */
export function readChosen(
  t: Translate,
  form: Form,
  { subscription, beside = {} }: { subscription: Subscription; beside?: Beside },
): Chosen | FormErrors {
  const errors: Record<string, string> = {};
  const input = readInput(t, form, errors);
  const choiceOf = (name: 'lists' | 'labels'): ChosenIds | undefined =>
    readChoice(t, { form, name, before: subscription[name], beside: beside[name] }, errors);
  const lists = choiceOf('lists');
  const labels = choiceOf('labels');
  if (Object.keys(errors).length) return { errors };
  return {
    events: input.events ?? subscription.events,
    style: input.style ?? subscription.style,
    isThreaded: input.isThreaded ?? subscription.isThreaded,
    onlyAssigned: input.onlyAssigned ?? subscription.onlyAssigned,
    lists,
    labels,
    muted: distinct(form.many('muted') ?? subscription.muted?.map(({ id }) => id), beside.muted),
  };
}

/** Whether a form names something that the link does not name already. */
export function isUnknown(subscription: Subscription, { lists, labels, muted }: Chosen): boolean {
  const known = [
    ...(subscription.lists?.of ?? []),
    ...(subscription.labels?.of ?? []),
    ...(subscription.muted ?? []),
  ];
  const ids = [...(lists?.ids ?? []), ...(labels?.ids ?? []), ...muted];
  return ids.some((id) => !known.some((each) => each.id === id));
}

function readInput(t: Translate, form: Form, errors: Record<string, string>): SubscriptionInput {
  const input: SubscriptionInput = {};
  const events = form.many('events');
  if (events && !events.length) errors.events = t('form.noEvents');
  const values = {
    events: events?.length ? events.join(',') : undefined,
    style: form.one('style'),
    thread: form.one('thread'),
    assigned: form.one('assigned'),
  };
  for (const name of ['events', 'style', 'thread', 'assigned'] as const) {
    const value = values[name];
    const reason = value === undefined ? undefined : readOption(input, { name, value }, t);
    if (reason) errors[name] = capital(reason);
  }
  return input;
}

/** @returns undefined where all is wanted */
function readChoice(
  t: Translate,
  {
    form,
    name,
    before,
    beside,
  }: { form: Form; name: 'lists' | 'labels'; before?: Choice; beside?: string[] },
  errors: Record<string, string>,
): ChosenIds | undefined {
  const earlier = before?.mode ?? 'all';
  const asked = form.one(`${name}Mode`) ?? earlier;
  const mode = choiceModes.find((each) => each === asked);
  const ids = distinct(form.many(name) ?? before?.of.map(({ id }) => id), beside);
  if (!mode) errors[`${name}Mode`] = t('form.gone');
  else if (mode !== 'all' && !ids.length) errors[name] = t('form.noneChosen');
  // Whoever chooses and leaves the switch above at “all” would see their choice come to nothing.
  else if (mode === 'all' && earlier === 'all' && ids.length) errors[`${name}Mode`] = t('form.noMode');
  return mode && mode !== 'all' ? { mode, ids } : undefined;
}

const distinct = (...ids: (string[] | undefined)[]): string[] => [
  ...new Set(ids.flatMap((some) => some ?? [])),
];
