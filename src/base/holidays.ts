import { assert } from './assert.ts';
import { isRecord } from './field-reader.ts';

/** Reads the days on which the country is closed. @param file `resources/holidays/korea.json`. */
export function readClosedDays(file: unknown): ReadonlySet<string> {
  assert(isRecord(file) && Array.isArray(file['closed']), 'holidays: must have a list');
  const dates = file['closed'].map(String);
  for (const date of dates) assert(/^\d{4}-\d{2}-\d{2}$/.test(date), `holidays: ${date} is no date`);
  return new Set(dates);
}
