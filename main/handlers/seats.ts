import reductionFile from '../../resources/centre/reductions.json' with { type: 'json' };
import { required } from '../../src/base/assert.ts';
import { dateText } from '../../src/base/korea-time.ts';
import type { EnrolmentState } from '../../src/community/enrolment-states.ts';
import { feeDue, readReductions, reductionsOn } from '../../src/community/fees.ts';
import { reducedOn } from '../../src/community/proof.ts';
import { ageOf } from '../../src/community/person.ts';
import { seatFor, type Seats, type SeatSeeker, type Way } from '../../src/community/quota.ts';
import type { EnrolledRow, EnrolmentRow, RecruitmentRow } from '../store/enrolment-store.ts';
import type { ListedProgrammeRow } from '../store/programme-store.ts';
import type { Reads } from '../store/stores.ts';
import type { Change } from './change.ts';

const REDUCTIONS = readReductions(reductionFile);
const HOUR_MS = 60 * 60 * 1000;
const DAY_HOURS = 24;

/** How a programme takes people that nobody has said anything about: at once, first come, first served. */
export function recruitmentOf(reads: Pick<Reads, 'enrolments'>, programmeId: string): RecruitmentRow {
  return (
    reads.enrolments.recruitment(programmeId) ?? {
      programmeId,
      way: 'firstCome',
      opensAtMs: 0,
      closesAtMs: Number.MAX_SAFE_INTEGER,
      residentsOnly: 0,
      payHours: 3 * DAY_HOURS,
      offerHours: DAY_HOURS,
      firstTimerWeight: 1,
    }
  );
}

export function seatsOf(
  reads: Pick<Reads, 'enrolments'>,
  { id, capacity }: Pick<ListedProgrammeRow, 'id' | 'capacity'>,
): Seats {
  const taken = new Map(reads.enrolments.taken(id).map(({ quotaId, count }) => [quotaId, count]));
  return { capacity, quotas: reads.enrolments.quotas(id), taken };
}

/** What decides which seats somebody may have, of a person as the file knows them. */
export function seekerOf(
  person: Pick<EnrolledRow, 'birthDate' | 'birthYear'>,
  { way, isResident }: { readonly way: Way; readonly isResident: boolean },
  atMs: number,
): SeatSeeker {
  const birth = { date: person.birthDate, year: person.birthYear };
  return { way, isResident, age: ageOf(birth, dateText(atMs)) };
}

export const reductionRules = (atMs: number) => reductionsOn(REDUCTIONS, dateText(atMs));

/** What somebody would pay for a programme, and what of a proof that rests on. */
export function priceFor(
  reads: Pick<Reads, 'proofs'>,
  programme: Pick<ListedProgrammeRow, 'fee' | 'materials'>,
  asks: Asks,
  atMs: number,
) {
  const rules = reductionRules(atMs);
  const rows = reads.proofs.ofPerson(asks.personId).map(row => [row.reduction, row] as const);
  const asked = { ids: asks.reductionIds, isSeenNow: asks.isProofSeen };
  const reduced = reducedOn(rules, asked, new Map(rows), dateText(atMs));
  return { ...reduced, money: feeDue(programme, rules, reduced.reduction) };
}

/** What somebody asks for who signs up, and whether staff have seen a proof of it. */
interface Asks {
  readonly personId: string;
  readonly reductionIds: readonly string[];
  readonly isProofSeen: boolean;
}

/** Whoever has a seat for which there is nothing to pay is as one who has paid. */
export function seatedState(row: Pick<EnrolmentRow, 'fee' | 'materials'>): 'selected' | 'paid' {
  return row.fee + row.materials === 0 ? 'paid' : 'selected';
}

export const payBy = ({ payHours }: RecruitmentRow, atMs: number) => atMs + payHours * HOUR_MS;

type To = Partial<Pick<EnrolmentRow, 'quotaId' | 'waitingNumber' | 'dueAtMs' | 'isDropped'>>;

/** Moves a sign-up on and notes why. @param role Null is time itself. */
export function moveEnrolment(
  { writes, atMs }: Pick<Change, 'writes' | 'atMs'>,
  row: EnrolmentRow,
  state: EnrolmentState,
  move: To & { readonly why: string; readonly role: string | null },
): void {
  const { why, role, ...to } = move;
  const { quotaId, waitingNumber, isDropped } = row;
  writes.enrolments.move(row.id, { quotaId, waitingNumber, isDropped, dueAtMs: null, state, ...to });
  writes.enrolments.addMove(row.id, { state, why, atMs, role });
}

/**
 * Offers what is free to the waiting list, in its order: the first for whom a free seat is. Who is offered
 * one has it until the time to answer is over.
 */
export function moveWaitingOn(work: Change, programmeId: string): void {
  const programme = required(work.reads.programmes.find(programmeId), `programme ${programmeId}`);
  // What is cancelled has no seats to offer.
  if (programme.state === 'cancelled') return;
  const { offerHours } = recruitmentOf(work.reads, programmeId);
  const dueAtMs = work.atMs + offerHours * HOUR_MS;
  for (const row of work.reads.enrolments.waiting(programmeId)) {
    const seats = seatsOf(work.reads, programme);
    const seeker = seekerOf(row, { way: row.way, isResident: row.isResident === 1 }, work.atMs);
    const quotaId = seatFor(seats, seeker, work.atMs);
    if (quotaId !== undefined)
      moveEnrolment(work, row, 'offered', { quotaId, dueAtMs, why: 'seatFreed', role: null });
  }
}
