import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceStatus } from '../../../src/contract/device.ts';
import { Page } from '../../app/page.tsx';
import { Button } from '../../parts/button.tsx';
import { PageHead, Panel } from '../../parts/panel.tsx';
import { Loading } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { RoutesDialog } from '../printing/routes-dialog.tsx';
import { DeviceCard } from './device-card.tsx';
import { DeviceDialog } from './device-dialog.tsx';
import styles from './devices.module.css';
import { FitDialog } from './fit/fit-dialog.tsx';
import { OwnProfiles } from './fit/own-profiles.tsx';
import { PolePanel } from './pole-panel.tsx';
import { PrintJobs } from './print-jobs.tsx';
import { VirtualDevices } from './virtual-devices.tsx';

type Editing = { readonly kind: DeviceStatus['kind']; readonly device: DeviceStatus | undefined };

/** 장치: what is connected, how it is, and what waits to be printed. */
export function DevicesScreen() {
  const { t } = useTranslation(['devices', 'common', 'printing']);
  const { queries } = useCounter();
  const status = useQuery(queries.device.status.queryOptions()).data;
  const printing = useQuery(queries.app.state.queryOptions()).data?.settings.printing;
  const [isRouting, setRouting] = useState(false);
  const [editing, setEditing] = useState<Editing>();
  const [fittingId, setFitting] = useState<string>();
  const devices = status?.devices ?? [];
  const fitting = devices.find(({ id }) => id === fittingId);
  const hasVirtual = devices.some(({ kind, url }) => url === 'virtual:' && kind !== 'callerId');
  return (
    <Page className={styles['devices']}>
      <PageHead title={t('title')} sub={t('lead')}>
        <Button icon="printer" isDisabled={printing === undefined} onPress={() => setRouting(true)}>
          {t('printing:routes.open')}
        </Button>
        <Button icon="printer" onPress={() => setEditing({ kind: 'printer', device: undefined })}>
          {t('add.printer')}
        </Button>
        <Button icon="scan" onPress={() => setEditing({ kind: 'scanner', device: undefined })}>
          {t('add.scanner')}
        </Button>
        <Button icon="phone" onPress={() => setEditing({ kind: 'callerId', device: undefined })}>
          {t('add.callerId')}
        </Button>
      </PageHead>
      <div className={styles['columns']}>
        <div className={styles['stack']}>
          <Panel label={t('title')} className={styles['column']}>
            {status === undefined ? (
              <Loading />
            ) : (
              <ul className={styles['cards']}>
                {devices.map(device => (
                  <DeviceCard
                    key={device.id}
                    device={device}
                    onChange={() => setEditing({ kind: device.kind, device })}
                    onFit={() => setFitting(device.id)}
                  />
                ))}
              </ul>
            )}
          </Panel>
          <PolePanel />
          <OwnProfiles />
        </div>
        <PrintJobs />
        {hasVirtual ? <VirtualDevices /> : null}
      </div>
      {fitting === undefined ? null : <FitDialog device={fitting} onClose={() => setFitting(undefined)} />}
      {isRouting && printing !== undefined ? (
        <RoutesDialog
          printing={printing}
          printers={devices.filter(({ kind }) => kind === 'printer')}
          onClose={() => setRouting(false)}
        />
      ) : null}
      {editing === undefined ? null : (
        <DeviceDialog kind={editing.kind} device={editing.device} onClose={() => setEditing(undefined)} />
      )}
    </Page>
  );
}
