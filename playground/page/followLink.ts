import type { Scene } from '../Scene';

interface Places {
  openCard: (cardId: string) => void;
  openMessage: (roomName: string, messageId: string) => void;
}

/**
 * Addresses of Trello lead to the Trello of this page, and addresses of messages to the message.
 * @returns whether the link was followed here
 */
export function followLink(href: string, { me, trello, rooms }: Scene, places: Places): boolean {
  const { hostname, pathname, searchParams } = new URL(href, location.href);
  const message = searchParams.get('msg');
  const [, , room = ''] = pathname.split('/');
  if (message && rooms.some(({ name }) => name === room)) {
    places.openMessage(room, message);
    return true;
  }
  if (!trello || hostname !== 'trello.com') return false;
  if (pathname === '/1/authorize') {
    window.open(`/authorize?user=${me}`, '_blank');
    return true;
  }
  const [, kind, shortLink] = pathname.split('/');
  const card = trello.lists.flatMap(({ cards }) => cards).find((each) => each.shortLink === shortLink);
  if (kind === 'c' && card) places.openCard(card.id);
  // A board is in sight already; what is in its archive is not to be seen on this page.
  return kind === 'c' || kind === 'b';
}
