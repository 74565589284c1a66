import { useTranslation } from 'react-i18next';
import { saveBytes } from '../../parts/save-file.ts';
import { showToast } from '../../parts/toast.tsx';
import { act } from '../../rpc/act.ts';
import { useCounter } from '../../rpc/counter.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { v7 as uuidV7 } from 'uuid';

/** 방문 차량 명단 of today, as an act of a menu. */
export function useParkingList(today: string) {
  const { t } = useTranslation(['cars', 'papers', 'common']);
  const { client } = useCounter();
  const make = async () => {
    try {
      const file = await act(client.car.parking, { date: today, format: 'pdf' }, uuidV7());
      saveBytes(file);
      showToast({ text: t('common:saved', { name: file.fileName }), icon: 'download' });
    } catch (error) {
      const isNobody = refusalOf(error)?.code === 'NOBODY_PARKS';
      showToast({ text: t(isNobody ? 'refusal.NOBODY_PARKS' : 'papers:report.failed'), icon: 'alert' });
    }
  };
  return {
    key: 'parking',
    label: t('parking'),
    icon: 'download' as const,
    onPress: () => void make(),
  };
}
