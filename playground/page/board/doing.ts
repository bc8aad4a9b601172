import { useState } from 'react';
import type { TrelloAct } from '../../Scene';
import { useHere } from './useHere';

/** Actions on the board, for any member. */
export type Doing = WithoutActor<TrelloAct>;

type WithoutActor<T> = T extends TrelloAct ? Omit<T, 'act' | 'as'> : never;

/** @returns false if it was refused; the reason is then shown on the board */
export type Run = (doing: Doing) => Promise<boolean>;

/** Acts as one member, and keeps the last refusal. */
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
