import { required } from '../../src/base/assert.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { mayOverride, refusalsOf, type Refusal } from '../../src/community/enrolment-rules.ts';
import { isEnrolled } from '../../src/community/attendance.ts';
import { tooRare } from '../../src/community/attendance-bar.ts';
import { holdsSeat, isLive, mayFollow, type EnrolmentState } from '../../src/community/enrolment-states.ts';
import { keptReduction } from '../../src/community/fees.ts';
import { addTerms } from '../../src/community/term.ts';
import { seatFor, type Way } from '../../src/community/quota.ts';
import type { EnrolledRow } from '../store/enrolment-store.ts';
import type { ProxyRow } from '../store/proof-store.ts';
import type { ListedProgrammeRow } from '../store/programme-store.ts';
import type { Reads } from '../store/stores.ts';
import { rulesOn } from './centre-rules.ts';
import { change, type Change } from './change.ts';
import type { Context } from './context.ts';
import { asSeenBy, type Counted } from './fee-refund.ts';
import { drawHandlers } from './enrolment-draw.ts';
import { requests } from './implementer.ts';
import { lessonsBegun } from './lessons-begun.ts';
import { noteProof } from './proofs.ts';
import { recruitmentHandlers } from './recruitment.ts';
import {
  moveEnrolment,
  moveWaitingOn,
  payBy,
  priceFor,
  recruitmentOf,
  seatedState,
  seatsOf,
  seekerOf,
} from './seats.ts';
import { viewEnrolment, viewEnrolments } from './views/enrolment.ts';
import { findPerson, isLiving, type LivingPerson } from './views/person.ts';

interface SignUp {
  readonly programme: ListedProgrammeRow;
  readonly person: LivingPerson;
  readonly way: Way;
  readonly isResident: boolean;
  readonly reductionIds: readonly string[];
  readonly isProofSeen: boolean;
  /** As the proof says itself; null is the usual time. */
  readonly proofUntil: string | null;
  readonly proxy: ProxyRow | null;
}

export const enrolmentHandlers = {
  ...recruitmentHandlers,
  ...drawHandlers,
  list: requests.enrolment.list.handler(({ context: { counter }, input, errors }) => {
    const programme = counter.reads.programmes.find(input.programmeId);
    if (!programme) throw errors.PROGRAMME_NOT_FOUND();
    return viewEnrolments(counter.reads, programme, counter.nowMs());
  }),
  preview: requests.enrolment.preview.handler(({ context: { counter }, input, errors }) => {
    const signUp = found(counter.reads, { ...input, proofUntil: null, proxy: null }, errors);
    const atMs = counter.nowMs();
    const refusals = refusalsFor(counter, signUp, atMs);
    const { money, proof } = priceOf(counter.reads, signUp, atMs);
    return {
      ...placeOf(counter.reads, signUp, atMs),
      refusals: [...refusals],
      mayOverride: refusals.every(mayOverride),
      limitPerTerm: rulesOn(dateText(atMs)).coursesPerTerm,
      tooRare: tooRareFor(counter, signUp, atMs),
      proof:
        proof === null
          ? null
          : { state: proof.state, seenOn: proof.seenOn ?? null, validUntil: proof.validUntil ?? null },
      money,
    };
  }),
  apply: requests.enrolment.apply.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'enrolment.apply',
      input,
      areas: ['enrolment', 'programme'],
      run: work => {
        const signUp = found(work.reads, input, errors);
        const refusals = refusalsFor(asSeenBy(work), signUp, work.atMs);
        const isOverridden = input.overrideReason !== '' && refusals.every(mayOverride);
        if (refusals.length > 0 && !isOverridden)
          throw errors.ENROLMENT_REFUSED({ data: { refusals: [...refusals] } });
        const { proof } = priceOf(work.reads, signUp, work.atMs);
        if (proof?.state === 'needed') throw errors.PROOF_NOT_SEEN();
        const { proofUntil } = signUp;
        const isOver = proofUntil !== null && proofUntil < dateText(work.atMs);
        if (proof?.state === 'seen' && isOver) throw errors.PROOF_OVER();
        const overrideReason = refusals.length > 0 ? input.overrideReason : null;
        return { enrolmentId: enrol(work, signUp, { role: context.role, overrideReason }) };
      },
      answer: ({ enrolmentId }) => viewNow(context, enrolmentId),
    }),
  ),
  cancel: requests.enrolment.cancel.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'enrolment.cancel',
      input,
      areas: ['enrolment', 'programme'],
      run: work => {
        const row = mayMove(work.reads, input.enrolmentId, 'cancelled', errors);
        if (work.reads.fees.ofEnrolment(row.id)) throw errors.FEE_PAID();
        const isDropped = holdsSeat(row.state) && lessonsHeld(work.reads, row.programmeId, work.atMs) > 0;
        const { role } = context;
        moveEnrolment(work, row, 'cancelled', { why: 'withdrawn', role, isDropped: isDropped ? 1 : 0 });
        moveWaitingOn(work, row.programmeId);
        return { enrolmentId: row.id };
      },
      answer: ({ enrolmentId }) => viewNow(context, enrolmentId),
    }),
  ),
  answer: requests.enrolment.answer.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'enrolment.answer',
      input,
      areas: ['enrolment', 'programme'],
      run: work => {
        const { reads, atMs } = work;
        const row = mayMove(reads, input.enrolmentId, 'cancelled', errors);
        if (row.state !== 'offered') throw errors.ENROLMENT_STATE({ data: { state: row.state } });
        const { role } = context;
        if (input.takesIt) {
          const state = seatedState(row);
          const dueAtMs = state === 'paid' ? null : payBy(recruitmentOf(reads, row.programmeId), atMs);
          moveEnrolment(work, row, state, { why: 'accepted', role, dueAtMs });
        } else {
          moveEnrolment(work, row, 'cancelled', { why: 'declined', role });
          moveWaitingOn(work, row.programmeId);
        }
        return { enrolmentId: row.id };
      },
      answer: ({ enrolmentId }) => viewNow(context, enrolmentId),
    }),
  ),
};

