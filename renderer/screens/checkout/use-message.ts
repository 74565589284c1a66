import { useEffect, useState } from 'react';

/** Long enough to read two lines, and not so long that it lies over the shelf at the next customer. */
const SHOWN_MS = 8_000;

/** A sentence by the search field. It goes with the next press of a key or a finger, or by itself. */
export function useMessage(): {
  readonly message: string | undefined;
  readonly setMessage: (message: string | undefined) => void;
} {
  // An object each time: the same sentence said again is shown anew.
  const [said, setSaid] = useState<{ readonly message: string | undefined }>();
  useEffect(() => {
    if (said?.message === undefined) return;
    const end = () => setSaid(undefined);
    const timer = setTimeout(end, SHOWN_MS);
    const capture = { capture: true };
    addEventListener('keydown', end, capture);
    addEventListener('pointerdown', end, capture);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', end, capture);
      removeEventListener('pointerdown', end, capture);
    };
  }, [said]);
  return { message: said?.message, setMessage: message => setSaid({ message }) };
}
