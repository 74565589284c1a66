import { mergeAttendance } from './attendance-marks.ts';
import { eraseCar, mergeCars } from './car.ts';
import { change, type Change } from './change.ts';
import { endEnrolments, mergeEnrolments } from './enrolment-merge.ts';
import { giveUpFees } from './fee-refund.ts';
import { requests } from './implementer.ts';
import { livingPerson } from './living-person.ts';
import { eraseProofs, mergeProofs } from './proofs.ts';
import { mergeMembers } from './village-members.ts';
import { viewPerson } from './views/person.ts';

/**
 * What other areas do when two entries turn out to be one person: each points its rows from the one that goes
 * to the one that stays. An area adds its function here; they run in this order, before the entries merge.
 */
export const merges: readonly ((work: Change, goneId: string, keptId: string) => void)[] = [
  mergeEnrolments,
  mergeAttendance,
  mergeMembers,
  mergeCars,
  mergeProofs,
];

/**
 * What other areas do when a person is erased: each empties what of its own names the person. Figures stay.
 */
export const erasures: readonly ((work: Change, personId: string) => void)[] = [
  endEnrolments,
  eraseCar,
  eraseProofs,
];

export const personMergeHandlers = {
  merge: requests.person.merge.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'person.merge',
      input,
      areas: ['person', 'enrolment', 'programme', 'attendance'],
      run: work => {
        const { reads, writes, counter, atMs } = work;
        const kept = livingPerson(reads, input.keptId, errors);
        const gone = livingPerson(reads, input.goneId, errors);
        if (kept.id === gone.id) throw errors.SAME_PERSON();
        for (const mergeRows of merges) mergeRows(work, gone.id, kept.id);
        const { cashier: merger } = counter.settings();
        writes.people.merge({ goneId: gone.id, keptId: kept.id, atMs, role: context.role, merger });
        writes.people.save(kept.id, {
          ...kept,
          phone: kept.phone ?? gone.phone,
          birthDate: kept.birthDate ?? (kept.birthYear === null ? gone.birthDate : null),
          birthYear: kept.birthYear ?? gone.birthYear,
          sex: kept.sex ?? gone.sex,
          dong: kept.dong === '' ? gone.dong : kept.dong,
          needs: kept.needs === '' ? gone.needs : kept.needs,
        });
        work.afterCommit(() => counter.letGo());
        return { personId: kept.id };
      },
      answer: ({ personId }) => viewPerson(context.counter.reads, personId, context.counter.nowMs()),
    }),
  ),
  erase: requests.person.erase.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'person.erase',
      input,
      areas: ['person', 'enrolment', 'programme', 'attendance', 'fee'],
      run: work => {
        const { id } = livingPerson(work.reads, input.personId, errors);
        const total = giveUpFees(work, id, input.feesGivenUp, context.role);
        if (total > 0) throw errors.FEE_TO_REFUND({ data: { total } });
        for (const eraseRows of erasures) eraseRows(work, id);
        work.writes.people.erase(id, work.atMs);
        work.afterCommit(() => work.counter.letGo());
        return {};
      },
      answer: () => ({}),
    }),
  ),
};
