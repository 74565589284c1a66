import type { Recruitment } from '../../src/contract/enrolment.ts';
import { change, type Change } from './change.ts';
import { requests } from './implementer.ts';
import { moveWaitingOn } from './seats.ts';
import { viewEnrolments } from './views/enrolment.ts';

export const recruitmentHandlers = {
  saveRecruitment: requests.enrolment.saveRecruitment.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'enrolment.saveRecruitment',
      input,
      areas: ['enrolment', 'programme'],
      run: work => {
        const { programmeId, recruitment } = input;
        const programme = work.reads.programmes.find(programmeId);
        if (!programme) throw errors.PROGRAMME_NOT_FOUND();
        if (recruitment.closesAtMs <= recruitment.opensAtMs) throw errors.PERIOD_EMPTY();
        const kept = recruitment.quotas.reduce((sum, { seats }) => sum + seats, 0);
        const { capacity } = programme;
        if (kept > capacity) throw errors.QUOTAS_OVER_CAPACITY({ data: { capacity } });
        if (isInUse(work, programmeId, recruitment)) throw errors.RECRUITMENT_IN_USE();
        save(work, programmeId, recruitment);
        moveWaitingOn(work, programmeId);
        return { programmeId };
      },
      answer: ({ programmeId }) => {
        const { reads, nowMs } = context.counter;
        const programme = reads.programmes.find(programmeId);
        if (!programme) throw errors.PROGRAMME_NOT_FOUND();
        return viewEnrolments(reads, programme, nowMs());
      },
    }),
  ),
};

type Quota = Recruitment['quotas'][number];

const isSameQuota = (one: Quota, other: Quota) =>
  one.kind === other.kind && one.seats === other.seats && one.releasesAtMs === other.releasesAtMs;

/** Kept seats that somebody has stay as they are, and so does all once the list of a draw is fixed. */
function isInUse({ reads }: Change, programmeId: string, { quotas, way }: Recruitment): boolean {
  const before = reads.enrolments.quotas(programmeId);
  const isSame =
    before.length === quotas.length && before.every(old => quotas.some(quota => isSameQuota(quota, old)));
  const lottery = reads.enrolments.lottery(programmeId);
  if (lottery !== undefined && (!isSame || way !== 'lottery')) return true;
  const everTaken = reads.enrolments.ofProgramme(programmeId).some(({ quotaId }) => quotaId !== null);
  return !isSame && everTaken;
}

function save({ reads, writes, newId }: Change, programmeId: string, recruitment: Recruitment): void {
  const { quotas, residentsOnly, ...facts } = recruitment;
  writes.enrolments.saveRecruitment({ ...facts, programmeId, residentsOnly: residentsOnly ? 1 : 0 });
  const before = reads.enrolments.quotas(programmeId);
  const isKept = (old: (typeof before)[number]) => quotas.some(quota => isSameQuota(quota, old));
  for (const old of before) if (!isKept(old)) writes.enrolments.removeQuota(old.id);
  const left = reads.enrolments.quotas(programmeId).map(({ kind }) => kind);
  for (const quota of quotas)
    if (!left.includes(quota.kind)) writes.enrolments.addQuota({ ...quota, id: newId(), programmeId });
}
