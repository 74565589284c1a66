import { z } from 'zod';
import { change } from './request.ts';
import { command, id } from './shapes.ts';

/** A file for the office: a PDF to print, or a table to go on with. */
const officeFile = z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() });

const format = z.enum(['pdf', 'xlsx', 'csv']);

/** Papers of the centre. Each names people in full, and so each is written down as a look at all of them. */
export const centrePaperContract = {
  /** 수강생 명단: who has a seat in a programme, and how they are reached. */
  roster: change('centre')
    .input(command.extend({ programmeId: id, format }))
    .output(officeFile)
    .errors({ PROGRAMME_NOT_FOUND: { status: 404 }, NOBODY_ENROLLED: { status: 409 } }),
  /** 출석 서명부: who has a seat, to be signed by hand in one lesson. */
  signSheet: change('centre')
    .input(command.extend({ lessonId: id, format }))
    .output(officeFile)
    .errors({
      LESSON_NOT_FOUND: { status: 404 },
      LESSON_CANCELLED: { status: 409 },
      NOBODY_ENROLLED: { status: 409 },
    }),
};

export type OfficeFileView = z.infer<typeof officeFile>;
export type PaperFormat = z.infer<typeof format>;
