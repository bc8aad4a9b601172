import type { Say } from '../../i18n/texts';
import type { Link } from '../../storage/records';
import { boardIdIn, cardIdIn, findByName } from '../../trello/find';
import { names, quoted } from '../boards/boards';
import { UserError } from '../../rocketchat/UserError';

/**
 * Finds one of a room's links by an address, short link, id or name, as they were when it was linked.
 * @throws UserError with what the room follows
 */
export function pickLink(say: Say, links: Link[], typed: string): Link {
  if (!links.length) throw new UserError(say('links.none'));
  const ids = [boardIdIn(typed), cardIdIn(typed)];
  const byId = links.find(({ model }) => ids.includes(model.id) || ids.includes(model.shortLink ?? model.id));
  if (byId) return byId;
  const found = findByName(
    links.map((link) => ({ name: link.model.name, link })),
    typed,
  );
  if ('one' in found) return found.one.link;
  const name = quoted(typed);
  throw new UserError(
    'several' in found
      ? say('links.ambiguous', { name, names: names(found.several) })
      : say('links.unknown', { name, names: namesOf(links) }),
  );
}

/** More names than this make no sentence. */
const MOST = 10;

export const namesOf = (links: Link[]): string => names(links.slice(0, MOST).map(({ model }) => model));
