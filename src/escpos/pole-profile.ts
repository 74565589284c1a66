import { assert } from '../base/assert.ts';
import { fieldReader, isRecord } from '../base/field-reader.ts';

/** What a pole display of two lines can do. One JSON file a model in resources/poles. */
export interface PoleProfile {
  readonly id: string;
  readonly name: string;
  /** Columns of a line; Hangul takes two. */
  readonly columns: number;
  /** `escpos` is Epson's DM-D, `cd5220` the command set that most other makers offer. */
  readonly commands: 'escpos' | 'cd5220';
  /** Without Hangul it shows figures, and English words for what they are. */
  readonly hasHangul: boolean;
}

/** Reads a profile from its file; a wrong one stops and says which field is wrong. */
export function readPoleProfile(file: unknown): PoleProfile {
  assert(isRecord(file), 'pole profile: must be an object');
  const at = fieldReader(file, `pole profile ${String(file['id'])}`);
  const profile: PoleProfile = {
    id: at.text('id'),
    name: at.text('name'),
    columns: at.count('columns', 16, 40),
    commands: at.oneOf('commands', ['escpos', 'cd5220']),
    hasHangul: at.flag('hasHangul'),
  };
  at.refuseOthers(Object.keys(profile));
  return profile;
}
