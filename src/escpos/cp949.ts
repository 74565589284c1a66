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
  // CP949 has the ångström sign, which composing turns into the letter that it lacks.
  ['\u00c5', '\u212b'],
  // Under ESC R 13 the byte 5C prints the won sign, so a backslash cannot be had.
  ['\\', '/'],
]);

const REPLACEMENT = 0x3f;

/** Text that is printable as it is: ASCII but the backslash, and composed syllables. Nearly every line is. */
const PRINTABLE = /^[ -[\]-~가-힣]*$/;

/**
 * Text with composed Hangul and without the characters that have a stand-in.
 *
 * Control characters become spaces: a byte below 20 inside text would be a command.
 */
export function printableText(text: string): string {
  if (PRINTABLE.test(text)) return text;
  let result = '';
  for (const character of text.normalize('NFC')) {
    const substitute = SUBSTITUTES.get(character) ?? character;
    result += substitute < ' ' || substitute === '\u007f' ? ' ' : substitute;
  }
  return result;
}

const ASCII = /^[ -~]*$/;

/** What `codes` says of a character that CP949 does not have. */
const LACKING = 0xffff;

/**
 * The CP949 code of each character, 0 until it is first asked for. A receipt is encoded while the sale's
 * transaction is open, and the package takes longer for one character than a look into a table for a line.
 */
const codes = new Uint16Array(0x1_0000);

/** The one or two bytes of a character as one number, or `LACKING`. */
function codeOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return point;
  if (point > 0xffff) return LACKING;
  const known = codes[point] ?? 0;
  if (known !== 0) return known;
  // The package's types name Node's Buffer, which is a Uint8Array; src/ compiles without Node.
  const bytes: Uint8Array = iconv.encode(character, 'cp949');
  const [lead = 0, trail] = bytes;
  const code = trail === undefined ? LACKING : (lead << 8) | trail;
  codes[point] = code;
  return code;
}

/** Encodes text. What CP949 lacks becomes `?`, visibly and counted. */
export function encodeCp949(text: string): EncodedText {
  const printable = printableText(text);
  const bytes = new Uint8Array(2 * printable.length);
  let length = 0;
  let replacedCount = 0;
  for (const character of printable) {
    const code = codeOf(character);
    const shown = code === LACKING ? REPLACEMENT : code;
    if (code === LACKING) replacedCount += 1;
    if (shown > 0xff) bytes[length++] = shown >> 8;
    bytes[length++] = shown & 0xff;
  }
  return { bytes: bytes.slice(0, length), replacedCount };
}

/** Decodes CP949 bytes, as the virtual printer reads them. */
export function decodeCp949(bytes: Uint8Array): string {
  return iconv.decode(bytes, 'cp949');
}

/** Columns that one character takes: its CP949 byte length, 1 or 2. */
export function columnsOfCharacter(character: string): 1 | 2 {
  const code = codeOf(character);
  return code < 0x100 || code === LACKING ? 1 : 2;
}

/** Columns that a text takes on paper. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  for (const character of printableText(text)) columns += columnsOfCharacter(character);
  return columns;
}

/**
 * Whether a character is Hangul that CP949 has and KS X 1001 lacks, such as 똠: many printers have no glyph
 * for it.
 *
 * KS X 1001 Hangul has a lead byte B0 to C8 and a trail byte from A1 (domain.md D1).
 */
export function isBeyondKsx1001(character: string): boolean {
  if (character < '가' || character > '힣') return false;
  const code = codeOf(character);
  const lead = code >> 8;
  return !(lead >= 0xb0 && lead <= 0xc8 && (code & 0xff) >= 0xa1);
}

/** Whether a text has Hangul that a printer of KS X 1001 has no glyph for. */
export function hasHangulBeyondKsx1001(text: string): boolean {
  for (const character of printableText(text)) if (isBeyondKsx1001(character)) return true;
  return false;
}
