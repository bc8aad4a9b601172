import { useState } from 'react';
import type { TrelloAct } from '../../Scene';
import { useHere } from './useHere';

/** What somebody does on the board, whoever it is. */
export type Doing = WithoutActor<TrelloAct>;

type WithoutActor<T> = T extends TrelloAct ? Omit<T, 'act' | 'as'> : never;

/** @returns false where it was refused: why stands on the board then */
export type Run = (doing: Doing) => Promise<boolean>;

/** Does things as one member, and keeps the sentence of what was refused last. */
export function useDoing(onAct: (act: TrelloAct) => Promise<void>, as: string) {
  const [wrong, setWrong] = useState('');
  const isHere = useHere();
  const run: Run = async (doing) => {
    const sentence = await onAct({ act: 'trello', as, ...doing }).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    if (isHere.current) setWrong(sentence);
    return !sentence;
  };
  const dismiss = (): void => {
    setWrong('');
  };
  return { run, wrong, dismiss };
}
