import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export interface InstructorPayRow {
  readonly id: string;
  readonly number: number;
  readonly instructorId: string;
  /** `2026-05`. */
  readonly month: string;
  readonly minutes: number;
  readonly hourly: number;
  readonly income: 'business' | 'other';
  readonly gross: number;
  readonly tax: number;
  readonly local: number;
  readonly paidOn: string;
  readonly atMs: number;
}

export interface ListedPayRow extends InstructorPayRow {
  /** Null once erased. */
  readonly name: string | null;
  readonly lessons: number;
}

/** A lesson that was held and not paid yet. */
export interface UnpaidLessonRow {
  readonly id: string;
  readonly instructorId: string;
  readonly startMinute: number;
  readonly endMinute: number;
}

/** A lesson that was paid, as its slip lists it. */
export interface PaidLessonRow {
  readonly date: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly programmeName: string;
}

export interface InstructorPayReads {
  find(payId: string): ListedPayRow | undefined;
  /** The lessons of a pay, in their order. */
  lessons(payId: string): readonly PaidLessonRow[];
  ofMonth(month: string): readonly ListedPayRow[];
  unpaid(month: string): readonly UnpaidLessonRow[];
}

export interface InstructorPayWrites {
  add(row: InstructorPayRow): void;
  addLesson(payId: string, lessonId: string): void;
  payWithheld(row: {
    readonly id: string;
    readonly amount: number;
    readonly paidOn: string;
    readonly atMs: number;
  }): void;
}

const PAY = `SELECT pay.id, pay.number, pay.instructor_id AS instructorId, pay.month, pay.minutes,
  pay.hourly_won AS hourly, pay.income, pay.gross_won AS gross, pay.tax_won AS tax, pay.local_won AS local,
  pay.paid_on AS paidOn, pay.at_ms AS atMs, instructor.name,
  (SELECT count(*) FROM instructor_pay_lesson WHERE pay_id = pay.id) AS lessons
  FROM instructor_pay AS pay JOIN instructor ON instructor.id = pay.instructor_id`;

export function createInstructorPayReads(database: ReadableDatabase): InstructorPayReads {
  const find = query<[string], ListedPayRow>(database, `${PAY} WHERE pay.id IN (?)`);
  const ofMonth = query<[string], ListedPayRow>(
    database,
    `${PAY} WHERE pay.month IN (?) ORDER BY pay.number`,
  );
  const lessons = query<[string], PaidLessonRow>(
    database,
    `SELECT lesson.date, lesson.start_minute AS startMinute, lesson.end_minute AS endMinute,
       programme.name AS programmeName
     FROM instructor_pay_lesson AS paid JOIN lesson ON lesson.id = paid.lesson_id
     JOIN programme ON programme.id = lesson.programme_id
     WHERE paid.pay_id IN (?) ORDER BY lesson.date, lesson.start_minute`,
  );
  const unpaid = query<[string, string], UnpaidLessonRow>(
    database,
    `SELECT lesson.id, programme.instructor_id AS instructorId, lesson.start_minute AS startMinute,
       lesson.end_minute AS endMinute
     FROM lesson JOIN programme ON programme.id = lesson.programme_id
     WHERE lesson.date BETWEEN ? AND ? AND lesson.state = 'held' AND programme.instructor_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM instructor_pay_lesson WHERE lesson_id = lesson.id)
     ORDER BY lesson.date, lesson.start_minute`,
  );
  return {
    find: payId => find.get(payId),
    lessons: payId => lessons.all(payId),
    ofMonth: month => ofMonth.all(month),
    unpaid: month => unpaid.all(`${month}-01`, `${month}-31`),
  };
}

type Values = (string | number | null)[];

export function createInstructorPayWrites(database: WritableDatabase): InstructorPayWrites {
  const add = write<Values>(
    database,
    `INSERT INTO instructor_pay (id, number, instructor_id, month, minutes, hourly_won, income, gross_won,
       tax_won, local_won, paid_on, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addLesson = write<Values>(
    database,
    'INSERT INTO instructor_pay_lesson (pay_id, lesson_id) VALUES (?, ?)',
  );
  const payWithheld = write<Values>(
    database,
    'INSERT INTO withholding_payment (id, amount_won, paid_on, at_ms) VALUES (?, ?, ?, ?)',
  );
  return {
    add: row =>
      void add(
        row.id,
        row.number,
        row.instructorId,
        row.month,
        row.minutes,
        row.hourly,
        row.income,
        row.gross,
        row.tax,
        row.local,
        row.paidOn,
        row.atMs,
      ),
    addLesson: (payId, lessonId) => void addLesson(payId, lessonId),
    payWithheld: ({ id, amount, paidOn, atMs }) => void payWithheld(id, amount, paidOn, atMs),
  };
}
