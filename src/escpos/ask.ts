/** Questions that programs put to a printer, and how a healthy one answers (domain.md D5). */

const DLE = 0x10;
const GS = 0x1d;

/** Every answer to DLE EOT of a printer that is well: bits 1 and 4 and no other. */
const WELL = 0x12;
/** Automatic status back of a printer that is online with paper. */
const AUTOMATIC = [0x10, 0x00, 0x00, 0x0f];

/**
 * What a command asks and a healthy printer answers; undefined when it asks nothing and prints.
 *
 * @param command The bytes of one whole command, as `readCommand` measures it.
 */
export function healthyAnswer(command: Uint8Array): readonly number[] | undefined {
  const [first, second, n = 0] = command;
  if (first === DLE && second === 0x04) return [WELL]; // DLE EOT n
  if (first === DLE && second === 0x05) return []; // DLE ENQ n
  if (first !== GS) return undefined;
  if (second === 0x72) return [0x00]; // GS r n: paper is there, the drawer is shut.
  if (second === 0x61) return n === 0 ? [] : AUTOMATIC; // GS a n: said once, since nothing ever changes.
  if (second === 0x49) return n >= 65 ? [0x5f, ...nameOf(n), 0x00] : [0x20]; // GS I n
  if (second === 0x28 && n === 0x48) return [0x37, 0x22, ...command.slice(7, 11), 0x00]; // GS ( H
  return undefined;
}

/** What GS I 65 to 67 say: firmware, maker, model. Programs look for a name that they know. */
const NAMES: Readonly<Record<number, string>> = { 65: '1.00', 66: 'EPSON', 67: 'TM-T88V' };

function nameOf(n: number): readonly number[] {
  return Array.from(NAMES[n] ?? '0', letter => letter.charCodeAt(0));
}
