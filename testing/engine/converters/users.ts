import type { UserRecord } from '../records';

/** A user as an app sees it; undefined stays undefined. */
export function userToApp(user: UserRecord | undefined): any {
  if (!user) return undefined;
  const language = user.settings?.preferences.language;
  return {
    id: user._id,
    username: user.username,
    emails: user.emails,
    type: user.type,
    isEnabled: user.active,
    name: user.name,
    roles: user.roles,
    status: user.status,
    statusConnection: user.statusConnection,
    utcOffset: user.utcOffset,
    createdAt: user.createdAt,
    updatedAt: user._updatedAt,
    appId: user.appId,
    settings: { preferences: language ? { language } : {} },
  };
}
