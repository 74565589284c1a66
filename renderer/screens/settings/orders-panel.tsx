import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../../src/base/korea-time.ts';
import type { Settings } from '../../../src/contract/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/choice-fields.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useChannelName } from '../delivery/use-channel-name.ts';
import { newKey } from './new-key.ts';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';
import { Written } from './written.tsx';

/** Not one that other programs usually have. */
const USUAL_PORT = 4_880;
const PORT_MIN = 1_024;
const PORT_MAX = 65_535;

/** 배달 프로그램 연결: whether programs of channels may send orders, and with which keys. */
export function OrdersPanel({ settings: { ordersPort, ordersReach } }: { settings: Settings }) {
  const { t } = useTranslation(['settings', 'channels']);
  const { set, error } = useSave();
  return (
    <Panel title={t('orders.title')} isPadded className={styles['fields']}>
      <Failure error={error} />
      <Switch
        isSelected={ordersPort !== null}
        onChange={isOn => set({ ordersPort: isOn ? USUAL_PORT : null })}
      >
        {t('orders.takes')}
      </Switch>
      <p>{t('orders.note')}</p>
      <p>{t('orders.folder')}</p>
      {ordersPort === null ? null : (
        <>
          <Written
            label={t('orders.port')}
            value={String(ordersPort)}
            maxLength={5}
            isNumber
            isRight={text => Number(text) >= PORT_MIN && Number(text) <= PORT_MAX}
            fault={t('orders.portFault', { min: PORT_MIN, max: PORT_MAX })}
            onSave={text => set({ ordersPort: Number(text) })}
          />
          <Segmented
            label={t('channels:reach.label')}
            value={ordersReach}
            onChange={reach => set({ ordersReach: reach })}
            segments={REACHES.map(value => ({ value, label: t(`channels:reach.${value}`) }))}
          />
          {ordersReach === 'network' ? <p>{t('channels:reach.note')}</p> : null}
          <Addresses />
        </>
      )}
    </Panel>
  );
}

const REACHES = ['computer', 'network'] as const;

/** What to type into the other program. */
function Addresses() {
  const { t } = useTranslation('channels');
  const { queries } = useCounter();
  const addresses = useQuery(queries.channel.addresses.queryOptions()).data ?? [];
  return (
    <div>
      <p>{t('reach.addresses')}</p>
      <ul className={styles['addresses']}>
        {addresses.map(address => (
          <li key={address}>{address}</li>
        ))}
      </ul>
    </div>
  );
}

type Row = { readonly id: string; readonly since: number | null };

/** The key of each channel: made here, seen once, kept as a hash. */
export function ChannelKeysPanel() {
  const { t } = useTranslation(['settings', 'common']);
  const { client, queries } = useCounter();
  const [made, setMade] = useState<{ readonly channelId: string; readonly key: string }>();
  const board = useQuery(queries.delivery.board.queryOptions()).data;
  const keys = useQuery(queries.delivery.keys.queryOptions());
  const setKey = useAct(client.delivery.setKey);
  const removeKey = useAct(client.delivery.removeKey);
  const channels = board?.channels ?? [];
  const nameOf = useChannelName(channels);
  const make = async (channelId: string) => {
    const key = newKey();
    const answer = await setKey.run({ channelId, key });
    if (answer !== undefined) setMade({ channelId, key });
  };
  const rows = channels
    .filter(({ keepsFee }) => keepsFee)
    .map(({ id }): Row => {
      const kept = keys.data?.find(({ channelId }) => channelId === id);
      return { id, since: kept?.createdAtMs ?? null };
    });
  const acts = { isBusy: setKey.isBusy, make, remove: (channelId: string) => removeKey.run({ channelId }) };
  return (
    <Panel title={t('orders.keys')}>
      <Failure error={keys.error ?? setKey.error ?? removeKey.error ?? undefined} />
      <Table
        label={t('orders.keys')}
        rows={rows}
        rowKey={row => row.id}
        columns={columnsIn(t, nameOf, acts)}
      />
      {made === undefined ? null : (
        <Dialog
          title={t('orders.madeTitle', { channel: nameOf(made.channelId) })}
          size="sm"
          onClose={() => setMade(undefined)}
          foot={
            <Button variant="primary" onPress={() => setMade(undefined)}>
              {t('common:action.close')}
            </Button>
          }
        >
          <div className={styles['fields']}>
            <p>{t('orders.madeOnce')}</p>
            <output className={styles['key']}>{made.key}</output>
          </div>
        </Dialog>
      )}
    </Panel>
  );
}

type Translate = ReturnType<typeof useTranslation<['settings', 'common']>>['t'];

interface Acts {
  readonly isBusy: boolean;
  readonly make: (channelId: string) => Promise<void>;
  readonly remove: (channelId: string) => Promise<unknown>;
}

function columnsIn(t: Translate, nameOf: (channelId: string) => string, acts: Acts): Column<Row>[] {
  return [
    { key: 'name', head: t('orders.channel'), isRowHead: true, cell: row => nameOf(row.id) },
    {
      key: 'since',
      head: t('orders.key'),
      cell: row => (row.since === null ? t('orders.noKey') : t('orders.since', { day: dateText(row.since) })),
    },
    {
      key: 'act',
      head: <span className="sr">{t('orders.make')}</span>,
      align: 'end',
      cell: row => <KeyActs row={row} acts={acts} />,
    },
  ];
}

function KeyActs({ row, acts }: { row: Row; acts: Acts }) {
  const { t } = useTranslation('settings');
  return (
    <span className={styles['keyActs']}>
      {row.since === null ? null : (
        <Button variant="quietDanger" onPress={() => void acts.remove(row.id)}>
          {t('orders.remove')}
        </Button>
      )}
      <Button isDisabled={acts.isBusy} onPress={() => void acts.make(row.id)}>
        {t(row.since === null ? 'orders.make' : 'orders.makeNew')}
      </Button>
    </span>
  );
}
