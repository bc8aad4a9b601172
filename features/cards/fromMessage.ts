import type { IMessage, IMessageAttachment } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms/RoomType';
import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { messageType } from '../../rocketchat/messages/messageType';
import { UserError } from '../../rocketchat/UserError';
import { asText } from '../../trello/markdown/mentions';
import { oneLine } from '../../trello/oneLine';
import { callingNobody, forTrello } from '../../ui/forTrello';
import { plainTitle } from '../../ui/plainTitle';
import type { Origin } from '../../ui/viewId';
import { siteUrl } from '../webhooks/callbackUrl';

/** Somebody's message, as a card or a comment. */
export interface Draft {
  title: string;
  text: string;
}

/** Characters of a message; with what is added below, it stays within Trello's limit. */
const MAX_TEXT_LENGTH = 12_000;
const MAX_FILES = 10;

/**
 * @param message is untrusted; this person is known to be allowed to read the room
 * @throws UserError for a message in another room
 */
export async function draftOf(context: ChatContext, message: IMessage | undefined): Promise<Draft> {
  const { t } = context;
  const isHere = message && (message.room as IRoom | undefined)?.id === context.room.id;
  if (!isHere) throw new UserError(t('source.notVisible'));
  if (messageType(message) === 'e2e') throw new UserError(t('source.encrypted'));
  // Without it there is no link back, and no file of the server can be linked.
  const address = await siteUrl(context).catch(() => '');
  const files = filesOf(message, address).slice(0, MAX_FILES);
  const written = writtenIn(message);
  const parts = [
    forTrello(written.slice(0, MAX_TEXT_LENGTH)).trim(),
    linksTo(files),
    describeSource(context, message, `${address}${pathOf(context.room)}`),
  ];
  const [file] = files;
  return {
    title: plainTitle(written) || plainTitle(file?.name ?? ''),
    text: parts.filter(Boolean).join('\n\n'),
  };
}

/** A message as a comment by its author: its text, and links to its files. */
export async function commentOf(context: AppContext, message: IMessage): Promise<string> {
  const address = await siteUrl(context).catch(() => '');
  const files = filesOf(message, address).slice(0, MAX_FILES);
  // A reply that quotes another message begins with an empty link to it.
  const written = writtenIn(message).replace(/^(\[ \]\([^\s)]+\)\s*)+/, '');
  return [callingNobody(forTrello(written).trim()), linksTo(files)].filter(Boolean).join('\n\n');
}

/** What its author typed: the text, and what is written below files. Servers store it in either place, or in both. */
export function writtenIn({ text, attachments = [] }: Pick<IMessage, 'text' | 'attachments'>): string {
  const parts = [text, ...attachments.filter(isUpload).map(({ description }) => description)];
  return [...new Set(parts)].filter(Boolean).join('\n\n');
}

const linksTo = (files: SentFile[]): string =>
  files.map(({ name, url }) => `- [${asText(oneLine(name, 120))}](${url})`).join('\n');

/**
 * The same for the message that a form is about, read again: an updated form, and one from a phone, may have lost its
 * initial values.
 */
export async function draftOfSource(context: ChatContext, origin: Origin | undefined): Promise<Draft> {
  if (origin?.kind !== 'source') return { title: '', text: '' };
  const message = await context.read.getMessageReader().getById(origin.messageId);
  return draftOf(context, message);
}

/** For the text in a message box. If the title says everything, there is no description. */
export function draftOfText(text: string): Draft {
  const written = forTrello(text.slice(0, MAX_TEXT_LENGTH)).trim();
  const title = plainTitle(text);
  return { title, text: title === written ? '' : written };
}

function describeSource({ t }: AppContext, message: IMessage, room: string): string {
  const { alias, sender, id } = message;
  const { name, username } = sender;
  const who = {
    name: asText(oneLine(alias ?? (name || username), 120)),
    username: asText(`@${username}`),
  };
  const isLinked = room.startsWith('http') && id;
  return isLinked
    ? t('source.link', { ...who, url: `${room}?msg=${encodeURIComponent(id)}` })
    : t('source.from', who);
}

function pathOf({ type, id, slugifiedName }: IRoom): string {
  if (type === RoomType.DIRECT_MESSAGE) return `/direct/${encodeURIComponent(id)}`;
  const kind = type === RoomType.PRIVATE_GROUP ? 'group' : 'channel';
  return `/${kind}/${encodeURIComponent(slugifiedName)}`;
}

interface SentFile {
  name: string;
  url: string;
}

/** Images, audio, video and files; not quotes or previews, nor what an app shows below a linked title. */
function filesOf({ attachments, file }: IMessage, address: string): SentFile[] {
  return (attachments ?? []).flatMap((attachment) => {
    const { title, imageUrl, audioUrl, videoUrl } = attachment;
    const link = isUpload(attachment) ? title?.link : undefined;
    const url = fullUrl(link ?? imageUrl ?? audioUrl ?? videoUrl, address);
    const name = title?.value ?? file?.name ?? url?.split(/[?#]/)[0]?.split('/').pop();
    return url ? [{ name: name || '–', url }] : [];
  });
}

/** Older servers give the type of only some; there, a downloadable attachment is a file, too. */
const isUpload = ({ type, title }: IMessageAttachment): boolean =>
  type === 'file' || title?.displayDownloadLink === true;

/** @returns undefined unless it is a web URL: a message may contain anything */
function fullUrl(link: unknown, address: string): string | undefined {
  if (typeof link !== 'string' || link.length > 2_000) return undefined;
  const url = /^\/(?!\/)/.test(link) ? address + link : link;
  if (!/^https?:\/\/[^/]/i.test(url)) return undefined;
  // Otherwise the link would end there.
  return url.replace(/[\s()<>"\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
