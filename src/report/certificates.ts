import { certificateNumber } from '../community/completion.ts';
import type { A4Document } from './a4-document.ts';
import { longDate, type PaperPlace } from './centre-papers.ts';
import type { Sheet } from './sheet.ts';

/** A certificate as the register (수료증 발급 대장) has it. */
export interface RegisteredCertificate {
  readonly year: number;
  readonly serial: number;
  /** Null is of one who was erased: the number stays. */
  readonly name: string | null;
  readonly programmeName: string;
  readonly attended: number;
  readonly lessons: number;
  readonly givenOn: string;
  readonly again: number;
}

const HEADS = ['번호', '이름', '강좌', '출석', '발급한 날', '재발급'] as const;
const ALIGN = {
  번호: 'left',
  이름: 'left',
  강좌: 'left',
  출석: 'right',
  '발급한 날': 'left',
  재발급: 'right',
} as const;

const againText = (again: number) => (again === 0 ? '' : `${again}회`);

const rowOf = (row: RegisteredCertificate) => [
  certificateNumber(row),
  row.name ?? '(삭제)',
  row.programmeName,
  `${row.attended}/${row.lessons}`,
  row.givenOn,
  againText(row.again),
];

/** 수료증 발급 대장: every number of a year, in order. */
export function certificateRegisterPage(register: {
  readonly place: PaperPlace;
  readonly year: number;
  readonly today: string;
  readonly rows: readonly RegisteredCertificate[];
}): A4Document {
  const { place, year, today, rows } = register;
  return {
    title: '수료증 발급 대장',
    about: `${year}년 · ${rows.length}건 · ${longDate(today)} 현재`,
    look: 'upright',
    footer: place.name,
    blocks: [
      {
        kind: 'table',
        hasSum: false,
        isSigned: false,
        columns: HEADS.map(head => ({
          head,
          width: head === '이름' || head === '강좌' ? 'rest' : 'text',
          align: ALIGN[head],
        })),
        rows: rows.map(rowOf),
      },
      { kind: 'text', look: 'small', text: '개인정보가 있는 문서입니다. 다 쓰면 파기해 주세요.' },
    ],
  };
}

export function certificateRegisterSheet(year: number, rows: readonly RegisteredCertificate[]): Sheet {
  return { name: `${year}년 수료증 발급 대장`, heads: HEADS, rows: rows.map(rowOf) };
}
