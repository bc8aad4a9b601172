import { Badge, Icon } from '@rocket.chat/fuselage';
import React, { type ReactElement } from 'react';
import type { RoomInList, Scene } from '../Scene';
import type { Login } from './useLogin';

export type Page = 'room' | 'settings';

interface Props {
  scene: Scene;
  page: Page;
  /** time of the last seen message, in milliseconds, by room */
  seenUntil: Record<string, number>;
  login: Login;
  onUser: (username: string) => void;
  onRoom: (id: string) => void;
  onPage: (page: Page) => void;
}

export function Sidebar({ scene, page, login, seenUntil, onUser, onRoom, onPage }: Props): ReactElement {
  const { rooms, room, settings, trello } = scene;
  return (
    <nav className="sidebar" aria-label="Rooms">
      <Who scene={scene} onUser={onUser} />
      {trello && <Elsewhere {...login} />}
      <ul>
        {rooms.map((each) => {
          const isOpen = page === 'room' && each.id === room.id;
          const isNew = !isOpen && each.lastAt > (seenUntil[each.id] ?? 0);
          return <RoomLink key={each.id} room={each} {...{ isOpen, isNew, onRoom }} />;
        })}
      </ul>
      {settings && (
        <button
          type="button"
          className="settings-link"
          aria-current={page === 'settings' ? 'page' : undefined}
          onClick={() => {
            onPage('settings');
          }}
        >
          App settings
        </button>
      )}
    </nav>
  );
}

const Who = ({ scene: { people, me }, onUser }: Pick<Props, 'scene' | 'onUser'>): ReactElement => (
  <label className="who">
    <span>You are</span>
    <select
      value={me}
      onChange={({ target }) => {
        onUser(target.value);
      }}
    >
      {people.map(({ username, name, role }) => (
        <option key={username} value={username}>
          {name}, {role}
        </option>
      ))}
    </select>
  </label>
);

const Elsewhere = ({ isElsewhere, setElsewhere }: Login): ReactElement => (
  <label className="elsewhere">
    <input
      type="checkbox"
      checked={isElsewhere}
      onChange={({ target }) => {
        setElsewhere(target.checked);
      }}
    />
    <span>Connect in another browser</span>
  </label>
);

const signs = { channel: 'hash', private: 'hashtag-lock', direct: 'at' } as const;

interface LinkProps extends Pick<Props, 'onRoom'> {
  room: RoomInList;
  isOpen: boolean;
  isNew: boolean;
}

const RoomLink = ({ room: { id, name, kind }, isOpen, isNew, onRoom }: LinkProps): ReactElement => (
  <li>
    <button
      type="button"
      className={isNew ? 'unread' : ''}
      aria-current={isOpen ? 'page' : undefined}
      onClick={() => {
        onRoom(id);
      }}
    >
      <Icon name={signs[kind]} size="x16" /> <span className="name">{name}</span>
      {isNew && <Badge variant="primary" title="New messages" />}
    </button>
  </li>
);
