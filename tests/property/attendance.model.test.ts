/**
 * Goal: whatever two desks and a scanner do to a lesson, in any order and with commands that arrive twice,
 * its count is the number of people who are there, and nobody is there twice.
 * Method: random marks, scans and undos through the router into a real file, beside a map of people.
 * `IEUM_PROPERTY_RUNS` sets how many days.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ATTENDANCE_STATES, hasCome, type AttendanceState } from '../../src/community/attendance.ts';
import { required } from '../../src/base/assert.ts';
import { cardOf, courseToday, type Attended } from '../support/attendance.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

const RUNS = Number(process.env['IEUM_PROPERTY_RUNS'] ?? 15);
const PEOPLE = 4;

let shop: TestShop;
let course: Attended;
const cards: string[] = [];
beforeAll(async () => {
  shop = await openTestShop();
  course = await courseToday(shop, PEOPLE);
  for (const personId of course.personIds) cards.push(await cardOf(shop, personId));
});
afterAll(() => shop.close());

const step = fc.record({
  who: fc.nat(PEOPLE - 1),
  desk: fc.constantFrom('centre' as const, 'manager' as const),
  twice: fc.boolean(),
  act: fc.oneof(fc.constantFrom(...ATTENDANCE_STATES), fc.constantFrom('scan' as const, 'undo' as const)),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What each has been, newest last; undone marks are gone, and nothing can be undone twice in a row. */
interface Head {
  readonly was: AttendanceState | null;
  readonly state: AttendanceState | null;
  readonly canUndo: boolean;
}

function after(head: Head, act: Step['act']): Head {
  if (act === 'undo') return head.canUndo ? { was: null, state: head.was, canUndo: false } : head;
  if (act === 'scan' && hasCome(head.state)) return head;
  const state = act === 'scan' ? 'present' : act;
  return state === head.state ? head : { was: head.state, state, canUndo: true };
}

async function take({ who, desk, twice, act }: Step, head: Head): Promise<void> {
  const { lessonId } = course;
  const enrolmentId = required(course.enrolmentIds[who], 'enrolment');
  const { attendance } = shop.as(desk);
  const again = command();
  for (let times = twice ? 2 : 1; times > 0; times -= 1) {
    if (act === 'scan') await attendance.checkIn({ ...again, token: cards[who] ?? '', lessonId });
    else if (act !== 'undo') await attendance.mark({ ...again, lessonId, enrolmentId, state: act });
    else if (head.canUndo) {
      const position = shop.counter.reads.attendance.moves(lessonId, enrolmentId).length;
      const logged = shop.counter.reads.commands.find(again.commandId);
      await attendance.undo({ ...again, lessonId, enrolmentId, position: position - (logged ? 1 : 0) });
    }
  }
}

it('counts each head that is there once', async () => {
  const { lessonId } = course;
  // The days follow each other on one sheet: what one has left is where the next begins.
  const heads = course.enrolmentIds.map((): Head => ({ was: null, state: null, canUndo: false }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async steps => {
      for (const one of steps) {
        const head = required(heads[one.who], 'head');
        await take(one, head);
        heads[one.who] = after(head, one.act);
      }
      const { came, enrolled, rows, state } = await shop.client.attendance.sheet({ lessonId });
      expect(rows.map(row => row.state)).toEqual(heads.map(head => head.state));
      expect(came).toBe(heads.filter(head => hasCome(head.state)).length);
      expect(enrolled).toBe(PEOPLE);
      expect(state).toBe(heads.some(head => head.state !== null) ? 'held' : 'planned');
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});
