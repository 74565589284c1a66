import { z } from 'zod';
import { officeFile, paperFormat } from './centre-paper.ts';
import { change, query } from './request.ts';
import { command, id, isoDate } from './shapes.ts';

const candidate = z.object({
  enrolmentId: id,
  maskedName: z.string(),
  came: z.int(),
  excused: z.int(),
  rateBp: z.int(),
  hasFinished: z.boolean(),
  /** The one that was given already; it is printed again under its number. */
  certificate: z.object({ number: z.string(), givenOn: isoDate, again: z.int() }).nullable(),
});

const view = z.object({
  programmeName: z.string(),
  /** This one, whose register is the one that is asked for. */
  year: z.int(),
  /** Of the whole course, without those that were cancelled. */
  lessons: z.int(),
  lastDay: isoDate,
  /** From the day of the last lesson on certificates are given. */
  isOver: z.boolean(),
  /** The share that is enough; null is that no rule holds yet. */
  rule: z.object({ rateBp: z.int(), isOwnChoice: z.boolean() }).nullable(),
  people: z.array(candidate),
});

const found = { PROGRAMME_NOT_FOUND: { status: 404 } } as const;

/** 수료증: who has finished a course, in writing and under a number that never comes again. */
export const certificateContract = {
  candidates: query('centre')
    .input(z.object({ programmeId: id }))
    .output(view)
    .errors(found),
  /** A page for each, and a number for whoever has none yet. It is a look at all of them. */
  give: change('centre')
    .input(command.extend({ programmeId: id, enrolmentIds: z.array(id).min(1).max(300) }))
    .output(officeFile)
    .errors({
      ...found,
      ENROLMENT_NOT_FOUND: { status: 404 },
      COURSE_NOT_OVER: { status: 409, data: z.object({ lastDay: isoDate }) },
      NOT_FINISHED: { status: 409, data: z.object({ maskedName: z.string() }) },
    }),
  /** 수료증 발급 대장 of a year. It is a look at everybody in it. */
  register: change('centre')
    .input(command.extend({ year: z.int().min(2000).max(2999), format: paperFormat }))
    .output(officeFile)
    .errors({ NOTHING_GIVEN: { status: 409 } }),
};

export type CertificatesView = z.infer<typeof view>;
export type CertificateCandidate = z.infer<typeof candidate>;
