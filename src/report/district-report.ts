import type { A4Block, A4Column, A4Document } from './a4-document.ts';
import { longDate, type PaperPlace } from './centre-papers.ts';
import { hideSmallCells, shownSum, type Cell } from './small-cells.ts';
import type { Sheet } from './sheet.ts';

/** What a programme came to within the days of a report. */
export interface ReportedProgramme {
  readonly name: string;
  readonly lessons: number;
  /** Different people who came at least once. */
  readonly people: number;
  /** Their visits, all of them. */
  readonly visits: number;
  /** Whoever was on the list of a lesson that was held, lesson by lesson. */
  readonly expected: number;
}

/** One person who came at least once within the days of a report; null is not known. */
export interface ReportedPerson {
  readonly dong: string | null;
  readonly sex: 'female' | 'male' | null;
  /** In the year in which the days end, by the year of birth alone. */
  readonly age: number | null;
}

export interface DistrictReport {
  readonly place: PaperPlace;
  /** `2026년 2분기`. */
  readonly period: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly programmes: readonly ReportedProgramme[];
  readonly people: readonly ReportedPerson[];
}

/**
 * The smallest count of people that is told of a 동 or of an age. Statistics Korea's own maps (SGIS) hide what
 * is of fewer than five people.
 */
export const FEWEST = 5;

const AGES = [
  { name: '20세 미만', below: 20 },
  { name: '20–39세', below: 40 },
  { name: '40–64세', below: 65 },
  { name: '65–74세', below: 75 },
  { name: '75세 이상', below: Infinity },
] as const;
const SEXES = [
  { sex: 'female', name: '여' },
  { sex: 'male', name: '남' },
  { sex: null, name: '모름' },
] as const;
const UNKNOWN = '모름';

const EXPLAINED = [
  '실인원은 한 번이라도 참석한 사람, 연인원은 참석 횟수입니다.',
  `${FEWEST}명 미만은 누구인지 알 수 있어 적지 않으며, 그 수를 셈으로 알아낼 수 있는 칸도 함께 가립니다.`,
].join(' ');

/** Which group of ages somebody is counted in. */
export const ageGroup = (age: number | null): string =>
  age === null ? UNKNOWN : (AGES.find(({ below }) => age < below)?.name ?? UNKNOWN);

const shown = (cell: Cell) => (cell === null ? '비공개' : cell.toLocaleString('ko-KR'));

/** Of 100; a programme that nobody was expected at has none. */
const rateOf = ({ visits, expected }: Pick<ReportedProgramme, 'visits' | 'expected'>) =>
  expected === 0 ? '–' : `${Math.round((visits * 100) / expected)}%`;

const text = (head: string, align: A4Column['align'] = 'right'): A4Column => ({ head, width: 'text', align });
const rest = (head: string): A4Column => ({ head, width: 'rest', align: 'left' });

/** 프로그램 운영 실적: what the district gets each month or quarter. Of a few people it says nothing. */
export function districtReportPage(report: DistrictReport): A4Document {
  const { place, period, firstDay, lastDay, people } = report;
  return {
    title: '프로그램 운영 실적',
    about: `${period} · ${longDate(firstDay)} – ${longDate(lastDay)}`,
    look: 'upright',
    footer: place.name,
    blocks: [
      { kind: 'approval', steps: place.approval },
      { kind: 'heading', text: '강좌별 실적' },
      programmeTable(report.programmes, people.length),
      { kind: 'heading', text: '동별 참여 인원' },
      dongTable(people),
      { kind: 'heading', text: '나이와 성별' },
      ageTable(people),
      {
        kind: 'text',
        look: 'small',
        text: EXPLAINED,
      },
    ],
  };
}

