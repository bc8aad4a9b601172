import { roomToApp } from './converters/rooms';
import { userToApp } from './converters/users';
import type { Instance } from './Instance';
import type { Interactions } from './interactions';
import type { RoomRecord, UserRecord } from './records';
import { checkAccess, checkRights, isEncrypted } from './send';
import { storeMessage, write } from './store';
import { splitWords } from './words';
import type { RoomRef, UserRef, Workspace } from './Workspace';

export interface CommandOptions {
  threadId?: string;
  /**
   * The web client cuts at the first line break and accepts lower case only; the mobile one posts texts with breaks. By
   * REST (`commands.run`) a text arrives whole, from any room its user may read. Over the web client's own connection
   * (`ddp`) a program may name any room: the server does not check that its user may be there.
   */
  client?: 'web' | 'mobile' | 'rest' | 'ddp';
}

interface Typed {
  user: UserRef;
  room: RoomRef;
  text: string;
  options: CommandOptions;
}

interface Around {
  workspace: Workspace;
  instance: Instance;
  interactions: Interactions;
}

export async function runCommand({ workspace, instance, interactions }: Around, typed: Typed): Promise<void> {
  const { threadId, client = 'web' } = typed.options;
  const user = workspace.user(typed.user);
  const room = workspace.room(typed.room);
  if (client === 'rest') checkAccess(workspace, user, room);
  else if (client !== 'ddp') checkComposer(workspace, user, room);
  if (client === 'mobile' && typed.text.includes('\n')) {
    await storeMessage(instance.parts, write(workspace, { ...typed, threadId }));
    return;
  }
  const whole = /^\/(\S+)(.*)/s.exec(typed.text) ?? [];
  const [, name = '', rest = ''] = client === 'rest' ? whole : (/^\/(\S+)(.*)/.exec(typed.text) ?? []);
  const command = client === 'mobile' ? name.toLowerCase() : name;
  if (!instance.commands.has(command)) throw new Error(`No such command: "/${name}"`);
  const context = new instance.engine.SlashCommandContext(
    Object.freeze(userToApp(user)),
    Object.freeze(roomToApp(workspace, room)),
    Object.freeze(splitWords(rest)) as string[],
    threadId,
    // Only clients send one.
    client === 'rest' ? undefined : interactions.newTrigger(),
  );
  await instance.manager.getCommandManager().executeCommand(command, context);
}

function checkComposer(workspace: Workspace, user: UserRecord, room: RoomRecord): void {
  if (room.archived || isEncrypted(workspace, room))
    throw new Error('Commands cannot be used in archived or encrypted rooms');
  // People who may not post see no composer.
  checkRights(workspace, user, room);
}
