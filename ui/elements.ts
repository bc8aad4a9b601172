import type { ActionElement, Block, Button, Menu, Option, Overflow } from './Answer';
import { MESSAGE_ID, MODEL_ID } from './buttonValue';

/** What an element is about. Validated when it comes back: anybody can send a forged click. */
export interface ModelChoice {
  /** id of a subscription's model, a board, a list or a card */
  modelId: string;
  /** the thread that the answer belongs in */
  threadId?: string;
}

export const encodeModel = ({ modelId, threadId }: ModelChoice): string => `${modelId} ${threadId ?? ''}`;

const MODEL = new RegExp(`^(${MODEL_ID}) ((?:${MESSAGE_ID})?)$`);

/** @returns undefined unless it is from a button of ours */
export function decodeModel(value: unknown): ModelChoice | undefined {
  const parts = typeof value === 'string' && MODEL.exec(value);
  if (!parts) return undefined;
  const [, modelId = '', threadId = ''] = parts;
  return { modelId, ...(threadId && { threadId }) };
}

/** The same with a word for the action: for the options of a menu. */
export interface WordChoice extends ModelChoice {
  word: string;
}

export const encodeWord = ({ word, ...choice }: WordChoice): string => `${word} ${encodeModel(choice)}`;

/** @returns undefined unless it is from a menu of ours */
export function decodeWord(value: unknown): WordChoice | undefined {
  const [, word, rest] = (typeof value === 'string' && /^([a-z]{1,20}) (.*)$/.exec(value)) || [];
  const choice = decodeModel(rest);
  return word && choice ? { word, ...choice } : undefined;
}

/** An action id must be unique in a message: one for each of several similar things. */
export const numbered = (action: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${action}.${String(index)}`);

interface ElementOptions {
  appId: string;
  /** unique in a message */
  actionId: string;
}

interface ButtonOptions extends ElementOptions {
  text: string;
  value: string;
  url?: string;
}

export const plain = (text: string): Option['text'] => ({ type: 'plain_text', text });

export const option = (value: string, text: string): Option => ({ text: plain(text), value });

/** @param blockId different in each block of a message */
export const buttons = (blockId: string, inputs: ButtonOptions[]): Block =>
  actions(
    blockId,
    inputs.map((element) => button(blockId, element)),
  );

export const actions = (blockId: string, elements: ActionElement[]): Block => ({
  type: 'actions',
  blockId,
  elements,
});

export const button = (blockId: string, { text, ...element }: ButtonOptions): Button => ({
  type: 'button',
  ...element,
  blockId,
  text: plain(text),
});

export const overflow = (
  blockId: string,
  { options, ...element }: ElementOptions & { options: Option[] },
): Overflow => ({
  type: 'overflow',
  ...element,
  blockId,
  options,
});

/** @param chosen the value of the current choice */
export function menu(
  blockId: string,
  {
    placeholder,
    options,
    chosen,
    ...element
  }: ElementOptions & { placeholder: string; options: Option[]; chosen?: string },
): Menu {
  const initialOption = options.find(({ value }) => value === chosen);
  return {
    type: 'static_select',
    ...element,
    blockId,
    placeholder: plain(placeholder),
    options,
    ...(initialOption && { initialOption, initialValue: initialOption.value }),
  };
}

export const section = (text: string): Extract<Block, { type: 'section' }> => ({
  type: 'section',
  text: { type: 'mrkdwn', text },
});

/** Small print. */
export const context = (text: string): Block => ({ type: 'context', elements: [{ type: 'mrkdwn', text }] });
