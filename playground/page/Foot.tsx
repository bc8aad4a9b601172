import React, { type ReactElement, useState } from 'react';
import type { LogLine } from '../Scene';
import { Log } from './Log';

interface Props {
  log: LogLine[];
  showsBoard: boolean;
  /** on narrow screens; undefined if there is no board to show */
  onBoard: ((isShown: boolean) => void) | undefined;
}

export function Foot({ log, showsBoard, onBoard }: Props): ReactElement {
  const [showsLog, setShowsLog] = useState(false);
  return (
    <footer className="foot">
      {onBoard && (
        <button
          type="button"
          className="board-toggle"
          onClick={() => {
            onBoard(!showsBoard);
          }}
        >
          {showsBoard ? 'Back to the chat' : 'Show Trello'}
        </button>
      )}
      <button
        type="button"
        aria-expanded={showsLog}
        onClick={() => {
          setShowsLog(!showsLog);
        }}
      >
        Traffic and logs
      </button>
      {showsLog && <Log lines={log} />}
    </footer>
  );
}
