import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src/contract/settings.ts';
import { Switch } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Failure } from '../../rpc/failure.tsx';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';

/** 서로도움: whether the payment sheet offers to give. */
export function DonationPanel({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { set, error } = useSave();
  return (
    <Panel title={t('donation.title')} isPadded className={styles['fields']}>
      <Failure error={error} />
      <Switch isSelected={settings.offersDonation} onChange={offersDonation => set({ offersDonation })}>
        {t('donation.offers')}
      </Switch>
      <p>{t('donation.note')}</p>
    </Panel>
  );
}
