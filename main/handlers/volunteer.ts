import volunteerFile from '../../resources/centre/volunteer.json' with { type: 'json' };
import { dateText } from '../../src/base/korea-time.ts';
import { maskName } from '../../src/community/mask.ts';
import { readVolunteerRules, servedIn, servedMinutes } from '../../src/community/volunteer.ts';
import type { OfficeFileView, PaperFormat } from '../../src/contract/centre-paper.ts';
import {
  volunteerListPage,
  volunteerListSheet,
  volunteerPage,
  volunteerSheet,
} from '../../src/report/volunteer-papers.ts';
import type { ShiftRow } from '../store/attendance-store.ts';
import type { Reads } from '../store/stores.ts';
import { change, type Change } from './change.ts';
import type { Context, Counter } from './context.ts';
import { requests } from './implementer.ts';
import { livingPerson } from './living-person.ts';
import { fileOf, placeOf } from './office-files.ts';

const RULES = readVolunteerRules(volunteerFile);

interface Days {
  readonly firstDay: string;
  readonly lastDay: string;
}

export const volunteerHandlers = {
  hours: requests.volunteer.hours.handler(({ context: { counter }, input, errors }) => {
    if (input.lastDay < input.firstDay) throw errors.PERIOD_EMPTY();
    const people = volunteersIn(counter.reads, input).map(({ personId, name, dong, shifts }) => ({
      personId,
      maskedName: maskName(name),
      dong,
      ...servedIn(shifts, RULES),
    }));
    return { people };
  }),
  list: requests.volunteer.list.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'volunteer.list',
      input,
      areas: ['person'],
      run: work => {
        if (input.lastDay < input.firstDay) throw errors.PERIOD_EMPTY();
        const people = volunteersIn(work.reads, input);
        if (people.length === 0) throw errors.NOBODY_SERVED();
        for (const { personId } of people) lookAt(work, context, personId);
        return {};
      },
      answer: () => listFile(context.counter, input, input.format),
    }),
  ),
  confirm: requests.volunteer.confirm.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'volunteer.confirm',
      input,
      areas: ['person'],
      run: work => {
        if (input.lastDay < input.firstDay) throw errors.PERIOD_EMPTY();
        const { id: personId } = livingPerson(work.reads, input.personId, errors);
        const served = volunteersIn(work.reads, input).find(one => one.personId === personId);
        if (!served || servedIn(served.shifts, RULES).minutes === 0) throw errors.NOBODY_SERVED();
        lookAt(work, context, personId);
        return { personId };
      },
      answer: ({ personId }) => {
        const { name } = livingPerson(context.counter.reads, personId, errors);
        return confirmation(context.counter, { personId, name }, input);
      },
    }),
  ),
};

interface Volunteer {
  readonly personId: string;
  readonly name: string;
  readonly dong: string;
  readonly shifts: readonly ShiftRow[];
}

/** Whoever was erased is nobody any more: what they did is in the figures alone. */
function volunteersIn({ attendance }: Pick<Reads, 'attendance'>, { firstDay, lastDay }: Days) {
  const people = new Map<string, Volunteer & { readonly shifts: ShiftRow[] }>();
  for (const shift of attendance.shifts(firstDay, lastDay)) {
    const { personId, name, dong } = shift;
    if (name === null) continue;
    const before = people.get(personId);
    if (before) before.shifts.push(shift);
    else people.set(personId, { personId, name, dong, shifts: [shift] });
  }
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'ko'));
}

function lookAt({ writes, counter, atMs }: Change, { role }: Context, personId: string): void {
  const { cashier: viewer } = counter.settings();
  writes.people.addView(personId, { why: 'paper', atMs, role, viewer });
}

function listFile(counter: Counter, days: Days, format: PaperFormat): Promise<OfficeFileView> {
  const { firstDay, lastDay } = days;
  const people = volunteersIn(counter.reads, days).map(({ name, dong, shifts }) => ({
    name,
    dong,
    ...servedIn(shifts, RULES),
  }));
  return fileOf(counter, `봉사 시간 명단 ${firstDay} ${lastDay}`, format, {
    page: () => volunteerListPage({ place: placeOf(counter), firstDay, lastDay, people }),
    sheet: () => volunteerListSheet(people),
  });
}

/** Shifts of which nobody can tell how long they were are not on it. */
function confirmation(
  counter: Counter,
  { personId, name }: { readonly personId: string; readonly name: string },
  { firstDay, lastDay, format }: Days & { readonly format: PaperFormat },
): Promise<OfficeFileView> {
  const all = counter.reads.attendance.shifts(firstDay, lastDay).filter(shift => shift.personId === personId);
  const shifts = all.flatMap(shift => {
    const minutes = servedMinutes(shift);
    return minutes === null ? [] : [{ ...shift, minutes }];
  });
  const { minutes } = servedIn(all, RULES);
  const today = dateText(counter.nowMs());
  return fileOf(counter, `봉사활동 확인서 ${name}`, format, {
    page: () => volunteerPage({ place: placeOf(counter), name, firstDay, lastDay, shifts, minutes, today }),
    sheet: () => volunteerSheet({ name, shifts }),
  });
}
