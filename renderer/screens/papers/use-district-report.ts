import { useTranslation } from 'react-i18next';
import { addDays, addMonths } from '../../../src/base/dates.ts';
import { termDays } from '../../../src/community/term.ts';
import type { PaperFormat } from '../../../src/contract/centre-paper.ts';
import { saveBytes } from '../../parts/save-file.ts';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { refusalOf } from '../../rpc/refusal.ts';

/** What the district gets of a quarter and of this month, as acts of a menu. */
export function useDistrictReport(term: string, today: string) {
  const { t } = useTranslation(['papers', 'common']);
  const { client } = useCounter();
  const make = async (days: { readonly firstDay: string; readonly lastDay: string }, format: PaperFormat) => {
    try {
      const file = await client.centrePaper.districtReport({ ...days, format });
      saveBytes(file);
      showToast({ text: t('common:saved', { name: file.fileName }), icon: 'download' });
    } catch (error) {
      const isNothing = refusalOf(error)?.code === 'NOTHING_HELD';
      showToast({ text: t(isNothing ? 'report.nothing' : 'report.failed'), icon: 'alert' });
    }
  };
  const month = today.slice(0, 7);
  const ofMonth = { firstDay: `${month}-01`, lastDay: addDays(`${addMonths(month, 1)}-01`, -1) };
  const quarter = termDays(term);
  return (
    [
      ['quarter', quarter, 'pdf'],
      ['quarterSheet', quarter, 'xlsx'],
      ['month', ofMonth, 'pdf'],
    ] as const
  ).map(([key, days, format]) => ({
    key,
    label: t(`report.${key}`),
    icon: 'download' as const,
    onPress: () => void make(days, format),
  }));
}
