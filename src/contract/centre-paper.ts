import { z } from 'zod';
import { change, query } from './request.ts';
import { command, id, isoDate } from './shapes.ts';

/** A file for the office: a PDF to print, or a table to go on with. */
export const officeFile = z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() });

export const paperFormat = z.enum(['pdf', 'xlsx', 'csv']);

/** Papers of the centre. One that names people in full is written down as a look at all of them. */
export const centrePaperContract = {
  /** 프로그램 운영 실적 for the district, of a month or a quarter. It names nobody, and hides small counts. */
  districtReport: query('centre')
    .input(z.object({ firstDay: isoDate, lastDay: isoDate, format: paperFormat }))
    .output(officeFile)
    .errors({ PERIOD_EMPTY: { status: 422 }, NOTHING_HELD: { status: 409 } }),
  /** 수강생 명단: who has a seat in a programme, and how they are reached. */
  roster: change('centre')
    .input(command.extend({ programmeId: id, format: paperFormat }))
    .output(officeFile)
    .errors({ PROGRAMME_NOT_FOUND: { status: 404 }, NOBODY_ENROLLED: { status: 409 } }),
  /** 출석부: everybody of a programme against all its lessons. */
  attendanceBook: change('centre')
    .input(command.extend({ programmeId: id, format: paperFormat }))
    .output(officeFile)
    .errors({ PROGRAMME_NOT_FOUND: { status: 404 }, NOBODY_ENROLLED: { status: 409 } }),
  /** 출석 서명부: who has a seat, to be signed by hand in one lesson. */
  signSheet: change('centre')
    .input(command.extend({ lessonId: id, format: paperFormat }))
    .output(officeFile)
    .errors({
      LESSON_NOT_FOUND: { status: 404 },
      LESSON_CANCELLED: { status: 409 },
      NOBODY_ENROLLED: { status: 409 },
    }),
};

export type OfficeFileView = z.infer<typeof officeFile>;
export type PaperFormat = z.infer<typeof paperFormat>;
