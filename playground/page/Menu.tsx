import { IconButton } from '@rocket.chat/fuselage';
import React, { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';

export interface MenuOption {
  id: string;
  label: string;
  onPick: () => void;
}

interface Props {
  label: string;
  icon?: 'kebab' | 'plus';
  options: MenuOption[];
  /** where it opens to, as seen from its button */
  opens?: 'below' | 'above';
}

/** A button with a menu. The kit's own cannot be opened by Enter. */
export function Menu({ label, icon = 'kebab', options, opens = 'below' }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [
    ...(frame.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
  ];
  useEffect(() => {
    if (isOpen) items()[0]?.focus();
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    frame.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') close();
    else if (step) all[(at + step + all.length) % all.length]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={frame}
      className="menu"
      onKeyDown={isOpen ? onKeyDown : undefined}
      onBlur={({ relatedTarget }) => {
        if (!frame.current?.contains(relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <IconButton
        small
        icon={icon}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      />
      {isOpen && (
        <ul role="menu" aria-label={label} className={opens}>
          {options.map(({ id, label: name, onPick }) => (
            <li key={id} role="none">
              <button
                type="button"
                role="menuitem"
                onClick={() => {
                  close();
                  onPick();
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
