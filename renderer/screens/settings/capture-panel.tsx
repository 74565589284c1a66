import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterClient } from '../../../src/contract/contract.ts';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useChannelName } from '../delivery/use-channel-name.ts';
import { CaptureDialog } from './capture-dialog.tsx';
import styles from './capture-panel.module.css';

export type CaptureLine = Awaited<ReturnType<CounterClient['capture']['lines']>>[number];

/** 주문지로 주문 받기: where channels' programs print to, and where the paper goes on to. */
export function CapturePanel() {
  const { t } = useTranslation(['capture', 'devices']);
  const { client, queries } = useCounter();
  const [editing, setEditing] = useState<CaptureLine | 'new'>();
  const lines = useQuery(queries.capture.lines.queryOptions());
  const printers = useQuery(queries.device.status.queryOptions()).data?.devices ?? [];
  const nameOf = useChannelName(useQuery(queries.delivery.board.queryOptions()).data?.channels ?? []);
  const save = useAct(client.capture.saveLine);
  const remove = useAct(client.capture.removeLine);
  const takeAway = async (line: CaptureLine) => {
    const { id: lineId, name, url, channelId, passTo } = line;
    const undo = () => void save.run({ line: { id: null, name, url, channelId, passTo } });
    if ((await remove.run({ lineId })) !== undefined) showToast({ text: t('setup.removed', { name }), undo });
  };
  const factsOf = (line: CaptureLine, printer: string | undefined) =>
    [
      placeOf(line.url),
      line.channelId === null ? t('setup.any') : nameOf(line.channelId),
      printer === undefined ? t('setup.noPass') : t('setup.passes', { printer }),
    ].join(' · ');
  const printerName = (id: string | null) => printers.find(one => one.id === id)?.name;
  return (
    <Panel
      title={t('setup.title')}
      isPadded
      actions={
        <Button icon="plus" onPress={() => setEditing('new')}>
          {t('setup.add')}
        </Button>
      }
    >
      <p className={styles['note']}>{t('setup.note')}</p>
      <Failure error={lines.error ?? remove.error ?? save.error ?? undefined} />
      {lines.data?.length === 0 ? <EmptyState icon="receipt">{t('setup.none')}</EmptyState> : null}
      <ul className={styles['lines']}>
        {(lines.data ?? []).map(line => {
          const printer = printerName(line.passTo);
          return (
            <li key={line.id}>
              <span className={styles['facts']}>
                <b>{line.name}</b>
                <small>{factsOf(line, printer)}</small>
                {line.reason === null ? null : <small>{t(`devices:reason.${line.reason}`)}</small>}
              </span>
              <Tag tone={line.state === 'ready' ? 'ok' : 'warn'}>{t(`setup.state.${line.state}`)}</Tag>
              <Button onPress={() => setEditing(line)}>{t('setup.change')}</Button>
              <Button variant="quietDanger" isDisabled={remove.isBusy} onPress={() => void takeAway(line)}>
                {t('setup.remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      {editing === undefined ? null : (
        <CaptureDialog line={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
    </Panel>
  );
}

/** `listen:9100?shared=1` as a person reads it. */
function placeOf(url: string): string {
  const [place = ''] = url.split('?', 1);
  return place.startsWith('listen:')
    ? `127.0.0.1:${place.slice('listen:'.length)}`
    : place.replace('serial:', '');
}
