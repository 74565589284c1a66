import { z } from 'zod';
import { officeFile } from './centre-paper.ts';
import { change, query } from './request.ts';
import { command, id, instant, isoDate, name } from './shapes.ts';

/** Some lines of text: of control characters it has the end of a line alone. */
const lines = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    // eslint-disable-next-line no-control-regex -- control characters are what this refuses
    .regex(/^[^\u0000-\u0009\u000b-\u001f\u007f]*$/u);

const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const count = z.int().min(0);
/** 담당, 팀장, 동장: who approves, in this order. */
const step = z.enum(['officer', 'teamLead', 'head']);

const view = z.object({
  lessonId: id,
  programmeName: z.string(),
  number: z.int(),
  lessonCount: z.int(),
  date: isoDate,
  startMinute: z.int(),
  endMinute: z.int(),
  roomName: z.string().nullable(),
  instructorName: z.string().nullable(),
  /** From attendance, until the first one has approved: from then on as it was then. */
  heads: z.object({
    enrolled: count,
    present: count,
    late: count,
    left: count,
    excused: count,
    absent: count,
    /** Of those who came. */
    female: count,
    male: count,
  }),
  log: z
    .object({
      content: z.string(),
      remarks: z.string(),
      writer: z.string(),
      writtenAtMs: instant,
      photos: z.array(z.object({ hash, kind: z.enum(['jpeg', 'png']) })),
      /** Photographs that have been kept long enough; null is none. */
      photosGone: z.object({ count: z.int().min(1), atMs: instant }).nullable(),
      /** In order: 담당, 팀장, 동장. */
      approvals: z.array(z.object({ step, name: z.string(), atMs: instant })),
    })
    .nullable(),
});

const listed = z.object({
  lessonId: id,
  programmeId: id,
  programmeName: z.string(),
  number: z.int(),
  date: isoDate,
  startMinute: z.int(),
});

const lessonErrors = { LESSON_NOT_FOUND: { status: 404 } } as const;
const logErrors = { LOG_NOT_FOUND: { status: 404 } } as const;
const approved = { LOG_APPROVED: { status: 409 } } as const;

/** 운영일지: what was done in a lesson. */
export const operationLogContract = {
  get: query('centre')
    .input(z.object({ lessonId: id }))
    .output(view)
    .errors(lessonErrors),
  /** Writes the log, or writes it anew. Whoever writes it says that the lesson was held. */
  save: change('centre')
    .input(command.extend({ lessonId: id, content: lines(2000).min(1), remarks: lines(1000) }))
    .output(view)
    .errors({
      ...lessonErrors,
      ...approved,
      LESSON_CANCELLED: { status: 409 },
      LESSON_NOT_YET: { status: 409, data: z.object({ date: isoDate, startMinute: z.int() }) },
      PROGRAMME_IS_DRAFT: { status: 409 },
    }),
  addPhoto: change('centre')
    .input(command.extend({ lessonId: id, base64: z.base64().max(11_200_000) }))
    .output(view)
    .errors({
      ...logErrors,
      ...approved,
      FILE_KIND: {},
      FILE_TOO_LARGE: { data: z.object({ mostBytes: z.int() }) },
      PHOTO_USED: { status: 409, data: z.object({ programmeName: z.string(), number: z.int() }) },
      PHOTOS_FULL: { status: 409, data: z.object({ most: z.int() }) },
    }),
  removePhoto: change('centre')
    .input(command.extend({ lessonId: id, hash }))
    .output(view)
    .errors({ ...logErrors, ...approved, PHOTO_NOT_FOUND: { status: 404 } }),
  photo: query('centre')
    .input(z.object({ hash }))
    .output(z.object({ kind: z.enum(['jpeg', 'png']), base64: z.string() }))
    .errors({ PHOTO_NOT_FOUND: { status: 404 } }),
  /** Each step once, in order. From the first on, text, photographs and numbers stay as they are. */
  approve: change('centre')
    .input(command.extend({ lessonId: id, step, name: name(20) }))
    .output(view)
    .errors({
      ...logErrors,
      APPROVED_ALREADY: { status: 409, data: z.object({ name: z.string() }) },
      APPROVAL_ORDER: { status: 409, data: z.object({ next: step }) },
    }),
  /** Lessons that were held until a day and have no log, the newest first. */
  missing: query('centre')
    .input(z.object({ until: isoDate }))
    .output(z.object({ lessons: z.array(listed) })),
  /** Logs that somebody has still to approve, the oldest first. */
  waiting: query('centre').output(
    z.object({ lessons: z.array(listed.extend({ next: step, writer: z.string() })) }),
  ),
  /** The log on A4. It names nobody who came, so nobody is looked at. */
  paper: query('centre')
    .input(z.object({ lessonId: id }))
    .output(officeFile)
    .errors(logErrors),
};

export type ListedLogLesson = z.infer<typeof listed>;
export type LogStepName = z.infer<typeof step>;
export type OperationLogView = z.infer<typeof view>;
