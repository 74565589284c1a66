import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCounter } from '../../rpc/counter.tsx';
import type { ForPerson } from './sign-up.ts';

/** What would become of the sign-up as it stands. */
export function usePreview({ list, person, form }: ForPerson) {
  const { queries } = useCounter();
  const { way, isResident, isProofSeen } = form;
  const about = { programmeId: list.programmeId, personId: person.id, way, isResident, isProofSeen };
  const input = { ...about, reductionIds: [...form.reductionIds] };
  const { data } = useQuery({
    ...queries.enrolment.preview.queryOptions({ input }),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
  return { input, data };
}
