import type { EnrolmentState } from '../../src/community/enrolment-states.ts';
import type { QuotaKind, Way } from '../../src/community/quota.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import type { ProxyRow } from './proof-store.ts';
import { query, write } from './statement.ts';

export interface RecruitmentRow {
  readonly programmeId: string;
  readonly way: 'firstCome' | 'lottery';
  readonly opensAtMs: number;
  readonly closesAtMs: number;
  readonly residentsOnly: number;
  readonly payHours: number;
  readonly offerHours: number;
  readonly firstTimerWeight: number;
}

export interface QuotaRow {
  readonly id: string;
  readonly programmeId: string;
  readonly kind: QuotaKind;
  readonly seats: number;
  readonly releasesAtMs: number | null;
}

export interface EnrolmentRow {
  readonly id: string;
  readonly programmeId: string;
  readonly personId: string;
  readonly number: number;
  readonly way: Way;
  readonly state: EnrolmentState;
  readonly quotaId: string | null;
  readonly waitingNumber: number | null;
  readonly isResident: number;
  readonly reduction: string | null;
  readonly proofSeenBy: string | null;
  readonly fee: number;
  readonly materials: number;
  readonly appliedAtMs: number;
  readonly dueAtMs: number | null;
  readonly overrideReason: string | null;
  readonly isDropped: number;
}

/** With what of the person decides and is shown. */
export interface EnrolledRow extends EnrolmentRow {
  readonly name: string | null;
  readonly phone: string | null;
  readonly birthDate: string | null;
  readonly birthYear: number | null;
  readonly dong: string;
  /** Whoever signed up in their stead. */
  readonly proxyName: string | null;
  readonly proxyRelation: ProxyRow['relation'] | null;
}

export interface EnrolmentMoveRow {
  readonly state: EnrolmentState;
  readonly why: string;
  readonly atMs: number;
  readonly role: string | null;
}

export interface LotteryRow {
  readonly programmeId: string;
  readonly listJson: string;
  readonly listHash: string;
  readonly frozenAtMs: number;
  readonly seed: string | null;
  readonly seedSource: string | null;
  readonly resultJson: string | null;
  readonly drawnAtMs: number | null;
}

export interface EnrolmentReads {
  recruitment(programmeId: string): RecruitmentRow | undefined;
  quotas(programmeId: string): readonly QuotaRow[];
  find(enrolmentId: string): EnrolledRow | undefined;
  /** All of a programme, in the order of their numbers. */
  ofProgramme(programmeId: string): readonly EnrolledRow[];
  /** The waiting list, in its order. */
  waiting(programmeId: string): readonly EnrolledRow[];
  /** Who has a seat, by the seat's quota. */
  taken(programmeId: string): readonly { readonly quotaId: string | null; readonly count: number }[];
  ofPerson(personId: string): readonly (EnrolmentRow & {
    readonly programmeName: string;
    readonly term: string;
    readonly kind: string;
  })[];
  /** Whose time to answer or to pay is over. */
  overdue(atMs: number, limit: number): readonly EnrolmentRow[];
  /** Who has paid for a programme that is over. */
  ended(today: string, limit: number): readonly EnrolmentRow[];
  /** Programmes whose kept seats became everybody's within a time, and where somebody waits. */
  released(afterMs: number, untilMs: number): readonly string[];
  moves(enrolmentId: string): readonly EnrolmentMoveRow[];
  lastNumber(programmeId: string): number;
  lastWaiting(programmeId: string): number;
  lottery(programmeId: string): LotteryRow | undefined;
}

export interface EnrolmentWrites {
  saveRecruitment(row: RecruitmentRow): void;
  removeQuota(quotaId: string): void;
  addQuota(row: QuotaRow): void;
  add(row: EnrolmentRow): void;
  move(
    enrolmentId: string,
    to: Pick<EnrolmentRow, 'state' | 'quotaId' | 'waitingNumber' | 'dueAtMs' | 'isDropped'>,
  ): void;
  setPerson(enrolmentId: string, personId: string): void;
  addMove(enrolmentId: string, move: EnrolmentMoveRow): void;
  freeze(row: Pick<LotteryRow, 'programmeId' | 'listJson' | 'listHash' | 'frozenAtMs'>): void;
  setDraw(
    programmeId: string,
    drawn: { readonly seed: string; readonly seedSource: string; readonly resultJson: string },
    atMs: number,
  ): void;
}

const COLUMNS = `enrolment.id, enrolment.programme_id AS programmeId, enrolment.person_id AS personId,
  enrolment.number, enrolment.way, enrolment.state, enrolment.quota_id AS quotaId,
  enrolment.waiting_number AS waitingNumber, enrolment.is_resident AS isResident, enrolment.reduction,
  enrolment.proof_seen_by AS proofSeenBy, enrolment.fee_won AS fee, enrolment.materials_won AS materials,
  enrolment.applied_at_ms AS appliedAtMs, enrolment.due_at_ms AS dueAtMs,
  enrolment.override_reason AS overrideReason, enrolment.is_dropped AS isDropped`;

