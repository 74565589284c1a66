import { generalSeats, keptSeats } from '../../../src/community/quota.ts';
import { maskName, maskPhone } from '../../../src/community/mask.ts';
import type { EnrolmentList, EnrolmentView, Recruitment } from '../../../src/contract/enrolment.ts';
import type { EnrolledRow, QuotaRow } from '../../store/enrolment-store.ts';
import type { ListedProgrammeRow } from '../../store/programme-store.ts';
import type { Reads } from '../../store/stores.ts';
import { recruitmentOf, reductionRules, seatsOf } from '../seats.ts';

/** Of one who was erased the sign-up stays, and nothing that names anybody. */
export function viewEnrolment(row: EnrolledRow, quotas: readonly QuotaRow[]): EnrolmentView {
  return {
    id: row.id,
    personId: row.personId,
    number: row.number,
    maskedName: row.name === null ? '' : maskName(row.name),
    maskedPhone: maskPhone(row.phone),
    dong: row.dong,
    way: row.way,
    state: row.state,
    quota: quotas.find(({ id }) => id === row.quotaId)?.kind ?? null,
    waitingNumber: row.state === 'waiting' ? row.waitingNumber : null,
    reduction: row.reduction,
    proxy:
      row.proxyName === null || row.proxyRelation === null
        ? null
        : { maskedName: maskName(row.proxyName), relation: row.proxyRelation },
    fee: row.fee,
    materials: row.materials,
    due: row.fee + row.materials,
    appliedAtMs: row.appliedAtMs,
    dueAtMs: row.dueAtMs,
    overrideReason: row.overrideReason,
  };
}

function viewRecruitment(reads: Pick<Reads, 'enrolments'>, programmeId: string): Recruitment {
  const { residentsOnly, programmeId: _, ...facts } = recruitmentOf(reads, programmeId);
  const quotas = reads.enrolments.quotas(programmeId);
  return {
    ...facts,
    residentsOnly: residentsOnly === 1,
    quotas: quotas.map(({ kind, seats, releasesAtMs }) => ({ kind, seats, releasesAtMs })),
  };
}

export function viewEnrolments(
  reads: Pick<Reads, 'enrolments'>,
  programme: ListedProgrammeRow,
  atMs: number,
): EnrolmentList {
  const { id: programmeId } = programme;
  const seats = seatsOf(reads, programme);
  const quotas = reads.enrolments.quotas(programmeId);
  const lottery = reads.enrolments.lottery(programmeId);
  return {
    programmeId,
    recruitment: viewRecruitment(reads, programmeId),
    seats: [
      ...quotas.map(quota => ({
        quota: quota.kind,
        taken: seats.taken.get(quota.id) ?? 0,
        left: keptSeats(seats, quota, atMs),
      })),
      { quota: null, taken: seats.taken.get(null) ?? 0, left: generalSeats(seats, atMs) },
    ],
    reductions: (reductionRules(atMs)?.reductions ?? []).map(({ id, name, nameEn, rateBp, isSensitive }) => ({
      id,
      name,
      nameEn,
      rateBp,
      isSensitive,
    })),
    enrolments: reads.enrolments.ofProgramme(programmeId).map(row => viewEnrolment(row, quotas)),
    lottery: lottery
      ? {
          listHash: lottery.listHash,
          frozenAtMs: lottery.frozenAtMs,
          entries: entriesOf(lottery.listJson),
          seed: lottery.seed,
          drawnAtMs: lottery.drawnAtMs,
        }
      : null,
  };
}

// Written by `freeze`: a `LotteryList`.
const entriesOf = (listJson: string) => (JSON.parse(listJson) as { entries: unknown[] }).entries.length;
