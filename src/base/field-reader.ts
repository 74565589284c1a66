import { assert, required } from './assert.ts';

export type FileRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is FileRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the fields of a data file one by one. A wrong file is a bug of the release or of whoever wrote it, so
 * reading stops and says which field is wrong and what may stand there.
 *
 * @param what Names the record in the message, such as `printer profile epson-80-48`.
 */
export function fieldReader(record: FileRecord, what: string) {
  const check = (name: string, isRight: boolean, wanted: string): void =>
    assert(isRight, `${what}: ${name} must be ${wanted}, not ${JSON.stringify(record[name])}`);
  /** Returns the value once a reading of it has answered; undefined is the answer of a wrong one. */
  const value = <T>(name: string, found: T | undefined, wanted: string): T => {
    check(name, found !== undefined, wanted);
    return required(found, name);
  };
  const count = (name: string, min: number, max: number): number => {
    const field = record[name];
    const isRight = typeof field === 'number' && Number.isInteger(field) && field >= min && field <= max;
    return value(name, isRight ? field : undefined, `a whole number from ${min} to ${max}`);
  };
  const list = (name: string, wanted: string): readonly unknown[] => {
    const field = record[name];
    return value(name, Array.isArray(field) ? field : undefined, wanted);
  };
  return {
    check,
    count,
    text(name: string): string {
      const field = record[name];
      return value(name, typeof field === 'string' && field !== '' ? field : undefined, 'a text');
    },
    countOrNull: (name: string, min: number, max: number): number | null =>
      record[name] === null ? null : count(name, min, max),
    flag(name: string): boolean {
      const field = record[name];
      return value(name, typeof field === 'boolean' ? field : undefined, 'true or false');
    },
    record(name: string): FileRecord {
      const field = record[name];
      return value(name, isRecord(field) ? field : undefined, 'an object');
    },
    records: (name: string): readonly FileRecord[] =>
      list(name, 'a list of objects').map(item =>
        value(name, isRecord(item) ? item : undefined, 'a list of objects'),
      ),
    oneOf<T extends string | number>(name: string, choices: readonly T[]): T {
      const found = choices.find(choice => choice === record[name]);
      return value(name, found, `one of ${choices.join(', ')}`);
    },
    listOf<T extends string>(name: string, choices: readonly T[]): readonly T[] {
      const wanted = `a list out of ${choices.join(', ')}`;
      return list(name, wanted).map(item =>
        value(
          name,
          choices.find(choice => choice === item),
          wanted,
        ),
      );
    },
    /** A misspelt field is a wrong file, not a remark. */
    refuseOthers(known: readonly string[]): void {
      for (const name of Object.keys(record))
        assert(known.includes(name), `${what}: ${name} is no field of it`);
    },
  };
}
