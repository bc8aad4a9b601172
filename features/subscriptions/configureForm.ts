import { capital, type Say } from '../../i18n/texts';
import type { Link } from '../../storage/records';
import type { Choice } from '../../trello/filters';
import { choiceModes } from '../../ui/linkModals';
import type { BoardParts } from '../../trello/models';
import { otherName } from '../../ui/choiceFields';
import { type Form, typedBeside } from '../../ui/readForm';
import { type LinkWish, readOption } from './options';
import { resolveFilters } from './resolveFilters';
import type { FormErrors } from '../../rocketchat/surfaces/FormErrors';

interface ChosenIds {
  mode: Choice['mode'];
  ids: string[];
}

/** What a form wants of a link; ids in it are not known to exist. */
export interface Chosen extends Pick<Link, 'events' | 'style' | 'isThreaded' | 'onlyAssigned'> {
  lists?: ChosenIds;
  labels?: ChosenIds;
  muted: string[];
}

const named = ['lists', 'labels', 'muted'] as const;

/** Ids of what was typed beside the lists of the form. */
export type Beside = Partial<Record<(typeof named)[number], string[]>>;

/** @returns what was typed there, as it was typed; undefined where nothing was */
export function readTyped(form: Form): Pick<LinkWish, (typeof named)[number]> | undefined {
  const typed = named.flatMap((name) => {
    const text = typedBeside(form, name);
    return text === undefined ? [] : [[name, text]];
  });
  return typed.length ? (Object.fromEntries(typed) as Pick<LinkWish, (typeof named)[number]>) : undefined;
}

/** From names to ids. */
export function findBeside(
  say: Say,
  typed: Pick<LinkWish, (typeof named)[number]>,
  parts: BoardParts,
): Beside | FormErrors {
  const beside: Beside = {};
  const errors: Record<string, string> = {};
  for (const name of named) {
    if (typed[name] === undefined) continue;
    const resolved = resolveFilters(say, { [name]: typed[name] }, { parts });
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
  say: Say,
  form: Form,
  { link, beside = {} }: { link: Link; beside?: Beside },
): Chosen | FormErrors {
  const errors: Record<string, string> = {};
  const wish = readWish(say, form, errors);
  const choiceOf = (name: 'lists' | 'labels'): ChosenIds | undefined =>
    readChoice(say, { form, name, before: link[name], beside: beside[name] }, errors);
  const lists = choiceOf('lists');
  const labels = choiceOf('labels');
  if (Object.keys(errors).length) return { errors };
  return {
    events: wish.events ?? link.events,
    style: wish.style ?? link.style,
    isThreaded: wish.isThreaded ?? link.isThreaded,
    onlyAssigned: wish.onlyAssigned ?? link.onlyAssigned,
    lists,
    labels,
    muted: distinct(form.many('muted') ?? link.muted?.map(({ id }) => id), beside.muted),
  };
}

/** Whether a form names something that the link does not name already. */
export function isUnknown(link: Link, { lists, labels, muted }: Chosen): boolean {
  const known = [...(link.lists?.of ?? []), ...(link.labels?.of ?? []), ...(link.muted ?? [])];
  const ids = [...(lists?.ids ?? []), ...(labels?.ids ?? []), ...muted];
  return ids.some((id) => !known.some((each) => each.id === id));
}

function readWish(say: Say, form: Form, errors: Record<string, string>): LinkWish {
  const wish: LinkWish = {};
  const events = form.many('events');
  if (events && !events.length) errors.events = say('form.noEvents');
  const values = {
    events: events?.length ? events.join(',') : undefined,
    style: form.one('style'),
    thread: form.one('thread'),
    assigned: form.one('assigned'),
  };
  for (const name of ['events', 'style', 'thread', 'assigned'] as const) {
    const value = values[name];
    const reason = value === undefined ? undefined : readOption(wish, { name, value }, say);
    if (reason) errors[name] = capital(reason);
  }
  return wish;
}

/** @returns undefined where all is wanted */
function readChoice(
  say: Say,
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
  if (!mode) errors[`${name}Mode`] = say('form.gone');
  else if (mode !== 'all' && !ids.length) errors[name] = say('form.noneChosen');
  // Whoever chooses and leaves the switch above at “all” would see their choice come to nothing.
  else if (mode === 'all' && earlier === 'all' && ids.length) errors[`${name}Mode`] = say('form.noMode');
  return mode && mode !== 'all' ? { mode, ids } : undefined;
}

const distinct = (...ids: (string[] | undefined)[]): string[] => [
  ...new Set(ids.flatMap((some) => some ?? [])),
];
