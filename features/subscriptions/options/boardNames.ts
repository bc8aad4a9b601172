import { capital } from '../../../i18n/texts';
import type { Choice, NamedId } from '../../../trello/filters';
import { type BoardParts, mayHaveMore } from '../../../trello/models';
import { ALL } from '../../../trello/readSelection';
import { choiceFields, namedMembers, optionsOf, otherName } from '../../../ui/choiceFields';
import { option } from '../../../ui/elements';
import { type Input, selectField } from '../../../ui/form';
import { type Form, typedBeside } from '../../../ui/readForm';
import { findNames } from './findNames';
import type { Chosen, FormReading, OptionKind, Read, Reading, Rendering } from './OptionKind';

/** The kind of things on a board that an option names. */
interface Named {
  things: (parts: BoardParts) => NamedId[];
  /** the same by each of their names, if they have several */
  byEachName?: (parts: BoardParts) => NamedId[];
  /** they are written without "-", and none of them is “me” */
  arePeople?: true;
}

const choiceModes = ['all', 'only', 'not'] as const;

/** Only these things of the board, or all except these. */
export const choiceOf = (
  things: Named['things'],
  modeLabel: 'form.listsMode' | 'form.labelsMode',
): OptionKind<Choice | undefined> => ({
  read: (text, reading) => readNames({ things }, text, reading),
  fields(before, rendering) {
    const field = namesField({ things }, before?.of ?? [], rendering);
    return field.length ? [modeField(modeLabel, before, rendering), ...field] : [];
  },
  readForm(form, { before, ...reading }) {
    const { t, name } = reading;
    const modeName = `${name}Mode`;
    const earlier = before?.mode ?? 'all';
    const asked = form.one(modeName) ?? earlier;
    const mode = choiceModes.find((each) => each === asked);
    if (!mode) return { errors: { [modeName]: t('form.gone') } };
    if (mode === 'all' && earlier !== 'all') return { value: undefined };
    const chosen = readChosen({ things }, form, { ...reading, before: before?.of });
    if (!('value' in chosen)) return chosen;
    const isEmpty = !chosen.value.length;
    if (mode !== 'all')
      return isEmpty ? { errors: { [name]: t('form.noneChosen') } } : { value: { mode, of: chosen.value } };
    // A choice is meant, even if the switch above stays at “all”.
    return isEmpty ? { value: undefined } : { errors: { [modeName]: t('form.noMode') } };
  },
});

/** People have two names. */
const bothNames = ({ members }: BoardParts): NamedId[] =>
  members.flatMap(({ id, fullName, username }) =>
    [...new Set([username, fullName])].map((name) => ({ id, name })),
  );

const people: Named = { things: namedMembers, byEachName: bothNames, arePeople: true };

/** Members of the board. */
export const members: OptionKind<NamedId[] | undefined> = {
  read(text, reading) {
    const read = readNames(people, text, reading);
    return 'value' in read ? { value: read.value?.of } : read;
  },
  fields: (chosen = [], rendering) => namesField(people, chosen, rendering),
  readForm(form, reading) {
    const chosen = readChosen(people, form, reading);
    return 'value' in chosen && !chosen.value.length ? { value: undefined } : chosen;
  },
};

function readNames(
  { things, byEachName = things, arePeople }: Named,
  text: string,
  { t, name, parts, find }: Reading,
): Read<Choice | undefined> {
  const written = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  // An empty list of names would be taken for everything.
  if (!written.length || written.some((each) => /^-?\s*@?$/.test(each)))
    return { problems: [t('option.empty', { option: name })] };
  if (arePeople && written.some((each) => each.startsWith('-'))) return { problems: [t('option.mute')] };
  if (text.trim().toLowerCase() === ALL) return { value: undefined };
  if (!parts) return { needsBoard: true };
  const hasMore = mayHaveMore(things(parts));
  const found = findNames(text, { t, option: name, things: byEachName(parts), hasMore, arePeople, find });
  return 'problems' in found ? found : { value: found };
}

/** A chosen option stays visible after it is gone from the board. */
function namesField({ things }: Named, chosen: NamedId[], { t, field, parts }: Rendering): Input[] {
  const known = parts ? things(parts) : [];
  const gone = chosen.filter(({ id }) => !known.some((thing) => thing.id === id));
  const options = optionsOf([...known, ...gone]);
  if (!options.length) return [];
  return choiceFields(
    t,
    { ...field, options },
    chosen.map(({ id }) => id),
  );
}

function modeField(
  label: Parameters<typeof choiceOf>[1],
  before: Choice | undefined,
  { t, field }: Rendering,
): Input {
  const options = choiceModes.map((each) => option(each, t(`form.mode.${each}`)));
  return selectField(
    { ...field, name: `${field.name}Mode`, label: t(label), options },
    before?.mode ?? 'all',
  );
}

/** The choices in a form: ids in it are not known to exist. */
function readChosen(
  named: Named,
  form: Form,
  { before = [], ...reading }: FormReading<NamedId[] | undefined>,
): Chosen<NamedId[]> {
  const { t, name, parts } = reading;
  const known = [...(parts ? named.things(parts) : []), ...before];
  const ids = form.many(name) ?? before.map(({ id }) => id);
  const chosen = ids.flatMap((id) => known.find((thing) => thing.id === id) ?? []);
  const isGone = chosen.length < ids.length;
  const typed = typedBeside(form, name);
  if (!parts && (isGone || typed !== undefined)) return { needsBoard: true };
  const beside = readNames(named, typed ?? ALL, reading);
  if ('problems' in beside) return { errors: { [otherName(name)]: beside.problems.map(capital).join(' ') } };
  if (isGone) return { errors: { [name]: t('form.gone') } };
  const added = 'value' in beside && beside.value ? beside.value.of : [];
  return {
    value: [...new Map([...chosen, ...added].map(({ id, name: now }) => [id, { id, name: now }])).values()],
  };
}
