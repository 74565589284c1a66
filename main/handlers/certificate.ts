import completionFile from '../../resources/centre/completion.json' with { type: 'json' };
import { required } from '../../src/base/assert.ts';
import { dateText } from '../../src/base/korea-time.ts';
import {
  certificateNumber,
  completionRateBp,
  completionRuleOn,
  hasFinished,
  readCompletionRules,
} from '../../src/community/completion.ts';
import { maskName } from '../../src/community/mask.ts';
import { certificatePage } from '../../src/report/centre-papers.ts';
import { certificateRegisterPage, certificateRegisterSheet } from '../../src/report/certificates.ts';
import type { OfficeFileView } from '../../src/contract/centre-paper.ts';
import type { CertificateRow } from '../store/certificate-store.ts';
import type { ProgrammeMarkRow } from '../store/attendance-store.ts';
import type { Reads } from '../store/stores.ts';
import { paperProgramme, programmeOf, seated, type Seated } from './centre-paper.ts';
import { change, type Change } from './change.ts';
import type { Context, Counter } from './context.ts';
import { requests } from './implementer.ts';
import { fileOf, pagesOf, placeOf } from './office-files.ts';

const RULES = readCompletionRules(completionFile);

export const certificateHandlers = {
  candidates: requests.certificate.candidates.handler(({ context: { counter }, input, errors }) => {
    const { reads } = counter;
    const row = reads.programmes.find(input.programmeId);
    if (!row) throw errors.PROGRAMME_NOT_FOUND();
    const rule = completionRuleOn(RULES, row.firstDay);
    const lastDay = lastDayOf(reads, row.id);
    const today = dateText(counter.nowMs());
    return {
      programmeName: row.name,
      year: Number(today.slice(0, 4)),
      lessons: row.lessons,
      lastDay,
      isOver: lastDay <= today,
      rule: rule ? { rateBp: rule.rateBp, isOwnChoice: rule.isOwnChoice } : null,
      people: candidatesOf(reads, row.id).map(({ person, came, excused, rateBp, isDone, certificate }) => ({
        enrolmentId: person.id,
        maskedName: maskName(person.name),
        came,
        excused,
        rateBp,
        hasFinished: isDone,
        certificate: certificate
          ? {
              number: certificateNumber(certificate),
              givenOn: certificate.givenOn,
              again: certificate.again,
            }
          : null,
      })),
    };
  }),
  give: requests.certificate.give.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'certificate.give',
      input,
      areas: ['certificate', 'person'],
      run: work => {
        const { programmeId, enrolmentIds } = input;
        if (!work.reads.programmes.find(programmeId)) throw errors.PROGRAMME_NOT_FOUND();
        const lastDay = lastDayOf(work.reads, programmeId);
        const today = dateText(work.atMs);
        if (today < lastDay) throw errors.COURSE_NOT_OVER({ data: { lastDay } });
        const all = new Map(candidatesOf(work.reads, programmeId).map(one => [one.person.id, one]));
        const chosen = [...new Set(enrolmentIds)].map(enrolmentId => {
          const candidate = all.get(enrolmentId);
          if (!candidate) throw errors.ENROLMENT_NOT_FOUND();
          const maskedName = maskName(candidate.person.name);
          if (!candidate.isDone && !candidate.certificate)
            throw errors.NOT_FINISHED({ data: { maskedName } });
          return candidate;
        });
        return { today, given: chosen.map(candidate => give(work, context, candidate, today)) };
      },
      answer: ({ today, given }) => {
        const pages = given.flatMap(one => pageOf(context.counter, one, today));
        // Between the change and a retry everybody on it may have been erased.
        if (pages.length === 0) throw errors.ENROLMENT_NOT_FOUND();
        const { name } = programmeOf(context.counter.reads, input.programmeId);
        return pagesOf(context.counter, `수료증 ${name}`, pages);
      },
    }),
  ),
  register: requests.certificate.register.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'certificate.register',
      input,
      areas: ['person'],
      run: ({ reads, writes, counter, atMs }) => {
        const rows = reads.certificates.ofYear(input.year);
        if (rows.length === 0) throw errors.NOTHING_GIVEN();
        const { cashier: viewer } = counter.settings();
        const named = rows.flatMap(({ personId, name }) => (name === null ? [] : [personId]));
        for (const personId of new Set(named))
          writes.people.addView(personId, { why: 'paper', atMs, role: context.role, viewer });
        return {};
      },
      answer: () => registerFile(context.counter, input),
    }),
  ),
};

