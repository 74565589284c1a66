import { addDays } from '../../src/base/dates.ts';
import type { PaperFormat, OfficeFileView } from '../../src/contract/centre-paper.ts';
import {
  districtReportPage,
  districtReportSheet,
  type DistrictReport,
} from '../../src/report/district-report.ts';
import type { VisitsRow } from '../store/attendance-store.ts';
import type { Reads } from '../store/stores.ts';
import type { Counter } from './context.ts';
import { requests } from './implementer.ts';
import { fileOf, placeOf } from './office-files.ts';

type Days = { readonly firstDay: string; readonly lastDay: string };

export const districtReportHandlers = {
  districtReport: requests.centrePaper.districtReport.handler(({ context: { counter }, input, errors }) => {
    const { format, ...days } = input;
    if (days.lastDay < days.firstDay) throw errors.PERIOD_EMPTY();
    const { programmes, people } = figures(counter.reads, days);
    if (programmes.length === 0) throw errors.NOTHING_HELD();
    return reportFile(counter, format, { ...days, programmes, people });
  }),
};

/** Whoever came is counted once in the district and once in each programme, with every visit. */
export function figures(
  { attendance }: Pick<Reads, 'attendance'>,
  { firstDay, lastDay }: Days,
): Pick<DistrictReport, 'programmes' | 'people'> {
  const rows = attendance.visits(firstDay, lastDay);
  const byProgramme = new Map<string, VisitsRow[]>();
  for (const row of rows) {
    const ofOne = byProgramme.get(row.programmeId);
    if (ofOne) ofOne.push(row);
    else byProgramme.set(row.programmeId, [row]);
  }
  const year = Number(lastDay.slice(0, 4));
  const came = rows.filter(row => row.came > 0);
  const people = new Map(came.map(row => [row.personId, row]));
  return {
    programmes: attendance
      .lessonsHeld(firstDay, lastDay)
      .map(({ programmeId, name, lessons }) => {
        // A lesson may be held, and nobody comes.
        const ofOne = byProgramme.get(programmeId) ?? [];
        return {
          name,
          lessons,
          people: new Set(ofOne.filter(row => row.came > 0).map(({ personId }) => personId)).size,
          visits: sum(ofOne, row => row.came),
          expected: sum(ofOne, row => row.expected),
        };
      })
      .toSorted((a, b) => a.name.localeCompare(b.name, 'ko')),
    people: [...people.values()].map(({ dong, sex, birthYear }) => ({
      // Of one who was erased nothing is known.
      dong: dong === '' ? null : dong,
      sex,
      age: birthYear === null ? null : year - birthYear,
    })),
  };
}

const sum = (rows: readonly VisitsRow[], of: (row: VisitsRow) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

function reportFile(
  counter: Counter,
  format: PaperFormat,
  facts: Days & Pick<DistrictReport, 'programmes' | 'people'>,
): Promise<OfficeFileView> {
  const period = periodName(facts);
  const report = { place: placeOf(counter), period, ...facts };
  return fileOf(counter, `운영 실적 ${period}`, format, {
    page: () => districtReportPage(report),
    sheet: () => districtReportSheet(report),
  });
}

/** `2026년 5월`, `2026년 2분기`; other days by their dates. */
function periodName({ firstDay, lastDay }: Days): string {
  const [year = '', month = ''] = firstDay.split('-');
  const isWhole = firstDay.endsWith('-01') && isLastOfMonth(lastDay) && lastDay.startsWith(year);
  const months = Number(lastDay.slice(5, 7)) - Number(month) + 1;
  if (isWhole && months === 1) return `${year}년 ${Number(month)}월`;
  if (isWhole && months === 3 && Number(month) % 3 === 1)
    return `${year}년 ${Math.ceil(Number(month) / 3)}분기`;
  return `${firstDay} ~ ${lastDay}`;
}

const isLastOfMonth = (date: string) => addDays(date, 1).endsWith('-01');
