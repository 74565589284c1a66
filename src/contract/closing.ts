import { z } from 'zod';
import { officeFile, paperFormat } from './centre-paper.ts';
import { enrolmentState } from './enrolment.ts';
import { change, query } from './request.ts';
import { amountOrZero, command, id, instant, isoDate } from './shapes.ts';

/** That too few have signed up, until when that may change, and whether that day is over. */
export const closing = z.object({ decideOn: isoDate, missing: z.int(), isDue: z.boolean() });

const toTell = z.object({
  enrolmentId: id,
  personId: id,
  number: z.int(),
  maskedName: z.string(),
  maskedPhone: z.string(),
  /** Of a cancelled programme as it was then. */
  state: enrolmentState,
  waitingNumber: z.int().nullable(),
  /** Null is that nobody has. */
  told: z
    .object({
      atMs: instant,
      by: z.string(),
      /** That it may be closed; of the cancellation itself nobody has told them yet. */
      isBefore: z.boolean(),
    })
    .nullable(),
});

const view = z.object({
  programmeId: id,
  closing: closing.nullable(),
  /** The newest decision to open it all the same. */
  opening: z.object({ enrolled: z.int(), minimum: z.int(), atMs: instant, by: z.string() }).nullable(),
  /** When and by whom it was cancelled; of programmes of before nobody noted it. */
  cancelled: z.object({ atMs: instant, by: z.string() }).nullable(),
  /** What goes back when the centre cancels: all that was paid, and to how many. */
  refund: z.object({ count: z.int(), total: amountOrZero }),
  enrolled: z.int(),
  waiting: z.int(),
  /** Of the people below, those who were told: of the cancellation, once there is one. */
  told: z.int(),
  people: z.array(toTell),
});

const inFull = z.object({ enrolmentId: id, name: z.string(), phone: z.string() });

const found = { PROGRAMME_NOT_FOUND: { status: 404 } } as const;
const somebody = { ...found, NOBODY_TO_TELL: { status: 409 } } as const;

/** 폐강: a programme with too few people, what cancelling it would do, and who has to hear of it. */
export const closingContract = {
  get: query('centre')
    .input(z.object({ programmeId: id }))
    .output(view)
    .errors(found),
  /** Opens a programme with fewer people than it needs; cancelling it stays possible. */
  open: change('centre')
    .input(command.extend({ programmeId: id }))
    .output(view)
    .errors({ ...found, NOT_CLOSING: { status: 409 } }),
  /** Names and numbers in full, to call them: a look at everybody on the list. */
  reveal: change('centre')
    .input(command.extend({ programmeId: id }))
    .output(z.object({ people: z.array(inFull) }))
    .errors(somebody),
  /** Somebody was told, or was not after all. */
  tell: change('centre')
    .input(command.extend({ enrolmentId: id, isTold: z.boolean() }))
    .output(view)
    .errors({ ENROLMENT_NOT_FOUND: { status: 404 }, NOT_TO_BE_TOLD: { status: 409 } }),
  /** 폐강 안내 명단: the list to call by, a look at everybody on it. */
  paper: change('centre')
    .input(command.extend({ programmeId: id, format: paperFormat }))
    .output(officeFile)
    .errors(somebody),
};

export type ClosingView = z.infer<typeof view>;
export type ToTellView = z.infer<typeof toTell>;