function programmeTable(programmes: readonly ReportedProgramme[], different: number): A4Block {
  const sum = (of: (programme: ReportedProgramme) => number) =>
    programmes.reduce((total, programme) => total + of(programme), 0);
  const all = {
    lessons: sum(({ lessons }) => lessons),
    visits: sum(({ visits }) => visits),
    expected: sum(({ expected }) => expected),
  };
  return {
    kind: 'table',
    hasSum: true,
    isSigned: false,
    columns: [rest('강좌'), text('회차'), text('실인원'), text('연인원'), text('출석률')],
    rows: [
      ...programmes.map(programme => [
        programme.name,
        String(programme.lessons),
        programme.people.toLocaleString('ko-KR'),
        programme.visits.toLocaleString('ko-KR'),
        rateOf(programme),
      ]),
      // Who comes to two courses is one person.
      [
        '모두',
        String(all.lessons),
        different.toLocaleString('ko-KR'),
        all.visits.toLocaleString('ko-KR'),
        rateOf(all),
      ],
    ],
  };
}

function countBy<K>(people: readonly ReportedPerson[], keyOf: (person: ReportedPerson) => K) {
  const counts = new Map<K, number>();
  for (const person of people) counts.set(keyOf(person), (counts.get(keyOf(person)) ?? 0) + 1);
  return counts;
}

/** The 동 of most people first, those whose 동 is not known last. */
function dongCounts(people: readonly ReportedPerson[]): readonly (readonly [string, number])[] {
  const counts = [...countBy(people, ({ dong }) => dong ?? UNKNOWN)];
  return counts.toSorted(
    ([a, most], [b, least]) =>
      Number(a === UNKNOWN) - Number(b === UNKNOWN) || least - most || a.localeCompare(b, 'ko'),
  );
}

function dongTable(people: readonly ReportedPerson[]): A4Block {
  const counts = dongCounts(people);
  const [cells = []] = hideSmallCells([counts.map(([, count]) => count)], FEWEST);
  return {
    kind: 'table',
    hasSum: true,
    isSigned: false,
    columns: [rest('동'), text('실인원')],
    rows: [
      ...counts.map(([dong], at) => [dong, shown(cells[at] ?? null)]),
      ['모두', shown(shownSum(people.length, FEWEST))],
    ],
  };
}

/** Ages by sexes, and their sums: rows and columns that nobody is in are left out. */
function ageRows(people: readonly ReportedPerson[]) {
  const at = (name: string, sex: ReportedPerson['sex']) =>
    people.filter(person => ageGroup(person.age) === name && person.sex === sex).length;
  const sexes = SEXES.filter(({ sex }) => sex !== null || people.some(person => person.sex === null));
  const names = [...AGES.map(({ name }) => name), UNKNOWN].filter(
    name => name !== UNKNOWN || people.some(({ age }) => age === null),
  );
  const counts = names.map(name => sexes.map(({ sex }) => at(name, sex)));
  // The sums are cells as well, so that a sum does not give away what its row hides.
  const withSums = counts.map(row => [...row, total(row)]);
  const foot = [...sexes.map((_, column) => total(counts.map(row => row[column] ?? 0))), people.length];
  return { sexes, names, cells: hideSmallCells([...withSums, foot], FEWEST) };
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

function ageTable(people: readonly ReportedPerson[]): A4Block {
  const { sexes, names, cells } = ageRows(people);
  return {
    kind: 'table',
    hasSum: true,
    isSigned: false,
    columns: [rest('나이'), ...sexes.map(({ name }) => text(name)), text('모두')],
    rows: [...names, '모두'].map((name, row) => [name, ...(cells[row] ?? []).map(shown)]),
  };
}

/** The same for a spreadsheet: a line for each programme. */
export function districtReportSheet({ period, programmes }: DistrictReport): Sheet {
  return {
    name: period,
    heads: ['강좌', '회차', '실인원', '연인원', '출석 대상', '출석률(%)'],
    rows: programmes.map(programme => [
      programme.name,
      programme.lessons,
      programme.people,
      programme.visits,
      programme.expected,
      programme.expected === 0 ? '' : Math.round((programme.visits * 100) / programme.expected),
    ]),
  };
}
