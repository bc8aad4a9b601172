import type { Translate } from '../../../i18n/texts';
import type { NamedId } from '../../../trello/filters';
import type { Found } from '../../../trello/find';
import type { BoardParts } from '../../../trello/models';
import type { ChoiceField, Input } from '../../../ui/form';
import type { Form } from '../../../ui/readForm';

export type Find = (things: NamedId[], typed: string) => Found<NamedId>;

export interface Reading {
  t: Translate;
  /** of the option: sentences about it use it, and its field in a form is called so */
  name: string;
  /** what the board has; absent until something needs it */
  parts?: BoardParts;
  /** how names are looked up */
  find?: Find;
}

export interface FormReading<Value> extends Reading {
  before?: Value;
}

/** Names cannot be understood before what the board has is known. */
interface NeedsBoard {
  needsBoard: true;
}

/** A problem is the end of a sentence. */
export type Read<Value> = { value: Value } | { problems: string[] } | NeedsBoard;

/** Errors by the field they stand beside. */
export type Chosen<Value> = { value: Value } | { errors: Record<string, string> } | NeedsBoard;

/** What a form says: a value, the text somebody would write, or nothing, and then the option keeps its value. */
export type FormRead<Value> = Chosen<Value> | { text: string } | undefined;

export interface Rendering {
  t: Translate;
  field: Omit<ChoiceField, 'options'>;
  parts?: BoardParts;
}

/** How values of one kind are written, chosen in a form, and read from both. */
export interface OptionKind<Value> {
  read(text: string, reading: Reading): Read<Value>;
  /** none where there is nothing to choose from: an empty list cannot be drawn everywhere */
  fields(value: Value | undefined, rendering: Rendering): Input[];
  readForm(form: Form, reading: FormReading<Value>): FormRead<Value>;
}

/** A filter of a subscription, or how its messages look. */
export interface SubscriptionOption<Value> extends OptionKind<Value> {
  /** `name=…` in the settings, `--name …` in a command, and in `form.name` and `help.flag.name` of the texts */
  name: string;
  /** a value as somebody writes it */
  example: string;
  /** whether no value has several words */
  isOneWord?: true;
  /** whether it decides what a room gets: a line with a mistake in it must not let more through */
  isFilter?: true;
  /** whether it means nothing on another board */
  isOfBoard?: true;
  /** a fact for answers, such as "only the list “Done”"; nothing where there is nothing to say */
  describe(value: Value, t: Translate): string | false | undefined;
}
