import { minuteText } from '../community/programme.ts';
import { hoursText } from '../community/volunteer.ts';
import type { A4Document } from './a4-document.ts';
import { longDate, plainDate, type PaperPlace } from './centre-papers.ts';
import type { Sheet } from './sheet.ts';

interface Days {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Somebody who has volunteered, with no more than what tells them from another. */
export interface ListedVolunteer {
  readonly name: string;
  readonly dong: string;
  readonly shifts: number;
  readonly minutes: number;
}

const daysOf = ({ firstDay, lastDay }: Days) => `${longDate(firstDay)} – ${longDate(lastDay)}`;

/** 봉사 시간 명단: everybody who volunteered within some days. */
export function volunteerListPage(
  list: Days & { readonly place: PaperPlace; readonly people: readonly ListedVolunteer[] },
): A4Document {
  const { place, people } = list;
  const sum = (of: (one: ListedVolunteer) => number) => people.reduce((total, one) => total + of(one), 0);
  return {
    title: '봉사 시간 명단',
    about: `${daysOf(list)} · ${people.length}명`,
    look: 'upright',
    footer: place.name,
    blocks: [
      {
        kind: 'table',
        hasSum: true,
        isSigned: false,
        columns: [
          { head: '번호', width: 'text', align: 'right' },
          { head: '이름', width: 'rest', align: 'left' },
          { head: '동', width: 'rest', align: 'left' },
          { head: '횟수', width: 'text', align: 'right' },
          { head: '봉사 시간', width: 'text', align: 'right' },
        ],
        rows: [
          ...people.map(({ name, dong, shifts, minutes }, index) => [
            String(index + 1),
            name,
            dong,
            String(shifts),
            hoursText(minutes),
          ]),
          ['', '모두', '', String(sum(({ shifts }) => shifts)), hoursText(sum(({ minutes }) => minutes))],
        ],
      },
      { kind: 'text', look: 'small', text: '개인정보가 있는 문서입니다. 다 쓰면 파기해 주세요.' },
    ],
  };
}

export function volunteerListSheet(people: readonly ListedVolunteer[]): Sheet {
  return {
    name: '봉사 시간 명단',
    heads: ['번호', '이름', '동', '횟수', '봉사 시간(분)'],
    rows: people.map(({ name, dong, shifts, minutes }, index) => [index + 1, name, dong, shifts, minutes]),
  };
}

/** One shift of whoever asks for the confirmation. */
export interface ConfirmedShift {
  readonly date: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly programmeName: string;
  readonly minutes: number;
}

interface Confirmation extends Days {
  readonly place: PaperPlace;
  readonly name: string;
  readonly shifts: readonly ConfirmedShift[];
  /** What counts of all of them: less than their sum where a day is over what it lets count. */
  readonly minutes: number;
  readonly today: string;
}

const CAPPED = '하루에 인정하는 시간을 넘은 만큼은 합계에서 뺐습니다.';

/** 봉사활동 확인서: when somebody volunteered, at what and how long, and who says so. */
export function volunteerPage(paper: Confirmation): A4Document {
  const { place, name, shifts, minutes, today } = paper;
  const isCapped = minutes < shifts.reduce((sum, shift) => sum + shift.minutes, 0);
  return {
    title: '봉사활동 확인서',
    about: daysOf(paper),
    look: 'upright',
    footer: place.name,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { name: '이름', value: name },
          { name: '봉사 시간', value: `${hoursText(minutes)} (${shifts.length}회)` },
        ],
      },
      {
        kind: 'table',
        hasSum: true,
        isSigned: false,
        columns: [
          { head: '날짜', width: 'text', align: 'left' },
          { head: '활동', width: 'rest', align: 'left' },
          { head: '시각', width: 'text', align: 'left' },
          { head: '봉사 시간', width: 'text', align: 'right' },
        ],
        rows: [
          ...shifts.map(shift => [
            longDate(shift.date),
            shift.programmeName,
            `${minuteText(shift.startMinute)}–${minuteText(shift.endMinute)}`,
            hoursText(shift.minutes),
          ]),
          ['', '모두', '', hoursText(minutes)],
        ],
      },
      ...(isCapped ? [{ kind: 'text' as const, look: 'small' as const, text: CAPPED }] : []),
      { kind: 'space', mm: 10 },
      { kind: 'text', look: 'centred', text: '위와 같이 봉사하였음을 확인합니다.' },
      { kind: 'text', look: 'centred', text: plainDate(today) },
      { kind: 'space', mm: 6 },
      { kind: 'text', look: 'name', text: `${place.name}  (직인)` },
    ],
  };
}

export function volunteerSheet({ name, shifts }: Pick<Confirmation, 'name' | 'shifts'>): Sheet {
  return {
    name: '봉사활동 확인서',
    heads: ['이름', '날짜', '활동', '시각', '봉사 시간(분)'],
    rows: shifts.map(shift => [
      name,
      shift.date,
      shift.programmeName,
      `${minuteText(shift.startMinute)}–${minuteText(shift.endMinute)}`,
      shift.minutes,
    ]),
  };
}
