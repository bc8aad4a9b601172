import React, { type ReactElement, useEffect, useRef } from 'react';
import type { LogLine } from '../Scene';

const kinds: Record<LogLine['kind'], string> = {
  request: 'App asks Trello',
  delivery: 'Trello delivers',
  app: 'App’s log',
};

const time = new Intl.DateTimeFormat('en', { hour12: false, timeStyle: 'medium' });

/** The traffic and the app's log, newest last. */
export function Log({ lines }: { lines: LogLine[] }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollTo(0, box.current.scrollHeight);
  }, [lines.length]);
  return (
    <div ref={box} className="log" role="log" aria-label="Traffic and logs" tabIndex={0}>
      <table>
        <tbody>
          {lines.map(({ at, kind, text, isWrong }, index) => (
            <tr key={index} className={isWrong ? 'wrong' : ''}>
              <td>{time.format(at)}</td>
              <td>{kinds[kind]}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
