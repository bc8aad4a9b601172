import type { Translate } from '../i18n/texts';
import type { Answer } from './Answer';
import { MESSAGE_ID } from './buttonValue';
import { buttons, context, section } from './elements';

export const CONNECT_ACTION = 'account.connect';
export const CONTINUE_ACTION = 'account.continue';

/** What a button is about. Validated when it comes back: anybody can send a forged click. */
export interface RequestChoice {
  /** of what runs afterwards; absent if nothing does */
  requestId?: string;
  /** the thread that the answer belongs in */
  threadId?: string;
}

interface ConnectAnswer extends RequestChoice {
  t: Translate;
  appId: string;
  text: string;
  /** what runs afterwards, if the person typed it */
  typed?: string;
}

/** A sentence with a button that opens the form of `/trello connect`. Its message is replaced by the outcome. */
export function connectAnswer({ t, appId, text, typed, ...choice }: ConnectAnswer): Answer {
  const then = typed === undefined ? t('connect.then') : t('connect.thenRuns', { typed });
  const button = { appId, actionId: CONNECT_ACTION, text: t('button.connect'), value: encodeRequest(choice) };
  return {
    text,
    id: choice.requestId,
    blocks: [section(text), buttons('connect', [button]), ...(choice.requestId ? [context(then)] : [])],
  };
}

/** For what needs a click of its own. @param isForm whether it opens a form: then it may be clicked again */
export function continueAnswer({
  t,
  appId,
  isForm,
  ...choice
}: Omit<ConnectAnswer, 'text' | 'typed'> & { isForm: boolean }): Answer {
  const text = t('connect.continue');
  const value = encodeRequest(choice);
  const actionId = isForm ? CONTINUE_ACTION : CONNECT_ACTION;
  const button = { appId, actionId, text: t('button.continue'), value };
  return { text, blocks: [section(text), buttons('continue', [button])] };
}

export const encodeRequest = ({ requestId, threadId }: RequestChoice): string =>
  `${requestId ?? '-'} ${threadId ?? ''}`;

const REQUEST = new RegExp(`^(-|[A-Za-z0-9]{17}) ((?:${MESSAGE_ID})?)$`);

/** @returns undefined unless it is from a button of ours */
export function decodeRequest(value: unknown): RequestChoice | undefined {
  const parts = typeof value === 'string' && REQUEST.exec(value);
  if (!parts) return undefined;
  const [, requestId = '-', threadId = ''] = parts;
  return { ...(requestId !== '-' && { requestId }), ...(threadId && { threadId }) };
}
