import React, { type ReactElement } from 'react';
import type { MenuButton } from '../Scene';
import { Menu } from './Menu';

interface Props {
  title: string;
  buttons: MenuButton[];
  onPress: (button: MenuButton) => void;
  onClose?: (() => void) | undefined;
}

export function RoomHeader({ title, buttons, onPress, onClose }: Props): ReactElement {
  const options = buttons.map((button) => ({
    id: button.actionId,
    label: button.label,
    onPick: () => {
      onPress(button);
    },
  }));
  return (
    <header className="room-header">
      <h2>{title}</h2>
      {options.length > 0 && <Menu label="Room actions" options={options} />}
      {onClose && (
        <button type="button" className="close" aria-label="Close the thread" onClick={onClose}>
          ×
        </button>
      )}
    </header>
  );
}
