import type { A4Document } from './a4-document.ts';
import type { Sheet } from './sheet.ts';

/** What is made for the office: pages to print and file, or a table to go on with. */
export type OfficeFile =
  | { readonly kind: 'pdf'; readonly page: A4Document }
  /** Papers of one look in one file, each on a page of its own: a certificate to each of twenty. */
  | { readonly kind: 'pages'; readonly pages: readonly A4Document[] }
  | { readonly kind: 'xlsx'; readonly sheet: Sheet };
