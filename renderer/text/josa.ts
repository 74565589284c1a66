/**
 * Korean particles (조사) after a word that is known only when the text is shown.
 *
 * The choice depends on whether the word is spoken with a final consonant (받침). Product
 * names often end in a figure or a Latin letter ("생수 2L"), so these are read aloud too.
 */
const DIGITS_WITH_FINAL = '013678'; // 영 일 삼 육 칠 팔
const LETTERS_WITH_FINAL = 'lmnr'; // 엘 엠 엔 알
/** Both are read 일, 칠, 팔 or 엘, 알: a final ㄹ, after which 로 stays 로. */
const ENDS_IN_RIEUL = '178lr';

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const FINALS = 28;
const RIEUL = 8;

/** The final consonant of the last sound of a word: none, ㄹ, another, or not to be known. */
function finalOf(word: string): 'none' | 'rieul' | 'other' | 'unknown' {
  const spoken = word.replace(/[\s)\]}"'”’」』.,!?%·-]+$/u, '');
  const last = spoken.at(-1)?.toLowerCase();
  if (last === undefined) return 'unknown';
  const code = last.charCodeAt(0);
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) {
    const final = (code - HANGUL_FIRST) % FINALS;
    return final === 0 ? 'none' : final === RIEUL ? 'rieul' : 'other';
  }
  if (ENDS_IN_RIEUL.includes(last)) return 'rieul';
  if ((DIGITS_WITH_FINAL + LETTERS_WITH_FINAL).includes(last)) return 'other';
  return /[0-9a-z]/.test(last) ? 'none' : 'unknown';
}

const PAIRS = {
  을: ['을', '를'],
  이: ['이', '가'],
  은: ['은', '는'],
  과: ['과', '와'],
  으로: ['으로', '로'],
} as const;

export type Josa = keyof typeof PAIRS;
export const josas: readonly Josa[] = ['을', '이', '은', '과', '으로'];

/** `배추김치` + 을 → `배추김치를`; a word that cannot be read aloud gets both: `★을(를)`. */
export function withJosa(word: string, josa: Josa): string {
  const [closed, open] = PAIRS[josa];
  const final = finalOf(word);
  if (final === 'unknown') return josa === '으로' ? `${word}(으)로` : `${word}${closed}(${open})`;
  const isOpen = final === 'none' || (final === 'rieul' && josa === '으로');
  return word + (isOpen ? open : closed);
}
