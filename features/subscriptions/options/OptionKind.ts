import type { Translate } from '../../../i18n/texts';
import type { SubscriptionOptions } from '../../../storage/records';
import type { NamedId } from '../../../trello/filters';
import type { Found } from '../../../trello/findByName';
import type { BoardParts } from '../../../trello/models';
import type { ChoiceField, Input } from '../../../ui/form';
import type { Form } from '../../../ui/readForm';

export type Find = (things: NamedId[], typed: string) => Found<NamedId>;

export interface Reading {
  t: Translate;
  /** of the option, used in sentences and as its field in a form */
  name: string;
  /** the board's lists, labels and members; absent until needed */
  parts?: BoardParts;
  /** how names are looked up */
  find?: Find;
}

export interface FormReading<Value> extends Reading {
  before?: Value;
}

/** Names can be resolved only with the board's data. */
interface NeedsBoard {
  needsBoard: true;
}

/** A problem is the end of a sentence. */
export type Read<Value> = { value: Value } | { problems: string[] } | NeedsBoard;

/** Errors by form field. */
export type Chosen<Value> = { value: Value } | { errors: Record<string, string> } | NeedsBoard;

/** The value in a form: a value, the text somebody would write, or nothing, which keeps the current value. */
export type FormRead<Value> = Chosen<Value> | { text: string } | undefined;

export interface Rendering {
  t: Translate;
  field: Omit<ChoiceField, 'options'>;
  parts?: BoardParts;
}

/** How values of one kind are written, chosen in a form, and parsed from both. */
export interface OptionKind<Value> {
  read(text: string, reading: Reading): Read<Value>;
  /** none if there are no choices: an empty select cannot be rendered everywhere */
  fields(value: Value | undefined, rendering: Rendering): Input[];
  readForm(form: Form, reading: FormReading<Value>): FormRead<Value>;
}

/** A filter of a subscription, or a setting of how its messages look. */
export interface SubscriptionOption<Value> extends OptionKind<Value> {
  /** `name=…` in the settings, `--name …` in a command, and in `form.name` and `help.flag.name` of the texts */
  name: string;
  /** an example of its value, as written */
  example: string;
  /** whether its value is always a single word */
  isOneWord?: true;
  /** whether it decides what a room gets: a line with an error in it must not pass more */
  isFilter?: true;
  /** whether it is meaningless on another board */
  isOfBoard?: true;
  /** another option without which it cannot be on, and the end of a sentence that says so */
  needs?: { field: keyof SubscriptionOptions; reason: (t: Translate) => string };
  /** a fact for answers, such as "only the list “Done”"; empty if there is nothing to say */
  describe(value: Value, t: Translate): string | false | undefined;
}
