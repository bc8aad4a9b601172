import type { Translate } from '../i18n/texts';
import type { Answer, Button } from './Answer';
import { MESSAGE_ID } from './buttonValue';
import { button, section } from './elements';

export const UNDO_ACTION = 'act.undo';

/** The block that says what was done. */
export const DONE_BLOCK = 'note';

interface UndoValue {
  /** of what is undone */
  key: string;
  threadId?: string;
}

export const undoButton = ({ t, appId, ...value }: UndoValue & { t: Translate; appId: string }): Button =>
  button(DONE_BLOCK, {
    appId,
    actionId: UNDO_ACTION,
    text: t('button.undo'),
    value: `${value.key} ${value.threadId ?? ''}`,
  });

const VALUE = new RegExp(`^([A-Za-z0-9]{17}) ((?:${MESSAGE_ID})?)$`);

/** @returns undefined unless it is from a button of ours */
export function decodeUndo(value: unknown): UndoValue | undefined {
  const [, key, threadId] = (typeof value === 'string' && VALUE.exec(value)) || [];
  return key === undefined ? undefined : { key, ...(threadId && { threadId }) };
}

/** What was done to a card. Without a button, one sentence is text alone. */
export const doneAnswer = (text: string, undo?: Button): Answer => ({
  text,
  ...(undo && { blocks: [{ ...section(text), blockId: DONE_BLOCK, accessory: undo }] }),
});
