import { z } from 'zod';
import { change, query } from './request.ts';
import { amountOrZero, command, id, isoDate, name } from './shapes.ts';

const room = z.object({
  id,
  name: name(20),
  seats: z.int().min(1).max(9_999).nullable(),
  /** One that is not used any more stays for the lessons that were there. */
  isActive: z.boolean(),
});

const instructorFacts = z.object({
  name: name(20),
  /** Digits, as it is dialled. */
  phone: z
    .string()
    .regex(/^0\d{8,10}$/)
    .nullable(),
  contractFrom: isoDate,
  contractTo: isoDate,
  hourly: amountOrZero,
  withholding: z.enum(['business', 'other']),
});

const instructor = instructorFacts.omit({ phone: true }).extend({ id, maskedPhone: z.string().nullable() });

const closedDay = z.object({ date: isoDate, reason: name(30) });

/** Where programmes meet, who teaches them, and when the centre is closed. */
const resources = z.object({
  rooms: z.array(room),
  instructors: z.array(instructor),
  closedDays: z.array(closedDay),
});

const instructorFound = { INSTRUCTOR_NOT_FOUND: {} };

export const roomContract = {
  list: query('centre').output(resources),
  save: change('centre')
    .input(command.extend(room.shape).extend({ id: id.nullable() }))
    .output(room)
    .errors({ ROOM_NOT_FOUND: {}, ROOM_NAME_TAKEN: {} }),
  /** A new instructor, or a correction. A telephone number that is not sent stays as it was. */
  saveInstructor: change('centre')
    .input(
      command
        .extend(instructorFacts.shape)
        .extend({ id: id.nullable(), phone: instructorFacts.shape.phone.optional() }),
    )
    .output(instructor)
    .errors({ ...instructorFound, PERIOD_EMPTY: {} }),
  /** Forgets who an instructor was; the contract's numbers stay for the pay that was reckoned by them. */
  eraseInstructor: change('centre')
    .input(command.extend({ id }))
    .output(z.object({}))
    .errors(instructorFound),
  /** A day on which the centre is closed. Lessons that are planned for it are counted, and stay. */
  setClosedDay: change('centre')
    .input(command.extend(closedDay.shape))
    .output(z.object({ lessons: z.int() })),
  removeClosedDay: change('centre')
    .input(command.extend({ date: isoDate }))
    .output(z.object({}))
    .errors({ CLOSED_DAY_NOT_FOUND: {} }),
};

export type CentreResources = z.infer<typeof resources>;
export type RoomView = z.infer<typeof room>;
export type InstructorView = z.infer<typeof instructor>;
