import { v7 as uuidV7 } from 'uuid';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { ProgrammeFacts, ProgrammeView } from '../../src/contract/programme.ts';
import { required } from '../../src/base/assert.ts';
import { register } from './people.ts';
import type { TestShop } from './shop.ts';
import { command } from './till.ts';

/** A course of twelve Tuesdays in spring, without a room. One of them is Children’s Day, which is made up. */
export const COURSE: ProgrammeFacts = {
  kind: 'course',
  name: '하모니카 첫걸음',
  about: '',
  isOnline: false,
  term: '2026-2',
  firstDay: '2026-04-07',
  lastDay: '2026-06-30',
  weekdays: [2],
  startMinute: 14 * 60,
  endMinute: 15 * 60 + 30,
  lessonCount: 12,
  makesUp: true,
  roomId: null,
  instructorId: null,
  fee: 45_000,
  materials: 0,
  capacity: 20,
  minEnrolment: 10,
};

export function saveCourse(
  client: CounterClient,
  facts: Partial<ProgrammeFacts> = {},
  programmeId: string | null = null,
): Promise<ProgrammeView> {
  return client.programme.save({ ...command(), ...COURSE, ...facts, programmeId });
}

/** One that people know of, with its lessons. */
export async function publishCourse(client: CounterClient, facts: Partial<ProgrammeFacts> = {}) {
  const { id: programmeId } = await saveCourse(client, facts);
  await client.programme.setState({ ...command(), programmeId, state: 'published', reason: '' });
  return client.programme.get({ programmeId });
}

/** A programme of the demo. */
export async function demoProgramme(client: CounterClient, name: string) {
  const { rows } = await client.programme.list({ term: '2026-2', text: '' });
  const { id: programmeId } = required(
    rows.find(row => row.name === name),
    name,
  );
  return client.programme.get({ programmeId });
}

export async function demoRoom(client: CounterClient, name: string): Promise<string> {
  const { rooms } = await client.room.list();
  return required(
    rooms.find(room => room.name === name),
    name,
  ).id;
}

/** So many neighbours with a seat in a programme, or on its waiting list. */
export async function enrolNeighbours(
  shop: TestShop,
  programmeId: string,
  count: number,
  state: 'selected' | 'waiting' = 'selected',
): Promise<readonly { readonly personId: string; readonly enrolmentId: string }[]> {
  const { counter } = shop;
  const enrolled: { personId: string; enrolmentId: string }[] = [];
  for (let index = 0; index < count; index += 1) {
    const number = counter.reads.enrolments.lastNumber(programmeId) + 1;
    const phone = `0100000${1_000 + number}`;
    const { id: personId } = await register(shop, { name: `이웃${number}`, phone });
    const enrolmentId = uuidV7();
    counter.transaction(({ reads, writes }) => {
      const at = { appliedAtMs: counter.nowMs(), dueAtMs: state === 'selected' ? counter.nowMs() : null };
      writes.enrolments.add({
        id: enrolmentId,
        programmeId,
        personId,
        number,
        way: 'desk',
        state,
        quotaId: null,
        waitingNumber: state === 'waiting' ? reads.enrolments.lastWaiting(programmeId) + 1 : null,
        isResident: 1,
        reduction: null,
        proofSeenBy: null,
        fee: 0,
        materials: 0,
        ...at,
        overrideReason: null,
        isDropped: 0,
      });
    });
    enrolled.push({ personId, enrolmentId });
  }
  return enrolled;
}
