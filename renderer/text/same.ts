/**
 * The shape that another language must have: every key of the Korean source, as any text.
 *
 * Korean has one plural form, so its countable texts end in `_other` only. A language
 * that has a singular too may add the same key ending in `_one`.
 */
export type Same<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]>;
} & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]?: string;
};
