/** A table for a spreadsheet: as XLSX, or as CSV with `csvText` of src/base/csv.ts. */
export interface Sheet {
  readonly name: string;
  readonly heads: readonly string[];
  /** Amounts and counts are numbers: a spreadsheet adds them up. */
  readonly rows: readonly (readonly (string | number)[])[];
}
