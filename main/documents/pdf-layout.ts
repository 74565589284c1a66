import { required } from '../../src/base/assert.ts';
import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type {
  A4Block,
  A4Column,
  A4Document,
  A4Fact,
  A4Photo,
  A4Table,
} from '../../src/report/a4-document.ts';

export const FONT = 'Pretendard';

/** Points in a millimetre: a point is 1/72 inch. */
const MM = 72 / 25.4;
const MARGIN = 18 * MM;
const LINE = '#8a8578';
const SHADE = '#f1ece2';
/** What a hand can sign in. */
const SIGNED_ROW = 9 * MM;
const APPROVAL = { box: 20 * MM, height: 15 * MM } as const;
const PHOTO_MM = 82;

/** Papers of one look as pdfmake takes them, each on a page of its own. */
export function pdfLayout(pages: readonly A4Document[]): TDocumentDefinitions {
  const page = required(pages[0], 'a page');
  return {
    pageSize: 'A4',
    pageOrientation: page.look === 'across' ? 'landscape' : 'portrait',
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN],
    info: { title: page.title, creator: 'Ieum Counter', producer: 'Ieum Counter' },
    defaultStyle: { font: FONT, fontSize: 10.5, lineHeight: 1.25 },
    ...(page.look === 'certificate' && { background: (_: number, size) => frame(size) }),
    content: pages.map((one, index) => ({
      stack: contentOf(one),
      ...(index > 0 && { pageBreak: 'before' as const }),
    })),
    ...(page.look !== 'certificate' && {
      footer: (current: number, count: number) => foot(page, current, count),
    }),
  };
}

function contentOf(page: A4Document): Content[] {
  const approval = page.blocks.find(block => block.kind === 'approval');
  return [
    page.look === 'certificate' ? certificateHead(page) : head(page, approval),
    ...page.blocks.filter(block => block.kind !== 'approval').map(drawn),
  ];
}

function foot({ footer }: A4Document, current: number, count: number): Content {
  return {
    columns: [
      { text: footer, fontSize: 8.5, color: LINE },
      { text: `${current} / ${count}`, fontSize: 8.5, color: LINE, alignment: 'right' },
    ],
    margin: [MARGIN, 6 * MM, MARGIN, 0],
  };
}

/** Two lines around the page. */
function frame({ width, height }: { readonly width: number; readonly height: number }): Content {
  const box = (inset: number, lineWidth: number) => ({
    type: 'rect' as const,
    x: inset,
    y: inset,
    w: width - 2 * inset,
    h: height - 2 * inset,
    lineWidth,
    lineColor: LINE,
  });
  return { canvas: [box(10 * MM, 2), box(12 * MM, 0.6)] };
}

function certificateHead({ title, about }: A4Document): Content {
  return {
    stack: [
      { text: about, fontSize: 11 },
      // Titles of certificates are written wide: 수 료 증.
      { text: Array.from(title).join(' '), fontSize: 40, bold: true, alignment: 'center' },
    ],
    margin: [0, 8 * MM, 0, 0],
  };
}

type Approval = Extract<A4Block, { kind: 'approval' }>;

function head({ title, about }: A4Document, approval: Approval | undefined): Content {
  const words: Column = {
    width: '*',
    stack: [
      { text: title, fontSize: 20, bold: true },
      { text: about, fontSize: 11, margin: [0, 1 * MM, 0, 0] },
    ],
  };
  const hasBoxes = approval !== undefined && approval.steps.length > 0;
  const boxes: Column[] = hasBoxes ? [{ width: 'auto', ...approvalTable(approval) }] : [];
  return { columns: [words, ...boxes], columnGap: 8 * MM, margin: [0, 0, 0, 5 * MM] };
}

function approvalTable({ steps, signed = [] }: Approval) {
  const names = steps.map(text => ({ text, alignment: 'center' as const, fontSize: 9, fillColor: SHADE }));
  return {
    table: {
      widths: steps.map(() => APPROVAL.box),
      heights: (row: number) => (row === 0 ? 0 : APPROVAL.height),
      body: [
        names,
        steps.map((_, index) => ({
          text: signed[index] ?? '',
          alignment: 'center' as const,
          fontSize: 8.5,
          margin: MIDDLE,
        })),
      ],
    },
    layout: lines,
  };
}

