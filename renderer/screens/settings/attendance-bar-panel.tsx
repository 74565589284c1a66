import { useTranslation } from 'react-i18next';
import { ATTENDANCE_BARS, type Settings } from '../../../src/contract/settings.ts';
import { Panel } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Failure } from '../../rpc/failure.tsx';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';

/** 수강 제한: whom it keeps out of the next term that they came too rarely. */
export function AttendanceBarPanel({ settings: { attendanceBar } }: { settings: Settings }) {
  const { t } = useTranslation('enrolment');
  const { set, error } = useSave();
  return (
    <Panel title={t('bar.title')} isPadded className={styles['fields']}>
      <Failure error={error} />
      <Segmented
        label={t('bar.title')}
        value={attendanceBar}
        onChange={value => set({ attendanceBar: value })}
        segments={ATTENDANCE_BARS.map(value => ({ value, label: t(`bar.${value}`) }))}
      />
      <p>{t(`bar.rules.${attendanceBar}`)}</p>
    </Panel>
  );
}
