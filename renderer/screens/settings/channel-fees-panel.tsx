import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeliveryBoard } from '../../../src/contract/delivery.ts';
import type { Settings } from '../../../src/contract/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { percentBp, percentText } from '../currency/percent.ts';
import { useChannelName } from '../delivery/use-channel-name.ts';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';
import { Written } from './written.tsx';

type Channel = DeliveryBoard['channels'][number];
type Part = 'brokerageBp' | 'paymentBp';

const MOST: Readonly<Record<Part, number>> = { brokerageBp: 5_000, paymentBp: 1_000 };

/** What each channel keeps back: the rates that all shops have, unless the shop has agreed on its own. */
export function ChannelFeesPanel({ settings: { channelFees } }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { queries } = useCounter();
  const { set, error } = useSave();
  const channels = useQuery(queries.delivery.board.queryOptions()).data?.channels ?? [];
  const nameOf = useChannelName(channels);
  const others = (channelId: string) => channelFees.filter(fee => fee.channelId !== channelId);
  const agree = ({ id, fee }: Channel, part: Part, rateBp: number) =>
    set({ channelFees: [...others(id), { channelId: id, ...ratesOf(fee), [part]: rateBp }] });
  const rate = (channel: Channel, part: Part) => (
    <Written
      label={`${nameOf(channel.id)} ${t(`orders.fees.${part}`)}`}
      hidesLabel
      unit="%"
      value={percentText(channel.fee[part])}
      maxLength={5}
      isAmount
      isRight={text => (percentBp(text) ?? Number.POSITIVE_INFINITY) <= MOST[part]}
      fault={t('orders.fees.fault', { most: percentText(MOST[part]) })}
      onSave={text => agree(channel, part, percentBp(text) ?? 0)}
    />
  );
  const usual = (channelId: string, isOwn: boolean) =>
    isOwn ? (
      <Button onPress={() => set({ channelFees: others(channelId) })}>{t('orders.fees.usual')}</Button>
    ) : null;
  const columns: Column<Channel>[] = [
    { key: 'name', head: t('orders.channel'), isRowHead: true, cell: ({ id }) => nameOf(id) },
    ...(['brokerageBp', 'paymentBp'] as const).map(part => ({
      key: part,
      head: t(`orders.fees.${part}`),
      width: '150px',
      cell: (channel: Channel) => rate(channel, part),
    })),
    {
      key: 'act',
      head: <span className="sr">{t('orders.fees.usual')}</span>,
      align: 'end',
      width: '120px',
      cell: ({ id, fee }) => usual(id, fee.isOwn),
    },
  ];
  return (
    <Panel title={t('orders.fees.title')}>
      <div className={styles['above']}>
        <p>{t('orders.fees.note')}</p>
        <Failure error={error} />
      </div>
      <Table
        label={t('orders.fees.title')}
        rows={channels.filter(({ keepsFee }) => keepsFee)}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </Panel>
  );
}

const ratesOf = ({ brokerageBp, paymentBp }: Channel['fee']) => ({ brokerageBp, paymentBp });
