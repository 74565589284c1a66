import { isChild, type Birth } from './person.ts';

/** A purpose of resources/consents, as it is printed and agreed to. */
export interface ConsentPurpose {
  readonly id: string;
  readonly isRequired: boolean;
  /** Sensitive (민감정보, 제23조): asked for apart from everything else. */
  readonly isSensitive: boolean;
  readonly title: string;
  readonly titleEn: string;
  /** What it is used for, what is kept, how long, and what follows from saying no (제15조 ②). */
  readonly use: string;
  readonly items: string;
  readonly keep: string;
  readonly refusal: string;
}

export interface ConsentText {
  readonly version: string;
  /** The first day of this text. */
  readonly from: string;
  /** The law that it follows. */
  readonly source: string;
  readonly purposes: readonly ConsentPurpose[];
}

/** The text in force on a day: the last one that has begun. */
export function consentTextOn(texts: readonly ConsentText[], today: string): ConsentText | undefined {
  return texts.filter(text => text.from <= today).toSorted((a, b) => b.from.localeCompare(a.from))[0];
}

export interface ConsentWord {
  readonly purpose: string;
  readonly kind: 'given' | 'withdrawn';
}

/** The purposes that somebody agrees to now: the last word of each counts. */
export function consentsNow(words: readonly ConsentWord[]): ReadonlySet<string> {
  const given = new Set<string>();
  for (const { purpose, kind } of words)
    if (kind === 'given') given.add(purpose);
    else given.delete(purpose);
  return given;
}

/** How it stands with what is required: nobody has asked, all of it is given, or it was taken back. */
export type ConsentState = 'missing' | 'given' | 'withdrawn';

export function consentState(text: ConsentText, words: readonly ConsentWord[]): ConsentState {
  const given = consentsNow(words);
  const required = text.purposes.filter(({ isRequired }) => isRequired);
  if (required.every(({ id }) => given.has(id))) return 'given';
  return required.some(({ id }) => words.some(word => word.purpose === id)) ? 'withdrawn' : 'missing';
}

/** What keeps a consent from being written down, in order of precedence. */
export type ConsentRefusal = 'PURPOSE_UNKNOWN' | 'GUARDIAN_NEEDED';

/**
 * Whether somebody's word about a purpose may be written down: for a child it is the guardian's word. Taking
 * a consent back is never refused (제37조).
 */
export function checkConsent(
  text: ConsentText,
  { purpose, kind }: ConsentWord,
  who: { readonly birth: Birth; readonly hasGuardian: boolean; readonly today: string },
): 'ok' | ConsentRefusal {
  if (kind === 'withdrawn') return 'ok';
  if (!text.purposes.some(({ id }) => id === purpose)) return 'PURPOSE_UNKNOWN';
  return isChild(who.birth, who.today) && !who.hasGuardian ? 'GUARDIAN_NEEDED' : 'ok';
}
