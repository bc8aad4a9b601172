import { type MutableRefObject, useEffect, useRef } from 'react';

/** False once the component is gone: React complains about whatever it is told then. */
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
