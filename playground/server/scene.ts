import { subcommands } from '../../commands/dispatch';
import { translator } from '../../i18n/texts';
import type { MessageRecord, Notice, RoomRecord } from '../../testing/engine/records';
import type { Block } from '../parts/Shown';
import type { CommandHelp, MenuButton, RoomInList, Scene, SeenMessage, SeenSurface } from '../Scene';
import { logOf } from './log';
import { FIRST_ROOM, people } from './people';
import { label, settingsOf } from './settings';
import type { Stage } from './Stage';
import { boardOf } from './trelloBoard';

const APP = 'trello.bot';

export interface SceneQuery {
  user: string;
  room: string;
  /** number of the last surface that was shown */
  after: number;
}

/** @throws for a user who cannot be chosen */
export function sceneOf(stage: Stage, { user, room: wanted, after }: SceneQuery): Scene {
  const { host, trello, board } = stage;
  const me = people.find(({ username }) => username === user)?.username;
  if (!me) throw new Error('There is no such person in the playground.');
  const rooms = roomsOf(stage, me);
  const room = rooms.find(({ id }) => id === wanted) ?? rooms.find(({ name }) => name === FIRST_ROOM);
  if (!room) throw new Error('There is no such room.');
  return {
    people,
    me,
    userId: host.workspace.user(me)._id,
    rooms,
    room,
    messages: messagesOf(stage, { user: me, room: room.id }),
    ...surfacesOf(stage, me, after),
    buttons: buttonsOf(stage),
    commands,
    ...(me === 'admin' && { settings: settingsOf(host) }),
    ...(board && { trello: boardOf(trello, board) }),
    log: logOf(stage),
  };
}

const t = translator('en');
const commands: CommandHelp[] = subcommands.map(({ name, usage, summary }) => ({
  name,
  usage,
  summary: t(summary),
}));

function roomsOf(stage: Stage, user: string): RoomInList[] {
  const { workspace } = stage.host;
  const uid = workspace.user(user)._id;
  return workspace.rooms
    .all()
    .filter(({ _id }) => workspace.members(_id).some((member) => member.uid === uid))
    .map((room) => ({
      id: room._id,
      name: nameOf(room, user),
      kind: room.t === 'd' ? 'direct' : room.t === 'p' ? 'private' : 'channel',
      lastAt: Math.max(0, ...messagesOf(stage, { user, room: room._id }).map(({ at }) => at)),
    }));
}

const nameOf = ({ t, name, usernames = [] }: RoomRecord, user: string): string =>
  t === 'd' ? usernames.filter((each) => each !== user).join(', ') : (name ?? '');

function messagesOf({ host }: Stage, { user, room }: { user: string; room: string }): SeenMessage[] {
  const notices = host.notices(user).filter(({ rid }) => rid === room);
  const posts = host.messages(room).filter(({ t }) => t === undefined);
  return [...posts.map((post) => seen(post, false)), ...notices.map((notice) => seen(notice, true))].sort(
    (one, other) => one.at - other.at,
  );
}

function seen(message: MessageRecord | Notice, isPrivate: boolean): SeenMessage {
  const { _id: id, msg: text, u, ts, tmid, tcount, editedAt } = message;
  const isApp = u.username === APP;
  const person = people.find(({ username }) => username === u.username);
  return {
    id,
    text,
    username: u.username,
    name: isApp ? 'Trello' : (person?.name ?? u.username),
    at: ts.getTime(),
    isPrivate,
    isEdited: editedAt !== undefined,
    isApp,
    ...(tmid && { threadId: tmid }),
    replies: tcount ?? 0,
    blocks: (message.blocks ?? []) as Block[],
    attachments: message.attachments ?? [],
  };
}

function surfacesOf({ host }: Stage, user: string, after: number): Pick<Scene, 'surfaces' | 'lastSurface'> {
  const uid = host.workspace.user(user)._id;
  const all = host.surfaces();
  const surfaces = all.slice(after).flatMap((surface, index): SeenSurface[] => {
    if (surface.user !== uid || surface.dropped) return [];
    const { type, view, viewId, errors } = surface;
    return [
      {
        number: after + index + 1,
        type,
        ...(view && { view: view as SeenSurface['view'] }),
        ...(viewId && { viewId }),
        ...(errors && { errors }),
      },
    ];
  });
  return { surfaces, lastSurface: all.length };
}

interface Described {
  actionId: string;
  context: string;
  labelI18n: string;
}

const contexts = ['messageAction', 'roomAction', 'messageBoxAction'];

const buttonsOf = ({ host }: Stage): MenuButton[] =>
  (host.actionButtons() as Described[])
    .filter(({ context }) => contexts.includes(context))
    .map(({ actionId, context, labelI18n }) => ({
      actionId,
      context: context as MenuButton['context'],
      label: label(labelI18n),
    }));
