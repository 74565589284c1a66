import { holdsSeat } from '../../src/community/enrolment-states.ts';
import type { OfficeFileView, PaperFormat } from '../../src/contract/centre-paper.ts';
import { formatPhone } from '../../src/delivery/phone-number.ts';
import { RELATION_NAMES } from '../../src/receipt/fee-papers.ts';
import {
  registerPage,
  registerSheet,
  signSheetPage,
  type PaperProgramme,
} from '../../src/report/centre-papers.ts';
import { rosterPage, rosterSheet, signSheetTable } from '../../src/report/roster.ts';
import { required } from '../../src/base/assert.ts';
import type { EnrolledRow } from '../store/enrolment-store.ts';
import type { ListedProgrammeRow } from '../store/programme-store.ts';
import type { Reads } from '../store/stores.ts';
import { change, type Change } from './change.ts';
import type { Context, Counter } from './context.ts';
import { districtReportHandlers } from './district-report.ts';
import { requests } from './implementer.ts';
import { fileOf, placeOf } from './office-files.ts';

/**
 * Papers that name people. The look at everybody on them is on disk before the paper is made: the change
 * commits, and its answer then waits for the thread that draws.
 */
export const centrePaperHandlers = {
  ...districtReportHandlers,
  roster: requests.centrePaper.roster.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'centrePaper.roster',
      input,
      areas: ['person'],
      run: work => lookAtProgramme(work, context, input.programmeId, errors),
      answer: ({ programmeId }) => rosterFile(context.counter, programmeId, input.format),
    }),
  ),
  attendanceBook: requests.centrePaper.attendanceBook.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'centrePaper.attendanceBook',
      input,
      areas: ['person'],
      run: work => lookAtProgramme(work, context, input.programmeId, errors),
      answer: ({ programmeId }) => attendanceBookFile(context.counter, programmeId, input.format),
    }),
  ),
  signSheet: requests.centrePaper.signSheet.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'centrePaper.signSheet',
      input,
      areas: ['person'],
      run: work => {
        const lesson = work.reads.programmes.lesson(input.lessonId);
        if (!lesson) throw errors.LESSON_NOT_FOUND();
        if (lesson.state === 'cancelled') throw errors.LESSON_CANCELLED();
        lookAt(work, context, lesson.programmeId, errors);
        return { lessonId: lesson.id };
      },
      answer: ({ lessonId }) => signSheetFile(context.counter, lessonId, input.format),
    }),
  ),
};

export type Seated = EnrolledRow & { readonly name: string };

/** A seat that is merely offered is not yet anybody's. */
const isSeated = (row: EnrolledRow): row is Seated =>
  row.name !== null && holdsSeat(row.state) && row.state !== 'offered';

/** Who has a seat and is still somebody: of one who was erased no paper speaks. */
export function seated({ enrolments }: Pick<Reads, 'enrolments'>, programmeId: string): readonly Seated[] {
  return enrolments.ofProgramme(programmeId).filter(isSeated);
}

export function lookAt(
  { reads, writes, counter, atMs }: Change,
  { role }: Context,
  programmeId: string,
  errors: { NOBODY_ENROLLED(): Error },
): void {
  const people = seated(reads, programmeId);
  if (people.length === 0) throw errors.NOBODY_ENROLLED();
  const { cashier: viewer } = counter.settings();
  for (const { personId } of people) writes.people.addView(personId, { why: 'paper', atMs, role, viewer });
}

/** What a paper of a whole programme has to ask first. */
function lookAtProgramme(
  work: Change,
  context: Context,
  programmeId: string,
  errors: { NOBODY_ENROLLED(): Error; PROGRAMME_NOT_FOUND(): Error },
): { readonly programmeId: string } {
  if (!work.reads.programmes.find(programmeId)) throw errors.PROGRAMME_NOT_FOUND();
  lookAt(work, context, programmeId, errors);
  return { programmeId };
}

function rosterFile(counter: Counter, programmeId: string, format: PaperFormat): Promise<OfficeFileView> {
  const row = programmeOf(counter.reads, programmeId);
  const people = seated(counter.reads, programmeId).map(({ name, phone, dong, state, ...signUp }) => ({
    name,
    phone: phone === null ? '' : formatPhone(phone),
    dong,
    isPaid: state === 'paid' || state === 'finished',
    proxy:
      signUp.proxyName === null || signUp.proxyRelation === null
        ? ''
        : `${signUp.proxyName} (${RELATION_NAMES[signUp.proxyRelation]})`,
  }));
  const programme = paperProgramme(row);
  return fileOf(counter, `수강생 명단 ${row.name}`, format, {
    page: () => rosterPage({ place: placeOf(counter), programme, people }),
    sheet: () => rosterSheet({ people }),
  });
}

function signSheetFile(counter: Counter, lessonId: string, format: PaperFormat): Promise<OfficeFileView> {
  const lesson = required(counter.reads.programmes.lesson(lessonId), `lesson ${lessonId}`);
  const row = programmeOf(counter.reads, lesson.programmeId);
  const people = seated(counter.reads, row.id).map(({ name, dong }) => ({ name, dong }));
  const facts = { ...lesson, room: lesson.roomName ?? '' };
  const programme = paperProgramme(row);
  return fileOf(counter, `서명부 ${row.name} ${lesson.date}`, format, {
    page: () => signSheetPage({ place: placeOf(counter), programme, lesson: facts, people }),
    sheet: () => signSheetTable(lesson, people),
  });
}

/** All lessons of the programme that were not cancelled, with the marks of everybody who has a seat. */
function attendanceBookFile(
  counter: Counter,
  programmeId: string,
  format: PaperFormat,
): Promise<OfficeFileView> {
  const { programmes, attendance } = counter.reads;
  const row = programmeOf(counter.reads, programmeId);
  const lessons = programmes.lessons(programmeId).filter(({ state }) => state !== 'cancelled');
  const marks = new Map(
    attendance.ofProgramme(programmeId).map(mark => [`${mark.personId} ${mark.lessonId}`, mark.state]),
  );
  const people = seated(counter.reads, programmeId).map(({ personId, name }) => ({
    name,
    marks: lessons.map(({ id }) => marks.get(`${personId} ${id}`) ?? null),
  }));
  const book = { programme: paperProgramme(row), lessons, people };
  return fileOf(counter, `출석부 ${row.name}`, format, {
    page: () => registerPage({ place: placeOf(counter), ...book }),
    sheet: () => registerSheet(book),
  });
}

export const programmeOf = ({ programmes }: Pick<Reads, 'programmes'>, programmeId: string) =>
  required(programmes.find(programmeId), `programme ${programmeId}`);

export function paperProgramme(row: ListedProgrammeRow): PaperProgramme {
  const { name, firstDay, lastDay, lessons: lessonCount, roomName, instructorName } = row;
  return { name, firstDay, lastDay, lessonCount, room: roomName ?? '', instructor: instructorName ?? '' };
}
