import { useTranslation } from 'react-i18next';
import type { DeviceStatus } from '../../../src/contract/device.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Tag, type Tone } from '../../parts/tag.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './devices.module.css';

const TONE: Readonly<Record<DeviceStatus['state'], Tone>> = {
  ready: 'ok',
  connecting: 'warn',
  waiting: 'warn',
  failed: 'danger',
};

/** One device: its state in words, and what a person can do about it. */
export function DeviceCard({ device, onChange }: { device: DeviceStatus; onChange: () => void }) {
  const { t } = useTranslation(['devices', 'common']);
  const { client } = useCounter();
  const test = useAct(client.device.testPrint, () => showToast({ text: t('act.tested'), icon: 'printer' }));
  const remove = useAct(client.device.remove, () =>
    showToast({ text: t('act.removed', { name: device.name }) }),
  );
  return (
    <li className={styles['card']}>
      <header>
        <Icon name={device.kind === 'printer' ? 'printer' : 'scan'} size="l" />
        <h3>{device.name}</h3>
        <Tag tone={TONE[device.state]}>{t(`state.${device.state}`)}</Tag>
      </header>
      <p className={styles['address']}>{device.url}</p>
      {device.reason === null ? null : <p className={styles['reason']}>{t(`reason.${device.reason}`)}</p>}
      <p className={styles['facts']}>
        {device.paper === null ? null : t(`paper.${device.paper}`)}
        {device.queued === 0 ? null : ` · ${t('queue', { count: device.queued })}`}
      </p>
      {device.isFixed ? <p className={styles['facts']}>{t('fixed')}</p> : null}
      <div className={styles['acts']}>
        {device.kind === 'printer' ? (
          <Button
            variant="tint"
            isDisabled={test.isBusy}
            onPress={() => void test.run({ deviceId: device.id })}
          >
            {t('act.test')}
          </Button>
        ) : null}
        {device.isFixed ? null : (
          <>
            <Button onPress={onChange}>{t('act.change')}</Button>
            <Button variant="quietDanger" onPress={() => void remove.run({ deviceId: device.id })}>
              {t('act.remove')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
