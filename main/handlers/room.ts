import { required } from '../../src/base/assert.ts';
import { maskPhone } from '../../src/community/mask.ts';
import type { InstructorView, RoomView } from '../../src/contract/room.ts';
import type { InstructorRow, RoomRow } from '../store/room-store.ts';
import { change } from './change.ts';
import { requests } from './implementer.ts';

/** Where programmes meet, who teaches them, and the days on which the centre is closed. */
export const roomHandlers = {
  list: requests.room.list.handler(({ context: { counter } }) => {
    const { rooms } = counter.reads;
    return {
      rooms: rooms.list().map(viewRoom),
      instructors: rooms.instructors().map(viewInstructor),
      closedDays: rooms.closedDays(),
    };
  }),
  save: requests.room.save.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'room.save',
      input,
      areas: ['programme', 'room'],
      run: ({ reads, writes, newId }) => {
        const { id, name, seats, isActive } = input;
        if (id !== null && !reads.rooms.find(id)) throw errors.ROOM_NOT_FOUND();
        const named = reads.rooms.byName(name);
        if (named && named.id !== id) throw errors.ROOM_NAME_TAKEN();
        const roomId = id ?? newId();
        writes.rooms.save({ id: roomId, name, seats, isActive: Number(isActive) });
        return { roomId };
      },
      answer: ({ roomId }) => viewRoom(required(context.counter.reads.rooms.find(roomId), `room ${roomId}`)),
    }),
  ),
  saveInstructor: requests.room.saveInstructor.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'room.saveInstructor',
      // What is logged of the input is a hash, and a hash of so few digits would tell them.
      input: { ...input, phone: null },
      areas: ['programme', 'room'],
      run: ({ reads, writes, newId }) => {
        const { id, commandId: _, phone, ...facts } = input;
        const before = id === null ? undefined : reads.rooms.instructor(id);
        if (id !== null && (before?.name ?? null) === null) throw errors.INSTRUCTOR_NOT_FOUND();
        if (facts.contractTo < facts.contractFrom) throw errors.PERIOD_EMPTY();
        const instructorId = id ?? newId();
        const kept = phone === undefined ? (before?.phone ?? null) : phone;
        writes.rooms.saveInstructor({ ...facts, id: instructorId, phone: kept });
        return { instructorId };
      },
      answer: ({ instructorId }) =>
        viewInstructor(
          required(context.counter.reads.rooms.instructor(instructorId), `instructor ${instructorId}`),
        ),
    }),
  ),
  eraseInstructor: requests.room.eraseInstructor.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'room.eraseInstructor',
      input,
      areas: ['programme', 'room'],
      run: ({ reads, writes, counter, atMs, afterCommit }) => {
        if ((reads.rooms.instructor(input.id)?.name ?? null) === null) throw errors.INSTRUCTOR_NOT_FOUND();
        writes.rooms.eraseInstructor(input.id, atMs);
        afterCommit(() => counter.letGo());
        return {};
      },
      answer: () => ({}),
    }),
  ),
  setClosedDay: requests.room.setClosedDay.handler(({ context, input }) =>
    change({
      context,
      request: 'room.setClosedDay',
      input,
      areas: ['programme', 'room'],
      run: ({ writes }) => {
        const { date, reason } = input;
        writes.rooms.saveClosedDay({ date, reason });
        return { date };
      },
      answer: ({ date }) => ({
        lessons: context.counter.reads.programmes
          .calendar(date, date)
          .filter(({ state }) => state === 'planned').length,
      }),
    }),
  ),
  removeClosedDay: requests.room.removeClosedDay.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'room.removeClosedDay',
      input,
      areas: ['programme', 'room'],
      run: ({ writes }) => {
        if (!writes.rooms.removeClosedDay(input.date)) throw errors.CLOSED_DAY_NOT_FOUND();
        return {};
      },
      answer: () => ({}),
    }),
  ),
};

function viewRoom({ id, name, seats, isActive }: RoomRow): RoomView {
  return { id, name, seats, isActive: isActive === 1 };
}

/** An erased one has no name to show, and is asked for by nobody but a retry. */
function viewInstructor(row: InstructorRow): InstructorView {
  const { id, name, phone, contractFrom, contractTo, hourly, withholding } = row;
  const maskedPhone = phone === null ? null : maskPhone(phone);
  return { id, name: name ?? '', maskedPhone, contractFrom, contractTo, hourly, withholding };
}