interface FoundErrors {
  PROGRAMME_NOT_FOUND(): Error;
  PERSON_NOT_FOUND(): Error;
}

function found(
  reads: Reads,
  input: { readonly programmeId: string; readonly personId: string } & Omit<SignUp, 'programme' | 'person'>,
  errors: FoundErrors,
): SignUp {
  const programme = reads.programmes.find(input.programmeId);
  if (!programme) throw errors.PROGRAMME_NOT_FOUND();
  const person = findPerson(reads, input.personId);
  if (person === undefined || !isLiving(person)) throw errors.PERSON_NOT_FOUND();
  const { way, isResident, reductionIds, isProofSeen, proofUntil, proxy } = input;
  return { programme, person, way, isResident, reductionIds, isProofSeen, proofUntil, proxy };
}

/** Lessons that have begun, cancelled ones left out. */
const lessonsHeld = (reads: Reads, programmeId: string, atMs: number) =>
  lessonsBegun(reads, programmeId, atMs).begun;

function refusalsFor(counter: Counted, signUp: SignUp, atMs: number): readonly Refusal[] {
  const { reads } = counter;
  const { programme, person, isResident } = signUp;
  const recruitment = recruitmentOf(reads, programme.id);
  const mine = reads.enrolments.ofPerson(person.id);
  const isOther = ({ state, term, kind, programmeId }: (typeof mine)[number]) =>
    isLive(state) && term === programme.term && kind === 'course' && programmeId !== programme.id;
  const isCourse = programme.kind === 'course';
  const lastTerm = addTerms(programme.term, -1);
  return refusalsOf(
    {
      isPublished: programme.state === 'published',
      isDrawing: reads.enrolments.lottery(programme.id)?.drawnAtMs === null,
      recruitment: { ...recruitment, residentsOnly: recruitment.residentsOnly === 1 },
      isIn: mine.some(({ programmeId, state }) => programmeId === programme.id && isLive(state)),
      othersThisTerm: isCourse ? mine.filter(isOther).length : 0,
      limitPerTerm: rulesOn(dateText(atMs)).coursesPerTerm,
      isResident,
      isBarred: isCourse && mine.some(({ isDropped, term }) => isDropped === 1 && term === lastTerm),
      cameTooRarely: tooRareFor(counter, signUp, atMs) !== null,
      lessonsHeld: lessonsHeld(reads, programme.id, atMs),
      lessonCount: programme.lessons,
    },
    atMs,
  );
}

/** The course of the last term to which somebody came too rarely. Other programmes do not count. */
function tooRareFor({ reads, settings }: Counted, { programme, person }: SignUp, atMs: number) {
  const { attendanceBar } = settings();
  if (attendanceBar === 'off' || programme.kind !== 'course') return null;
  const today = dateText(atMs);
  const lastTerm = addTerms(programme.term, -1);
  const attended = reads.enrolments
    .ofPerson(person.id)
    .filter(({ term, kind, state }) => term === lastTerm && kind === 'course' && isEnrolled(state))
    .filter(({ programmeId }) => reads.programmes.find(programmeId)?.state !== 'cancelled')
    .map(({ id, programmeId, programmeName }) => ({
      ...reads.attendance.counted(id, today),
      programmeName,
      isSame: programme.copiedFrom === programmeId || programme.name === programmeName,
    }));
  return tooRare(attended, attendanceBar, rulesOn(today).attendanceShareBp);
}

