import { capital, type Translate } from '../../../i18n/texts';
import type { FormErrors } from '../../../rocketchat/surfaces/openModal';
import type { SubscriptionOptions } from '../../../storage/records';
import type { BoardParts } from '../../../trello/models';
import type { Input } from '../../../ui/form';
import type { Form } from '../../../ui/readForm';
import { type Asking, findMistake, type SubscriptionInput, valuesOf, withParts } from './readOptions';
import { rows, valueOf } from './subscriptionOptions';

/** Applies a form to the current options: an unchanged field keeps its value. */
export async function readOptionsForm(
  t: Translate,
  form: Form,
  { before, readParts }: Asking & { before: SubscriptionOptions },
): Promise<{ values: Partial<SubscriptionOptions> } | FormErrors> {
  const reads = await withParts(readParts, (parts) =>
    rows.flatMap((row) => {
      const reading = { t, name: row.name, parts };
      const chosen = row.readForm(form, { ...reading, before: valueOf(before, row) });
      if (!chosen) return [];
      return [{ row, read: 'text' in chosen ? row.read(chosen.text, reading) : chosen }];
    }),
  );
  const errors: Record<string, string> = {};
  for (const { row, read } of reads) {
    if ('problems' in read) errors[row.name] = capital(read.problems.join(' '));
    if ('errors' in read) Object.assign(errors, read.errors);
  }
  return Object.keys(errors).length ? { errors } : { values: valuesOf(reads) };
}

/** The same before the board is known, with fields for options that need none: as somebody would write them. */
export function inputOfForm(t: Translate, form: Form): { input: SubscriptionInput } | FormErrors {
  const input: SubscriptionInput = {};
  const errors: Record<string, string> = {};
  for (const row of rows) {
    const chosen = row.readForm(form, { t, name: row.name });
    if (!chosen) continue;
    if ('errors' in chosen) Object.assign(errors, chosen.errors);
    if (!('text' in chosen)) continue;
    const mistake = findMistake(t, row, chosen.text);
    if (mistake === undefined) input[row.name] = chosen.text;
    else errors[row.name] = capital(mistake);
  }
  return Object.keys(errors).length ? { errors } : { input };
}

/** The fields of a form; none for options that need an unknown board. */
export const optionFields = (
  { t, appId }: { t: Translate; appId: string },
  values: Partial<SubscriptionOptions>,
  parts?: BoardParts,
): Input[] =>
  rows.flatMap((row) => {
    const label = t(`form.${row.name}`);
    const field = { appId, name: row.name, label, placeholder: t('form.choose') };
    return row.fields(valueOf(values, row), { t, field, parts });
  });
