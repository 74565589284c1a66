import { useInsertionEffect, useRef, type RefObject } from 'react';

/** What was last drawn with, for acts that finish after later drawings. Not to be read while drawing. */
export function useLatest<T>(value: T): Readonly<RefObject<T>> {
  const latest = useRef(value);
  useInsertionEffect(() => {
    latest.current = value;
  });
  return latest;
}
