import { useTranslation } from 'react-i18next';
import type { DeviceStatus } from '../../../src/contract/device.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Tag, type Tone } from '../../parts/tag.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { signOf } from '../../rpc/use-status.ts';
import styles from './devices.module.css';
import { PrinterQueue } from './printer-queue.tsx';

const TONE: Readonly<Record<DeviceStatus['state'], Tone>> = {
  ready: 'ok',
  connecting: 'warn',
  waiting: 'warn',
  failed: 'danger',
};

const ICONS = { printer: 'printer', scanner: 'scan', callerId: 'phone' } as const;

/** One device: its state in words, and what a person can do about it. */
export function DeviceCard(props: {
  readonly device: DeviceStatus;
  readonly onChange: () => void;
  readonly onFit: () => void;
}) {
  const { device, onChange } = props;
  const { t } = useTranslation(['devices', 'fit', 'common']);
  const { client } = useCounter();
  const test = useAct(client.device.testPrint, () => showToast({ text: t('act.tested'), icon: 'printer' }));
  const save = useAct(client.device.save);
  const remove = useAct(client.device.remove, () =>
    showToast({
      text: t('act.removed', { name: device.name }),
      undo: () => void save.run({ device: { ...configOf(device), id: null } }),
    }),
  );
  return (
    <li className={styles['card']}>
      <header>
        <Icon name={ICONS[device.kind]} size="l" />
        <h2>{device.name}</h2>
        <Tag tone={TONE[device.state]}>{t(`state.${device.state}`)}</Tag>
      </header>
      <p className={styles['address']}>{placeOf(device.url, t)}</p>
      <Trouble device={device} />
      <Facts device={device} />
      {device.kind === 'printer' ? <PrinterQueue printerId={device.id} /> : null}
      <Failure error={test.error ?? remove.error ?? save.error} />
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
            {device.kind === 'printer' ? <Button onPress={props.onFit}>{t('fit:open')}</Button> : null}
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

type Translate = ReturnType<typeof useTranslation<['devices', 'fit', 'common']>>['t'];

/** Where it is plugged in, as a person would say it. */
function placeOf(url: string, t: Translate): string {
  if (url === 'virtual:') return t('place.virtual');
  const [address = '', query = ''] = url.replace(/^\w+:/, '').split('?', 2);
  if (url.startsWith('tcp:')) return t('place.network', { address });
  const baud = new URLSearchParams(query).get('baud');
  return baud === null
    ? t('place.serialPlain', { port: address })
    : t('place.serial', { port: address, baud: Number(baud) });
}

function configOf({ kind, name, url, profileId }: DeviceStatus) {
  return { kind, name, url, profileId };
}

/** Paper and what waits for it; nothing for what does not print. */
function Facts({ device }: { device: DeviceStatus }) {
  const { t } = useTranslation(['devices', 'common']);
  const facts = [
    device.paper === null ? '' : t(`paper.${device.paper}`),
    device.queued === 0 ? '' : t('queue', { count: device.queued }),
    device.uncertain === 0 ? '' : t('uncertain', { count: device.uncertain }),
  ].filter(fact => fact !== '');
  return facts.length === 0 ? null : <p className={styles['facts']}>{facts.join(' · ')}</p>;
}

/** Why it does not work, and what to do about it in at most three steps. */
function Trouble({ device }: { device: DeviceStatus }) {
  const { t } = useTranslation(['devices', 'shell']);
  const sign = signOf(device.kind === 'printer' ? 'printer' : 'scanner', device);
  if (sign.state === 'ok') return null;
  const steps = t(`shell:help.${sign.word}`, { returnObjects: true });
  return (
    <div className={styles['trouble']}>
      {device.reason === null ? null : <p className={styles['reason']}>{t(`reason.${device.reason}`)}</p>}
      <ol>
        {steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