const ENROLLED = `SELECT ${COLUMNS}, person.name, person.phone, person.birth_date AS birthDate,
  person.birth_year AS birthYear, person.dong, proxy.name AS proxyName, proxy.relation AS proxyRelation
  FROM enrolment JOIN person ON person.id = enrolment.person_id
  LEFT JOIN enrolment_proxy AS proxy ON proxy.enrolment_id = enrolment.id`;

export function createEnrolmentReads(database: ReadableDatabase): EnrolmentReads {
  const recruitment = query<[string], RecruitmentRow>(
    database,
    `SELECT programme_id AS programmeId, way, opens_at_ms AS opensAtMs, closes_at_ms AS closesAtMs,
       residents_only AS residentsOnly, pay_hours AS payHours, offer_hours AS offerHours,
       first_timer_weight AS firstTimerWeight
     FROM recruitment WHERE programme_id = ?`,
  );
  const quotas = query<[string], QuotaRow>(
    database,
    `SELECT id, programme_id AS programmeId, kind, seats, releases_at_ms AS releasesAtMs
     FROM quota WHERE programme_id IN (?) ORDER BY kind`,
  );
  const find = query<[string], EnrolledRow>(database, `${ENROLLED} WHERE enrolment.id IN (?)`);
  const ofProgramme = query<[string], EnrolledRow>(
    database,
    `${ENROLLED} WHERE enrolment.programme_id IN (?) ORDER BY enrolment.number`,
  );
  const waiting = query<[string], EnrolledRow>(
    database,
    `${ENROLLED} WHERE enrolment.programme_id IN (?) AND enrolment.state = 'waiting'
     ORDER BY enrolment.waiting_number`,
  );
  const taken = query<[string], { quotaId: string | null; count: number }>(
    database,
    `SELECT quota_id AS quotaId, count(*) AS count FROM enrolment
     WHERE programme_id IN (?) AND state IN ('offered', 'selected', 'paid', 'finished') GROUP BY quota_id`,
  );
  const ofPerson = query<[string], EnrolmentRow & { programmeName: string; term: string; kind: string }>(
    database,
    `SELECT ${COLUMNS}, programme.name AS programmeName, programme.term, programme.kind
     FROM enrolment JOIN programme ON programme.id = enrolment.programme_id
     WHERE enrolment.person_id IN (?) ORDER BY enrolment.applied_at_ms DESC`,
  );
  const overdue = query<[number, number], EnrolmentRow>(
    database,
    `SELECT ${COLUMNS} FROM enrolment WHERE due_at_ms IS NOT NULL AND due_at_ms <= ?
     ORDER BY due_at_ms LIMIT ?`,
  );
  const ended = query<[string, string, number], EnrolmentRow>(
    database,
    `SELECT ${COLUMNS} FROM programme
     CROSS JOIN enrolment ON enrolment.programme_id = programme.id AND enrolment.state = 'paid'
     WHERE programme.last_day < ? AND programme.state IN ('published', 'closed')
       AND NOT EXISTS (SELECT 1 FROM lesson WHERE lesson.programme_id = programme.id
         AND lesson.date >= ? AND lesson.state <> 'cancelled') LIMIT ?`,
  );
  const released = query<[number, number], { programmeId: string }>(
    database,
    `SELECT DISTINCT quota.programme_id AS programmeId FROM quota
     WHERE releases_at_ms > ? AND releases_at_ms <= ? AND EXISTS (SELECT 1 FROM enrolment
       WHERE enrolment.programme_id = quota.programme_id AND enrolment.state = 'waiting')`,
  );
  return {
    ...createRecordReads(database),
    recruitment: programmeId => recruitment.get(programmeId),
    quotas: programmeId => quotas.all(programmeId),
    find: enrolmentId => find.get(enrolmentId),
    ofProgramme: programmeId => ofProgramme.all(programmeId),
    waiting: programmeId => waiting.all(programmeId),
    taken: programmeId => taken.all(programmeId),
    ofPerson: personId => ofPerson.all(personId),
    overdue: (atMs, limit) => overdue.all(atMs, limit),
    ended: (today, limit) => ended.all(today, today, limit),
    released: (afterMs, untilMs) => released.all(afterMs, untilMs).map(({ programmeId }) => programmeId),
  };
}

