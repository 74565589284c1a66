/**
 * A page for the office's printer, apart from how it is drawn: what it says, in the order in which it says
 * it. main/documents makes a PDF of it.
 */
export interface A4Document {
  readonly title: string;
  /** Beside the title, smaller: what the page is about. */
  readonly about: string;
  /** A certificate is framed, its title large and in the middle; what is wide lies across. */
  readonly look: 'upright' | 'across' | 'certificate';
  readonly blocks: readonly A4Block[];
  /** Below each page, beside its number: whose paper it is. */
  readonly footer: string;
}

export type A4Block =
  /** The boxes in which superiors sign, by their title (담당, 팀장, 동장). */
  | {
      readonly kind: 'approval';
      readonly steps: readonly string[];
      /** In the boxes of those who have approved in the program: their name and when. */
      readonly signed?: readonly string[];
    }
  /** Names and values in a frame, two pairs to a line. */
  | { readonly kind: 'facts'; readonly facts: readonly A4Fact[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly look: 'plain' | 'small' | 'centred' | 'name' }
  /** Room to write by hand, in millimetres. */
  | { readonly kind: 'space'; readonly mm: number }
  /** What follows begins a page. */
  | { readonly kind: 'nextPage' }
  | A4Table
  | { readonly kind: 'photos'; readonly photos: readonly A4Photo[] };

export interface A4Fact {
  readonly name: string;
  readonly value: string;
}

export interface A4Table {
  readonly kind: 'table';
  readonly columns: readonly A4Column[];
  readonly rows: readonly (readonly string[])[];
  /** The last row sums up the others. */
  readonly hasSum: boolean;
  /** Rows that are signed by hand are higher. */
  readonly isSigned: boolean;
}

export interface A4Column {
  readonly head: string;
  /** Of the page's width: as much as its text needs, or a share of what is left. */
  readonly width: 'text' | 'rest';
  readonly align: 'left' | 'right' | 'centre';
}

export interface A4Photo {
  /** `data:image/jpeg;base64,…` or PNG. */
  readonly dataUrl: string;
  readonly caption: string;
}
