import { dateText } from '../../src/base/korea-time.ts';
import {
  draw,
  hashOfList,
  LOTTERY_ALGORITHM,
  type LotteryList,
  type LotteryResult,
} from '../../src/community/lottery.ts';
import type { LotteryFile } from '../../src/community/lottery-file.ts';
import { isFor } from '../../src/community/quota.ts';
import type { EnrolledRow, LotteryRow, QuotaRow } from '../store/enrolment-store.ts';
import type { ListedProgrammeRow } from '../store/programme-store.ts';
import { change, type Change } from './change.ts';
import type { Context } from './context.ts';
import { requests } from './implementer.ts';
import { moveEnrolment, moveWaitingOn, payBy, recruitmentOf, seatedState, seekerOf } from './seats.ts';
import { viewEnrolments } from './views/enrolment.ts';

export const drawHandlers = {
  freeze: requests.enrolment.freeze.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'enrolment.freeze',
      input,
      areas: ['enrolment'],
      run: work => {
        const { reads, writes, counter, atMs } = work;
        const programme = reads.programmes.find(input.programmeId);
        if (!programme) throw errors.PROGRAMME_NOT_FOUND();
        const { id: programmeId } = programme;
        if (reads.enrolments.lottery(programmeId)) throw errors.LOTTERY_FROZEN();
        const list = listOf(work, programme);
        if (list.entries.length === 0) throw errors.NOTHING_TO_DRAW();
        const listHash = hashOfList(list, counter.sha256);
        writes.enrolments.freeze({ programmeId, listJson: JSON.stringify(list), listHash, frozenAtMs: atMs });
        return { programmeId };
      },
      answer: ({ programmeId }) => viewNow(context, programmeId, errors),
    }),
  ),
  draw: requests.enrolment.draw.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'enrolment.draw',
      input,
      areas: ['enrolment', 'programme'],
      run: work => {
        const { programmeId, seed, seedSource } = input;
        if (!work.reads.programmes.find(programmeId)) throw errors.PROGRAMME_NOT_FOUND();
        const lottery = work.reads.enrolments.lottery(programmeId);
        if (!lottery) throw errors.LOTTERY_NOT_FROZEN();
        if (lottery.drawnAtMs !== null) throw errors.LOTTERY_DRAWN();
        const result = draw(listIn(lottery), seed, work.counter.sha256);
        work.writes.enrolments.setDraw(
          programmeId,
          { seed, seedSource, resultJson: JSON.stringify(result) },
          work.atMs,
        );
        seatWinners(work, programmeId, result, context.role);
        // A seat of a winner who has withdrawn, or of a quota that is everybody's by now, is free already.
        moveWaitingOn(work, programmeId);
        return { programmeId };
      },
      answer: ({ programmeId }) => viewNow(context, programmeId, errors),
    }),
  ),
  lotteryFile: requests.enrolment.lotteryFile.handler(({ context: { counter }, input, errors }) => {
    const programme = counter.reads.programmes.find(input.programmeId);
    if (!programme) throw errors.PROGRAMME_NOT_FOUND();
    const lottery = counter.reads.enrolments.lottery(programme.id);
    if (lottery?.seed == null || lottery.seedSource === null || lottery.resultJson === null)
      throw errors.LOTTERY_NOT_DRAWN();
    const file: LotteryFile = {
      algorithm: LOTTERY_ALGORITHM,
      list: listIn(lottery),
      listHash: lottery.listHash,
      seed: lottery.seed,
      seedSource: lottery.seedSource,
      // Written by `draw` above.
      result: JSON.parse(lottery.resultJson) as LotteryResult,
    };
    const fileName = `lottery-${programme.term}-${dateText(lottery.drawnAtMs ?? lottery.frozenAtMs)}.json`;
    return { fileName, text: `${JSON.stringify(file, null, 2)}\n` };
  }),
};

// Written by `freeze` above.
const listIn = ({ listJson }: LotteryRow) => JSON.parse(listJson) as LotteryList;

/** Who applied, by number: nobody's name is in it. */
function listOf({ reads, atMs }: Change, programme: ListedProgrammeRow): LotteryList {
  const quotas = reads.enrolments.quotas(programme.id);
  const { firstTimerWeight } = recruitmentOf(reads, programme.id);
  const applied = reads.enrolments.ofProgramme(programme.id).filter(({ state }) => state === 'applied');
  return {
    programme: `${programme.name} ${programme.term}`,
    capacity: programme.capacity,
    quotas: quotas.map(({ id, seats }) => ({ id, seats })),
    entries: applied.map(row => ({
      number: row.number,
      weight: isFirstTimer(reads.enrolments.ofPerson(row.personId)) ? firstTimerWeight : 1,
      quotaIds: quotasFor(row, quotas, atMs),
    })),
  };
}

function quotasFor(row: EnrolledRow, quotas: readonly QuotaRow[], atMs: number): readonly string[] {
  const seeker = seekerOf(row, { way: row.way, isResident: row.isResident === 1 }, atMs);
  return quotas.filter(({ kind }) => isFor(seeker, kind)).map(({ id }) => id);
}

/** Somebody who has never had a seat in any programme. */
const isFirstTimer = (all: readonly { readonly state: string }[]) =>
  !all.some(({ state }) => state === 'paid' || state === 'finished' || state === 'refunded');

function seatWinners(work: Change, programmeId: string, result: LotteryResult, role: string): void {
  const { reads, atMs } = work;
  const applied = new Map(reads.enrolments.ofProgramme(programmeId).map(row => [row.number, row]));
  const dueAtMs = payBy(recruitmentOf(reads, programmeId), atMs);
  // Who withdrew after the list was fixed is in it all the same, and their seat goes to the waiting list.
  const rowOf = (number: number) => {
    const row = applied.get(number);
    return row?.state === 'applied' ? row : undefined;
  };
  for (const { number, quotaId } of result.winners) {
    const row = rowOf(number);
    if (!row) continue;
    const state = seatedState(row);
    moveEnrolment(work, row, state, {
      quotaId,
      dueAtMs: state === 'paid' ? null : dueAtMs,
      why: 'drawn',
      role,
    });
  }
  for (const [place, number] of result.waiting.entries()) {
    const row = rowOf(number);
    if (row) moveEnrolment(work, row, 'waiting', { waitingNumber: place + 1, why: 'drawn', role });
  }
}

function viewNow(
  { counter: { reads, nowMs } }: Context,
  programmeId: string,
  errors: { PROGRAMME_NOT_FOUND(): Error },
) {
  const programme = reads.programmes.find(programmeId);
  if (!programme) throw errors.PROGRAMME_NOT_FOUND();
  return viewEnrolments(reads, programme, nowMs());
}
