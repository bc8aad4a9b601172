import type { Scene } from '../Scene';

interface Destinations {
  openCard: (cardId: string) => void;
  openRoom: (roomId: string) => void;
}

/**
 * Trello URLs open in the Trello of this page, and message URLs in their room.
 * @returns whether the link was opened here
 */
export function openLink(href: string, scene: Scene, destinations: Destinations): boolean {
  const { me, trello, rooms, people } = scene;
  const address = parse(href);
  if (!address) return false;
  const { hostname, pathname, searchParams } = address;
  const [, , name] = pathname.split('/');
  const room = searchParams.has('msg') ? rooms.find((each) => each.name === name) : undefined;
  if (room) {
    destinations.openRoom(room.id);
    return true;
  }
  if (trello && pathname === '/authorize' && searchParams.has('client_id')) {
    // Nobody logs in to the local Trello, so its page is told who comes.
    const account = people.find(({ username }) => username === me)?.trelloUsername ?? '';
    searchParams.set('login_hint', account);
    window.open(address, '_blank');
    return true;
  }
  if (!trello || hostname !== 'trello.com') return false;
  if (pathname === '/1/authorize') {
    window.open(`/authorize?user=${me}`, '_blank');
    return true;
  }
  const [, kind, shortLink] = pathname.split('/');
  const card = trello.lists.flatMap(({ cards }) => cards).find((each) => each.shortLink === shortLink);
  if (kind === 'c' && card) destinations.openCard(card.id);
  // A board is already visible; its archive is not shown on this page.
  return kind === 'c' || kind === 'b';
}

function parse(href: string): URL | undefined {
  try {
    return new URL(href, location.href);
  } catch {
    return undefined;
  }
}
