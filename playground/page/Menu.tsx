import { IconButton } from '@rocket.chat/fuselage';
import React, { type KeyboardEvent, type ReactElement, type RefObject, useRef, useState } from 'react';
import { MenuItems, type MenuOption } from './MenuItems';

interface Props {
  label: string;
  icon?: 'kebab' | 'plus';
  options: MenuOption[];
  /** the side where it opens, relative to its button */
  opens?: 'below' | 'above';
}

/** A button with a menu. The kit's own cannot be opened by Enter. */
export function Menu({ label, icon = 'kebab', options, opens = 'below' }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(false);
    frame.current?.querySelector('button')?.focus();
  };
  return (
    <div
      ref={frame}
      className="menu"
      onKeyDown={(event) => {
        if (isOpen) onKey(event, frame, close);
      }}
      onBlur={({ relatedTarget }) => {
        if (!frame.current?.contains(relatedTarget)) setOpen(false);
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
      {isOpen && <MenuItems {...{ label, options, opens }} onPicked={close} />}
    </div>
  );
}

function onKey(event: KeyboardEvent, frame: RefObject<HTMLElement>, close: () => void): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const all = [...(frame.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (event.key === 'Escape') close();
  else if (step) all[(at + step + all.length) % all.length]?.focus();
  else return;
  event.preventDefault();
}
