import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src/contract/settings.ts';
import { Switch } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Select } from '../../parts/select.tsx';
import { Failure } from '../../rpc/failure.tsx';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';

export const HALF_HOURS = Array.from({ length: 48 }, (_, at) => at * 30);
/** What most shops of the neighbourhood are near. */
const USUAL = { from: 9 * 60, to: 22 * 60 };

/** 영업시간: when the shop sells. A payment outside of it is marked on the list for inspections. */
export function HoursPanel({ settings: { openingHours } }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { set, error } = useSave();
  return (
    <Panel title={t('hours.title')} isPadded className={styles['pairs']}>
      <Failure error={error} />
      <div className={styles['wide']}>
        <Switch
          isSelected={openingHours !== null}
          onChange={isSet => set({ openingHours: isSet ? USUAL : null })}
        >
          {t('hours.set')}
        </Switch>
      </div>
      <p className={styles['wide']}>{t('hours.note')}</p>
      {openingHours === null ? null : (
        <>
          {(['from', 'to'] as const).map(end => (
            <Select
              key={end}
              label={t(`hours.${end}`)}
              value={String(openingHours[end])}
              onChange={at => set({ openingHours: { ...openingHours, [end]: Number(at) } })}
              choices={HALF_HOURS.map(at => ({ value: String(at), label: clockOf(at) }))}
            />
          ))}
        </>
      )}
    </Panel>
  );
}

export function clockOf(minutes: number): string {
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${hour}:${String(minutes % 60).padStart(2, '0')}`;
}