/** Whether a sign-up waits for the draw. Once that is over, who still comes is taken as anywhere. */
function isForDraw(reads: Reads, programmeId: string): boolean {
  const { way } = recruitmentOf(reads, programmeId);
  return way === 'lottery' && reads.enrolments.lottery(programmeId) === undefined;
}

/** The seat that somebody would get now; somebody who already waits comes first. */
function seatNow(reads: Reads, { programme, person, way, isResident }: SignUp, atMs: number) {
  if (isForDraw(reads, programme.id)) return undefined;
  return seatFor(seatsOf(reads, programme), seekerOf(person, { way, isResident }, atMs), atMs);
}

function placeOf(reads: Reads, signUp: SignUp, atMs: number) {
  const { id } = signUp.programme;
  const quotaId = seatNow(reads, signUp, atMs);
  if (quotaId !== undefined) {
    const quota = reads.enrolments.quotas(id).find(one => one.id === quotaId)?.kind ?? null;
    return { seat: { quota }, waitingNumber: null };
  }
  return { seat: null, waitingNumber: isForDraw(reads, id) ? null : reads.enrolments.lastWaiting(id) + 1 };
}

/** Signs up whom nothing speaks against, or staff have taken all the same. */
export function enrol(
  work: Change,
  signUp: SignUp,
  { role, overrideReason }: { readonly role: string; readonly overrideReason: string | null },
): string {
  const { reads, writes, atMs, newId } = work;
  const { programme, person, way, isResident, proxy } = signUp;
  const { reduction, proof, money } = priceOf(reads, signUp, atMs);
  if (reduction !== undefined && proof?.state === 'seen')
    noteProof(work, person.id, reduction, signUp.proofUntil);
  const kept = reduction === undefined ? null : keptReduction(reduction);
  // Whoever waits comes first.
  moveWaitingOn(work, programme.id);
  const quotaId = seatNow(reads, signUp, atMs);
  const isSeated = quotaId !== undefined;
  const seated = isSeated ? seatedState(money) : undefined;
  const state = seated ?? (isForDraw(reads, programme.id) ? 'applied' : 'waiting');
  const id = newId();
  writes.enrolments.add({
    id,
    programmeId: programme.id,
    personId: person.id,
    number: reads.enrolments.lastNumber(programme.id) + 1,
    way,
    state,
    quotaId: quotaId ?? null,
    waitingNumber: state === 'waiting' ? reads.enrolments.lastWaiting(programme.id) + 1 : null,
    isResident: isResident ? 1 : 0,
    reduction: kept,
    proofSeenBy: kept === null ? null : proofSeenBy(work, person.id, kept),
    fee: money.fee,
    materials: money.materials,
    appliedAtMs: atMs,
    dueAtMs: state === 'selected' ? payBy(recruitmentOf(reads, programme.id), atMs) : null,
    overrideReason,
    isDropped: 0,
  });
  if (proxy !== null) writes.proofs.addProxy(id, proxy);
  writes.enrolments.addMove(id, { state, why: 'applied', atMs, role });
  return id;
}

function priceOf(reads: Reads, { programme, person, ...asks }: SignUp, atMs: number) {
  return priceFor(reads, programme, { ...asks, personId: person.id }, atMs);
}

/** Who has seen the proof that a reduction rests on: now, or for a sign-up of before. */
function proofSeenBy({ reads, counter }: Change, personId: string, kept: string): string {
  const proof = reads.proofs.ofPerson(personId).find(({ reduction }) => reduction === kept);
  return proof?.seenBy ?? counter.settings().cashier;
}

interface MoveErrors {
  ENROLMENT_NOT_FOUND(): Error;
  ENROLMENT_STATE(more: { readonly data: { readonly state: EnrolmentState } }): Error;
}

function mayMove(reads: Reads, enrolmentId: string, to: EnrolmentState, errors: MoveErrors): EnrolledRow {
  const row = reads.enrolments.find(enrolmentId);
  if (!row) throw errors.ENROLMENT_NOT_FOUND();
  if (!mayFollow(row.state, to)) throw errors.ENROLMENT_STATE({ data: { state: row.state } });
  return row;
}

function viewNow({ counter: { reads } }: Context, enrolmentId: string) {
  const row = required(reads.enrolments.find(enrolmentId), `enrolment ${enrolmentId}`);
  return viewEnrolment(row, reads.enrolments.quotas(row.programmeId));
}
