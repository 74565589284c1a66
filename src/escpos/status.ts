import { unreachable } from '../base/assert.ts';

/** What a printer says of itself: answers to DLE EOT, GS r and automatic status back (domain.md D5). */

export type PaperLevel = 'ok' | 'nearEnd' | 'out';

export type StatusAnswer =
  | {
      readonly n: 1;
      readonly isOffline: boolean;
      /**
       * Pin 3 of the drawer's connector. Whether high means open is the drawer's wiring, not the
       * printer's.
       */
      readonly isDrawerPinHigh: boolean;
      readonly isWaitingToRecover: boolean;
      readonly isFeedPressed: boolean;
    }
  | {
      readonly n: 2;
      readonly isCoverOpen: boolean;
      readonly isFeedPressed: boolean;
      readonly isStoppedByPaperEnd: boolean;
      readonly hasError: boolean;
    }
  | {
      readonly n: 3;
      readonly hasMechanicalError: boolean;
      readonly hasCutterError: boolean;
      readonly isUnrecoverable: boolean;
      /** The head is too hot, or the like: the printer goes on by itself. */
      readonly recoversByItself: boolean;
    }
  | { readonly n: 4; readonly paper: PaperLevel };

/**
 * What a byte from a printer is. Answers come between the bytes of flow control, and stray ones after a
 * picture that happened to contain a question.
 */
export type AnswerKind = 'xon' | 'xoff' | 'status' | 'automaticStatus' | 'paper' | 'unknown';

const XON = 0x11;
const XOFF = 0x13;

/**
 * Tells the answers apart by the bits that each has fixed. Only the first byte of automatic status back
 * has any.
 */
export function kindOfAnswer(byte: number): AnswerKind {
  if (byte === XON) return 'xon';
  if (byte === XOFF) return 'xoff';
  if (isStatusByte(byte)) return 'status';
  if (startsAutomaticStatus(byte)) return 'automaticStatus';
  return readPaperInOrder(byte) === undefined ? 'unknown' : 'paper';
}

const bit = (byte: number, index: number): boolean => ((byte >> index) & 1) === 1;

/**
 * Every answer to DLE EOT has bits 1 and 4 set, 0 and 7 clear, which tells it from XON (11) and XOFF (13).
 */
export function isStatusByte(byte: number): boolean {
  return (byte & 0x93) === 0x12;
}

/** Reads the one-byte answer to DLE EOT n; undefined when the byte is no such answer. */
export function readStatus(n: 1 | 2 | 3 | 4, byte: number): StatusAnswer | undefined {
  if (!isStatusByte(byte)) return undefined;
  switch (n) {
    case 1:
      return {
        n,
        isOffline: bit(byte, 3),
        isDrawerPinHigh: bit(byte, 2),
        isWaitingToRecover: bit(byte, 5),
        isFeedPressed: bit(byte, 6),
      };
    case 2:
      return {
        n,
        isCoverOpen: bit(byte, 2),
        isFeedPressed: bit(byte, 3),
        isStoppedByPaperEnd: bit(byte, 5),
        hasError: bit(byte, 6),
      };
    case 3:
      return {
        n,
        hasMechanicalError: bit(byte, 2),
        hasCutterError: bit(byte, 3),
        isUnrecoverable: bit(byte, 5),
        recoversByItself: bit(byte, 6),
      };
    case 4:
      return { n, paper: paperLevel((byte & 0x0c) !== 0, (byte & 0x60) !== 0) };
    default:
      return unreachable(n, 'readStatus');
  }
}

/** Reads the one-byte answer to GS r 1 (paper sensor, in order with the print data). */
export function readPaperInOrder(byte: number): PaperLevel | undefined {
  if ((byte & 0x90) !== 0x00) return undefined;
  return paperLevel((byte & 0x03) !== 0, (byte & 0x0c) !== 0);
}

export interface AutomaticStatus {
  readonly isOffline: boolean;
  readonly isCoverOpen: boolean;
  readonly isDrawerPinHigh: boolean;
  readonly hasCutterError: boolean;
  readonly isUnrecoverable: boolean;
  readonly paper: PaperLevel;
}

/** Whether a byte begins the four bytes of automatic status back. */
export function startsAutomaticStatus(byte: number): boolean {
  return (byte & 0x93) === 0x10;
}

/** Reads four bytes of automatic status back (GS a). The fourth depends on the model and is ignored. */
export function readAutomaticStatus(bytes: Uint8Array): AutomaticStatus | undefined {
  const [first, second = 0, third = 0] = bytes;
  if (bytes.length < 4 || first === undefined || !startsAutomaticStatus(first)) return undefined;
  return {
    isOffline: bit(first, 3),
    isCoverOpen: bit(first, 5),
    isDrawerPinHigh: bit(first, 2),
    hasCutterError: bit(second, 3),
    isUnrecoverable: bit(second, 5),
    paper: paperLevel((third & 0x03) !== 0, (third & 0x0c) !== 0),
  };
}

/** Reads the seven bytes that answer GS ( H: the four of the job, or undefined. */
export function readJobAnswer(bytes: Uint8Array): Uint8Array | undefined {
  const isAnswer = bytes.length === 7 && bytes[0] === 0x37 && bytes[1] === 0x22 && bytes[6] === 0x00;
  return isAnswer ? bytes.slice(2, 6) : undefined;
}

function paperLevel(isNearEnd: boolean, isOut: boolean): PaperLevel {
  if (isOut) return 'out';
  return isNearEnd ? 'nearEnd' : 'ok';
}
