import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UnreadPaperView } from '../../../src/contract/capture.ts';
import { useCounter } from '../../rpc/counter.tsx';

const NONE: readonly UnreadPaperView[] = [];

/** Papers that could not be read, the oldest first. */
export function useUnreadPapers(): readonly UnreadPaperView[] {
  const { queries } = useCounter();
  return useQuery(queries.capture.unread.queryOptions()).data ?? NONE;
}

const PLACES = [
  'orderNo',
  'displayNo',
  'type',
  'orderedAt',
  'acceptBy',
  'reserveAt',
  'items',
  'payment.method',
  'requests.cutlery',
  'amounts.goods',
  'amounts.deliveryFee',
  'amounts.discounts',
  'amounts.payable',
] as const;

/** As main has it of a file that was not taken: what is wrong stands on the paper itself. */
const FILE = 'file';

export const isOfFile = ({ faults }: Pick<UnreadPaperView, 'faults'>): boolean =>
  faults.some(({ path }) => path === FILE);

/** What is wrong with a paper, in words. */
export function useSayFault(): (fault: UnreadPaperView['faults'][number]) => string {
  const { t } = useTranslation('capture');
  return ({ path, problem }) => {
    if (path === FILE) return t('problem.file');
    if (path === 'orderNo' && problem === 'range') return t('problem.numberUsed');
    if (path === 'orderNo' && problem === 'unknown') return t('problem.cancelOfNone');
    const place = PLACES.find(one => path.startsWith(one)) ?? 'other';
    return t(`problem.${problem}`, { place: t(`place.${place}`) });
  };
}
