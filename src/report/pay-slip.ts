import { minuteText } from '../community/programme.ts';
import type { Income } from '../community/withholding.ts';
import type { A4Document } from './a4-document.ts';
import { longDate, type PaperPlace } from './centre-papers.ts';

const INCOME_NAMES: Readonly<Record<Income, string>> = { business: '사업소득', other: '기타소득' };

const wonText = (amount: number) => `${amount.toLocaleString('ko-KR')}원`;

/** `3%`, `3.3%`: from hundredths of a percent. */
const percent = (bp: number) => `${bp / 100}%`;

/** `7시간 30분`. */
export function hoursText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (rest === 0) return `${hours}시간`;
  return hours === 0 ? `${rest}분` : `${hours}시간 ${rest}분`;
}

/** What an instructor was paid for the lessons of a month, and how it was reckoned. */
export interface PaySlip {
  readonly place: PaperPlace;
  readonly number: number;
  /** Empty once erased: it is written by hand. */
  readonly name: string;
  /** `2026-05`. */
  readonly month: string;
  readonly paidOn: string;
  readonly minutes: number;
  readonly hourly: number;
  readonly income: Income;
  readonly gross: number;
  readonly tax: number;
  readonly local: number;
  readonly lessons: readonly {
    readonly date: string;
    readonly startMinute: number;
    readonly endMinute: number;
    readonly programmeName: string;
  }[];
  readonly rates: { readonly deemedCostBp: number; readonly taxBp: number; readonly localBp: number };
}

/** 강사료 지급 명세서: the lessons of a month, what they came to, and what was withheld of it. */
export function paySlipPage(slip: PaySlip): A4Document {
  const { month, minutes, hourly, gross, tax, local } = slip;
  const [year, monthNumber] = month.split('-').map(Number);
  return {
    title: '강사료 지급 명세서',
    about: `${year}년 ${monthNumber}월`,
    look: 'upright',
    footer: slip.place.name,
    blocks: [
      { kind: 'approval', steps: slip.place.approval },
      {
        kind: 'facts',
        facts: [
          { name: '강사', value: slip.name },
          { name: '지급 번호', value: `제 ${slip.number} 호` },
          { name: '지급일', value: longDate(slip.paidOn) },
          { name: '소득 구분', value: INCOME_NAMES[slip.income] },
          { name: '강의 시간', value: `${slip.lessons.length}회, ${hoursText(minutes)}` },
          { name: '시간당 강사료', value: wonText(hourly) },
        ],
      },
      { kind: 'heading', text: '강의 내역' },
      lessonTable(slip),
      { kind: 'heading', text: '지급 내역' },
      {
        kind: 'table',
        hasSum: true,
        isSigned: false,
        columns: [
          { head: '항목', width: 'text', align: 'left' },
          { head: '계산', width: 'rest', align: 'left' },
          { head: '금액', width: 'text', align: 'right' },
        ],
        rows: [
          ['강사료', `${hoursText(minutes)} × ${wonText(hourly)}`, wonText(gross)],
          ['소득세', taxText(slip), wonText(0 - tax)],
          ['지방소득세', tax === 0 ? '' : `소득세의 ${percent(slip.rates.localBp)}`, wonText(0 - local)],
          ['드리는 돈', '', wonText(gross - tax - local)],
        ],
      },
      { kind: 'space', mm: 12 },
      { kind: 'text', look: 'centred', text: '위 금액을 틀림없이 받았습니다.' },
      { kind: 'space', mm: 8 },
      { kind: 'text', look: 'centred', text: '받은 사람:                              (서명)' },
    ],
  };
}

function lessonTable({ lessons, minutes }: PaySlip): A4Document['blocks'][number] {
  return {
    kind: 'table',
    hasSum: true,
    isSigned: false,
    columns: [
      { head: '날짜', width: 'text', align: 'left' },
      { head: '강좌', width: 'rest', align: 'left' },
      { head: '시간', width: 'text', align: 'left' },
      { head: '길이', width: 'text', align: 'right' },
    ],
    rows: [
      ...lessons.map(({ date, programmeName, startMinute, endMinute }) => [
        longDate(date),
        programmeName,
        `${minuteText(startMinute)}–${minuteText(endMinute)}`,
        hoursText(endMinute - startMinute),
      ]),
      ['합계', `${lessons.length}회`, '', hoursText(minutes)],
    ],
  };
}

function taxText({ tax, rates: { deemedCostBp, taxBp } }: PaySlip): string {
  if (tax === 0) return '뗄 세금이 없습니다';
  return deemedCostBp === 0
    ? `강사료의 ${percent(taxBp)}`
    : `필요경비 ${percent(deemedCostBp)}를 뺀 나머지의 ${percent(taxBp)}`;
}
