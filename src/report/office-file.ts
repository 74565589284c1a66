import type { A4Document } from './a4-document.ts';
import type { Sheet } from './sheet.ts';

/** What is made for the office: a page to print and file, or a table to go on with. */
export type OfficeFile =
  { readonly kind: 'pdf'; readonly page: A4Document } | { readonly kind: 'xlsx'; readonly sheet: Sheet };
