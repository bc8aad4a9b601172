import { speak } from '../../i18n/texts';
import type { TrelloLink } from '../../trello/linksIn';
import type { Board } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { formatDate } from '../../trello/wording/formatDate';
import { boardPreview, cardPreview, type PreviewAttachment } from '../../ui/previewAttachment';
import { isInScope, type Scope, scopeOf } from '../access';
import type { AppContext } from '../AppContext';
import { logError } from '../explainError';
import { ifSeen } from '../ifSeen';
import type { Settings } from '../settings';
import { openTrello } from '../trelloClient';
import { UserError } from '../UserError';

interface Sight {
  trello: TrelloClient;
  settings: Settings;
  /** what the room may see of a board */
  scope: (boardId: string) => Scope;
}

/**
 * What links lead to, as far as everybody in the room may see it: by the room's rule, and public boards in any room.
 * One request for each link. Whoever wrote the message asked for nothing, so nobody is told what cannot be shown.
 */
export async function drawLinks(
  context: AppContext,
  roomId: string,
  links: readonly TrelloLink[],
): Promise<PreviewAttachment[]> {
  const settings = await context.settings();
  const { apiKey, apiToken, linkPreviews, readAccess } = settings;
  if (!links.length || !linkPreviews || readAccess === 'nothing' || !apiKey || !apiToken) return [];
  const followed = readAccess === 'linked' ? await context.links.ofRoom(roomId) : [];
  const scope = (boardId: string): Scope => scopeOf(readAccess, followed, boardId);
  try {
    const sight: Sight = { trello: await openTrello(context), settings, scope };
    const drawn = await Promise.all(links.map((link) => drawQuietly(context, sight, link)));
    return drawn.flatMap((preview) => preview ?? []);
  } catch (error) {
    // The settings hold something that can be no key or token: `/trello status` says so.
    if (error instanceof UserError) return [];
    throw error;
  }
}

async function drawQuietly(
  context: AppContext,
  sight: Sight,
  link: TrelloLink,
): Promise<PreviewAttachment | undefined> {
  try {
    return link.kind === 'card' ? await drawCard(sight, link.id) : await drawBoard(sight, link.id);
  } catch (error) {
    logError(error, context, 'link-previews');
    return undefined;
  }
}

async function drawCard(
  { trello, settings, scope }: Sight,
  id: string,
): Promise<PreviewAttachment | undefined> {
  const card = await ifSeen(trello.fullCard(id));
  if (!card || !isShortLink(card.shortLink)) return undefined;
  if (!isPublic(card.board) && !isInScope(scope(card.idBoard), card)) return undefined;
  const { timeZone: zone, language } = settings;
  const date = (iso: string): string => formatDate(iso, { zone, language });
  return cardPreview({ say: speak(language), card, date, now: new Date() });
}

/** Of a board whose lists or cards the room follows, it may not count the others. */
async function drawBoard(
  { trello, settings, scope }: Sight,
  id: string,
): Promise<PreviewAttachment | undefined> {
  const board = await ifSeen(trello.boardOverview(id));
  if (!board || !isShortLink(board.shortLink)) return undefined;
  if (!isPublic(board) && scope(board.id) !== 'all') return undefined;
  return boardPreview(speak(settings.language), board);
}

const isPublic = ({ prefs }: Pick<Board, 'prefs'>): boolean => prefs?.permissionLevel === 'public';

/** It becomes part of an address. */
const isShortLink = (text: string): boolean => /^[A-Za-z0-9]{8}$/.test(text);
