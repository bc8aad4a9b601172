import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { AppContext } from '../../rocketchat/AppContext';
import { isRemoved } from '../../rocketchat/messages/messageType';
import { isBlank } from '../../trello/oneLine';
import { commentOf, writtenIn } from '../cards/fromMessage';

/** Whether somebody wants it to stay in chat: it begins with two slashes. */
export const isForTrello = (message: IMessage): boolean => !writtenIn(message).trimStart().startsWith('//');

/** @returns the comment that the reply should be now; empty for none, undefined for a removed reply */
export async function replyText(context: AppContext, messageId: string): Promise<string | undefined> {
  const message = (await context.read.getMessageReader().getById(messageId)) as IMessage | null | undefined;
  if (!message || isGone(message)) return undefined;
  const text = isForTrello(message) ? await commentOf(context, message) : '';
  return isBlank(text) ? '' : text;
}

/** A file without a text is no removed message. */
const isGone = (message: IMessage): boolean =>
  isRemoved({ ...message, text: message.text || (message.attachments?.length ? 'file' : '') });
