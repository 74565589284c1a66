import type { PrintDocument } from '../escpos/document.ts';

/** The codes on the page of codes; a shop's scanner that reads them proves them. */
export const WIZARD_CODES = {
  ean13: '8801234567893',
  ean8: '88012348',
  code128: 'IE260514010127',
  qr: 'https://ieum.example/시험',
} as const;

/** So many lines are tried where paper is torn off by hand. */
const TEAR_LINES_MAX = 12;

export interface WizardPage {
  readonly step: 'line' | 'ruler' | 'hangul' | 'cut' | 'tear' | 'drawer' | 'buzzer' | 'codes';
  /** Widths of the ruler's lines. */
  readonly ruler: readonly number[];
  /** Speed of a serial line; null on any other. */
  readonly baud: number | null;
}

/** The paper about which one question of 프린터 맞추기 is asked. */
export function wizardPage({ step, ruler, baud }: WizardPage): PrintDocument {
  switch (step) {
    case 'line':
      return [
        ...head('1. 글자'),
        { type: 'text', text: '가나다라 마바사 1234567890' },
        ...(baud === null ? [] : [{ type: 'text', text: `속도 ${baud}` } as const]),
        ...foot,
      ];
    case 'ruler':
      return [...head('2. 폭'), ...ruler.map(rulerLine), ...foot];
    case 'hangul':
      return [
        ...head('3. 한글'),
        { type: 'text', text: '흔한 글자: 가나다 한글 서로e음' },
        { type: 'text', text: '드문 글자: 똠 햏 뷁 펲' },
        ...foot,
      ];
    case 'cut':
      return [...head('4. 자르기'), { type: 'text', text: '이 아래가 잘려야 합니다.' }, { type: 'cut' }];
    case 'tear':
      return [...head('5. 찢기'), ...tearLines];
    case 'drawer':
      return [{ type: 'drawer' }];
    case 'buzzer':
      return [{ type: 'buzz' }];
    case 'codes':
      return [
        ...head('8. 코드'),
        ...code('(1) EAN-13', { type: 'barcode', kind: 'ean13', data: WIZARD_CODES.ean13, showsText: true }),
        ...code('(2) CODE128', {
          type: 'barcode',
          kind: 'code128',
          data: WIZARD_CODES.code128,
          showsText: true,
        }),
        ...code('(3) QR', { type: 'qr', data: WIZARD_CODES.qr }),
        ...foot,
      ];
  }
}

const head = (title: string): PrintDocument => [
  { type: 'text', text: title, style: { bold: true } },
  { type: 'text', text: '-'.repeat(24) },
];

/** Far enough to be read before anything is known of a cutter. */
const foot: PrintDocument = [{ type: 'feed', lines: 6 }];

/** Its last letters are its own width: a printer that is narrower breaks the line before them. */
function rulerLine(columns: number): PrintDocument[number] {
  const width = String(columns);
  return { type: 'text', text: '-'.repeat(columns - width.length) + width };
}

/** The last number that is left on the torn piece is how many lines stayed inside. */
const tearLines: PrintDocument = Array.from({ length: TEAR_LINES_MAX + 1 }, (_, index) => ({
  type: 'text' as const,
  text: `${TEAR_LINES_MAX - index}`,
}));

const code = (name: string, part: PrintDocument[number]): PrintDocument => [
  { type: 'text', text: name },
  part,
  { type: 'feed', lines: 1 },
];
