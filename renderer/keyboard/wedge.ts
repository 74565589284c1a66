/**
 * Tells a scanner that types like a keyboard (keyboard wedge) from a person.
 *
 * A wedge sends 2 to 10 ms apart and ends with Enter or Tab, or with nothing (domain.md C5). A
 * person does not press four keys and Enter within 35 ms of each other. The code is read off the
 * physical keys and Shift, so it is the same whether the input method is set to 한글 or 영문 and
 * whatever it makes of the letters (domain.md G3).
 *
 * Pure: time comes with each key, from the event's own clock, so a busy page does not distort it.
 */
export const GAP_MS = 35;
/** This many keys and an ending are a scan. */
export const LEAST_KEYS = 4;
/** This many fast keys are a scanner, even before any ending. */
export const CERTAIN_KEYS = 6;
/** A scanner without an ending has finished after this silence. */
export const SILENCE_MS = 80;

export type KeyPress = {
  /** The physical key: `KeyA`, `Digit1`, `Numpad1`, `Enter`. */
  readonly code: string;
  readonly shiftKey: boolean;
  /** Ctrl, Alt or Meta is held: a command, never a character. */
  readonly hasCommand: boolean;
  /** Sent by the keyboard because the key is being held down. */
  readonly isRepeat: boolean;
  readonly atMs: number;
};

export type WedgeState = {
  readonly text: string;
  readonly lastAtMs: number;
  readonly scannedAtMs: number;
  /** How many signs of the text a silence was taken to end. More may come: a busy page hears keys late. */
  readonly told: number;
};

export const idle: WedgeState = { text: '', lastAtMs: -Infinity, scannedAtMs: -Infinity, told: 0 };

export type WedgeAnswer =
  /** A modifier on its own: nothing has been typed. */
  | { readonly kind: 'modifier' }
  /** Typed by a person, and so was everything before it. */
  | { readonly kind: 'typed' }
  /** Perhaps the first key of a scan: what the field holds now is worth remembering. */
  | { readonly kind: 'first' }
  /** Fast, but still possibly two keys that a person pressed almost at once. */
  | { readonly kind: 'fast' }
  /** Certainly a scanner: the page must not see it. */
  | { readonly kind: 'scanning' }
  | { readonly kind: 'scan'; readonly code: string }
  /**
   * A second ending right after a scan: the LF of CR LF, an input method repeating Enter, or one that comes
   * when a silence was already taken for it.
   */
  | { readonly kind: 'tail' };

export type WedgeStep = { readonly state: WedgeState; readonly answer: WedgeAnswer };

/**
 * Takes one key. Answers in this order of precedence: modifier; tail; scan, or typed for an ending
 * after too little; typed for commands, repeats and keys without a character; first; fast; scanning.
 */
export function takeKey(state: WedgeState, key: KeyPress): WedgeStep {
  if (MODIFIER.test(key.code)) return { state, answer: { kind: 'modifier' } };
  if (isEnding(key) && isWithin(key.atMs - state.scannedAtMs, GAP_MS)) {
    return { state: { ...state, scannedAtMs: key.atMs }, answer: { kind: 'tail' } };
  }
  const typed: WedgeStep = { state: { ...idle, scannedAtMs: state.scannedAtMs }, answer: { kind: 'typed' } };
  const gapMs = key.atMs - state.lastAtMs;
  if (isEnding(key) && state.told === state.text.length && isWithin(gapMs, SILENCE_MS)) {
    return { state: { ...idle, scannedAtMs: key.atMs }, answer: { kind: 'tail' } };
  }
  if (isEnding(key)) {
    const isCertain = state.text.length >= CERTAIN_KEYS;
    const isScan = state.text.length >= LEAST_KEYS && isWithin(gapMs, isCertain ? SILENCE_MS : GAP_MS);
    return isScan ? scanned(state, key.atMs) : typed;
  }
  if (key.hasCommand || key.isRepeat) return typed;
  const character = characterOf(key);
  if (character === undefined) return typed;
  const isFast = state.text !== '' && isWithin(gapMs, GAP_MS);
  const text = isFast ? state.text + character : character;
  const kind = !isFast ? 'first' : text.length >= CERTAIN_KEYS ? 'scanning' : 'fast';
  const told = isFast ? state.told : 0;
  return { state: { ...state, text, lastAtMs: key.atMs, told }, answer: { kind } };
}

/**
 * What silence means: a certain burst is a scan without an ending, anything shorter was typed. Where keys of
 * the same burst come after all, by their own times, the code is scanned again as a whole.
 */
export function takeSilence(state: WedgeState, nowMs: number): WedgeStep {
  const { text, lastAtMs } = state;
  if (text.length < CERTAIN_KEYS || nowMs - lastAtMs < SILENCE_MS)
    return { state, answer: { kind: 'typed' } };
  const { answer } = scanned(state, nowMs);
  return { state: { ...state, scannedAtMs: nowMs, told: text.length }, answer };
}

function scanned(state: WedgeState, atMs: number): WedgeStep {
  return { state: { ...idle, scannedAtMs: atMs }, answer: { kind: 'scan', code: state.text.trim() } };
}

/** A clock that was set back makes no scan. */
function isWithin(gapMs: number, limitMs: number): boolean {
  return gapMs >= 0 && gapMs < limitMs;
}

/** CR and LF arrive as Enter, or from some scanners as Ctrl+M and Ctrl+J. */
function isEnding(key: KeyPress): boolean {
  if (key.hasCommand) return key.code === 'KeyJ' || key.code === 'KeyM';
  return key.code === 'Enter' || key.code === 'NumpadEnter' || key.code === 'Tab';
}

/** Shift, Ctrl, Alt and Meta of either side, the locks, and the 한/영 and 한자 keys. */
const MODIFIER = /^(Shift|Control|Alt|Meta)(Left|Right)$|^(Caps|Num)Lock$|^Lang[12]$/;

/** The two characters of each symbol key on the US layout that scanners assume. */
const SYMBOLS: Readonly<Record<string, string>> = {
  Backquote: '`~',
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Space: '  ',
  NumpadAdd: '++',
  NumpadSubtract: '--',
  NumpadMultiply: '**',
  NumpadDivide: '//',
  NumpadDecimal: '..',
};
const SHIFTED_DIGITS = ')!@#$%^&*(';

/** The character of a physical key on the US layout, or undefined for keys that write nothing. */
export function characterOf(key: { readonly code: string; readonly shiftKey: boolean }): string | undefined {
  const letter = /^Key([A-Z])$/.exec(key.code)?.[1];
  if (letter !== undefined) return key.shiftKey ? letter : letter.toLowerCase();
  const digit = /^Digit([0-9])$/.exec(key.code)?.[1];
  if (digit !== undefined) return key.shiftKey ? SHIFTED_DIGITS.charAt(Number(digit)) : digit;
  const padDigit = /^Numpad([0-9])$/.exec(key.code)?.[1];
  if (padDigit !== undefined) return padDigit;
  return SYMBOLS[key.code]?.charAt(key.shiftKey ? 1 : 0);
}
