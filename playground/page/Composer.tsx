import { Button, ButtonGroup } from '@rocket.chat/fuselage';
import React, { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import type { CommandHelp, MenuButton } from '../Scene';
import { Menu } from './Menu';
import { Suggestions, suggest } from './Suggestions';

interface Props {
  /** what it writes to, for people to read */
  placeholder: string;
  commands: CommandHelp[];
  buttons: MenuButton[];
  /** an own message that is being edited */
  editing?: { id: string; text: string };
  onSend: (text: string) => void;
  onEdited: (text: string | undefined) => void;
  onPress: (button: MenuButton, text: string) => void;
}

/** Where people write; what begins with a slash is a command. */
export function Composer(props: Props): ReactElement {
  const { placeholder, commands, editing, onSend, onEdited } = props;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!editing) return;
    setText(editing.text);
    box.current?.focus();
  }, [editing]);

  const suggested = suggest(commands, text);
  const complete = (name: string): void => {
    setText(`/trello ${name} `);
    setChosen(0);
    box.current?.focus();
  };
  const send = (): void => {
    if (!text.trim()) return;
    if (editing) onEdited(text);
    else onSend(text);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const offered = suggested[chosen % suggested.length];
    if (step && suggested.length) setChosen((chosen + step + suggested.length) % suggested.length);
    else if (event.key === 'Tab' && !event.shiftKey && offered) complete(offered.name);
    else if (event.key === 'Enter' && !event.shiftKey) send();
    else if (event.key === 'Escape' && editing) {
      setText('');
      onEdited(undefined);
      return;
    } else return;
    event.preventDefault();
  };
  return (
    <div className="composer">
      <Suggestions of={suggested} chosen={chosen % Math.max(1, suggested.length)} onChoose={complete} />
      <div className="composer-box">
        <textarea
          ref={box}
          rows={Math.min(6, text.split('\n').length)}
          aria-label={placeholder}
          placeholder={placeholder}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Buttons {...props} text={text} onSent={send} />
      </div>
    </div>
  );
}

function Buttons({
  buttons,
  editing,
  text,
  onPress,
  onSent,
}: Props & { text: string; onSent: () => void }): ReactElement {
  const ofBox = buttons.filter(({ context }) => context === 'messageBoxAction');
  const options = ofBox.map((button) => ({
    id: button.actionId,
    label: button.label,
    onPick: () => {
      onPress(button, text);
    },
  }));
  return (
    <ButtonGroup>
      {ofBox.length > 0 && <Menu label="More" icon="plus" options={options} opens="above" />}
      <Button small primary disabled={!text.trim()} onClick={onSent}>
        {editing ? 'Save' : 'Send'}
      </Button>
    </ButtonGroup>
  );
}
