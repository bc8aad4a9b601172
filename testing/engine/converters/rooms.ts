import type { RoomRecord } from '../records';
import type { Workspace } from '../Workspace';
import { mapFields, take } from './mapped';
import { userToApp } from './users';

/** Fields in newer servers that 7.0 leaves among the unmapped properties. */
const NEWER = { teamId: 'teamId', isTeamMain: 'teamMain', isFederated: 'federated' };

/** A room as an app sees it; archived, encrypted, topic and so on stay in `_unmappedProperties_`. */
export function roomToApp(workspace: Workspace, room: RoomRecord | undefined): any {
  if (!room) return undefined;
  return mapFields(room, {
    id: '_id',
    displayName: 'fname',
    slugifiedName: 'name',
    members: 'members',
    userIds: 'uids',
    messageCount: 'msgs',
    createdAt: 'ts',
    updatedAt: '_updatedAt',
    lastModifiedAt: 'lm',
    customFields: 'customFields',
    description: 'description',
    ...(workspace.age === 'newer' && NEWER),
    isDefault: (data) => !!take(data, 'default'),
    isReadOnly: (data) => !!take(data, 'ro'),
    displaySystemMessages: (data) => take(data, 'sysMes') ?? true,
    // The engine's RoomType uses Rocket.Chat's own letters as values.
    type: 't',
    creator: (data) => {
      const creator = take(data, 'u');
      return creator && userToApp(workspace.users.get(creator._id));
    },
    parentRoom: (data) => {
      const parent = take(data, 'prid');
      return parent && roomToApp(workspace, workspace.rooms.get(parent));
    },
  });
}
