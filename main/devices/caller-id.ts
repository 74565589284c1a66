import { readPhone } from '../../src/delivery/phone-number.ts';
import type { CallSignal } from '../../src/delivery/phone-call.ts';
import { CALLER_ID_LAYOUTS, type CallerIdLayout } from './caller-id-layout.ts';

/** Longer than any message of a box. More is noise, and a piece of it would be a wrong number. */
const LENGTH_MAX = 120;

export interface CallerIdReader {
  /** Takes bytes in chunks of any size and answers the signals that they finish. */
  push(bytes: Uint8Array): readonly CallSignal[];
}

/** Reads what one layout says, byte by byte. */
function readerOf(layout: CallerIdLayout): { take(byte: number): CallSignal | undefined } {
  const { start, end } = layout.frame;
  let isInside = start === null;
  let bytes: number[] = [];
  const finish = (): CallSignal | undefined => {
    const text = bytes.length > LENGTH_MAX ? '' : String.fromCharCode(...bytes).trim();
    bytes = [];
    isInside = start === null;
    return text === '' ? undefined : signalOf(layout, text);
  };
  return {
    take(byte) {
      if (isInside && end.includes(byte)) return finish();
      if (byte === start) {
        // A message that was cut off is none: the next one begins here.
        bytes = [];
        isInside = true;
      } else if (isInside && bytes.length <= LENGTH_MAX) bytes.push(byte);
      return undefined;
    },
  };
}

function signalOf(layout: CallerIdLayout, text: string): CallSignal | undefined {
  for (const { event, pattern } of layout.messages) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const said = match.groups?.['number'];
    const number = readPhone(said ?? '') ?? null;
    return {
      line: match.groups?.['line']?.trim() ?? '',
      event,
      number,
      // `P`, `O`, blanks, a number of another country: nobody can be called back on it.
      isWithheld: said !== undefined && number === null,
      tellsAnswer: layout.messages.some(message => message.event === 'answer'),
    };
  }
  return undefined;
}

/**
 * Reads a box whose layout is known by its id; of any other, the first layout that makes sense of what it
 * says is its own from then on, so that nobody has to know what kind of box it is.
 */
export function createCallerIdReader(layoutId: string | null): CallerIdReader {
  const chosen = CALLER_ID_LAYOUTS.filter(({ id }) => id === layoutId);
  let readers = (chosen.length > 0 ? chosen : CALLER_ID_LAYOUTS).map(readerOf);
  const take = (byte: number): readonly CallSignal[] => {
    for (const reader of readers) {
      const signal = reader.take(byte);
      if (signal === undefined) continue;
      readers = [reader];
      return [signal];
    }
    return [];
  };
  return { push: bytes => [...bytes].flatMap(take) };
}

/** What the virtual box says when somebody calls: as a modem would. */
export function ringBytes(number: string): Uint8Array {
  return new TextEncoder().encode(`\r\nRING\r\n\r\nNMBR = ${number}\r\n\r\nRING\r\n`);
}
