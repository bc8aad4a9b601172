import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import { translator } from '../../i18n/texts';
import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import type { Settings } from '../../rocketchat/settings';
import type { Subscription } from '../../storage/records';
import { formatDate } from '../../trello/describe/formatDate';
import type { Board, FullCard } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { ifVisible } from '../../trello/TrelloError';
import { boardPreview, cardPreview, type PreviewAttachment } from '../../ui/previewAttachment';
import { openOwnTrello } from '../accounts/openOwnTrello';
import { ownAccount } from '../accounts/ownAccount';
import { isOfWorkspaceToken } from '../accounts/retryWithOwnAccount';
import { isInScope, type Scope, scopeOf } from '../boards/boardAccess';
import { nameMirrors } from '../boards/mirrorCards';
import { openTrello } from '../credentials/openTrello';
import type { TrelloLink } from './linksIn';

interface Viewpoint {
  trello: TrelloClient;
  settings: Settings;
  /** with the title of the card that it mirrors, if any */
  named: (card: FullCard) => Promise<FullCard>;
  /** what the room may see of a board */
  scope: (boardId: string) => Scope;
}

/** Who can read for the room. */
interface Viewers {
  workspace: Promise<Viewpoint>;
  /** as an alternative, the message's author; undefined for somebody without an account */
  writer: () => Promise<Viewpoint | undefined>;
}

/**
 * What links lead to, as far as everybody in the room may see it: by the room's rule, and public boards in any room.
 * One request per link. The author asked for nothing, so nobody is told what cannot be shown.
 */
export async function renderPreviews(
  context: AppContext,
  { room, sender }: Pick<IMessage, 'room' | 'sender'>,
  links: readonly TrelloLink[],
): Promise<PreviewAttachment[]> {
  const settings = await context.settings();
  const { linkPreviews, readAccess } = settings;
  if (!links.length || !linkPreviews || readAccess === 'nothing') return [];
  const ofRoom = (): Promise<Subscription[]> => context.subscriptions.ofRoom(room.id);
  const subscribed = readAccess === 'linked' ? await ofRoom() : [];
  const named = async (card: FullCard): Promise<FullCard> =>
    (await nameMirrors(context, [card], { eyes: { roomId: room.id } }))[0] ?? card;
  const workspace = openTrello(context).then((trello) => ({
    trello,
    settings,
    named,
    scope: (boardId: string) => scopeOf(readAccess, subscribed, boardId),
  }));
  const writer = async (): Promise<Viewpoint | undefined> => {
    const account = await ownAccount(context, sender);
    if (!account) return undefined;
    const [trello, own] = await Promise.all([openOwnTrello(context, account), ofRoom()]);
    return { trello, settings, named, scope: (boardId) => scopeOf('linked', own, boardId) };
  };
  const rendered = await Promise.all(links.map((link) => renderIfNew(context, { workspace, writer }, link)));
  return rendered.flatMap((preview) => preview ?? []);
}

async function renderIfNew(
  context: AppContext,
  { workspace, writer }: Viewers,
  link: TrelloLink,
): Promise<PreviewAttachment | undefined> {
  try {
    try {
      return await render(await workspace, link);
    } catch (error) {
      if (!isOfWorkspaceToken(error)) throw error;
      // Errors of the workspace's account are shown by `/trello status`.
      const viewpoint = await writer();
      return viewpoint && (await render(viewpoint, link));
    }
  } catch (error) {
    logError(error, context, 'link-previews');
    return undefined;
  }
}

const render = (viewpoint: Viewpoint, { kind, id }: TrelloLink): Promise<PreviewAttachment | undefined> =>
  kind === 'card' ? renderCard(viewpoint, id) : renderBoard(viewpoint, id);

async function renderCard(
  { trello, settings, scope, named }: Viewpoint,
  id: string,
): Promise<PreviewAttachment | undefined> {
  const card = await ifVisible(trello.fullCard(id));
  if (!card || !isShortLink(card.shortLink)) return undefined;
  if (!isPublic(card.board) && !isInScope(scope(card.idBoard), card)) return undefined;
  const { timeZone: zone, language } = settings;
  const date = (iso: string): string => formatDate(iso, { zone, language });
  return cardPreview({ t: translator(language), card: await named(card), date, now: new Date() });
}

/** A room linked to lists or cards of a board must not learn the number of the others. */
async function renderBoard(
  { trello, settings, scope }: Viewpoint,
  id: string,
): Promise<PreviewAttachment | undefined> {
  const board = await ifVisible(trello.boardOverview(id));
  if (!board || !isShortLink(board.shortLink)) return undefined;
  if (!isPublic(board) && scope(board.id) !== 'all') return undefined;
  return boardPreview(translator(settings.language), board);
}

const isPublic = ({ prefs }: Pick<Board, 'prefs'>): boolean => prefs?.permissionLevel === 'public';

/** It becomes part of a URL. */
const isShortLink = (text: string): boolean => /^[A-Za-z0-9]{8}$/.test(text);
