/** What the consent page says about each scope that an app may ask for. */
export const scopeWords: Record<string, string> = {
  'read:board:trello': 'See your boards, lists, cards and comments',
  'write:board:trello': 'Create and change lists, cards and comments on your boards',
  'read:member:trello': 'See your name, your picture and your email address',
  'write:member:trello': 'Change your stickers, stars and saved searches',
  'read:organization:trello': 'See your workspaces',
  'write:organization:trello': 'Change your workspaces',
  'write:board:membership:trello': 'Add and remove members of your boards',
  'write:organization:membership:trello': 'Add and remove members of your workspaces',
  'read:enterprise:trello': 'See your enterprises',
  'write:enterprise:trello': 'Change your enterprises',
  offline_access: 'Keep access until you remove it',
};

/**
 * What a Bearer token needs for a request. The path of a member itself is about the member, nested ones are about
 * boards and cards.
 * @param path below /1
 */
export function scopeFor(method: string, path: string): string {
  if (method === 'GET' && /^\/members\/[^/]+\/?$/.test(path)) return 'read:member:trello';
  if (method === 'GET' || path.startsWith('/webhooks')) return 'read:board:trello';
  return 'write:board:trello';
}