function createRecordReads(
  database: ReadableDatabase,
): Pick<EnrolmentReads, 'moves' | 'lastNumber' | 'lastWaiting' | 'lottery'> {
  const moves = query<[string], EnrolmentMoveRow>(
    database,
    `SELECT state, why, at_ms AS atMs, role FROM enrolment_move WHERE enrolment_id IN (?)
     ORDER BY position`,
  );
  const lastNumber = query<[string], { last: number }>(
    database,
    'SELECT coalesce(max(number), 0) AS last FROM enrolment WHERE programme_id IN (?)',
  );
  const lastWaiting = query<[string], { last: number }>(
    database,
    `SELECT coalesce(max(waiting_number), 0) AS last FROM enrolment WHERE programme_id IN (?)`,
  );
  const lottery = query<[string], LotteryRow>(
    database,
    `SELECT programme_id AS programmeId, list_json AS listJson, list_hash AS listHash,
       frozen_at_ms AS frozenAtMs, seed, seed_source AS seedSource, result_json AS resultJson,
       drawn_at_ms AS drawnAtMs
     FROM lottery WHERE programme_id = ?`,
  );
  return {
    moves: enrolmentId => moves.all(enrolmentId),
    lastNumber: programmeId => lastNumber.get(programmeId)?.last ?? 0,
    lastWaiting: programmeId => lastWaiting.get(programmeId)?.last ?? 0,
    lottery: programmeId => lottery.get(programmeId),
  };
}

type Values = (string | number | null)[];

export function createEnrolmentWrites(database: WritableDatabase): EnrolmentWrites {
  const saveRecruitment = write<Values>(
    database,
    `INSERT INTO recruitment (programme_id, way, opens_at_ms, closes_at_ms, residents_only, pay_hours,
       offer_hours, first_timer_weight) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (programme_id) DO UPDATE SET way = excluded.way, opens_at_ms = excluded.opens_at_ms,
       closes_at_ms = excluded.closes_at_ms, residents_only = excluded.residents_only,
       pay_hours = excluded.pay_hours, offer_hours = excluded.offer_hours,
       first_timer_weight = excluded.first_timer_weight`,
  );
  const removeQuota = write<[string]>(database, 'DELETE FROM quota WHERE id = ?');
  const addQuota = write<Values>(
    database,
    'INSERT INTO quota (id, programme_id, kind, seats, releases_at_ms) VALUES (?, ?, ?, ?, ?)',
  );
  const add = write<Values>(
    database,
    `INSERT INTO enrolment (id, programme_id, person_id, number, way, state, quota_id, waiting_number,
       is_resident, reduction, proof_seen_by, fee_won, materials_won, applied_at_ms, due_at_ms,
       override_reason, is_dropped)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const move = write<Values>(
    database,
    `UPDATE enrolment SET state = ?, quota_id = ?, waiting_number = ?, due_at_ms = ?, is_dropped = ?
     WHERE id = ?`,
  );
  const setPerson = write<[string, string]>(database, 'UPDATE enrolment SET person_id = ? WHERE id = ?');
  const addMove = write<Values>(
    database,
    `INSERT INTO enrolment_move (enrolment_id, position, state, why, at_ms, role) VALUES (?,
       (SELECT coalesce(max(position), 0) + 1 FROM enrolment_move WHERE enrolment_id IN (?)), ?, ?, ?, ?)`,
  );
  const freeze = write<Values>(
    database,
    'INSERT INTO lottery (programme_id, list_json, list_hash, frozen_at_ms) VALUES (?, ?, ?, ?)',
  );
  const setDraw = write<Values>(
    database,
    `UPDATE lottery SET seed = ?, seed_source = ?, result_json = ?, drawn_at_ms = ?
     WHERE programme_id = ?`,
  );
  return {
    saveRecruitment: row =>
      void saveRecruitment(
        row.programmeId,
        row.way,
        row.opensAtMs,
        row.closesAtMs,
        row.residentsOnly,
        row.payHours,
        row.offerHours,
        row.firstTimerWeight,
      ),
    removeQuota: quotaId => void removeQuota(quotaId),
    addQuota: row => void addQuota(row.id, row.programmeId, row.kind, row.seats, row.releasesAtMs),
    add: row => void add(...valuesOf(row)),
    move: (enrolmentId, { state, quotaId, waitingNumber, dueAtMs, isDropped }) =>
      void move(state, quotaId, waitingNumber, dueAtMs, isDropped, enrolmentId),
    setPerson: (enrolmentId, personId) => void setPerson(personId, enrolmentId),
    addMove: (enrolmentId, { state, why, atMs, role }) =>
      void addMove(enrolmentId, enrolmentId, state, why, atMs, role),
    freeze: ({ programmeId, listJson, listHash, frozenAtMs }) =>
      void freeze(programmeId, listJson, listHash, frozenAtMs),
    setDraw: (programmeId, { seed, seedSource, resultJson }, atMs) =>
      void setDraw(seed, seedSource, resultJson, atMs, programmeId),
  };
}

function valuesOf(row: EnrolmentRow): Values {
  return [
    row.id,
    row.programmeId,
    row.personId,
    row.number,
    row.way,
    row.state,
    row.quotaId,
    row.waitingNumber,
    row.isResident,
    row.reduction,
    row.proofSeenBy,
    row.fee,
    row.materials,
    row.appliedAtMs,
    row.dueAtMs,
    row.overrideReason,
    row.isDropped,
  ];
}
