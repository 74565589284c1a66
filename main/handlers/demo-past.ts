import past from '../../resources/demo/demo-past.json' with { type: 'json' };
import { required } from '../../src/base/assert.ts';
import { addDays, weekdayOf } from '../../src/base/dates.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { mayMark, momentOf, type AttendanceState } from '../../src/community/attendance.ts';
import { readMinute } from '../../src/community/programme.ts';
import { addTerms, termDays, termOf } from '../../src/community/term.ts';
import type { FeePlace } from '../../src/ledger/centre-postings.ts';
import type { LessonRow } from '../store/programme-store.ts';
import { setMark } from './attendance-marks.ts';
import { rulesOn } from './centre-rules.ts';
import type { Change } from './change.ts';
import { layDemoPeople } from './demo-people.ts';
import { demoProgrammeOf, firstMonday, layProgramme, type DemoProgramme } from './demo-programmes.ts';
import { layDemoVillage } from './demo-village.ts';
import { enrol } from './enrolment.ts';
import { pay } from './fee.ts';
import { layLessons, rowOf } from './save-programme.ts';
import { moveEnrolment } from './seats.ts';
import { headsNow } from './views/operation-log.ts';
import { findPerson, isLiving } from './views/person.ts';

/**
 * What has happened in the demo's centre before somebody opens it: sign-ups, fees, lessons, logs, a draw that
 * waits, village projects. It is told in the order of time, by what the requests themselves do.
 */
export function layDemoPast(now: Change, ids: ReadonlyMap<string, string>): void {
  const people = new Map([...ids, ...layDemoPeople(beforePast(now), past.people)]);
  const story: Story = { now, people, moments: [] };
  tellEarlier(story);
  for (const course of past.courses) tellCourse(story, course);
  tellToday(story);
  tellDraw(story);
  tellFew(story);
  const { unpaid } = past;
  const waitsForPay = programmeOf(story, unpaid.name);
  story.moments.push({
    atMs: now.atMs - 2 * HOUR_MS,
    happen: work => void signUp(work, waitsForPay, personOf(story, unpaid.person)),
  });
  layDemoVillage(story);
  const inOrder = story.moments.toSorted((one, other) => one.atMs - other.atMs);
  for (const { atMs, happen } of inOrder) happen({ ...now, atMs });
}

/** People of a past agreed to things, and got their cards, some weeks ago. */
export const beforePast = (now: Change): Change => ({ ...now, atMs: now.atMs - 60 * DAY_MS });

