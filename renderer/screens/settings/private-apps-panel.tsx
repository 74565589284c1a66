import { useTranslation } from 'react-i18next';
import { channels } from '../../../resources/channels/korea.json';
import type { Settings } from '../../../src/contract/settings.ts';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Failure } from '../../rpc/failure.tsx';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';

const PRIVATE = channels.filter(({ operator }) => operator === 'private');

/** Which private apps the shop takes orders from: only those stand in the lists of channels. */
export function PrivateAppsPanel({ settings: { privateApps } }: { settings: Settings }) {
  const { t, i18n } = useTranslation('orderFigures');
  const { set, error } = useSave();
  return (
    <Panel title={t('privateApps.title')} isPadded>
      <p>{t('privateApps.note')}</p>
      <Failure error={error} />
      <div className={styles['fields']}>
        {PRIVATE.map(({ id, name, nameEn }) => (
          <Checkbox
            key={id}
            isSelected={privateApps.includes(id)}
            onChange={isUsed => {
              const others = privateApps.filter(one => one !== id);
              set({ privateApps: isUsed ? [...others, id] : others });
            }}
          >
            {i18n.language === 'en' ? nameEn : name}
          </Checkbox>
        ))}
      </div>
    </Panel>
  );
}
