/** Where one read of a scanner ends and the next begins (domain.md C5). */

const CR = 0x0d;
const LF = 0x0a;
const TAB = 0x09;
const STX = 0x02;
const ETX = 0x03;

/** A code is over after this much silence, for scanners that send no suffix. */
export const SILENCE_MS = 60;
/** Longer than any code that a shop has. More is noise, and a piece of it would be a wrong code. */
const LENGTH_MAX = 200;

export interface Framing {
  /** Takes bytes in chunks of any size and answers the codes that they finish. */
  push(bytes: Uint8Array): readonly string[];
  /** Called after silence: what has come so far is a code. */
  flush(): readonly string[];
}

export function createFraming(): Framing {
  let bytes: number[] = [];
  let isTooLong = false;
  const finish = (): readonly string[] => {
    const code = isTooLong ? '' : decode(bytes);
    bytes = [];
    isTooLong = false;
    return code === '' ? [] : [code];
  };
  return {
    push(chunk) {
      const codes: string[] = [];
      for (const byte of chunk) {
        if (byte === CR || byte === LF || byte === TAB) codes.push(...finish());
        else if (byte === STX || byte === ETX) continue;
        else if (bytes.length < LENGTH_MAX) bytes.push(byte);
        else isTooLong = true;
      }
      return codes;
    },
    flush: finish,
  };
}

/**
 * Scanners send ASCII; a full-width form from a keyboard in the wrong state is made plain. FNC1 (1D) stays.
 */
function decode(bytes: readonly number[]): string {
  return String.fromCharCode(...bytes)
    .normalize('NFKC')
    .trim();
}