/** A past that is being told. */
export interface Story {
  readonly now: Change;
  readonly people: ReadonlyMap<string, string>;
  readonly moments: { readonly atMs: number; readonly happen: (work: Change) => void }[];
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
const ROLE = 'centre';

/** The instant of a minute of a day in Korea. */
export const instantOf = (date: string, minute: number): number =>
  Date.parse(`${date}T00:00:00+09:00`) + minute * MINUTE_MS;

const personOf = ({ people }: Story, name: string) => required(people.get(name), name);

function programmeOf({ now }: Story, name: string): string {
  const all = now.reads.programmes.ofTerm(termOf(dateText(now.atMs)));
  return required(
    all.find(row => row.name === name),
    name,
  ).id;
}

function signUp(work: Change, programmeId: string, personId: string): string {
  const programme = required(work.reads.programmes.find(programmeId), programmeId);
  const person = required(findPerson(work.reads, personId), personId);
  return enrol(
    work,
    {
      programme,
      person: required(isLiving(person) ? person : undefined, personId),
      way: 'desk',
      isResident: true,
      reductionIds: [],
      isProofSeen: false,
      proofUntil: null,
      proxy: null,
    },
    { role: ROLE, overrideReason: null },
  );
}

/** Pays what a seat costs; whoever waits has none. */
function paySeat(work: Change, enrolmentId: string, place: FeePlace): void {
  const row = required(work.reads.enrolments.find(enrolmentId), enrolmentId);
  if (row.state !== 'selected') return;
  const approvalNumber = place === 'bank' ? null : String(30_000_000 + row.number);
  pay(work, row, [{ place, amount: row.fee + row.materials, received: null, approvalNumber }]);
  moveEnrolment(work, row, 'paid', { why: 'paid', role: ROLE });
}

/** The rooms and instructors of the demo are there already. */
function placesOf({ now: { reads } }: Story, file: Pick<DemoProgramme, 'room' | 'instructor'>) {
  const instructor = reads.rooms.instructors().find(({ name }) => name === file.instructor);
  return {
    roomId: required(reads.rooms.byName(file.room), file.room).id,
    instructorId: instructor?.id ?? null,
  };
}

function layInTerm(story: Story, file: DemoProgramme, term: string): string {
  const { firstDay, lastDay } = termDays(term);
  return layProgramme(story.now, file, {
    term,
    firstDay: firstMonday(firstDay),
    lastDay,
    ...placesOf(story, file),
  });
}

/** A course of the last quarter that is over, for its report. */
function tellEarlier(story: Story): void {
  const { name, people, content } = past.earlier;
  const term = addTerms(termOf(dateText(story.now.atMs)), -1);
  const programmeId = layInTerm(story, demoProgrammeOf(name), term);
  const enrolments = tellSignUps(story, { programmeId, people, ways: [] });
  tellLessons(story, programmeId, { enrolments, content, unlogged: 0 });
}

/** A course that is under way. Its newest lesson has no log yet, and the one before waits for approval. */
function tellCourse(story: Story, course: (typeof past.courses)[number]): void {
  const programmeId = programmeOf(story, course.name);
  const { people, ways, content } = course;
  const enrolments = tellSignUps(story, { programmeId, people, ways });
  tellLessons(story, programmeId, { enrolments, content, unlogged: 1 });
}

interface SignUps {
  readonly programmeId: string;
  readonly people: readonly string[];
  /** How they pay, in turn. */
  readonly ways: readonly string[];
}

const WAYS: Readonly<Record<string, FeePlace>> = { currency: 'currency', card: 'card', bank: 'bank' };

/** The sign-ups of a course in the weeks before it begins; filled in as they happen. */
function tellSignUps(story: Story, { programmeId, people, ways }: SignUps): readonly string[] {
  const [first] = story.now.reads.programmes.lessons(programmeId);
  const beginsAtMs = instantOf(required(first, 'a first lesson').date, 0);
  const enrolments: string[] = [];
  for (const [index, name] of people.entries()) {
    const atMs = beginsAtMs - 14 * DAY_MS + 10 * HOUR_MS + index * 17 * MINUTE_MS;
    story.moments.push({
      atMs,
      happen: work => void enrolments.push(signUp(work, programmeId, personOf(story, name))),
    });
    const place = WAYS[ways[index % ways.length] ?? ''];
    if (place === undefined) continue;
    story.moments.push({
      atMs: atMs + DAY_MS,
      happen: work => paySeat(work, required(enrolments[index], name), place),
    });
  }
  return enrolments;
}

interface Lessons {
  readonly enrolments: readonly string[];
  readonly content: readonly string[];
  /** So many of the newest lessons have no log. */
  readonly unlogged: number;
}

function tellLessons(story: Story, programmeId: string, { enrolments, content, unlogged }: Lessons): void {
  const today = dateText(story.now.atMs);
  const held = story.now.reads.programmes.lessons(programmeId).filter(({ date }) => date < today);
  for (const [index, lesson] of held.entries()) {
    story.moments.push({
      atMs: instantOf(lesson.date, lesson.endMinute - 5),
      happen: work => markAll(work, lesson, enrolments),
    });
    const age = held.length - index;
    if (age <= unlogged) continue;
    const text = required(content[index % content.length], 'what a lesson was about');
    story.moments.push({
      atMs: instantOf(lesson.date, lesson.endMinute + 10),
      happen: work => writeLog(work, lesson.id, { text, isApproved: age > unlogged + 1 }),
    });
  }
}

/** Most come; who is late, ill or away changes from lesson to lesson, the same in every demo. */
const WHEEL: readonly AttendanceState[] = [
  'present',
  'present',
  'present',
  'present',
  'late',
  'present',
  'present',
  'absent',
  'present',
  'present',
  'present',
  'excused',
  'present',
  'present',
  'present',
  'left',
  'present',
];
const HOW: Readonly<Record<AttendanceState, 'scan' | 'tap' | 'closed'>> = {
  present: 'scan',
  late: 'scan',
  left: 'tap',
  excused: 'tap',
  absent: 'closed',
};

function markAll(work: Change, { id, number }: LessonRow, enrolments: readonly string[]): void {
  for (const [index, enrolmentId] of enrolments.entries()) {
    if (work.reads.enrolments.find(enrolmentId)?.state !== 'paid') continue;
    const state = required(WHEEL[(index * 5 + number * 3) % WHEEL.length], 'a mark');
    setMark(work, id, enrolmentId, { state, how: HOW[state], role: ROLE });
  }
  work.writes.programmes.setLessonState(id, 'held');
}

function writeLog(work: Change, lessonId: string, log: { text: string; isApproved: boolean }): void {
  const { reads, writes, atMs } = work;
  const [writer = ''] = past.approvers;
  writes.operationLogs.save({
    lessonId,
    content: log.text,
    remarks: '',
    writer,
    role: ROLE,
    writtenAtMs: atMs,
  });
  if (!log.isApproved) return;
  writes.operationLogs.sign(lessonId, headsNow(reads, lessonId));
  for (const [index, name] of past.approvers.entries())
    writes.operationLogs.addApproval(lessonId, { step: index + 1, name, role: ROLE, atMs: atMs + index });
}

/** An event that is on all day, so that a card finds something to check in to whatever day it is. */
function tellToday(story: Story): void {
  const { now } = story;
  const { name, room, seats, start, end, capacity, people, came } = past.today;
  const { writes, newId, atMs } = now;
  const roomId = newId();
  writes.rooms.save({ id: roomId, name: room, seats, isActive: 1 });
  const date = dateText(atMs);
  const row = rowOf(newId(), {
    kind: 'event',
    name,
    about: '',
    isOnline: false,
    term: termOf(date),
    firstDay: date,
    lastDay: date,
    weekdays: [weekdayOf(date)],
    startMinute: required(readMinute(start), start),
    endMinute: required(readMinute(end), end),
    lessonCount: 1,
    makesUp: false,
    roomId,
    instructorId: null,
    fee: 0,
    materials: 0,
    capacity,
    minEnrolment: 0,
  });
  writes.programmes.add({ ...row, copiedFrom: null }, atMs);
  layLessons(now, row, [date]);
  writes.programmes.setState(row.id, 'published', null);
  const lesson = required(now.reads.programmes.lessons(row.id)[0], 'the lesson of today');
  for (const [index, person] of people.entries()) {
    const appliedAtMs = instantOf(addDays(date, -3), 11 * 60) + index * HOUR_MS;
    story.moments.push({
      atMs: appliedAtMs,
      happen: work => void signUp(work, row.id, personOf(story, person)),
    });
  }
  if (!mayMark(lesson, momentOf(atMs), rulesOn(date))) return;
  story.moments.push({
    atMs,
    happen: work => {
      for (const { id } of work.reads.enrolments.ofProgramme(row.id).slice(0, came))
        setMark(work, lesson.id, id, { state: 'present', how: 'scan', role: ROLE });
      work.writes.programmes.setLessonState(lesson.id, 'held');
    },
  });
}

/** A course that begins in five days with fewer people than it needs: staff are to decide. */
function tellFew(story: Story): void {
  const { people, ways, ...file } = past.few;
  const { now } = story;
  const today = dateText(now.atMs);
  const firstDay = addDays(today, 5);
  const weekly = { ...file, weekdays: [weekdayOf(firstDay)] };
  const days = { term: termOf(today), firstDay, lastDay: addDays(firstDay, 70) };
  const programmeId = layProgramme(now, weekly, { ...days, ...placesOf(story, file) });
  for (const [index, name] of people.entries()) {
    const place = WAYS[ways[index] ?? ''];
    story.moments.push({
      atMs: now.atMs - DAY_MS + index * HOUR_MS,
      happen: work => {
        const enrolmentId = signUp(work, programmeId, personOf(story, name));
        if (place !== undefined) paySeat(work, enrolmentId, place);
      },
    });
  }
}

/** A course of the next quarter for which more have applied than it has seats: the draw is still to come. */
function tellDraw(story: Story): void {
  const { people, firstTimerWeight, ...file } = past.draw;
  const { now } = story;
  const today = dateText(now.atMs);
  const programmeId = layInTerm(story, file, addTerms(termOf(today), 1));
  const opensOn = addDays(today, -10);
  now.writes.enrolments.saveRecruitment({
    programmeId,
    way: 'lottery',
    opensAtMs: instantOf(opensOn, 9 * 60),
    closesAtMs: instantOf(addDays(today, -1), 18 * 60),
    residentsOnly: 0,
    payHours: 72,
    offerHours: 24,
    firstTimerWeight,
  });
  for (const [index, person] of people.entries())
    story.moments.push({
      atMs: instantOf(opensOn, 9 * 60) + index * 11 * HOUR_MS,
      happen: work => void signUp(work, programmeId, personOf(story, person)),
    });
}
