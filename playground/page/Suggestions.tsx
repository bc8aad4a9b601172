import React, { type ReactElement } from 'react';
import type { CommandHelp } from '../Scene';

/** The commands that match what was typed. */
export function suggest(commands: CommandHelp[], text: string): CommandHelp[] {
  const [whole = '', begun = ''] = /^\/(?:t(?:r(?:e(?:l(?:lo?)?)?)?)?)?(?: +([a-z]*))?$/.exec(text) ?? [];
  if (!whole) return [];
  return commands.filter(({ name }) => name.startsWith(begun) && name !== begun);
}

interface Props {
  of: CommandHelp[];
  chosen: number;
  onChoose: (name: string) => void;
}

/** As above Rocket.Chat's own message box. Arrow keys choose, Tab accepts. */
export function Suggestions({ of, chosen, onChoose }: Props): ReactElement | null {
  if (!of.length) return null;
  return (
    <ul className="suggestions" aria-label="Commands">
      {of.map(({ name, usage, summary }, index) => (
        <li key={name} className={index === chosen ? 'chosen' : ''}>
          <button
            type="button"
            onClick={() => {
              onChoose(name);
            }}
          >
            <strong>/trello {name}</strong> <span>{usage}</span>
            <small>{summary}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
