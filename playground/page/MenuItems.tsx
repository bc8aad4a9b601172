import React, { type ReactElement, useEffect, useRef } from 'react';

export interface MenuOption {
  id: string;
  label: string;
  onPick: () => void;
}

interface Props {
  label: string;
  options: MenuOption[];
  opens: 'below' | 'above';
  onPicked: () => void;
}

/** The open menu; its first item has the focus. */
export function MenuItems({ label, options, opens, onPicked }: Props): ReactElement {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('button')?.focus();
  }, []);
  return (
    <ul ref={list} role="menu" aria-label={label} className={opens}>
      {options.map(({ id, label: name, onPick }) => (
        <li key={id} role="none">
          <button
            type="button"
            role="menuitem"
            onClick={() => {
              onPicked();
              onPick();
            }}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
