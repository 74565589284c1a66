/** Why somebody cannot sign up, in the order in which it is said. */
export const REFUSALS = [
  'notPublished',
  'already',
  'drawing',
  'notYetOpen',
  'closed',
  'tooLate',
  'tooMany',
  'notResident',
  'barred',
  'tooRare',
] as const;
export type Refusal = (typeof REFUSALS)[number];

const FIRM: readonly Refusal[] = ['notPublished', 'already', 'drawing'];

/**
 * What staff may set aside with a reason. Nobody comes twice, what is no course yet takes nobody, and the
 * list of a draw that is published stays as it is.
 */
export const mayOverride = (refusal: Refusal): boolean => !FIRM.includes(refusal);

/** How a programme takes people. */
export interface Recruitment {
  /** First come, first served; or all who apply until it closes, by draw. */
  readonly way: 'firstCome' | 'lottery';
  readonly opensAtMs: number;
  readonly closesAtMs: number;
  readonly residentsOnly: boolean;
}

export interface SignUp {
  readonly isPublished: boolean;
  /** The list of its draw is fixed and not yet drawn. */
  readonly isDrawing: boolean;
  readonly recruitment: Recruitment;
  readonly isIn: boolean;
  /** Other courses of the same term in which the person is still in the running. */
  readonly othersThisTerm: number;
  readonly limitPerTerm: number;
  /** Lives, works or learns in the 동, as staff have seen it. */
  readonly isResident: boolean;
  /** Left a course of the last term after it had begun. */
  readonly isBarred: boolean;
  /** Came to a course of the last term less often than the centre asks for. */
  readonly cameTooRarely: boolean;
  readonly lessonsHeld: number;
  readonly lessonCount: number;
}

/** All that speaks against a sign-up; nothing is that it is taken. */
export function refusalsOf(signUp: SignUp, atMs: number): readonly Refusal[] {
  const { recruitment } = signUp;
  const holds: Readonly<Record<Refusal, boolean>> = {
    notPublished: !signUp.isPublished,
    already: signUp.isIn,
    drawing: signUp.isDrawing,
    notYetOpen: atMs < recruitment.opensAtMs,
    closed: atMs >= recruitment.closesAtMs,
    // After half of the lessons there is too little left of it.
    tooLate: signUp.lessonsHeld * 2 > signUp.lessonCount,
    tooMany: signUp.othersThisTerm >= signUp.limitPerTerm,
    notResident: recruitment.residentsOnly && !signUp.isResident,
    barred: signUp.isBarred,
    tooRare: signUp.cameTooRarely,
  };
  return REFUSALS.filter(refusal => holds[refusal]);
}
