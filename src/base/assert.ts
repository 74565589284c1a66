/**
 * Thrown when the program itself is wrong. Never shown to a user as it stands: main logs it under an
 * incident id.
 */
export class AssertionFailure extends Error {
  override readonly name = 'AssertionFailure';
}

/** Stops at once when something that cannot happen has happened. Kept on in production. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new AssertionFailure(message);
}

/** Makes the compiler prove that every member of a union was handled. */
export function unreachable(value: never, where: string): never {
  throw new AssertionFailure(`${where}: unexpected ${JSON.stringify(value)}`);
}

/** Returns a value that must be there, or stops: for look-ups whose absence would be a bug. */
export function required<T>(value: T | undefined | null, what: string): T {
  assert(value !== undefined && value !== null, `${what} is missing`);
  return value;
}
