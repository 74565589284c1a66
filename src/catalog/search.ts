import { convertHangulToQwerty, convertQwertyToHangul, disassemble } from 'es-hangul';

/**
 * Search of names as Koreans type them: by initial consonants (초성, `ㅂㄷㅅㄱ` finds 배달서구), with the last
 * syllable half typed (`기` on the way to 김치), and with the keyboard in the wrong language (`rlacl` is 김치).
 */

/** What is stored beside a name so that the database can find it with a plain substring search. */
export interface SearchKeys {
  /** The name in lower case and NFC, without spaces. */
  readonly text: string;
  /** Each syllable as its initial consonant; Latin letters, digits and signs as they are. */
  readonly choseong: string;
  /** Each syllable taken apart into its letters, which lets a half-typed syllable match. */
  readonly jamo: string;
}

/** A substring to look for in one of the keys. */
export interface SearchPattern {
  readonly key: 'choseong' | 'jamo';
  readonly text: string;
}

/** A part of a name to highlight: UTF-16 positions from `start` up to, not including, `end`. */
export interface MatchRange {
  readonly start: number;
  readonly end: number;
}

const CHOSEONG = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Syllables from one initial consonant to the next: 21 vowels times 28 finals. */
const SYLLABLES_PER_CHOSEONG = 588;
/**
 * Tense consonants count as their plain ones in initials, so that ㄱ finds 까치: nobody reaches for Shift to
 * search.
 */
const PLAIN: Readonly<Record<string, string>> = { ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' };

/** A key, and for each of its characters the range of the name that it came from. */
interface MappedKey {
  readonly text: string;
  readonly from: readonly MatchRange[];
}

/** Builds a key from a name character by character, so that a match can be led back to the name. */
function mapName(name: string, write: (character: string) => string): MappedKey {
  const from: MatchRange[] = [];
  let text = '';
  let start = 0;
  for (const character of name) {
    const end = start + character.length;
    const written = /\s/.test(character) ? '' : write(character.toLowerCase());
    for (let index = 0; index < written.length; index += 1) from.push({ start, end });
    text += written;
    start = end;
  }
  return { text, from };
}

function choseongOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isSyllable = code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE;
  const initial = isSyllable
    ? CHOSEONG[Math.floor((code - FIRST_SYLLABLE) / SYLLABLES_PER_CHOSEONG)]
    : character;
  return PLAIN[initial ?? ''] ?? initial ?? '';
}

const KEY_WRITERS = { choseong: choseongOf, jamo: disassemble } as const;

/** The keys of a name. Stored with it: a change here needs every stored key to be written again. */
export function searchKeys(name: string): SearchKeys {
  const composed = name.normalize('NFC');
  return {
    text: mapName(composed, character => character).text,
    choseong: mapName(composed, KEY_WRITERS.choseong).text,
    jamo: mapName(composed, KEY_WRITERS.jamo).text,
  };
}

/**
 * The substrings that a query stands for, the likeliest first. A later one is for when those before find
 * nothing: it supposes a keyboard in the wrong language.
 *
 * Empty for a query without a character. The caller escapes what its `LIKE` treats as a wildcard.
 */
export function searchPatterns(query: string): readonly SearchPattern[] {
  const composed = query.normalize('NFC').replace(/\s/g, '');
  const forms = [composed, ...otherKeyboard(composed)].filter(form => form !== '');
  const patterns = forms.map(patternOf);
  return patterns.filter(
    (pattern, index) =>
      patterns.findIndex(other => other.key === pattern.key && other.text === pattern.text) === index,
  );
}

function patternOf(form: string): SearchPattern {
  // An input method joins two typed initials into one sign (ㄱ and ㅅ into ㄳ); taking apart undoes it.
  if (!isChoseongQuery(form)) return { key: 'jamo', text: mapName(form, disassemble).text };
  return { key: 'choseong', text: mapName(disassemble(form), choseongOf).text };
}

/** Initials, perhaps among Latin letters and digits (`ㅅㄹeㅇ`), and nothing that is a syllable or a vowel. */
function isChoseongQuery(form: string): boolean {
  return /[ㄱ-ㅎ]/.test(form) && !/[가-힣ㅏ-ㅣ]/.test(form);
}

/** What the query would have been with the keyboard in the other language, if that makes sense. */
function otherKeyboard(form: string): readonly string[] {
  const hasLatin = /[A-Za-z]/.test(form);
  const hasHangul = /[ㄱ-ㅎㅏ-ㅣ가-힣]/.test(form);
  if (hasLatin && !hasHangul) {
    // With Caps Lock on every letter is a capital, which would make every consonant tense.
    const typed = form === form.toUpperCase() ? form.toLowerCase() : form;
    const hangul = convertQwertyToHangul(typed);
    // Whole syllables, or initials alone; a mixture with stray vowels is an English word.
    const isHangul = isChoseongQuery(hangul) || !/[ㄱ-ㅎㅏ-ㅣ]/.test(hangul);
    return isHangul && hangul !== typed ? [hangul] : [];
  }
  // Stray vowels beside syllables are what an English word looks like in Hangul (채ㅏㄷ is coke).
  return hasHangul && !hasLatin && /[ㅏ-ㅣ]/.test(form) ? [convertHangulToQwerty(form).toLowerCase()] : [];
}

/**
 * Where a query is found in a name: the ranges to highlight, in order, for the first pattern that is found;
 * empty when none is. Positions are those of the name in NFC, which is how names are stored.
 */
export function matchRanges(query: string, name: string): readonly MatchRange[] {
  const composed = name.normalize('NFC');
  for (const pattern of searchPatterns(query)) {
    const ranges = rangesOf(pattern.text, mapName(composed, KEY_WRITERS[pattern.key]));
    if (ranges.length > 0) return ranges;
  }
  return [];
}

function rangesOf(pattern: string, key: MappedKey): readonly MatchRange[] {
  const ranges: MatchRange[] = [];
  for (let at = key.text.indexOf(pattern); at >= 0; at = key.text.indexOf(pattern, at + pattern.length)) {
    const first = key.from[at];
    const last = key.from[at + pattern.length - 1];
    if (first !== undefined && last !== undefined) ranges.push({ start: first.start, end: last.end });
  }
  return ranges;
}
