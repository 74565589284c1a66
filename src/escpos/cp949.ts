import iconv from 'iconv-lite';

/** Text as a Korean printer takes it: CP949 bytes, and how many characters had to be replaced. */
export interface EncodedText {
  readonly bytes: Uint8Array;
  readonly replacedCount: number;
}

/** Characters that people type and CP949 lacks, with what paper shows instead (domain.md D1). */
const SUBSTITUTES: ReadonlyMap<string, string> = new Map([
  ['₩', '￦'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['\u00a0', ' '],
  ['•', '·'],
  ['〜', '～'],
  // Under ESC R 13 the byte 5C prints the won sign, so a backslash cannot be had.
  ['\\', '/'],
]);

const REPLACEMENT = 0x3f;

/**
 * Text with composed Hangul and without the characters that have a stand-in.
 *
 * Control characters become spaces: a byte below 20 inside text would be a command.
 */
export function printableText(text: string): string {
  let result = '';
  for (const character of text.normalize('NFC')) {
    const substitute = SUBSTITUTES.get(character) ?? character;
    result += substitute < ' ' || substitute === '\u007f' ? ' ' : substitute;
  }
  return result;
}

/** Encodes text. What CP949 lacks becomes `?`, visibly and counted. */
export function encodeCp949(text: string): EncodedText {
  const printable = printableText(text);
  // The package's types name Node's Buffer, which is a Uint8Array; src/ compiles without Node.
  const bytes: Uint8Array = iconv.encode(printable, 'cp949');
  let replacedCount = 0;
  if (bytes.includes(REPLACEMENT)) {
    for (const character of printable) if (character !== '?' && isLacking(character)) replacedCount += 1;
  }
  return { bytes, replacedCount };
}

function isLacking(character: string): boolean {
  const bytes: Uint8Array = iconv.encode(character, 'cp949');
  return bytes.length === 1 && bytes[0] === REPLACEMENT;
}

/** Decodes CP949 bytes, as the virtual printer reads them. */
export function decodeCp949(bytes: Uint8Array): string {
  return iconv.decode(bytes, 'cp949');
}

/** Columns that one character takes: its CP949 byte length, 1 or 2. */
export function columnsOfCharacter(character: string): 1 | 2 {
  if (character < '\u0080') return 1;
  return isLacking(character) ? 1 : 2;
}

/** Columns that a text takes on paper. */
export function columnsOf(text: string): number {
  return encodeCp949(text).bytes.length;
}

/**
 * Whether a character is Hangul that CP949 has and KS X 1001 lacks, such as 똠: many printers have no glyph for it.
 *
 * KS X 1001 Hangul has a lead byte B0 to C8 and a trail byte from A1 (domain.md D1).
 */
export function isBeyondKsx1001(character: string): boolean {
  if (character < '가' || character > '힣') return false;
  const bytes: Uint8Array = iconv.encode(character, 'cp949');
  const [lead = 0, trail = 0] = bytes;
  return !(lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1);
}
