import { useTranslation } from 'react-i18next';
import { MenuButton } from '../../parts/menu-button.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useDownload } from '../../rpc/use-download.ts';
import { VillageFailure } from './village-failure.tsx';
import styles from './village.module.css';

/** 정산 보고서: to sign and hand in, for a spreadsheet, or on the receipt printer. */
export function ReportMenu({ projectId }: { projectId: string }) {
  const { t } = useTranslation('village');
  const { client } = useCounter();
  const print = useAct(client.village.print, () => showToast({ text: t('printed'), icon: 'printer' }));
  const pdf = useDownload(() => client.village.paper({ projectId }));
  const csv = useDownload(() => client.village.exportCsv({ projectId }));
  return (
    <>
      <MenuButton
        label={t('report.open')}
        acts={[
          { key: 'pdf', label: t('report.pdf'), icon: 'download', onPress: pdf.save },
          { key: 'csv', label: t('report.csv'), icon: 'download', onPress: csv.save },
          {
            key: 'print',
            label: t('report.print'),
            icon: 'printer',
            onPress: () => void print.run({ projectId }),
          },
        ]}
      />
      <div className={styles['failure']}>
        <VillageFailure error={pdf.error ?? csv.error ?? print.error} />
      </div>
    </>
  );
}
