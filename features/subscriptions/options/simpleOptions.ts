import { capital, type Translate } from '../../../i18n/texts';
import { chooseEvents } from '../../../trello/chooseEvents';
import { echo } from '../../../trello/echo';
import { eventGroups } from '../../../trello/eventGroups';
import { option } from '../../../ui/elements';
import { multiSelectField, selectField } from '../../../ui/form';
import type { Form } from '../../../ui/readForm';
import type { FormRead, OptionKind, Reading } from './OptionKind';

export const events: OptionKind<string[]> = {
  read(text, { t }) {
    const chosen = chooseEvents(text.split(','), t);
    return typeof chosen === 'string' ? { problems: [chosen] } : { value: chosen };
  },
  fields: (chosen = [], { field }) => {
    const options = eventGroups.map((group) => option(group, capital(group)));
    return [multiSelectField({ ...field, options }, chosen)];
  },
  readForm(form, { t, name }) {
    const chosen = form.many(name);
    if (chosen && !chosen.length) return { errors: { [name]: t('form.noEvents') } };
    return chosen && { text: chosen.join(',') };
  },
};

export const onOff: OptionKind<boolean> = {
  read(text, { t, name }) {
    if (/^(on|yes|true|room|)$/i.test(text)) return { value: true };
    if (/^(off|no|false)$/i.test(text)) return { value: false };
    return { problems: [t('option.switch', { option: name, value: echo(text) })] };
  },
  fields: (isOn, { t, field }) => {
    const options = [option('on', t('form.on')), option('off', t('form.off'))];
    return [selectField({ ...field, options }, isOn ? 'on' : 'off')];
  },
  readForm: readOne,
};

/** One of a few words. @param label for a form */
export const oneOf = <Value extends string>(
  values: readonly Value[],
  label: (value: Value, t: Translate) => string,
): OptionKind<Value> => ({
  read(text, { t, name }) {
    const value = values.find((known) => known === text.toLowerCase());
    if (value) return { value };
    return { problems: [t('option.oneOf', { option: name, value: echo(text), values: values.join(', ') })] };
  },
  fields: (chosen, { t, field }) => {
    const options = values.map((value) => option(value, capital(label(value, t))));
    return [selectField({ ...field, options }, chosen)];
  },
  readForm: readOne,
});

function readOne(form: Form, { name }: Reading): FormRead<never> {
  const text = form.one(name);
  return text === undefined ? undefined : { text };
}
