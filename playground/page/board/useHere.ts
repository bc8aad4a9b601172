import { type MutableRefObject, useEffect, useRef } from 'react';

/** False after unmounting: React complains about later updates. */
export function useHere(): MutableRefObject<boolean> {
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );
  return isHere;
}
