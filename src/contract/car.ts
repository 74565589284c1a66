import { z } from 'zod';
import { officeFile, paperFormat } from './centre-paper.ts';
import { change, query } from './request.ts';
import { command, id, isoDate, line } from './shapes.ts';

const view = z.object({
  /** `123가**67`; null is that none is known. */
  maskedNumber: z.string().nullable(),
  /** Somebody has agreed to it. */
  mayKeep: z.boolean(),
});

const found = { PERSON_NOT_FOUND: {}, PERSON_ERASED: {} };

const ofProgramme = z.object({ programmeId: id, firstDay: isoDate, lastDay: isoDate });
const parkingErrors = {
  PROGRAMME_NOT_FOUND: { status: 404 },
  /** No lesson is held on these days. */
  NO_LESSON: { status: 409 },
  NOBODY_PARKS: { status: 409 },
} as const;

/** 차량번호 of people who park at the centre. It is kept with a consent of its own. */
export const carContract = {
  of: query('centre')
    .input(z.object({ personId: id }))
    .output(view)
    .errors(found),
  /** An empty number takes it away. */
  save: change('centre')
    .input(command.extend({ personId: id, number: line(20) }))
    .output(view)
    .errors({ ...found, CAR_MALFORMED: {}, CAR_NOT_AGREED: {} }),
  /** 방문 차량 명단 of a day: numbers and until when, and no names. It is a look at everybody's. */
  parking: change('centre')
    .input(command.extend({ date: isoDate, format: paperFormat }))
    .output(officeFile)
    .errors({ NOBODY_PARKS: { status: 409 } }),
  /** The same of a programme: the numbers once, for all its lessons from a day to another. */
  parkingOfProgramme: change('centre')
    .input(command.extend(ofProgramme.shape).extend({ format: paperFormat }))
    .output(officeFile)
    .errors(parkingErrors),
  /** The same on the receipt printer. The print queue keeps no number. */
  printParking: change('centre')
    .input(command.extend(ofProgramme.shape))
    .output(z.object({ jobId: id }))
    .errors({ ...parkingErrors, PRINTER_NOT_CONFIGURED: { status: 409 } }),
};

export type CarView = z.infer<typeof view>;
