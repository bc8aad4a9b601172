import { Badge, Icon } from '@rocket.chat/fuselage';
import React, { type ReactElement } from 'react';
import type { Scene } from '../Scene';

export type Page = 'room' | 'settings';

interface Props {
  scene: Scene;
  page: Page;
  /** milliseconds of what was last seen, by room */
  seenUntil: Record<string, number>;
  onUser: (username: string) => void;
  onRoom: (id: string) => void;
  onPage: (page: Page) => void;
}

const signs = { channel: 'hash', private: 'hashtag-lock', direct: 'at' } as const;

export function Sidebar({ scene, page, seenUntil, onUser, onRoom, onPage }: Props): ReactElement {
  const { people, me, rooms, room, settings } = scene;
  return (
    <nav className="sidebar" aria-label="Rooms">
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
      <ul>
        {rooms.map(({ id, name, kind, lastAt }) => {
          const isOpen = page === 'room' && id === room.id;
          const isNew = !isOpen && lastAt > (seenUntil[id] ?? 0);
          return (
            <li key={id}>
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
          Settings of the app
        </button>
      )}
    </nav>
  );
}