interface Candidate {
  readonly person: Seated;
  readonly came: number;
  readonly excused: number;
  readonly lessons: number;
  readonly rateBp: number;
  readonly isDone: boolean;
  readonly certificate: CertificateRow | undefined;
}

/** Whoever has paid for the course; what the same person came to under another sign-up counts as well. */
function candidatesOf(reads: Reads, programmeId: string): readonly Candidate[] {
  const { lessons, firstDay } = programmeOf(reads, programmeId);
  const rule = completionRuleOn(RULES, firstDay);
  const marks = reads.attendance.ofProgramme(programmeId);
  const given = new Map(reads.certificates.ofProgramme(programmeId).map(row => [row.personId, row]));
  return seated(reads, programmeId)
    .filter(({ state }) => state === 'paid' || state === 'finished')
    .map(person => {
      const attended = { ...counted(marks.filter(({ personId }) => personId === person.personId)), lessons };
      return {
        person,
        ...attended,
        rateBp: completionRateBp(attended),
        isDone: hasFinished(rule, attended),
        certificate: given.get(person.personId),
      };
    });
}

function counted(marks: readonly ProgrammeMarkRow[]) {
  const excused = marks.filter(({ state }) => state === 'excused').length;
  const absent = marks.filter(({ state }) => state === 'absent').length;
  return { excused, came: marks.length - excused - absent };
}

/** The day of the last lesson that is held. */
function lastDayOf(reads: Pick<Reads, 'programmes'>, programmeId: string): string {
  const days = reads.programmes
    .lessons(programmeId)
    .filter(({ state }) => state !== 'cancelled')
    .map(({ date }) => date);
  return days.toSorted().at(-1) ?? required(reads.programmes.find(programmeId), programmeId).lastDay;
}

interface Printed {
  readonly year: number;
  readonly serial: number;
  readonly isAgain: boolean;
}

/** A number for whoever has none, and a look at whoever is on the paper. */
function give(
  { reads, writes, counter, atMs }: Change,
  { role }: Context,
  { person, came, lessons, certificate }: Candidate,
  today: string,
): Printed {
  const { cashier: giver } = counter.settings();
  const given = { atMs, role, giver };
  writes.people.addView(person.personId, { why: 'paper', atMs, role, viewer: giver });
  if (certificate) {
    const { year, serial } = certificate;
    writes.certificates.addAgain(certificate, given);
    return { year, serial, isAgain: true };
  }
  const year = Number(today.slice(0, 4));
  const serial = reads.certificates.lastSerial(year) + 1;
  const row = { year, serial, enrolmentId: person.id, lessons, attended: came, givenOn: today };
  writes.certificates.add(row, given);
  return { year, serial, isAgain: false };
}

/** One page; of one who was erased since there is none. */
function pageOf(counter: Counter, { year, serial, isAgain }: Printed, today: string) {
  const row = required(counter.reads.certificates.find(year, serial), `certificate ${year} ${serial}`);
  if (row.name === null) return [];
  const programme = paperProgramme(programmeOf(counter.reads, row.programmeId));
  return [
    certificatePage({
      place: placeOf(counter),
      number: certificateNumber(row),
      name: row.name,
      programme: { ...programme, lessonCount: row.lessons },
      attended: row.attended,
      date: row.givenOn,
      ...(isAgain && { again: today }),
    }),
  ];
}

function registerFile(
  counter: Counter,
  { year, format }: { readonly year: number; readonly format: 'pdf' | 'xlsx' | 'csv' },
): Promise<OfficeFileView> {
  const rows = counter.reads.certificates.ofYear(year);
  const today = dateText(counter.nowMs());
  return fileOf(counter, `수료증 발급 대장 ${year}년`, format, {
    page: () => certificateRegisterPage({ place: placeOf(counter), year, today, rows }),
    sheet: () => certificateRegisterSheet(year, rows),
  });
}
