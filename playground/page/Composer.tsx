import { Button, ButtonGroup } from '@rocket.chat/fuselage';
import React, {
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { CommandHelp, MenuButton } from '../Scene';
import { Menu } from './Menu';
import { suggest, Suggestions } from './Suggestions';

interface Props {
  /** the destination, in words */
  placeholder: string;
  commands: CommandHelp[];
  buttons: MenuButton[];
  /** the person's own message that is being edited */
  editing?: { id: string; text: string } | undefined;
  /** whether to focus the field at once */
  isFirst: boolean;
  /** @returns whether it was accepted */
  onSend: (text: string) => Promise<boolean>;
  /** without a text, nothing was changed */
  onEdited: (text?: string) => Promise<boolean>;
  onPress: (button: MenuButton, text: string) => void;
}

/** The message box; a text that begins with a slash is a command. */
export function Composer(props: Props): ReactElement {
  const { placeholder, buttons, editing, onPress } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const { text, suggested, chosen, write, keys } = useWriting(props, box);
  return (
    <div className="composer">
      <Suggestions of={suggested} chosen={chosen} onChoose={keys.complete} />
      <div className="composer-box">
        <textarea
          ref={box}
          rows={Math.min(6, text.split('\n').length)}
          aria-label={placeholder}
          placeholder={placeholder}
          value={text}
          onChange={({ target }) => {
            write(target.value);
          }}
          onKeyDown={(event) => {
            onKey(event, keys, { isOffered: suggested.length > 0, isEditing: Boolean(editing) });
          }}
        />
        <Buttons {...{ buttons, text, onPress }} label={editing ? 'Save' : 'Send'} onSent={keys.send} />
      </div>
    </div>
  );
}

/** The text in the box, and its keyboard handling. */
function useWriting(
  { commands, editing, isFirst, onSend, onEdited }: Props,
  box: RefObject<HTMLTextAreaElement>,
) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    if (editing) setText(editing.text);
    if (editing ?? isFirst) box.current?.focus();
  }, [editing, isFirst, box]);
  const suggested = suggest(commands, text);
  const write = (words: string): void => {
    setText(words);
    setChosen(0);
    box.current?.focus();
  };
  const keys: Keys = {
    step: (by) => {
      setChosen((chosen + by + suggested.length) % suggested.length);
    },
    complete: (name = suggested[chosen]?.name ?? '') => {
      write(`/trello ${name} `);
    },
    send: () => {
      if (!text.trim()) return;
      write('');
      void (editing ? onEdited : onSend)(text).then((isTaken) => {
        // A refused text comes back for correction, unless something else has been typed.
        if (!isTaken) setText((now) => now || text);
      });
    },
    leave: () => {
      void onEdited();
      write('');
    },
  };
  return { text, suggested, chosen, write, keys };
}

interface Keys {
  step: (by: number) => void;
  complete: (name?: string) => void;
  send: () => void;
  leave: () => void;
}

function onKey(event: KeyboardEvent, keys: Keys, now: { isOffered: boolean; isEditing: boolean }): void {
  const { key, shiftKey, nativeEvent } = event;
  // An input method uses Enter for itself.
  if (nativeEvent.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step && now.isOffered) keys.step(step);
  else if (key === 'Tab' && !shiftKey && now.isOffered) keys.complete();
  else if (key === 'Enter' && !shiftKey) keys.send();
  else if (key === 'Escape' && now.isEditing) keys.leave();
  else return;
  event.preventDefault();
}

interface ButtonsProps extends Pick<Props, 'buttons' | 'onPress'> {
  text: string;
  label: string;
  onSent: () => void;
}

function Buttons({ buttons, text, label, onPress, onSent }: ButtonsProps): ReactElement {
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
      {options.length > 0 && <Menu label="More" icon="plus" options={options} opens="above" />}
      <Button small primary disabled={!text.trim()} onClick={onSent}>
        {label}
      </Button>
    </ButtonGroup>
  );
}