const lines = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  hLineColor: () => LINE,
  vLineColor: () => LINE,
  paddingLeft: () => 1.6 * MM,
  paddingRight: () => 1.6 * MM,
  paddingTop: () => 1.1 * MM,
  paddingBottom: () => 0.7 * MM,
};

type Margins = [left: number, top: number, right: number, bottom: number];
const GAP: Margins = [0, 0, 0, 5 * MM];
const MIDDLE: Margins = [0, 1.8 * MM, 0, 0];

function drawn(block: Exclude<A4Block, { kind: 'approval' }>): Content {
  switch (block.kind) {
    case 'facts':
      return factsTable(block.facts);
    case 'heading':
      return { text: block.text, fontSize: 13, bold: true, margin: [0, 1 * MM, 0, 2 * MM] };
    case 'text':
      return textOf(block);
    case 'space':
      return { text: '', margin: [0, 0, 0, block.mm * MM] };
    case 'nextPage':
      return { text: '', pageBreak: 'after' };
    case 'table':
      return rowsTable(block);
    case 'photos':
      return photosTable(block.photos);
  }
}

const LOOKS = {
  plain: { fontSize: 10.5 },
  small: { fontSize: 9, color: '#5d584d' },
  centred: { fontSize: 15, alignment: 'center', lineHeight: 1.8 },
  name: { fontSize: 24, bold: true, alignment: 'center' },
} as const;

function textOf({ text, look }: Extract<A4Block, { kind: 'text' }>): Content {
  return { text, ...LOOKS[look], margin: GAP };
}

const factCells = ({ name, value }: A4Fact): TableCell[] => [
  { text: name, bold: true, fillColor: SHADE },
  { text: value },
];

function factsTable(facts: readonly A4Fact[]): Content {
  const pairs = Array.from({ length: Math.ceil(facts.length / 2) }, (_, index) =>
    facts.slice(index * 2, index * 2 + 2),
  );
  const body = pairs.map(([first, second]): TableCell[] => {
    if (first === undefined) return [];
    // The last of an odd number has the whole line.
    if (second === undefined)
      return [...factCells(first).slice(0, 1), { text: first.value, colSpan: 3 }, '', ''];
    return [...factCells(first), ...factCells(second)];
  });
  return { table: { widths: ['auto', '*', 'auto', '*'], body }, layout: lines, margin: GAP };
}

const ALIGN = { left: 'left', right: 'right', centre: 'center' } as const;

function rowsTable({ columns, rows, hasSum, isSigned }: A4Table): Content {
  const heads = columns.map(({ head: text, width }): TableCell => ({
    text,
    noWrap: width === 'text',
    bold: true,
    alignment: 'center',
    fillColor: SHADE,
  }));
  const body = rows.map((row, index) => {
    const isSum = hasSum && index === rows.length - 1;
    return columns.map((column, at) => ({
      ...cellOf(row[at] ?? '', column, isSum),
      // A name stands in the middle of the line that it is signed on.
      ...(isSigned && { margin: MIDDLE }),
    }));
  });
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => (width === 'text' ? 'auto' : '*')),
      ...(isSigned && { heights: (row: number) => (row === 0 ? 0 : SIGNED_ROW) }),
      body: [heads, ...body],
    },
    layout: lines,
    margin: GAP,
  };
}

function cellOf(text: string, { align, width }: A4Column, isSum: boolean) {
  return {
    text,
    alignment: ALIGN[align],
    // A number or a date is read in one piece.
    noWrap: width === 'text',
    ...(isSum && { bold: true, fillColor: SHADE }),
  };
}

/** Two to a line, with what they show below them. */
function photosTable(photos: readonly A4Photo[]): Content {
  const size = PHOTO_MM * MM;
  const cells = photos.map(({ dataUrl, caption }): TableCell => ({
    stack: [
      { image: dataUrl, fit: [size, size * 0.75], alignment: 'center' },
      { text: caption, fontSize: 9, alignment: 'center', margin: [0, 1 * MM, 0, 2 * MM] },
    ],
  }));
  const pairs = Array.from({ length: Math.ceil(cells.length / 2) }, (_, index): TableCell[] => [
    cells[index * 2] ?? '',
    cells[index * 2 + 1] ?? '',
  ]);
  return {
    table: { widths: ['*', '*'], dontBreakRows: true, body: pairs },
    layout: 'noBorders',
    margin: GAP,
  };
}
