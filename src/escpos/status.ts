/** What a printer says of itself: answers to DLE EOT, GS r and automatic status back (domain.md D5). */

export type PaperLevel = 'ok' | 'nearEnd' | 'out';

export type StatusAnswer =
  | { readonly n: 1; readonly isOffline: boolean; readonly isDrawerOpen: boolean }
  | {
      readonly n: 2;
      readonly isCoverOpen: boolean;
      readonly isStoppedByPaperEnd: boolean;
      readonly hasError: boolean;
    }
  | {
      readonly n: 3;
      readonly hasCutterError: boolean;
      readonly isUnrecoverable: boolean;
      readonly isHot: boolean;
    }
  | { readonly n: 4; readonly paper: PaperLevel };

const bit = (byte: number, index: number): boolean => ((byte >> index) & 1) === 1;

/** Every answer to DLE EOT has bits 1 and 4 set, 0 and 7 clear, which tells it from XON (11) and XOFF (13). */
export function isStatusByte(byte: number): boolean {
  return (byte & 0x93) === 0x12;
}

/** Reads the one-byte answer to DLE EOT n; undefined when the byte is no such answer. */
export function readStatus(n: 1 | 2 | 3 | 4, byte: number): StatusAnswer | undefined {
  if (!isStatusByte(byte)) return undefined;
  switch (n) {
    case 1:
      return { n, isOffline: bit(byte, 3), isDrawerOpen: bit(byte, 2) };
    case 2:
      return { n, isCoverOpen: bit(byte, 2), isStoppedByPaperEnd: bit(byte, 5), hasError: bit(byte, 6) };
    case 3:
      return { n, hasCutterError: bit(byte, 3), isUnrecoverable: bit(byte, 5), isHot: bit(byte, 6) };
    case 4:
      return { n, paper: paperLevel((byte & 0x0c) !== 0, (byte & 0x60) !== 0) };
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
  readonly isDrawerOpen: boolean;
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
    isDrawerOpen: bit(first, 2),
    hasCutterError: bit(second, 3),
    isUnrecoverable: bit(second, 5),
    paper: paperLevel((third & 0x03) !== 0, (third & 0x0c) !== 0),
  };
}

function paperLevel(isNearEnd: boolean, isOut: boolean): PaperLevel {
  if (isOut) return 'out';
  return isNearEnd ? 'nearEnd' : 'ok';
}
